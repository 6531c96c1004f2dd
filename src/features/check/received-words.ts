/** What is said of what a bot gets out of a link, in English. */
const number = new Intl.NumberFormat('en')

export const words = {
  title: 'What the bot would receive',
  hint: 'Bots read links in one of two ways. As pasted, this one does not come out as meant:',
  hintTakenOut:
    'Even once it is freed of what broke it or stands around it, the link does not come out as meant:',
  hintMessenger:
    'Messenger hands the data of a link to the bot. As pasted, it does not come out as meant:',
  why: 'Why two columns?',
  whyText:
    'Some bots take a link apart first, and turn %20 and the like into signs afterwards. Others, Messenger among them, do it the other way round. Which way yours does cannot be seen from outside, and a right link comes out the same both ways.',
  same: 'As pasted, too, the bot would receive all that is meant.',
  asItStands: 'As pasted, the bot would receive this, faults and all:',
  unopened: 'No browser can open the link as pasted, so a bot receives nothing.',
  meant: 'Meant',
  messenger: 'The bot receives',
  splitting: 'Some bots receive',
  decoding: 'Other bots receive',
  empty: 'an empty value',
  nothing: 'As pasted, the bot would receive none of it.',
  missing: 'Nothing',
  right: 'As meant',
  wrong: 'Instead:',
  unwanted: 'Not meant:',
  notMeant: 'nothing',
  others: (count: number) =>
    count === 1
      ? '1 other part comes out as meant.'
      : `${number.format(count)} other parts come out as meant.`,
  cut: (shown: number, all: number) =>
    `The first ${number.format(shown)} of ${number.format(all)} are listed.`,
} as const
