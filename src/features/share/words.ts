import type { Choice } from '#library/import-plan.ts'
import type { ShareProblem } from '#library/share-link.ts'
import { quoted } from '#link-view/quoted.ts'
import { counted, list, number, presetsAndBots } from './wording.ts'

/** All that this room says, in English. Another language is another file of this shape. */
const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** Why a share link is not taken. */
export type Refusal = ShareProblem | 'scheme'

const refusals: Record<Refusal, { readonly title: string; readonly text: string }> = {
  'not-a-share': {
    title: 'This is no share link',
    text: 'There is no preset in this address. Copy the link once more from where you have it, from its first letter to its last.',
  },
  'cut-off': {
    title: 'This share link is cut off',
    text: 'Its end is missing: some chats and mail programs shorten long links. Copy the whole link, or ask for the preset as a file.',
  },
  damaged: {
    title: 'This share link is damaged',
    text: 'Something in it has changed on its way, so nobody can tell what it said. Ask for it once more, or for the preset as a file.',
  },
  'too-large': {
    title: 'This share link holds too much',
    text: 'It is far larger than a preset can be, so it was not unpacked. If you trust where it comes from, ask for a file.',
  },
  newer: {
    title: 'This share link is newer than your app',
    text: 'A later version of the app has made it. Reload this page to get that version, then open the link once more.',
  },
  odd: {
    title: 'There is no preset in this share link',
    text: 'It arrived whole, and holds something that this app does not know. Ask whoever sent it for the preset as a file.',
  },
  scheme: {
    title: 'This share link is not safe',
    text: 'Do not use it, and ask whoever sent it what it is meant to be.',
  },
}

