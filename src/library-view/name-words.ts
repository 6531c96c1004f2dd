/** What is said of the names that a bot knows, in English. Another language is another file of this shape. Apart, as it is a part of Build's first load. */
export const nameWords = {
  system: 'BotStar’s own',
  custom: 'The bot’s own',
  text: 'text',
  systemNotes: {
    email: 'an address',
    gender: 'male, female, unknown',
    birthday: 'a date',
  },
  yesNo: ['yes', 'no'],
  types: { number: 'a number', date: 'a date', 'yes-no': 'yes or no' },
} as const
