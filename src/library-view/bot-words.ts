/** What is said where a bot is chosen, in English. Another language is another file of this shape. Apart, as it is a part of Build's first load. */
export const botWords = {
  chosen: (name: string) => `Bot: ${name}`,
  none: 'No bot',
  notHere: 'Bot not here',
  awaited: 'Bot …',
  current: 'chosen',
  manage: 'Manage bots…',
} as const
