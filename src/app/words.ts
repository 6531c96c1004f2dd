/** All that this room says, in English. Another language is another file of this shape. */
export const words = {
  name: 'External Link Builder',
  skip: 'Go to the content',
  nav: 'Pages',
  pages: {
    build: { label: 'Build', title: 'Build a link' },
    check: { label: 'Check', title: 'Check a link' },
  },
  title: (page: string) => `${page} – External Link Builder for BotStar`,
  theme: { label: 'Theme', system: 'Same as device', light: 'Light', dark: 'Dark' },
  dismiss: 'Dismiss',
  notLoaded:
    'This part of the app could not be loaded. Check your connection, then load the page again: your draft is kept.',
  crash: {
    title: 'The app has stopped.',
    text: 'That is our fault, not yours. What you had typed is kept in this browser: load the page again to go on.',
    reload: 'Load the page again',
    again: 'It stops again each time?',
    startNew: 'Start with an empty form',
    kept: 'The draft stays kept: you find it under “other drafts”. The text on Check is cleared.',
  },
} as const
