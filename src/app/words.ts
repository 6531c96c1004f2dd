/** All that this room says, in English. Another language is another file of this shape. */
export const words = {
  name: 'External Link Builder',
  skip: 'Go to the form',
  theme: { label: 'Theme', system: 'Same as device', light: 'Light', dark: 'Dark' },
  dismiss: 'Dismiss',
  notLoaded:
    'This part of the app could not be loaded. Check your connection, then load the page again: your draft is kept.',
  crash: {
    title: 'The app has stopped.',
    text: 'That is our fault, not yours. What you had typed is kept in this browser: load the page again to go on.',
    reload: 'Load the page again',
  },
} as const
