/** What is said where the app has stopped, in English. */
export const words = {
  title: 'The app has stopped.',
  text: 'That is our fault, not yours. What you had typed is kept in this browser: load the page again to go on.',
  reload: 'Load the page again',
  again: 'It stops again each time?',
  startNew: 'Start with an empty form',
  kept: 'The draft stays kept: you find it under “other drafts”. The text on Check is cleared.',
} as const
