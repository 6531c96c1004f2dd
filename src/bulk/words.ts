import { quoted } from '#link-view/quoted.ts'
import { sentenceOf } from '#link-view/sentences.ts'
import { visible } from '#link-view/visible.ts'
import type { LinkDraft, UtmField } from '#link/index.ts'
import type { RowFault } from './batch.ts'
import type { Problem, RowCode } from './problem.ts'
import type { Mend, SafeFix } from './safe-fixes.ts'
import type { TemplateFix, TemplateProblem } from './template.ts'
import { plainText } from './template-text.ts'

// What lists say, in English, on a screen and on the command line. Another language is another file of this shape.

type Params = Readonly<Record<string, string | number>>

const rowSentences: Readonly<Record<RowCode, string | ((params: Params) => string)>> = {
  'bulk.empty-cell': ({ name }) => `The column “${name}” is empty here, and the link needs it.`,
  'bulk.spreadsheet-error': ({ name, error }) =>
    `The column “${name}” holds ${error} here: a formula of the spreadsheet has failed. Mend it there, or empty the cell.`,
  'bulk.left-out': ({ name, left }) =>
    `The column “${name}” is empty here, and what stands with it is left out, too: ${left}. Let a text take its place, or the row be refused.`,
  'bulk.glued-host': ({ name }) =>
    `The column “${name}” stands right behind the host of the address, and its text would make another host of it. Put “/” between the two.`,
  'bulk.not-in-host': ({ name }) =>
    `The column “${name}” stands within the host of the address, and holds a character here that no host has.`,
  'bulk.whole-address': ({ name }) =>
    `The column “${name}” holds a whole address here, and stands inside of one. Let it be the address alone: [${name}].`,
  'bulk.ended-address': ({ name }) =>
    `The column “${name}” holds parameters or a “#” here, and the address goes on with a path behind it. Let the column stand at its end.`,
  'bulk.unseen-in-address': ({ name }) =>
    `The column “${name}” holds a line break or an invisible character here, which would stand in the address.`,
  'bulk.not-a-page': ({ name }) =>
    `The column “${name}” does not hold the name of a page here, as it stands behind m.me/: letters, digits, dots and hyphens.`,
  'bulk.dots-in-path': ({ name }) =>
    `The column “${name}” holds “..” or “.” as a step of the path here, which leads to another page than the one that stands there.`,
  'bulk.extra-cells': ({ cells, columns }) =>
    `This row has ${cells} cells, the table has ${columns} ${Number(columns) === 1 ? 'column' : 'columns'}. A comma, semicolon or quote in a text may have moved its cells.`,
  'bulk.missing-cells': ({ cells, columns }) =>
    `This row has ${cells} of the table’s ${columns} cells, and those that are missing count as empty. A line break in a text may have cut the row in two.`,
  'bulk.open-quote':
    'A quote is opened in this line and not closed where its cell ends, so its cells cannot be told apart.',
  'bulk.long-row':
    'This row is longer than 1,000,000 characters, and the rest of it was passed over. Line breaks between rows may be missing, or a cell holds far too much.',
  'bulk.broken-text':
    'Characters of this row cannot be read. Choose another encoding, or save the table as UTF-8.',
  'bulk.code-too-long': ({ bytes, limit }) =>
    `The link has ${bytes} characters, and such a QR code holds ${limit} at most. Shorten the values, or choose a lower level.`,
}

/** One sentence about a row: what is so, and what to do about it. */
export function problemSentence(problem: Problem): string {
  if (!isOfTable(problem)) {
    const { only, day } = problem.params ?? {}
    return only === undefined
      ? sentenceOf(problem)
      : `${day} can only have the ${only === 'day-first' ? 'day' : 'month'} first, and the list is read with the ${only === 'day-first' ? 'month' : 'day'} first.`
  }
  const sentence = rowSentences[problem.code]
  return typeof sentence === 'string' ? sentence : sentence(problem.params)
}

function isOfTable(problem: Problem): problem is Extract<Problem, { path: 'table' }> {
  return problem.path === 'table'
}

