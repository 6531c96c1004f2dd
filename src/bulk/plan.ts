import {
  blockIdOf,
  localToday,
  prepareKnowledge,
  prepareLink,
  systemAttribute,
  utmFields,
  type LinkDraft,
  type Row,
  type Utm,
  type UtmField,
} from '#link/index.ts'
import { addressFiller } from './address.ts'
import { isBlankCell } from './batch.ts'
import { sayOfNames, type SayOfNames } from './block-names.ts'
import type { Column } from './columns.ts'
import { emptyCell, filler, sayLeftOut, type Fill } from './fill.ts'
import type { CellFault } from './problem.ts'
import { usedColumns, type EmptyRule, type Template } from './template.ts'
import { columnsIn, hasReference, readTemplateText } from './template-text.ts'

/** A template made ready for a table's columns: the same work for a million rows is done once. */
export interface Plan {
  readonly template: Template
  readonly columns: readonly Column[]
  /** So many cells has a row in which no column of the template is missing. */
  readonly leastCells: number
  /** The draft of one row; `faults` gets what is wrong with the cells that it needs. */
  readonly draftOf: (cells: readonly string[], faults: CellFault[]) => LinkDraft
  /** Null where the address, a name or campaign tracking comes out of the table: then each row takes the long way. */
  readonly quick: QuickWay | null
  /** Null without a bot. */
  readonly sayOfNames: SayOfNames | null
  /** A fixed value says who somebody is: it would go into everyone's record. Values out of the table are each person's own. */
  readonly hasFixedPersonalData: boolean
}

/** The short way to the links of a list that differ in their block and values alone. */
interface QuickWay {
  /** The URL of one row where nothing is to be said of it; null where it needs `draftOf` and a judge. */
  readonly urlOf: (cells: readonly string[]) => string | null
  /** What the last URL differs in from the others: its block, and its values (null for a row left out). Used again for the next one. */
  readonly texts: readonly (string | null)[]
  /** The same of a link that went the long way. */
  readonly textsOf: (draft: LinkDraft) => readonly (string | null)[]
}

/**
 * Makes a template ready for these columns. A reference to a column that is not there is taken for text; `judgeTemplate` tells
 * of it.
 */
export function planTemplate(template: Template, columns: readonly Column[]): Plan {
  const { draft, empty } = template
  const today = template.options.today ?? localToday()
  const ruleOf = (name: string) => ruleIn(empty, name)
  const fill = (text: string) => filler(text, columns, ruleOf)
  const destination = addressFiller(draft, columns, ruleOf)
  const blockId = blockFiller(template, fill)
  const rows = draft.rows.map((row) => rowFiller(row, columns, fill))
  const utm = utmFiller(draft.utm, fill)
  return {
    template: { ...template, options: { ...template.options, today } },
    columns,
    leastCells: leastCells(draft, columns),
    quick: quickWay(template, fill),
    draftOf: (cells, faults) => ({
      channel: draft.channel,
      destination: destination(cells, faults) ?? needed(template, cells, columns, faults),
      blockId: blockId(cells, faults) ?? '',
      rows: rows.map((rowOf) => rowOf(cells, faults)),
      ...(utm === null ? {} : { utm: utm(cells, faults) }),
    }),
    sayOfNames: template.bot ? sayOfNames(template.bot.blocks) : null,
    hasFixedPersonalData: draft.rows.some(isFixedPersonal),
  }
}

function leastCells(draft: LinkDraft, columns: readonly Column[]): number {
  const used = usedColumns(draft)
  return columns.reduce((least, { name, index }) => (used.has(name) ? index + 1 : least), 0)
}

/** With a bot, its blocks may stand by their names (clause 9.6 of the core). */
function blockFiller({ draft, bot }: Template, fill: (text: string) => Fill): Fill {
  const textOf = fill(draft.blockId)
  if (!bot) return textOf
  const idOf = blockIdOf(bot.blocks)
  return (cells, faults) => {
    const text = textOf(cells, faults)
    return text === null ? null : idOf(text)
  }
}

/** Nothing in the place of nothing is left out, too. */
function ruleIn(empty: Template['empty'], name: string): EmptyRule {
  const rule = empty[name] ?? leaveOut
  return rule.at === 'use' && isBlankCell(rule.text) ? leaveOut : rule
}