export const words = {
  close: 'Close',
  cancel: 'Cancel',
  loading: 'Opening your library…',
  nothingChanged: 'Nothing was changed.',
  when: (time: number) => day.format(time),
  noWebPage: (scheme: string) =>
    `The address in it begins with ${quoted(`${scheme}:`)}. That is no web page.`,
  unnamed: { preset: 'Preset without a name', bot: 'Bot without a name' },
  known: (blocks: number, names: number) =>
    list.format(
      [
        blocks > 0 || names === 0 ? counted(blocks, 'block', 'blocks') : '',
        names > 0 ? counted(names, 'attribute or variable', 'attributes and variables') : '',
      ].filter((part) => part !== ''),
    ),

  share: {
    title: (name: string) => `Share ${quoted(name)}`,
    state: {
      question: 'What should be shared?',
      now: 'As it stands in the builder',
      nowHint: 'Not saved, so it goes out as a preset of its own.',
      saved: 'As it was saved',
      savedHint: (when: string) => `Saved ${when}.`,
    },
    personal: (names: readonly string[]) =>
      `This preset holds fixed personal data: ${list.format(names)}. Everyone who has the link or the file can read it.`,
    withoutPersonal: 'Leave these values out',
    withoutPersonalHint: 'Whoever opens the preset is asked for them. Yours stays as it is.',
    withBot: (name: string) => `With what is known about its bot, ${quoted(name)}`,
    withBotHint: (known: string) => `${known}: names to choose from instead of IDs to type.`,
    asLink: 'As a link',
    link: 'Share link',
    making: 'Making the link…',
    copy: 'Copy',
    copied: 'Copied',
    length: (length: number) => `${number.format(length)} characters.`,
    long: (length: number) =>
      `This link has ${number.format(length)} characters. Some chats and mail programs cut off what is over 2,000: send the file instead.`,
    withoutBot: 'Leave the bot out',
    note: 'The link itself carries the preset: nothing is uploaded. Whoever has the link has what is in it.',
    asFile: 'As a file',
    fileHint: 'For a mail or a shared folder. Whoever gets it opens it under Presets, with Import.',
    save: 'Save as a file',
    saved: (name: string) => `Saving ${name}`,
    notSaved: 'The browser did not let the app save a file. Share the link instead.',
  },

  shared: {
    title: 'A preset was shared with you',
    reading: 'Reading the share link…',
    lead: 'It came with the address of this page. Nothing is kept until you say so.',
    refusals,
    toPresets: 'Go to your presets',
    kept: (name: string) => `${quoted(name)} is kept.`,
    preset: 'The shared preset',
    saved: (when: string) => `Saved ${when} where it comes from`,
    moreMessages: (count: number) => `And ${number.format(count)} more.`,
    standing: {
      new: 'You do not have this preset yet.',
      same: (name: string) => `You have this preset already, as ${quoted(name)}.`,
      different: (newer: 'mine' | 'theirs' | null) =>
        ({
          theirs: 'You have this preset in an older state. What differs:',
          mine: 'You have this preset in a newer state. What differs:',
          none: 'You have this preset in another state. What differs:',
        })[newer ?? 'none'],
      'same-name': (name: string) => `You have another preset called ${quoted(name)}.`,
      'removed-here': 'You had this preset, and deleted it.',
      'unreadable-here':
        'In its place your library has something that this version of the app cannot read. That stays as it is.',
    },
    choices: {
      add: 'Keep as a preset',
      replace: 'Replace mine',
      'keep-both': 'Keep both',
      leave: 'Not now',
    } satisfies Record<Choice, string>,
    leaveMine: 'Leave mine',
    replaceHint: 'Yours stays in its history.',
    copyName: (name: string) => `With both kept, this one is called ${quoted(name)}.`,
    open: 'Open mine',
    openOnly: 'Open in the builder only',
    bot: {
      keep: 'Keep its bot',
      have: (name: string) => `You have its bot, ${quoted(name)}.`,
      haveNot:
        'Its bot is not kept in this browser, and does not come along. The link works all the same.',
      new: (name: string) => `Keep its bot ${quoted(name)} too`,
      'removed-here': (name: string) => `Bring back its bot ${quoted(name)}, which you deleted`,
      different: (name: string) => `Replace what you know about its bot ${quoted(name)}`,
      'same-name': (name: string) => `Keep its bot too, as ${quoted(name)}`,
      'unreadable-here': (name: string) => `Keep its bot too, as ${quoted(name)}`,
      differentHint: 'What you know stays in its history.',
      sameNameHint: (name: string) => `Else the preset goes to your bot ${quoted(name)}.`,
    },
  },

  differences: {
    label: 'What differs',
    mine: 'Mine',
    theirs: 'Theirs',
    fields: {
      name: 'Name',
      note: 'Note',
      tags: 'Tags',
      bot: 'Bot',
      holds: 'Fields that are asked for or locked',
      systemNames: 'Spelling of system names',
      separators: 'Separators',
      addresses: 'Addresses',
      blocks: 'Blocks',
      attributes: 'Attributes',
      variables: 'Variables',
    },
    empty: 'none',
    only: (some: readonly string[], more: number) =>
      list.format(more === 0 ? some : [...some, `${number.format(more)} more`]),
    separators: { literal: 'as they are', encoded: 'percent-encoded' },
    spelling: { documented: 'as documented', 'widget-api': 'as in the widget API' },
    onlyMine: (names: string) => `only mine: ${names}`,
    onlyTheirs: (names: string) => `only theirs: ${names}`,
    changed: (names: string) => `different: ${names}`,
    link: 'The link is the same.',
  },

  export: {
    title: 'Export',
    what: 'What goes into the file?',
    all: 'All presets',
    ofBot: 'Presets of one bot',
    bot: 'Bot',
    noBot: 'Without a bot',
    unknownBot: 'A bot that is not kept in this browser',
    withBots: 'With what is known about the bots',
    count: (presets: number, bots: number) => `${presetsAndBots(presets, bots)}.`,
    unreadable: (count: number) =>
      `${counted(count, 'document', 'documents')} that this version of the app cannot read ${count === 1 ? 'goes' : 'go'} along as ${count === 1 ? 'it is' : 'they are'}.`,
    hint: 'One readable file. Import it in another browser, or keep it as a copy.',
    nothing: 'There is nothing to export yet.',
    save: 'Save the file',
    saved: (name: string) => `Saving ${name}`,
    notSaved: 'The browser did not let the app save a file.',
  },
} as const
