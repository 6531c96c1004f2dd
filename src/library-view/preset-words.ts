/** All that is said about presets wherever they are shown, in English. Another language is another file of this shape. */
const number = new Intl.NumberFormat('en')

function counted(count: number, one: string, several: string): string {
  return `${number.format(count)} ${count === 1 ? one : several}`
}

export const presetWords = {
  fields: {
    website: 'Website address',
    messenger: 'Messenger link',
    block: 'Block',
    row: (position: number) => `Row ${number.format(position)}`,
  },
  link: 'The link in its parts',
  cut: (shown: number, all: number) =>
    `The first ${number.format(shown)} of ${number.format(all)} parts are shown.`,
  note: 'Note',
  tags: 'Tags',
  bot: 'Bot',
  unknownBot: 'Bot not here',
  showAll: 'Show all',
  showLess: 'Show less',
  block: 'Starts at',
  asked: 'Asked each time',
  locked: 'Locked',
  more: (count: number) => ` and ${number.format(count)} more`,
  state: {
    ready: 'Ready to use',
    asks: (count: number) => `Asks for ${counted(count, 'field', 'fields')}`,
    wrong: (count: number) => counted(count, 'thing to fix', 'things to fix'),
    checks: (count: number) => counted(count, 'thing to check', 'things to check'),
  },
} as const
