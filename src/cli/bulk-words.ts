import type { RowFault } from '#bulk/batch.ts'
import type { NoText } from '#bulk/begin-table.ts'
import type { Column } from '#bulk/columns.ts'
import type { Example, Finding } from '#bulk/tally.ts'
import type { TemplateProblem } from '#bulk/template.ts'
import {
  headerFaultSentences,
  mendedChange,
  templateFixLabel,
  templateSentence,
} from '#bulk/words.ts'
import type { BundleProblem, Misfit } from '#library/bundle.ts'
import type { EmptyProblem } from './empty-rules.ts'
import type { Table } from './bulk-table.ts'
import type { NoBot } from './bot-in-library.ts'
import { standard } from './doors.ts'
import { numberedColumn } from './numbered-column.ts'
import { words } from './words.ts'

/** What the command says about lists, in English. Another language is another file of this shape. */

const number = new Intl.NumberFormat('en')
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const list = new Intl.ListFormat('en', { type: 'conjunction' })

const kinds: Readonly<Record<NoText, string>> = {
  zip: 'an Excel workbook or another archive',
  'old-excel': 'an Excel workbook of the old kind (.xls)',
  'locked-excel': 'an Excel workbook under a password',
  'web-page': 'a web page or XML',
  json: 'JSON',
  binary: 'a picture, a program or another file that holds no text',
}

const libraryProblems: Readonly<Record<BundleProblem, (file: string) => string>> = {
  'too-large': (file) => `${file} is too long for a library.`,
  'not-json': (file) =>
    `${file} is no library that the app has exported: it is no JSON, or breaks off.`,
  'not-ours': (file) => `${file} is no library that the app has exported.`,
  newer: (file) => `${file} was exported by a later version of the app.`,
}

const noBot: Readonly<
  Record<NoBot | 'unreadable', (file: string, name: string, names: readonly string[]) => string>
> = {
  none: (file) => `There is no bot in ${file}.`,
  unreadable: (file) => `There is no bot in ${file} that can be read.`,
  unknown: (file, name, names) => `There is no bot “${name}” in ${file}, but ${quoted(names)}.`,
  several: (file, name, names) =>
    name === ''
      ? `There are several bots in ${file}: say with --bot-name which one, ${quoted(names)}.`
      : `There are several bots “${name}” in ${file}: give one of them another name.`,
}

/** More of a kind are counted, and not named. */
const mostShown = 5

function quoted(names: readonly string[]): string {
  return list.format(names.map((name) => `“${name}”`))
}

const brokenHeaders: Readonly<Record<RowFault, string>> = {
  ...headerFaultSentences,
  'broken-text':
    'Characters of the row that names the columns cannot be read: they have no certain names. Say which --encoding the table has, or save it as UTF-8.',
}

export const bulkWords = {
  wrong: {
    fix: (name: string, names: readonly string[]) =>
      `--fix knows no “${name}”: it takes ${list.format(names)}, with commas between them.`,
    orders: (names: readonly string[]) =>
      `--fix takes ${names.join(' or ')}, not both: a list writes its days one way.`,
    empty: (text: string) =>
      `--empty is Column=leave-out, Column=refuse or Column=use:text, not “${text}”.`,
    emptyTwice: (name: string) => `--empty says twice what to do about “${name}”.`,
    allFromInput: 'Only one thing can come from standard input: the others are files.',
    headers: '--no-header and --header-line cannot both be: give one of them.',
    headerLine: (text: string, last: number) =>
      `--header-line is the number of a line, from 1 to ${number.format(last)}, not “${text}”.`,
    botName: '--bot-name says which bot of a library is meant: give the library with --bot.',
    allToOutput: 'Only one thing can go to standard output: give the others a file.',
    /** `other`: what else is done with the same file, by this name. */
    same: (place: string, other: string) =>
      `${fileName(place, other)} would be overwritten while it is needed: give another name.`,
  },
  noLibrary: (file: string, why: BundleProblem) => libraryProblems[why](file),
  noBot,
  /** Bots of a library that cannot be read, and why. */
  misfits: (misfits: readonly Misfit[]) => {
    const more = misfits.length - mostShown
    const shown = misfits.slice(0, mostShown).map(misfit)
    return more > 0
      ? [...shown, `${counted(more, 'more bot', 'more bots')} cannot be read.`]
      : shown
  },
  noRows: 'There is no row in the table.',
  noHeaderLine: (line: number) =>
    `No row of the table begins on line ${number.format(line)}: give with --header-line the one that names the columns.`,
  brokenHeaders,
  noText: (name: string, kind: NoText) =>
    `${name} is ${kinds[kind]}, and a table in text is needed: save it as CSV (in Excel “CSV UTF-8”), and give that.`,
  problemsOf: (
    template: readonly TemplateProblem[],
    empty: readonly EmptyProblem[],
    { columns, likelyHeader }: Pick<Table, 'columns' | 'likelyHeader'>,
  ): readonly string[] => {
    const problems = [
      ...template.map((one) => ofTemplate(one, columns)),
      ...empty.map(({ name, why }) => emptyProblems[why](name)),
    ]
    // Where the columns are known, they are no answer.
    const isLost = template.length > 0 || empty.some(({ why }) => why === 'unknown')
    const hint = likelyHeader === null ? [] : [headerMayBe(likelyHeader)]
    return isLost ? [...problems, columnsAre(columns), ...hint] : problems
  },
  progress: (rows: number, refused: number, rate: number) =>
    `${counted(rows, 'row', 'rows')}, ${number.format(refused)} refused (${whole.format(rate)} a second)`,
  stopped: 'Stopped. What was made until then is written.',
  counts: (rows: number, links: number, refused: number) =>
    `${counted(rows, 'row', 'rows')}: ${counted(links, 'link', 'links')}, ${number.format(refused)} refused.`,
  refused: 'Refused:',
  toCheck: 'To check:',
  mended: 'Mended:',
  /** One kind of thing that was found: how often, where in the template, its sentence, and some of the rows. */
  finding: ({ code, count, place, examples }: Finding) => {
    const sentences = [...new Set(examples.map(({ sentence }) => sentence))]
    const more = count - examples.length
    const said = sentences.map((sentence) => {
      const shown = examples.filter((one) => one.sentence === sentence)
      // Of rows that are not shown, nobody knows which of several sentences is theirs.
      const others = sentences.length === 1 ? more : 0
      return `${sentence} ${linesOf(shown, others, code)}`
    })
    const rest = sentences.length > 1 && more > 0 ? ` ${number.format(more)} more.` : ''
    return `${number.format(count)} × ${place}: ${said.join(' ')}${rest}`
  },
  repeats: (count: number, lines: readonly number[]) => {
    const more = count - lines.length
    const shown = lines.map((line) => number.format(line))
    const all = list.format(more > 0 ? [...shown, `${number.format(more)} more`] : shown)
    return `${counted(count, 'link is', 'links are')} the same as one above: ${counted(count, 'line', 'lines', false)} ${all}.`
  },
  guarded: (count: number) =>
    `${counted(count, 'cell', 'cells')} made harmless with a ' in front: a spreadsheet would have run ${count === 1 ? 'it as a formula' : 'them as formulas'}.`,
  guessed:
    'The table was read as Windows-1252, which is a guess: if letters in the links are wrong, say which --encoding it has.',
  blank: (count: number) => `${counted(count, 'blank row', 'blank rows')} passed over.`,
} as const

