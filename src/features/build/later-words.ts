import { botActionWords } from '#library-view/bot-action-words.ts'

/** What this room says of things that an empty form does not have, in English; loaded with them. */
const list = new Intl.ListFormat('en', { type: 'conjunction' })
const number = new Intl.NumberFormat('en')

export const words = {
  nothing: {
    save: 'There is nothing to save yet.',
    share: 'There is nothing to share yet.',
  },
  otherDrafts: (count: number) => (count === 1 ? '1 other draft' : `${count} other drafts`),
  untitledDraft: 'Draft without an address',
  draftTaken: 'The other draft is open. The one before is kept.',
  draftGone: 'That draft is open in another tab, or gone.',
  draftsNotLoaded:
    'An earlier draft is kept in this browser, but could not be read just now. Load the page again.',
  broughtBack: 'What was in the form before is back.',
  bot: {
    ...botActionWords,
    unknown: (count: number, name: string) =>
      count === 1
        ? `${name} does not know 1 thing in this link.`
        : `${name} does not know ${count} things in this link.`,
    addAll: (count: number, name: string) =>
      count === 1 ? `Add it to ${name}` : `Add all ${count} to ${name}`,
  },
  preset: {
    unlocked: 'All fields of the preset can be changed.',
    title: 'Preset',
    name: (name: string) => `Preset: ${name}`,
    changed: 'Changed since it was saved',
    newer: 'Saved elsewhere since',
    gone: 'Deleted',
    asks: (labels: readonly string[]) => `Asks for: ${list.format(labels)}`,
    row: (position: number) => `Row ${position}`,
    more: (count: number) => `${count} more`,
    locked: 'Locked fields stay as they are.',
    unlock: 'Unlock',
    channelLocked: 'The address is locked, and with it where the link leads.',
  },
  samples: {
    onlySamples: 'With samples, for looking at. “Copy link” copies the real one.',
    show: 'Show with samples',
    longest: (length: number) => `At its longest: ${number.format(length)} characters`,
  },
  copyAs: {
    plain: 'Plain link',
    developers: 'For developers',
    forms: {
      html: {
        name: 'HTML link',
        title: 'Copy as an HTML link',
        hint: 'Pasted into a mail or a document it is a link; into a page’s source it is HTML.',
      },
      button: {
        name: 'HTML button',
        title: 'Copy as an HTML button',
        hint: 'For the source of a mail or a page. Its colours stand in it and can be changed there.',
      },
      markdown: {
        name: 'Markdown',
        title: 'Copy as Markdown',
        hint: 'For README files, wikis and other texts in Markdown.',
      },
      widget: {
        name: 'Chat widget settings',
        title: 'Copy as chat widget settings',
        hint: 'Put user, variables and block into the page’s own script, beside appId in “var BotStar = { appId: … }”. They apply to everyone who opens that page; placeholders are not filled in there.',
      },
    },
    words: 'Words of the link',
    example: 'Chat with us',
    code: 'What is copied',
    copy: 'Copy',
    copied: 'Copied',
    refused: 'The browser did not let the app copy. Select the text and copy it with the keys.',
    close: 'Close',
  },
  place: {
    google: {
      question: 'What carries the link?',
      options: [
        ['', 'An ad or a keyword'],
        ['ad', 'An ad'],
        ['keyword', 'A keyword'],
      ],
    },
    audience: {
      question: 'Who gets it?',
      options: [
        ['many', 'Everybody on a list'],
        ['one', 'One person'],
      ],
    },
    toOne: 'It goes to one person',
    encode: 'Write “;” and “:” so that they survive',
    written: {
      encoded: 'In the link “;” and “:” are now %3B and %3A.',
      literal: 'In the link “;” and “:” stand as they are again.',
    },
    isEncoded:
      'In this link “;” and “:” are written %3B and %3A. Messenger reads them; a bot that does not go through it may not.',
    plainly: 'Write them plainly',
  },
  utm: {
    removed: 'The campaign tracking is removed.',
    moved: (names: string) => `${names} moved to Campaign tracking.`,
    replaced: (texts: readonly string[]) => `Replaced: ${quoted(texts)}.`,
    dropped: (texts: readonly string[]) => `Taken out of the address: ${quoted(texts)}.`,
    inAddress: (names: readonly string[]) => `The address holds ${list.format(names)}.`,
    move: 'Move to Campaign tracking',
    contradicted: (name: string, there: string, here: string) =>
      `The address says “${shortened(there)}” for ${name}, and Campaign tracking says “${shortened(here)}”, which is what the link gets.`,
    takeAddress: 'Use what the address says',
    keepFields: 'Keep Campaign tracking',
    onlyInAddress: (value: string) => `In the address: “${shortened(value)}”.`,
    counts: (value: string) =>
      `The address says “${shortened(value)}”. What stands here is what the link gets.`,
    lockedCounts: 'The locked address counts again.',
    times: (count: number) => (count === 1 ? 'once' : `${number.format(count)} times`),
    usual: (value: string, times: string) => `You used “${shortened(value)}” ${times}.`,
    takeUsual: 'Use it',
    respelled: (label: string, value: string) => `${label} is now “${shortened(value)}”.`,
    otherwise: (count: number) =>
      count === 1 ? '1 spelled otherwise before' : `${count} spelled otherwise before`,
    unread: 'not read on Messenger',
    tell: 'Also tell the bot',
    told: (names: readonly string[]) => `The bot is told ${list.format(names)}, too.`,
    makeRows: (count: number) => (count === 1 ? 'Make it an attribute' : 'Make them attributes'),
    madeRows: (names: readonly string[]) =>
      `Campaign tracking is now in ${names.length === 1 ? 'the attribute' : 'the attributes'} ${list.format(names)}.`,
    fromRows: 'Fill in from the attributes',
    takenFromRows: (names: readonly string[]) =>
      `${list.format(names)} filled in from the attributes.`,
  },
  pasted: {
    wholeLink: 'This is a whole External Link.',
    leftOut: (texts: readonly string[]) => `Left out: ${quoted(texts)}.`,
    takeApart: 'Put its parts into the form',
    takenApart: 'The link’s parts are in the form.',
    parts: 'These are parts of a link.',
    spread: 'Put them where they belong',
    spreadDone: 'The parts are in their places.',
    blockStays: 'The block is locked, and stays.',
    notLoaded:
      'The part of the app that reads links could not be loaded. Check your connection, then try again.',
  },
  help: {
    website:
      'Use the page’s final address, as the browser shows it when the page is open: with https, with or without www. A redirect on the way can lose the data. The bot must be published on that page.',
    messenger:
      'In BotStar, click Publish > Share > Messenger and copy the URL. It begins with https://m.me/. The bot must be published on that Facebook page.',
    block:
      'In BotStar’s bot builder, click the block. Its ID is in the ID field of the Properties Panel, and begins with “s”.',
    rows: 'An attribute describes the customer and stays in their record. BotStar has six of its own; make others in the bot builder first, and write their names exactly as there. A variable is a value that the bot’s conversation uses.',
  },
} as const

export type HelpTopic = keyof typeof words.help

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `“${shortened(text)}”`).join(', ')
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
