/** All that this room says, in English. Another language is another file of this shape. */
export const words = {
  name: 'External Link Builder',
  skip: 'Go to the content',
  nav: 'Pages',
  pages: { build: 'Build', check: 'Check', bulk: 'Bulk', presets: 'Presets', bots: 'Bots' },
  titles: {
    build: 'Build a link',
    check: 'Check a link',
    bulk: 'Links for a whole list',
    presets: 'Presets',
    bots: 'Bots',
    shared: 'A shared preset',
  },
  title: (page: string) => `${page} – External Link Builder for BotStar`,
  theme: { label: 'Theme', system: 'Same as device', light: 'Light', dark: 'Dark' },
  dismiss: 'Dismiss',
  notLoaded:
    'This part of the app could not be loaded. Check your connection, then load the page again: your draft is kept.',
} as const
