import type { DiagnosticPath, Severity, Verdict } from '#link/index.ts'
import type { Command } from './commands.ts'
import { standard, type Trouble, type TroubleReason } from './doors.ts'
import { help } from './help.ts'

/** All that the command says, in English. Another language is other files of this shape. */

const number = new Intl.NumberFormat('en')
const list = new Intl.ListFormat('en', { type: 'conjunction' })
const choice = new Intl.ListFormat('en', { type: 'disjunction' })

const severity: Record<Severity, string> = { error: 'Error', warning: 'Check', info: 'Note' }

const places: Readonly<Record<string, string>> = {
  channel: 'channel',
  destination: 'destination',
  blockId: 'block',
}

/** What belongs into a field of a draft; a text where nothing is said. */
const belongs: Readonly<Record<string, string>> = {
  '': 'an object with channel, destination, blockId and rows',
  channel: '"website" or "messenger"',
  rows: 'a list of rows, which may be empty,',
  row: 'an object with kind, name and value',
  kind: '"user" or "variable"',
  utm: 'an object with source, medium, campaign, id, term or content',
}

const verdicts: Record<Verdict, (count: string) => string> = {
  right: (count) => `${count} right`,
  mended: (count) => `${count} mended`,
  faulty: (count) => `${count} faulty`,
  address: (count) => `${count} without anything for a bot`,
  none: (count) => `${count} no link at all`,
}

const troubles: Record<TroubleReason, (name: string, doing: Trouble['doing']) => string> = {
  missing: (name, doing) =>
    doing === 'read' ? `There is no file ${name}.` : `There is no folder for ${name}.`,
  forbidden: (name, doing) => `You have no right to ${doing} ${name}.`,
  folder: (name) => `${name} is a folder, and a file is needed.`,
  full: (name) => `There is no room left to write ${name}.`,
  pipe: (name) => `Nobody reads ${name} any more.`,
  shrunk: (name) =>
    `${name} became shorter while it was read, so its end is missing: begin again when nobody changes it.`,
  other: (name, doing) =>
    doing === 'read' ? `${name} cannot be read.` : `${name} cannot be written.`,
}

export const words = {
  help,
  severity,
  seeHelp: (command: Command | null) =>
    `See external-links ${command === null ? '' : `${command} `}--help.`,
  wrong: {
    noCommand: 'Say what to do: build, check or bulk.',
    command: (name: string) => `There is no command “${name}”.`,
    option: (name: string) => `There is no option ${name}.`,
    extra: (text: string) => `“${text}” is too much.`,
    noName: 'A file has no name: what should give it is empty.',
    missing: (name: string) => `${name} is missing.`,
    twice: (name: string) => `${name} stands there twice.`,
    takesNothing: (name: string) => `${name} takes nothing behind it.`,
    takesSomething: (name: string) => `Something is missing behind ${name}.`,
    choice: (name: string, choices: readonly string[], given: string) =>
      `${name} is ${choice.format(choices.map((one) => `“${one}”`))}, not “${given}”.`,
  },
  trouble: ({ reason, doing, place }: Trouble) =>
    troubles[reason](place === standard ? standardName(doing) : place, doing),
  /** A place that is read. */
  input: (place: string) => (place === standard ? standardName('read') : place),
  /** Behind a diagnostic's weight; `''` for the link as a whole. */
  place: (path: DiagnosticPath) =>
    path === 'link' || path === 'paste' ? '' : ` (${placeName(path)})`,
  fix: (label: string) => `(${label})`,
  draft: {
    notJson: (at: { line: number; column: number } | null) =>
      at === null
        ? 'The draft is no JSON, or breaks off.'
        : `The draft is no JSON: look at line ${at.line}, column ${at.column}.`,
    tooLong: 'This is too long for a draft.',
    misfit: (path: string) =>
      path === ''
        ? `The draft is wrong: ${belongs['']} belongs there.`
        : `The draft’s ${path} is missing or wrong: ${belongsAt(path)} belongs there.`,
    longText: (path: string, most: number) =>
      `The draft’s ${path} has more than ${number.format(most)} characters: that is no link.`,
    manyRows: (count: number, most: number) =>
      `The draft has ${number.format(count)} rows: ${number.format(most)} is the most.`,
    unknown: (path: string) => `A draft has no ${path}.`,
  },
  check: {
    summary: (counts: Readonly<Record<Verdict, number>>) => {
      const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
      if (all === 0) return 'Nothing to check: there is no text.'
      const parts = (['right', 'mended', 'faulty', 'address', 'none'] as const)
        .filter((verdict) => counts[verdict] > 0)
        .map((verdict) => verdicts[verdict](number.format(counts[verdict])))
      return `${counted(all, 'link', 'links')} checked: ${list.format(parts)}.`
    },
    guessed: (lines: number) =>
      `${counted(lines, 'line was', 'lines were')} read as Windows-1252, which is a guess: if letters in ${lines === 1 ? 'it' : 'them'} are wrong, say which --encoding the list has.`,
    tooLong: (line: number, most: number) =>
      `Line ${number.format(line)} has more than ${number.format(most)} characters: this is no list of links.`,
  },
} as const

function counted(count: number, one: string, several: string): string {
  return `${number.format(count)} ${count === 1 ? one : several}`
}

function standardName(doing: Trouble['doing']): string {
  return doing === 'read' ? 'standard input' : 'standard output'
}

function placeName(path: string): string {
  const [first = '', second = '', field] = path.split('.')
  if (first === 'utm') return `utm ${second}`
  if (first !== 'rows') return places[first] ?? first
  const row = `row ${Number(second) + 1}`
  return field === undefined ? row : `${row}, ${field}`
}

function belongsAt(path: string): string {
  const last = path.split('.').at(-1) ?? ''
  return belongs[/^\d+$/.test(last) ? 'row' : last] ?? 'a text'
}
