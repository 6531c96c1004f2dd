import type { BundleProblem } from '#library/bundle.ts'
import type { Choice, Standing } from '#library/import-plan.ts'
import { quoted } from '#link-view/quoted.ts'
import { counted, number, presetsAndBots } from './wording.ts'

type At = Standing<unknown>['at']

const fileProblems: Record<BundleProblem | 'unreadable', string> = {
  'too-large':
    'This file is larger than any library: it may have up to 100 MB. Choose a file that was exported here.',
  'not-json':
    'This file cannot be read: it is no export of this app, or its end is missing. Export it once more, and send it as a file, not as text.',
  'not-ours': 'This file is from another program. Choose one that was exported from this app.',
  newer:
    'A later version of the app has written this file. Reload this page to get that version, then import it.',
  unreadable: 'The browser could not read this file. Choose it once more.',
}

/** What the import says, in English. Another language is another file of this shape. */
export const importWords = {
  title: 'Import',
  choose: 'Choose a file',
  chooseAnother: 'Choose another file',
  file: 'File',
  lead: 'Presets and bots that were exported from this app. You see what is in the file before anything is imported.',
  reading: 'Reading the file…',
  problems: fileProblems,
  found: (presets: number, bots: number, name: string) =>
    `${presetsAndBots(presets, bots)} in ${name}.`,
  empty: 'There is nothing in this file.',
  nothingNew: 'You have all of it already.',
  groups: {
    different: (count: number) => `${counted(count, 'is', 'are')} here in another state`,
    'same-name': (count: number) => `${counted(count, 'has', 'have')} a name that is taken`,
    'removed-here': (count: number) => `${counted(count, 'was', 'were')} deleted here`,
    'unreadable-here': (count: number) =>
      `${counted(count, 'stands', 'stand')} where something unreadable is kept`,
    new: (count: number) => `${counted(count, 'is', 'are')} new`,
    same: (count: number) => `${counted(count, 'is', 'are')} here already`,
  } satisfies Record<At, (count: number) => string>,
  forAll: 'For all of them',
  mixed: 'One by one',
  choiceOf: (name: string) => `What to do with ${quoted(name)}`,
  choices: {
    add: 'Import',
    replace: 'Replace mine',
    'keep-both': 'Keep both',
    leave: 'Leave',
  } satisfies Record<Choice, string>,
  bringBack: 'Bring back',
  kinds: { preset: 'Preset', bot: 'Bot' },
  savedThere: (when: string) => `saved ${when}`,
  newer: { mine: 'mine is newer', theirs: 'theirs is newer' },
  copyName: (name: string) => `as ${quoted(name)}`,
  mine: (name: string) => `Yours: ${quoted(name)}`,
  differs: 'What differs',
  more: (count: number) => `Show ${number.format(count)} more`,
  misfits: (count: number) =>
    `${counted(count, 'entry does', 'entries do')} not fit, and ${count === 1 ? 'stays' : 'stay'} out`,
  misfit: (kind: string, place: number, name: string, field: string) =>
    [
      `${kind} ${number.format(place)}`,
      name === '' ? '' : ` ${quoted(name)}`,
      field === '' ? '' : `: ${field}`,
    ].join(''),
  undecided: (count: number) =>
    `Nothing is chosen for import. ${counted(count, 'entry differs', 'entries differ')} from what is here: say what should happen to ${count === 1 ? 'it' : 'each'}.`,
  unsafe: (count: number) =>
    `${counted(count, 'address is', 'addresses are')} no web page, and ${count === 1 ? 'stays' : 'stay'} out`,
  unsafeWhole: 'The preset is not imported.',
  unsafeAddress: 'The bot is imported without it.',
  unreadable: (count: number) =>
    `${counted(count, 'document', 'documents')} that could not be read where the file was made ${count === 1 ? 'stays' : 'stay'} in the file.`,
  summary: (counts: Readonly<Record<Choice, number>>) =>
    [
      [counts.add, 'will be imported'],
      [counts['keep-both'], 'will be kept beside yours'],
      [counts.replace, 'will replace yours'],
      [counts.leave, counts.leave === 1 ? 'stays out' : 'stay out'],
    ]
      .filter(([count]) => count !== 0)
      .map(([count, what]) => `${number.format(Number(count))} ${what}`)
      .join(', '),
  confirm: (count: number) => `Import ${number.format(count)}`,
  working: (done: number, of: number) =>
    `${number.format(done)} of ${number.format(of)} are imported…`,
  progress: 'Importing',
  done: (presets: number, bots: number) =>
    `${presetsAndBots(presets, bots)} ${presets + bots === 1 ? 'is' : 'are'} in your library.`,
  doneHint: 'What was replaced stays in its history.',
  failed: (done: number, of: number) =>
    done === 0
      ? 'Nothing was imported.'
      : `${number.format(done)} of ${number.format(of)} are in your library, the others are not. Import the file once more to go on: nothing is imported twice.`,
  again: 'Try again',
} as const