function misfit({ place, name, field }: Misfit): string {
  const called = name === '' ? '' : ` (“${name}”)`
  const what = field === '' ? 'it is no bot' : `its ${field} is missing or wrong`
  return `Bot ${number.format(place)}${called} cannot be read: ${what}.`
}

/** By the one of two names that a person knows it by. */
function fileName(place: string, other: string): string {
  const name = place === standard ? other : place
  return name === standard ? 'The file of standard input' : name
}

function ofTemplate(problem: TemplateProblem, columns: readonly Column[]): string {
  const meant = numberedColumn(problem.params['name'] ?? '', columns)
  const mend = meant === null ? mendOf(problem) : ` (Without a header that is [${meant.name}].)`
  return `Template${words.place(problem.path)}: ${templateSentence(problem)}${mend}`
}

function mendOf({ fixes: [fix] }: TemplateProblem): string {
  return fix === undefined ? '' : ` (${templateFixLabel(fix)}: ${fix.to})`
}

const emptyProblems: Readonly<Record<EmptyProblem['why'], (name: string) => string>> = {
  unknown: (name) => `--empty: The table has no column “${name}”.`,
  unused: (name) => `--empty: The template does not use the column “${name}”.`,
  needed: (name) =>
    `--empty: The address needs the column “${name}”, and a row without it is refused: only a text behind use: can take its place.`,
}

function columnsAre(columns: readonly Column[]): string {
  const shown = columns.slice(0, mostColumns).map(({ name }) => `“${name}”`)
  const more = columns.length - shown.length
  const all = list.format(more > 0 ? [...shown, `${number.format(more)} more`] : shown)
  return columns.length === 1
    ? `The table’s only column is ${all}.`
    : `The table’s columns are ${all}.`
}

/** As many as fit on a screen with all else. */
const mostColumns = 30

function headerMayBe(line: number): string {
  return `That seems to be a title: if line ${number.format(line)} names the columns, give --header-line ${line}.`
}

function linesOf(examples: readonly Example[], more: number, code: Finding['code']): string {
  const shown = examples.map((one) => exampleOf(one, code))
  const all = list.format(more > 0 ? [...shown, `${number.format(more)} more`] : shown)
  return `${counted(examples.length + more, 'Line', 'Lines', false)} ${all}.`
}

function exampleOf({ line, text, to }: Example, code: Finding['code']): string {
  if (to !== undefined) return `${number.format(line)} (${mendedChange(code, text, to)})`
  const shown = text.replaceAll(/\s+/g, ' ')
  return shown === '' ? number.format(line) : `${number.format(line)} (“${shown}”)`
}

function counted(count: number, one: string, several: string, hasNumber = true): string {
  const word = count === 1 ? one : several
  return hasNumber ? `${number.format(count)} ${word}` : word
}
