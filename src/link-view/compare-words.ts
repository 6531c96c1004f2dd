/** What the table of two links says, in English. */
const number = new Intl.NumberFormat('en')

export const compareWords = {
  caption: 'The two links, part by part',
  part: 'Part',
  none: 'not there',
  channel: 'Opens in',
  channels: { website: 'Website', messenger: 'Messenger' },
  changes: {
    same: 'Same',
    added: 'Added',
    removed: 'Removed',
    changed: 'Changed',
    moved: 'Moved',
  },
  cut: (shown: number, all: number) =>
    `The first ${number.format(shown)} of ${number.format(all)} parts are listed.`,
} as const
