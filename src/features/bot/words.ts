import type { ValueType } from '#link/index.ts'
import { quoted } from '#link-view/quoted.ts'

/** All that this room says, in English. Another language is another file of this shape. */
const number = new Intl.NumberFormat('en')

function counted(count: number, one: string, several: string): string {
  return `${number.format(count)} ${count === 1 ? one : several}`
}

const types: Record<ValueType, string> = {
  text: 'Text',
  number: 'Number',
  date: 'Date',
  'yes-no': 'Yes or no',
}

const presetsUse = (count: number) =>
  count === 1 ? '1 preset uses it, and stays' : `${number.format(count)} presets use it, and stay`

export const words = {
  title: 'Bots',
  loading: 'Opening your bots…',
  undo: 'Undo',
  close: 'Close',
  cancel: 'Cancel',
  types,
  unnamed: 'A bot without a name',
  list: {
    label: 'Your bots',
    counts: (blocks: number, names: number) =>
      blocks + names === 0
        ? 'Nothing filled in yet'
        : [
            blocks > 0 ? counted(blocks, 'block', 'blocks') : '',
            names > 0 ? counted(names, 'name', 'names') : '',
          ]
            .filter(Boolean)
            .join(', '),
    add: 'New bot',
    import: 'Import a file',
    export: 'Export all',
    notSaved: 'Not saved yet',
    deleted: 'Recently deleted',
    deletedHint: 'They can be brought back for thirty days.',
    restore: (name: string) => `Bring back ${name}`,
    bringBack: 'Bring back',
    restored: (name: string) => `${quoted(name)} is back.`,
  },
  empty: {
    title: 'Type it once, pick it ever after',
    text: 'Tell the app what your BotStar bot has: its blocks, attributes and variables. In the builder you then pick a block by its name and an attribute from a list, and are told of a name that the bot does not have.',
    ways: 'Four ways to fill a bot',
    items: {
      hand: ['By hand', 'Copy a block’s ID out of BotStar’s Properties Panel, and give it a name.'],
      table: [
        'From a table',
        'Paste the list of blocks or attributes that your team keeps in a spreadsheet.',
      ],
      links: ['From links', 'Paste links that work. What stands in them is added to the bot.'],
      record: [
        'From a user’s record',
        'Paste one user’s record as JSON: it names all custom attributes.',
      ],
    },
    file: 'Has a colleague exported a bot?',
    private: 'All of it stays in this browser.',
  },
  create: {
    title: 'New bot',
    name: 'What is the bot called?',
    nameHint: 'As in BotStar, so that your team knows it.',
    missing: 'Give it a name: the builder lists bots by their names.',
    taken: 'There is a bot of that name already. Another one is fine, but hard to tell apart.',
    make: 'Make this bot',
  },
  build: 'Build a link with this bot',
  unknown: {
    title: 'This bot is not here',
    text: 'It may be kept in another browser, or was deleted for good. Presets that use it still build their links.',
  },
  removed: {
    title: (name: string) => `${quoted(name)} is deleted`,
    text: 'Its presets stay, and still build their links. It can be brought back for thirty days.',
  },
  save: {
    saved: 'Saved',
    waiting: 'Saving…',
    notSaved: 'Not saved',
    saving: 'Saving…',
    tryAgain: 'Try again',
    kept: 'What you typed is still here, but not saved.',
    why: 'See why',
    gone: 'This bot was deleted in another tab. What you see is still here, but not kept.',
    bringBack: 'Bring the bot back',
    notYet: 'This bot was changed in another tab, too. Its text is on the way.',
  },
  conflict: {
    title: 'This bot was changed in another tab, too',
    text: 'What only one tab has changed is kept from both. Here both have changed the same: choose which of the two counts. The other one is kept among the versions.',
    here: 'Here',
    there: 'In the other tab',
    absent: 'not there',
    blank: 'empty',
    mine: 'Keep what is here',
    theirs: 'Take the other tab’s',
    more: (count: number) => `And ${counted(count, 'more difference', 'more differences')}.`,
    chosen: {
      mine: 'What was typed here counts.',
      theirs: 'What the other tab has counts.',
    },
    of: {
      name: 'Name',
      note: 'Note',
      addresses: 'Address',
      blocks: 'Block',
      attributes: 'User attribute',
      variables: 'Variable',
      systemNames: 'Spelling',
    },
  },
  bot: {
    label: (name: string) => `The bot ${name}`,
    name: 'Name',
    note: 'Note',
    noteHint: 'For your team: whose bot it is, or what to keep in mind.',
    nameMissing: 'Give it a name: the builder lists bots by their names.',
    delete: 'Delete this bot',
    deleted: (name: string, presets: number) =>
      presets === 0
        ? `${quoted(name)} is deleted.`
        : `${quoted(name)} is deleted. ${presetsUse(presets)}.`,
    usedBy: (presets: number) =>
      presets === 0
        ? 'No preset uses it.'
        : `${counted(presets, 'preset uses', 'presets use')} it. Presets stay when the bot is deleted.`,
  },
  fill: {
    label: 'Fill this bot',
    table: 'Paste a table',
    record: 'Paste a user’s record',
    links: 'Paste links',
    file: 'Import a file',
  },
  rows: {
    showAll: (count: number) => `Show all ${number.format(count)}`,
    removed: 'The row is removed.',
    twice: 'This stands here twice.',
  },
  addresses: {
    title: 'Addresses',
    hint: 'Pages with this bot’s chat widget, and its m.me link. The builder offers them.',
    none: 'No address yet.',
    row: (position: number) => `Address ${number.format(position)}`,
    address: 'Address',
    add: 'Add an address',
    remove: 'Remove this address',
    example: 'https://example.com',
  },
  blocks: {
    title: 'Blocks',
    hint: 'Where a conversation can start. The ID is in the ID field of BotStar’s Properties Panel.',
    none: 'No block yet.',
    row: (position: number) => `Block ${number.format(position)}`,
    name: 'Name',
    id: 'Block ID',
    note: 'Note',
    add: 'Add a block',
    remove: 'Remove this block',
    noId: 'Without its ID this block cannot start a conversation.',
    twice: 'This ID stands here twice.',
  },
  names: {
    name: 'Name',
    type: 'Type',
    values: 'Allowed values',
    anyValue: 'Any value',
    note: 'Note',
    valuesHint:
      'Allowed values stand with commas or semicolons between them; leave them out where any value will do.',
    readAs: (values: readonly string[], more: number) =>
      `${counted(values.length + more, 'value', 'values')}: ${values.join(' · ')}${more > 0 ? ' …' : ''}`,
    ownName: 'BotStar has this attribute of its own. It is offered for every bot.',
    twice: 'This name stands here twice.',
    noName: 'Give it its name, exactly as in BotStar.',
    attributes: {
      title: 'User attributes',
      hint: 'The custom ones, named exactly as in BotStar. Its own six are known anyway.',
      none: 'No custom attribute yet.',
      row: (position: number) => `Attribute ${number.format(position)}`,
      add: 'Add an attribute',
      remove: 'Remove this attribute',
    },
    variables: {
      title: 'Variables',
      hint: 'What the conversation uses, named exactly as in BotStar.',
      none: 'No variable yet.',
      row: (position: number) => `Variable ${number.format(position)}`,
      add: 'Add a variable',
      remove: 'Remove this variable',
    },
  },
  spelling: {
    title: 'Spelling of BotStar’s own attributes',
    hint: 'BotStar’s documentation spells three of them in words, its chat widget with underscores. If names do not arrive in the customer’s record, try the other spelling.',
    documented: 'As documented',
    documentedNames: 'first Name, last Name, user ID',
    widget: 'As the chat widget does',
    widgetNames: 'first_name, last_name, user_id',
    presets: (count: number) =>
      `${counted(count, 'preset', 'presets')} of this bot ${count === 1 ? 'holds' : 'hold'} such names. ${count === 1 ? 'It keeps' : 'They keep'} the spelling that ${count === 1 ? 'it was' : 'they were'} saved with.`,
    newLinks: 'It counts for new links.',
  },
} as const
