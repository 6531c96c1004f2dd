/** What the way out says when the browser refuses the clipboard, in English. Loaded when it does. */
export const words = {
  title: 'Copy the link yourself',
  windows: 'The browser did not let the app copy. The link is selected: press Ctrl+C.',
  mac: 'The browser did not let the app copy. The link is selected: press ⌘C.',
  link: 'Link',
  done: 'Copied. You can close this.',
  close: 'Close',
} as const