const leaveOut: EmptyRule = { at: 'leave-out' }

/** Where only the block and values come out of the table, the core writes the rest once. */
function quickWay(template: Template, fill: (text: string) => Fill): QuickWay | null {
  const { draft, options, bot } = template
  const rows = draft.rows.filter(isFilled)
  const fixed = [
    draft.destination,
    ...rows.map(({ name }) => name),
    ...Object.values(draft.utm ?? {}),
  ]
  const isSimple = !fixed.some((text) => text.includes('[')) && !rows.some(isFixedPersonal)
  const prepared = isSimple ? prepareLink({ ...draft, rows }, options) : null
  if (prepared === null) return null
  const knows = bot ? prepareKnowledge({ ...draft, rows }, bot, options.systemNames) : alwaysKnown
  if (knows === null) return null
  const blockOf = blockFiller(template, fill)
  const valuesOf = rows.map(({ value }) => fill(value))
  const faults: CellFault[] = []
  const texts: (string | null)[] = ['']
  const values: (string | null)[] = []
  return {
    urlOf(cells) {
      faults.length = 0
      const blockId = blockOf(cells, faults) ?? ''
      texts[0] = blockId
      for (let at = 0; at < valuesOf.length; at += 1) {
        const value = valuesOf[at]?.(cells, faults) ?? null
        values[at] = value
        texts[at + 1] = value
      }
      return faults.length === 0 && knows(blockId, values) ? prepared(blockId, values) : null
    },
    texts,
    textsOf: (made) => [
      made.blockId,
      ...made.rows
        .filter((_, at) => isFilled(draft.rows[at] ?? blankRow))
        .map(({ value }) => (isBlankCell(value) ? null : value)),
    ],
  }
}

const alwaysKnown = () => true

function isFilled({ name, value }: Row): boolean {
  return !isBlankCell(name) || !isBlankCell(value)
}

const blankRow: Row = { kind: 'user', name: '', value: '' }

function isFixedPersonal({ kind, name, value }: Row): boolean {
  const isPersonal = kind === 'user' && systemAttribute(name)?.personal === true
  return isPersonal && !isBlankCell(value) && !hasReference(value)
}

/** A row without a name or a value is blank, and no part of the link; it keeps its place, by which others are known. */
function rowFiller(row: Row, columns: readonly Column[], fill: (text: string) => Fill) {
  const { kind } = row
  const blank: Row = { kind, name: '', value: '' }
  if (!hasReference(row.name) && !hasReference(row.value)) {
    const fixed: Row = {
      kind,
      name: fill(row.name)([], []) ?? '',
      value: fill(row.value)([], []) ?? '',
    }
    return () => fixed
  }
  const nameOf = fill(row.name)
  const valueOf = fill(row.value)
  const [unnamed = ''] = columnsIn(row.name)
  const valued = columns.filter(({ name }) => columnsIn(row.value).includes(name))
  return (cells: readonly string[], faults: CellFault[]): Row => {
    const before = faults.length
    const name = nameOf(cells, faults)
    const value = name === null ? null : valueOf(cells, faults)
    if (name === null && faults.length === before) sayLeftOut(unnamed, valued, cells, faults)
    return name === null || value === null ? blank : { kind, name, value }
  }
}

function utmFiller(utm: Utm | undefined, fill: (text: string) => Fill) {
  const fields = utmFields.flatMap((field): readonly (readonly [UtmField, Fill])[] => {
    const text = utm?.[field] ?? ''
    return isBlankCell(text) ? [] : [[field, fill(text)]]
  })
  if (fields.length === 0) return null
  return (cells: readonly string[], faults: CellFault[]): Utm =>
    Object.fromEntries(fields.map(([field, valueOf]) => [field, valueOf(cells, faults) ?? '']))
}

/** No link without an address: a cell that it needs and that is empty refuses the row, unless a text is used instead. */
function needed(
  { draft, empty }: Template,
  cells: readonly string[],
  columns: readonly Column[],
  faults: CellFault[],
): string {
  for (const piece of readTemplateText(draft.destination).pieces) {
    const column = 'text' in piece ? undefined : columns.find(({ name }) => name === piece.column)
    if (column === undefined || !isBlankCell(cells[column.index] ?? '')) continue
    if (ruleIn(empty, column.name).at !== 'use') faults.push(emptyCell(column.name))
  }
  return ''
}