/** Why the row that names the columns of a table in text cannot be trusted, and what to do about it. */
export const headerFaultSentences: Readonly<Record<RowFault, string>> = {
  'open-quote':
    'A quote is opened in the row that names the columns and not closed where its cell ends: they cannot be told apart. Close the quote, or take it out.',
  'long-row':
    'The row that should name the columns is longer than 1,000,000 characters: it names none. Line breaks between rows may be missing.',
  'broken-text':
    'Characters of the row that names the columns cannot be read: they have no certain names. Choose another encoding, or save the table as UTF-8.',
}

/** One sentence about the template. */
export function templateSentence({ code, params }: TemplateProblem): string {
  return code === 'bulk.unknown-column'
    ? `The table has no column “${params['name']}”.`
    : '“[” begins the name of a column, and “]” is missing behind it.'
}

/** The word to click for a mend of the template. */
export function templateFixLabel({ id, called }: TemplateFix): string {
  return id === 'use-column' ? `Use “${called}”` : 'It is just text'
}

/** What a mend for the whole list does, as a choice. */
export const safeFixNames: Readonly<Record<SafeFix, string>> = {
  trim: 'Remove spaces at the beginning and end',
  invisible: 'Remove invisible and broken characters',
  'line-breaks': 'Put a space for line breaks and other control characters',
  values:
    'Write gender and birthday as BotStar reads them, where there is no doubt (Female, 31.12.1990)',
  'day-first': 'Read birthdays with the day first (03/04/1990 is April 3)',
  'month-first': 'Read birthdays with the month first (03/04/1990 is March 4)',
  semicolons: 'Put “,” for “;” in values',
}

const mendSentences: Readonly<Record<SafeFix, string>> = {
  trim: 'Spaces at the beginning and end removed.',
  invisible: 'Invisible and broken characters removed, hard spaces made plain ones.',
  'line-breaks': 'A space put for line breaks and other control characters.',
  values: 'Written as BotStar reads it.',
  'day-first': 'Read with the day first.',
  'month-first': 'Read with the month first.',
  semicolons: '“,” put for “;”.',
}

/** What was done, in one sentence. */
export function mendSentence({ fix }: Pick<Mend, 'fix'>): string {
  return mendSentences[fix]
}

/** A text before and after it was mended, with signs for what no eye would see in it. */
export function mendedChange(code: Problem['code'], from: string, to: string): string {
  // Within an emoji, say, they are right, and no matter.
  const isUnseen = code.endsWith('invisible-character')
  const shown = (text: string) => {
    const plain = visible(text)
    return quoted(isUnseen ? plain.replaceAll(unseen, '▯') : plain)
  }
  return `${shown(from)} → ${shown(to)}`
}

const unseen = /\p{Cf}|(?! )\p{Zs}/gu

const utmNames: Readonly<Record<UtmField, string>> = {
  source: 'utm_source',
  medium: 'utm_medium',
  campaign: 'utm_campaign',
  id: 'utm_id',
  term: 'utm_term',
  content: 'utm_content',
}

/** The place of the template that a problem stands at, by the words that people know it by. */
export function placeName(draft: LinkDraft, { path, params }: Problem): string {
  const [field = '', second = ''] = path.split('.')
  switch (field) {
    case 'destination':
      return 'Address'
    case 'blockId':
      return 'Block'
    case 'rows':
      return rowName(draft, Number(second))
    case 'utm':
      return isUtm(second) ? utmNames[second] : second
    case 'table':
      return String(params?.['name'] ?? 'Row')
    default:
      return 'Link'
  }
}

function isUtm(text: string): text is UtmField {
  return text in utmNames
}

function rowName({ rows }: LinkDraft, at: number): string {
  const name = rows[at]?.name.trim() ?? ''
  return name === '' ? `Row ${at + 1}` : (plainText(name) ?? name)
}

/** Heads of the columns that come to those of the input. */
export const columnNames = {
  link: 'link',
  line: 'line',
  place: 'place',
  code: 'code',
  problem: 'problem',
} as const
