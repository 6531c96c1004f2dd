import type { SafeFix } from '#bulk/safe-fixes.ts'
import type { UtmField } from '#link/index.ts'
import { quoted } from '#link-view/quoted.ts'
import type { RunFailure } from '#bulk-browser/job.ts'
import { count, sourceWords } from './source-words.ts'

const number = new Intl.NumberFormat('en')
const percent = new Intl.NumberFormat('en', { style: 'percent' })

const utm: Readonly<Record<UtmField, string>> = {
  source: 'Source',
  medium: 'Medium',
  campaign: 'Campaign',
  id: 'Campaign ID',
  term: 'Term',
  content: 'Content',
}

const failures: Readonly<Record<RunFailure, string>> = {
  'file-vanished':
    'The list was moved, changed or removed while it was being read. Choose it again, then start anew.',
  'disk-full': 'There is no room left to write to. Free some space, then start again.',
  'worker-lost': 'The browser ended the run. Close other tabs to free memory, then start again.',
  'not-loaded':
    'A part of the app that makes the links did not load. Check your connection, then start again.',
}

/** All that this room says, in English. Another language is another file of this shape. */
export const words = {
  undo: 'Undo',
  undone: 'It is as it was before.',
  title: 'Which list becomes links?',
  source: sourceWords,
  template: {
    question: 'What does each link hold?',
    hint: 'Fixed text, and [columns] that each row fills in.',
    from: 'Start from',
    fromBuild: 'What is on Build',
    fromPreset: 'A preset',
    presets: 'Presets',
    noPresets: 'There are no presets yet.',
    taken: (name: string) => `The template is now ${quoted(name)}.`,
    takenBuild: 'The template is now what stands on Build.',
    nothingOnBuild: 'Nothing stands on Build yet.',
    channel: 'Where the links lead',
    channels: { website: 'Website', messenger: 'Messenger' },
    address: { website: 'Website address', messenger: 'm.me link' },
    block: 'Block ID',
    blockHint: 'Left empty, the conversation starts at the bot’s default block.',
    blockNames: (bot: string) =>
      `The names of ${bot}’s blocks are understood, here and in a column. Left empty, the conversation starts at its default block.`,
    knownBlocks: 'The bot’s blocks',
    rows: 'Attributes and variables',
    rowList: 'Attributes and variables, in the order of the link',
    kind: 'Kind',
    kinds: { user: 'Attribute', variable: 'Variable' },
    name: 'Name',
    value: 'Value',
    namePlaceholder: 'Name',
    valuePlaceholder: 'Value or [column]',
    knownNames: 'Names that are known',
    knownValues: 'Values that it takes',
    add: { user: 'Attribute', variable: 'Variable' },
    move: 'Move this row: up and down arrow keys',
    moveUp: 'Move up',
    moveDown: 'Move down',
    moved: (position: number) => `The row is now row ${number.format(position)}.`,
    removeRow: 'Remove the row',
    rowRemoved: (name: string) =>
      name === '' ? 'The row is gone.' : `The row ${quoted(name)} is gone.`,
    insert: 'Insert a column',
    macros: 'Insert a placeholder',
    wholeLink:
      'This is a whole link. Its block and values get lost here: they belong in the fields below.',
    takeApart: 'Put its parts in their fields',
    takenApart: 'The link is taken apart into its fields.',
    noColumns: 'Bring a list first: its columns are offered here.',
    tracking: 'Campaign tracking',
    trackingDetail: 'utm_source, utm_medium …',
    trackingFilled: (many: number) => `${number.format(many)} filled in`,
    utm,
    matched: (names: readonly string[]) =>
      names.length === 1
        ? `The column ${quoted(names[0] ?? '')} went to its place by its name.`
        : `${count(names.length, 'column')} went to their places by their names.`,
  },
  columns: {
    question: 'Columns of your list',
    inItsRow: (name: string) => `The row of this name now holds the column ${quoted(name)}.`,
    example: (text: string) => `such as ${quoted(text)}`,
    allEmpty: 'empty in the first rows',
    used: 'In the link',
    unused: 'Not in the link',
    addAs: { user: '+ Attribute', variable: '+ Variable' },
    addAsLong: (name: string, kind: string) => `Add ${quoted(name)} as ${kind}`,
    ifEmpty: (name: string) => `If ${quoted(name)} is empty`,
    all: (many: number) => `Show all ${number.format(many)} columns`,
    rules: {
      'leave-out': 'If empty: leave it out',
      use: 'If empty: use …',
      refuse: 'If empty: refuse the row',
    },
    text: (name: string) => `Instead of an empty ${quoted(name)}`,
    textPlaceholder: 'This text',
  },
  mend: {
    switchedOn: (what: string) => `Switched on for every row: ${what}.`,
    question: 'Mended in every row',
    hint: 'What you tick is mended on the way and counted. Your list itself stays as it is.',
    detail: (many: number) => (many === 0 ? 'nothing' : count(many, 'mend')),
    found: (many: number) => `Wanted in ${count(many, 'row')} of the first ones.`,
  },
  result: {
    title: 'The links',
    empty:
      'Bring a list. Each of its rows becomes a link, made by your template and checked like every other link. The first ones stand here at once.',
    example: 'Show me an example',
    exampleTaken: 'This is an example: three customers, and a link for each.',
    preview: 'The first rows',
    line: (line: number) => `Line ${number.format(line)}`,
    refused: 'Refused',
    allRight: (many: number) =>
      many === 1
        ? 'The first row becomes a link'
        : `The first ${number.format(many)} rows become links`,
    noneRight: 'None of the first rows becomes a link',
    botAwaited: 'What is known of the bot is being read',
    noRows: 'No row stands below the header yet',
    showMe: 'Show me',
    someRight: (right: number, many: number) =>
      `${number.format(right)} of the first ${number.format(many)} rows become links`,
    templateWrong: (many: number) => `${count(many, 'thing')} to fix in the template`,
    noReference: 'Every link would be the same: no column is in the template yet.',
    whole: 'The whole link',
    showAll: (many: number) => `Show the first ${number.format(many)} rows`,
    make: 'Make all links',
    codes: 'QR codes',
    showCodes: 'Back to the QR codes',
    copy: 'Copy as a table',
    copied: 'Copied',
    noLinks: 'No row becomes a link yet.',
    mended: 'Mended:',
    mendAll: (fix: SafeFix) =>
      fix === 'day-first'
        ? 'Day first in every row'
        : fix === 'month-first'
          ? 'Month first in every row'
          : 'Mend in every row',
    copyOne: 'Copy this link',
    copiedOne: 'Copied',
    fileName: 'list',
    linksName: 'links',
    refusedName: 'refused',
    copiedLong: 'The links are in the clipboard, ready for a spreadsheet.',
    copiedSome: (links: number, refused: number) =>
      `${count(links, 'link')} copied. ${count(refused, 'refused row')} ${refused === 1 ? 'is' : 'are'} left out.`,
    notCopied: 'The browser did not let the table into the clipboard. Make the file instead.',
    tooLongToCopy: (most: number) =>
      `Nothing was copied: up to ${number.format(most)} links fit in. Make the file instead.`,
    excel: 'For Excel: mark the files as UTF-8',
  },
  run: {
    title: 'Making the links',
    done: (name: string) => (name === '' ? 'Done' : `Done: ${name}`),
    cancelled: 'Cancelled',
    failed: 'The run ended early',
    spoilt: 'The file of links was not kept: choose a place with more room, and make it again.',
    stays: 'What was made until then is whole and can be used.',
    cancel: 'Cancel',
    close: 'Close',
    closed: 'The links that were made are put away.',
    ownLinkColumn: (name: string) =>
      `Your list has a column called “link” already, so the new one is called “${name}”.`,
    again: 'Make again',
    changed: 'The list or its template has changed since.',
    nothing: 'No link was made',
    isRefused: 'Refused',
    isWarning: 'To look at',
    progress: (share: number | null) => (share === null ? '' : percent.format(share)),
    rows: (rows: number) => count(rows, 'row'),
    rate: (rows: number) => `${number.format(Math.round(rows))} rows a second`,
    left: (seconds: number) =>
      seconds < 60
        ? `about ${count(Math.max(1, Math.round(seconds)), 'second')} left`
        : `about ${count(Math.round(seconds / 60), 'minute')} left`,
    links: (many: number) => count(many, 'link'),
    refused: (many: number) => `${count(many, 'row')} refused`,
    noneRefused: 'no row refused',
    took: (seconds: number) =>
      seconds < 90
        ? `in ${number.format(Math.max(0.1, Math.round(seconds * 10) / 10))} s`
        : `in ${number.format(Math.round(seconds / 60))} min`,
    blank: (many: number) => `${count(many, 'blank row')} passed over.`,
    blankOrHidden: (many: number) => `${count(many, 'blank or hidden row')} passed over.`,
    repeats: (many: number, lines: readonly number[]) =>
      `${count(many, 'link')} ${many === 1 ? 'is' : 'are'} the same as an earlier one (line ${lines.map((line) => number.format(line)).join(', ')}${many > lines.length ? ' …' : ''}).`,
    guarded: (many: number) =>
      `${count(many, 'cell')} that a spreadsheet would run as a formula got a ' in front.`,
    written: (name: string) => `Written to ${name}.`,
    download: 'Download the links',
    downloadRows: 'Download the refused rows',
    fileRefused:
      'This file cannot be written. It may be open in another program, or the browser may not write there. Close it, or choose another name or folder.',
    downloadRefused: 'Your browser did not take the file. Try it in a tab or browser of its own.',
    problems: 'What was found',
    mended: 'What was mended',
    times: (many: number) => count(many, 'row'),
    where: (line: number) => `line ${number.format(line)}`,
    stay: 'The links are still being made.',
  },
  failures,
  notLoaded:
    'This part of the app could not be loaded. Check your connection, then load the page again.',
} as const
