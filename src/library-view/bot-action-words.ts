/** What is said of what can be done where a bot is chosen, in English. Another language is another file of this shape. */
export const botActionWords = {
  add: 'Add it to the bot',
  added: (count: number, name: string) =>
    count === 1 ? `Added to ${name}.` : `${count} things are added to ${name}.`,
  spell: 'Write them this bot’s way',
  spelled: (names: 'documented' | 'widget-api') =>
    names === 'documented'
      ? 'The link writes BotStar’s own names as documented.'
      : 'The link writes BotStar’s own names with underscores.',
  spellDocumented: 'Write them as documented',
  stillSpelled: 'The link still writes BotStar’s own names with underscores, such as first_name.',
} as const
