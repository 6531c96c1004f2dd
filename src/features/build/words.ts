/** All that this room says, in English. Another language is another file of this shape. */
const ordinal = new Intl.NumberFormat('en')

export const words = {
  title: 'Build a link',
  empty: {
    lead: 'New here? See how a finished link is put together.',
    example: 'Show me an example',
  },
  startOver: 'Start over',
  startedOver: 'The form is empty again.',
  exampleShown: 'The documentation’s example is in the form.',
  opened: {
    done: 'The link is in the builder.',
    kept: 'What was there before can be brought back.',
    bringBack: 'Bring it back',
  },
  undo: 'Undo',
  broughtBack: 'What was in the form before is back.',
  otherDrafts: (count: number) => (count === 1 ? '1 other draft' : `${count} other drafts`),
  untitledDraft: 'Draft without an address',
  draftTaken: 'The other draft is open. The one before is kept.',
  draftGone: 'That draft is open in another tab, or gone.',
  draftsNotLoaded:
    'An earlier draft is kept in this browser, but could not be read just now. Load the page again.',
  setAside: (count: number) =>
    `${count === 1 ? 'A draft from an earlier visit' : `${count} drafts from earlier visits`} could not be read. Nothing was deleted: the browser keeps what it found, and you start afresh.`,
  notKept: {
    refused:
      'This browser does not let the app keep your draft. Copy the link before you close the page.',
    full: 'This browser’s storage is full, so your draft is not kept. Copy the link before you close the page.',
  },
  channel: {
    question: 'Where does the link lead?',
    website: 'Website',
    websiteHint: 'A page with your chat widget',
    messenger: 'Messenger',
    messengerHint: 'Your page’s m.me link',
    websiteAddress: 'Website address',
    websiteHelp: 'Where should customers arrive?',
    websiteHelpText:
      'Use the page’s final address, as the browser shows it when the page is open: with https, with or without www. A redirect on the way can lose the data. The bot must be published on that page.',
    messengerAddress: 'Messenger link',
    messengerHelp: 'Where do I find it?',
    messengerHelpText:
      'In BotStar, click Publish > Share > Messenger and copy the URL. It begins with https://m.me/. The bot must be published on that Facebook page.',
    known: 'The bot’s addresses',
    utmMoved: (names: string) => `${names} moved to Campaign tracking.`,
  },
  pasted: {
    wholeLink: 'This is a whole External Link.',
    leftOut: (texts: readonly string[]) =>
      `Left out: ${texts.map((text) => `“${shortened(text)}”`).join(', ')}.`,
    takeApart: 'Put its parts into the form',
    takenApart: 'The link’s parts are in the form.',
    parts: 'These are parts of a link.',
    spread: 'Put them where they belong',
    spreadDone: 'The parts are in their places.',
    notLoaded:
      'The part of the app that reads links could not be loaded. Check your connection, then try again.',
  },
  block: {
    question: 'Where does the conversation start?',
    label: 'Block ID',
    leaveEmpty: 'Leave it empty for the bot’s default block.',
    help: 'Where do I find a block’s ID?',
    helpText:
      'In BotStar’s bot builder, click the block. Its ID is in the ID field of the Properties Panel, and begins with “s”.',
    whenEmpty:
      'New chat users start at the default block, right after the entry block. Current chat users see their earlier conversation.',
    known: 'The bot’s blocks',
  },
  rows: {
    question: 'What should the bot learn?',
    hint: 'Written into the customer’s record when they click.',
    help: 'Attribute or variable?',
    helpText:
      'An attribute describes the customer and stays in their record. BotStar has six of its own; make others in the bot builder first, and write their names exactly as there. A variable is a value that the bot’s conversation uses.',
    list: 'Attributes and variables, in the order of the link',
    row: (position: number) => `Row ${ordinal.format(position)}`,
    kind: 'Attribute or variable',
    user: 'Attribute',
    variable: 'Variable',
    name: 'Name',
    namePlaceholder: 'Name',
    suggestions: 'Suggestions',
    system: 'BotStar’s own',
    custom: 'The bot’s own',
    systemNotes: {
      'first Name': 'text',
      'last Name': 'text',
      'user ID': 'text',
      email: 'an address',
      gender: 'male, female, unknown',
      birthday: 'a date',
    },
    value: 'Value',
    valuePlaceholder: 'Value',
    choose: 'Choose…',
    otherValue: 'A placeholder…',
    macros: 'Insert a placeholder',
    remove: 'Remove this row',
    removed: 'The row is removed.',
    add: { user: 'Add an attribute', variable: 'Add a variable' },
    move: 'Move this row: up and down arrow keys',
    moveUp: 'Move up',
    moveDown: 'Move down',
    moved: (position: number) => `The row is now row ${ordinal.format(position)}.`,
  },
  utm: {
    title: 'Campaign tracking',
    detail: 'utm_source, utm_medium …',
    filled: (count: number) => (count === 1 ? '1 filled in' : `${count} filled in`),
    hint: 'For the website’s statistics, such as Google Analytics. The bot does not see it.',
    hintMessenger:
      'On Messenger nobody reads these: what the bot should know belongs into an attribute above.',
    fields: {
      source: { label: 'Source', example: 'facebook' },
      medium: { label: 'Medium', example: 'paid social' },
      campaign: { label: 'Campaign', example: 'summer sale' },
      id: { label: 'Campaign ID', example: '' },
      term: { label: 'Term', example: '' },
      content: { label: 'Content', example: 'blue banner' },
    },
  },
  result: {
    title: 'Your link',
    ready: 'Ready to use',
    toCheck: (count: number) => (count === 1 ? '1 thing to check' : `${count} things to check`),
    toFix: (count: number) => (count === 1 ? '1 thing to fix' : `${count} things to fix`),
    unfinished: 'Not finished yet',
    empty: 'Nothing filled in yet',
    showMe: 'Show me',
    characters: (count: number) =>
      count === 1 ? '1 character' : `${ordinal.format(count)} characters`,
    placeholder: 'Your link appears here, piece by piece, as you fill in the form.',
    link: 'The link in its parts',
    copy: 'Copy link',
    copied: 'Copied',
    copiedLong: 'The link is in the clipboard.',
    qr: 'QR code',
    tabs: 'About this link',
    breakdown: 'Breakdown',
    afterClick: 'After the click',
    notLoaded:
      'This part of the app could not be loaded. Check your connection, then load the page again: your draft is kept.',
    open: 'Show all about the link',
    close: 'Close',
  },
} as const

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
