import { quoted } from '#link-view/quoted.ts'

/** All that this room says, in English. Another language is another file of this shape. */
const number = new Intl.NumberFormat('en')
const list = new Intl.ListFormat('en', { type: 'conjunction' })

const counted = (count: number, one: string, several: string) =>
  `${number.format(count)} ${count === 1 ? one : several}`

export const words = {
  title: 'Presets',
  loading: 'Opening your presets…',
  import: 'Import',
  export: 'Export',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  drop: 'Drop the file here',
  dropHint: 'Presets and bots that were exported from this app. You choose what is imported.',
  search: {
    label: 'Search presets by name, note, tag, address, block or value',
    placeholder: 'Search presets',
    results: 'Presets',
    count: (shown: number, all: number) =>
      shown === all
        ? counted(all, 'preset', 'presets')
        : `${number.format(shown)} of ${counted(all, 'preset', 'presets')}`,
    bot: 'Bot',
    anyBot: 'All bots',
    noBot: 'Without a bot',
    botNotHere: 'Bot not here',
    tag: 'Tag',
    anyTag: 'All tags',
    order: 'Order',
    orders: { changed: 'Recent', name: 'A to Z', created: 'Newest' },
    more: (count: number) => `Show ${number.format(count)} more`,
    shown: (shown: number, all: number) =>
      `The first ${number.format(shown)} of ${number.format(all)} are listed.`,
    none: 'No preset holds all of this.',
    noneHint: 'Try fewer letters or another word.',
    clear: 'Clear the search',
    keys: 'Arrow keys choose, Home and End go to the first and the last that is listed, Enter opens, Delete deletes.',
  },
  row: {
    unnamed: 'Preset without a name',
    defaultBlock: 'default block',
    block: (id: string) => `block ${id}`,
    rows: (count: number) => counted(count, 'row', 'rows'),
    noAddress: 'no address yet',
  },
  empty: {
    title: 'No presets yet',
    lead: 'A preset is a link that you made once and use again: found by a few letters, opened, copied, shared.',
    steps: [
      'Make a link in Build, or open one there from Check.',
      'Press Save preset, and give it a name that you will look for.',
      'Mark what differs each time, such as the ad’s name, as “Ask each time”.',
    ],
    file: 'Somebody sent you a file with presets? Drop it on this page, or choose it:',
    import: 'Import a file',
  },
  card: {
    label: 'The chosen preset',
    nothing: 'Choose a preset to see its link.',
    open: 'Open in the builder',
    copy: 'Copy link',
    copied: 'Copied',
    copiedLong: 'The link is in the clipboard.',
    qr: 'QR code',
    makeMany: 'Make links for a whole list',
    share: 'Share',
    duplicate: 'Duplicate',
    edit: 'Edit details',
    history: 'History',
    remove: 'Delete',
    more: 'More',
    saved: (when: string) => `Saved ${when}`,
    created: (when: string) => `made ${when}`,
    notFinished: (name: string, count: number) =>
      `${quoted(name)} has ${counted(count, 'thing', 'things')} to fix first.`,
    fix: 'Fix it in the builder',
  },
  done: {
    removed: (name: string) => `${quoted(name)} is deleted.`,
    restored: (name: string) => `${quoted(name)} is back.`,
    duplicated: (name: string) => `The copy is called ${quoted(name)}.`,
    saved: (name: string) => `${quoted(name)} is saved.`,
    broughtBack: (name: string) => `The earlier ${quoted(name)} is back.`,
  },
  removed: {
    title: 'Recently deleted',
    count: (count: number) => counted(count, 'preset', 'presets'),
    hint: 'A deleted preset stays here for thirty days. Until then it can be restored.',
    when: (deleted: string, until: string) => `Deleted ${deleted}, stays until ${until}`,
    restore: 'Restore',
    restoreNamed: (name: string) => `Restore ${quoted(name)}`,
    cut: (shown: number, all: number) =>
      `The last ${number.format(shown)} of ${number.format(all)} are listed.`,
  },
  ask: {
    title: (name: string) => `Fill in ${quoted(name)}`,
    lead: 'The preset itself stays as it is.',
    suggestions: 'What the bot knows',
    choose: 'Choose…',
    link: 'The link as filled in',
    empty: 'Fill this in.',
    count: (all: number, empty: number) =>
      empty === 0
        ? `${counted(all, 'field', 'fields')}, all filled in`
        : `${counted(all, 'field', 'fields')}, ${number.format(empty)} still empty`,
    elsewhere: (count: number) =>
      `${counted(count, 'more thing', 'more things')} to fix in the rest of this link. Open it in the builder to fix ${count === 1 ? 'it' : 'them'}.`,
  },
  details: {
    name: 'Name',
    nameNeeded: 'Give it a name.',
    note: 'Note',
    noteHint: 'For colleagues: what it is for, when to use it',
    tags: 'Tags',
    tagsHint: 'Enter or a comma ends a tag.',
    tagList: 'Tags of this preset',
    knownTags: 'Your tags',
    deleteTag: (tag: string) => `Delete the tag ${quoted(tag)}`,
    tooLong: (over: number) => `${counted(over, 'character', 'characters')} too many.`,
    tagTooLong: (tag: string, over: number) =>
      `${quoted(tag)}: ${counted(over, 'character', 'characters')} too many.`,
    tagsTooMany: (over: number, cap: number) =>
      `${counted(over, 'tag', 'tags')} too many: a preset can have ${number.format(cap)}.`,
    rowsTooMany: (count: number, cap: number) =>
      `This link has ${number.format(count)} rows. A preset can hold ${number.format(cap)}: delete some in the builder, then save.`,
    textTooLong: (label: string, count: number, cap: number) =>
      `${quoted(label)} holds ${number.format(count)} characters. A preset can hold ${number.format(cap)} in one place: shorten it in the builder, then save.`,
    title: 'Edit details',
    save: 'Save',
    meanwhile:
      'This preset was saved elsewhere meanwhile, so nothing was saved here. What you typed is still here: save again to keep it, together with all else as it is now.',
    gone: 'This preset was deleted meanwhile. It is under “Recently deleted”.',
  },
  namesake: {
    title: (name: string) => `There is a preset called ${quoted(name)} already.`,
    when: (when: string) => `It was saved ${when}.`,
    over: 'Save over it',
    both: 'Keep both',
  },
  save: {
    title: 'Save preset',
    save: 'Save preset',
    over: (name: string) => `Save over ${quoted(name)}`,
    overHint: 'What it was before stays in its history.',
    asNew: 'Save as a new preset',
    asNewHint: (names: readonly string[]) =>
      `${list.format(names.map(quoted))} ${names.length === 1 ? 'stays as it is' : 'stay as they are'}.`,
    choice: 'What should happen to the preset that you opened?',
    unfinished: (count: number) =>
      `The link has ${counted(count, 'thing', 'things')} to fix. It can be saved all the same.`,
    resumed: 'This is what you typed before.',
    beginAnew: 'Begin anew',
    fields: 'When it is opened later',
    fieldsHint:
      '“Ask each time” asks for it before the link is used. “Locked” protects it from being changed.',
    fieldOf: (label: string) => `What may be done with ${quoted(label)}`,
    free: 'Can be changed',
    ask: 'Ask each time',
    locked: 'Locked',
    empty: 'empty',
    changes: (name: string) => `What changes in ${quoted(name)}`,
    before: 'As it was saved',
    after: 'As you save it now',
  },
  conflict: {
    title: (name: string) => `${quoted(name)} was saved elsewhere since you opened it.`,
    lead: (when: string) =>
      `That was ${when}. Nothing is lost: see what differs, then choose what to keep.`,
    theirs: 'Theirs',
    mine: 'Yours',
    differs: 'What differs',
    over: 'Save mine over it',
    overHint: 'Theirs stays in the history.',
    asNew: 'Save mine as a new preset',
    nameAsNew: (name: string) =>
      `As a new preset it is called ${quoted(name)}, unless you name it.`,
    open: 'Open theirs instead',
    again:
      'It was saved elsewhere just now, so nothing was saved here. What you typed is still there.',
    removed: (name: string) => `${quoted(name)} was deleted since you opened it.`,
    removedLead: 'What you made of it is still here.',
    restore: 'Bring it back and save over it',
    gone: (name: string) =>
      `${quoted(name)} is no longer in this browser, so this is saved as a new preset.`,
  },
  history: {
    title: (name: string) => `History of ${quoted(name)}`,
    loading: 'Looking…',
    none: 'No earlier versions: this preset was saved once. Each time it is saved over, what it was before is kept here.',
    lead: 'The last twenty versions are kept. What each held is compared with the preset as it is now.',
    version: (when: string) => `Saved ${when}`,
    now: 'As it is now',
    before: 'Then',
    bringBack: 'Bring back',
    bringBackNamed: (when: string) => `Bring back the version saved ${when}`,
    summary: (count: number) =>
      count === 0 ? 'same as now' : counted(count, 'difference', 'differences'),
    meanwhile:
      'The preset was saved elsewhere just now. Look again, then bring back what you want.',
  },
  changes: {
    none: 'Nothing is different.',
    name: (before: string, after: string) => `Name: ${quoted(before)} → ${quoted(after)}`,
    note: 'Note',
    noNote: 'No note',
    tagsAdded: (tags: readonly string[]) => `Added: ${tagged(tags)}`,
    tagsDeleted: (tags: readonly string[]) => `Deleted: ${tagged(tags)}`,
    bot: (before: string, after: string) => `Bot: ${before} → ${after}`,
    noBot: 'none',
    notHere: 'Bot not here',
    spelling: 'System attributes are spelled another way in the link.',
    separators: 'The separators of the link are written another way.',
    hold: (label: string, before: string, after: string) =>
      `${quoted(label)}: ${before} → ${after}`,
    holds: { free: 'can be changed', ask: 'asked each time', locked: 'locked' },
    more: (count: number) => `${number.format(count)} more`,
  },
} as const

/** Tags within a sentence, at least one: `tag “sale”`, `tags “sale” and “summer”`. */
export function tagged(tags: readonly string[]): string {
  return `${tags.length === 1 ? 'tag' : 'tags'} ${list.format(tags.map(quoted))}`
}
