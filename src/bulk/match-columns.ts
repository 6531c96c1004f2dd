import {
  bareWord,
  systemAttributes,
  textAt,
  utmFields,
  withTextAt,
  type DraftPath,
  type LinkDraft,
  type Row,
  type RowKind,
} from '#link/index.ts'
import { titleOf, type Column } from './columns.ts'
import { isSpreadsheetError } from './spreadsheet-errors.ts'
import { usedColumns } from './template.ts'
import { asFixedText, plainText, referTo, withRenamedReferences } from './template-text.ts'

/** A place of the template that a column goes to by its name. */
export type Target =
  | { readonly at: 'field'; readonly path: DraftPath }
  | { readonly at: 'new-row'; readonly kind: RowKind; readonly name: string }

export interface Match {
  readonly column: Column
  readonly target: Target
}

const blockNames = new Set(['block', 'blockid', 'blocks'])
const addressNames = new Set('url address website destination landingpage'.split(' '))

/**
 * The columns that go somewhere by their names: a row of the template of the same name that has no value yet, a system attribute
 * (`First_Name`), the block, the address, campaign tracking (`utm_source`). Case, accents, spaces, `_` and `-` make no difference.
 * A place that is filled stays as it is; of two columns for one place the first counts. `rows`: the first ones, by which a column of web
 * addresses is told from one of streets.
 */
export function matchColumns(
  columns: readonly Column[],
  draft: LinkDraft,
  rows: readonly (readonly string[])[],
): readonly Match[] {
  const used = usedColumns(draft)
  const taken = new Set<string>()
  return columns.flatMap((column) => {
    const target = used.has(column.name) ? null : targetOf(bareWord(titleOf(column)), draft)
    if (target === null || !fits(target, column, rows)) return []
    const key = target.at === 'field' ? target.path : target.name
    if (taken.has(key)) return []
    taken.add(key)
    return [{ column, target }]
  })
}

function targetOf(name: string, draft: LinkDraft): Target | null {
  const row = draft.rows.findIndex((one) => wordOf(one) === name)
  if (row >= 0) {
    return draft.rows[row]?.value.trim() === '' ? { at: 'field', path: `rows.${row}.value` } : null
  }
  const system = systemAttributes.find((it) => [it.name, it.widgetApi].map(bareWord).includes(name))
  if (system !== undefined) return { at: 'new-row', kind: 'user', name: system.name }
  if (blockNames.has(name)) return emptyField('blockId', draft.blockId)
  if (addressNames.has(name)) return emptyField('destination', draft.destination)
  const utm = utmFields.find((field) => name === `utm${field}`)
  return utm === undefined ? null : emptyField(`utm.${utm}`, draft.utm?.[utm] ?? '')
}

const webAddress = /^\s*(?:https?:\/\/|(?:[a-z\d-]+\.)+[a-z]{2,}(?:[/?#]|\s*$))/i

/** A place for an address takes addresses only. */
function fits(target: Target, { index }: Column, rows: readonly (readonly string[])[]): boolean {
  if (target.at !== 'field' || target.path !== 'destination') return true
  const values = rows
    .map((cells) => cells[index]?.trim() ?? '')
    .filter((value) => value !== '' && !isSpreadsheetError(value))
  return values.length > 0 && values.every((value) => webAddress.test(value))
}

function emptyField(path: DraftPath, text: string): Target | null {
  return text.trim() === '' ? { at: 'field', path } : null
}

/** The word by which a row's name is known; null where each row of the table gives it another. */
function wordOf({ name }: Row): string | null {
  const text = plainText(name)
  return text === null ? null : bareWord(text)
}

/** Where a column goes that is chosen by hand: into the row of its name, whatever stands there, or else into a new one. */
export function targetByHand(column: Column, kind: RowKind, { rows }: LinkDraft): Target {
  const title = titleOf(column)
  const row = rows.findIndex((one) => one.kind === kind && wordOf(one) === bareWord(title))
  return row < 0
    ? { at: 'new-row', kind, name: asFixedText(title) }
    : { at: 'field', path: `rows.${row}.value` }
}

/** The template with these columns put into their places. */
export function withMatches(draft: LinkDraft, matches: readonly Match[]): LinkDraft {
  // A new row takes the place of blank ones: the places of the others are not the same any more by then.
  const isNew = ({ target }: Match) => target.at === 'new-row'
  const fieldsFirst = [...matches.filter((match) => !isNew(match)), ...matches.filter(isNew)]
  return fieldsFirst.reduce((before, { column, target }) => place(before, column, target), draft)
}

/** The template with one column put into a place: into a field, or a new row behind the others. */
export function place(draft: LinkDraft, { name }: Column, target: Target): LinkDraft {
  const reference = referTo(name)
  if (target.at === 'new-row') {
    const row: Row = { kind: target.kind, name: target.name, value: reference }
    const filled = draft.rows.filter((one) => one.name.trim() !== '' || one.value.trim() !== '')
    return { ...draft, rows: [...filled, row] }
  }
  return withTextAt(draft, target.path, reference)
}

/** The template without what these columns were put into by their names, as far as it stands there still. */
export function withoutMatches(draft: LinkDraft, matches: readonly Match[]): LinkDraft {
  return matches.reduce(withoutMatch, draft)
}

function withoutMatch(draft: LinkDraft, { column, target }: Match): LinkDraft {
  const reference = referTo(column.name)
  if (target.at === 'new-row') {
    const isOurs = ({ name, value }: Row) => name === target.name && value === reference
    return { ...draft, rows: draft.rows.filter((row) => !isOurs(row)) }
  }
  if (target.path.startsWith('rows.')) {
    // Known by its name: it may have been moved.
    const isOurs = (row: Row) =>
      wordOf(row) === bareWord(titleOf(column)) && row.value === reference
    return { ...draft, rows: draft.rows.map((row) => (isOurs(row) ? { ...row, value: '' } : row)) }
  }
  return textAt(draft, target.path) === reference ? withTextAt(draft, target.path, '') : draft
}

/** The template with other names for its columns, all at once. `renames`: from, to. */
export function withRenamedColumns(
  draft: LinkDraft,
  renames: ReadonlyMap<string, string>,
): LinkDraft {
  const renamed = (text: string) => withRenamedReferences(text, renames)
  return {
    ...draft,
    destination: renamed(draft.destination),
    blockId: renamed(draft.blockId),
    rows: draft.rows.map(({ kind, name, value }) => ({
      kind,
      name: renamed(name),
      value: renamed(value),
    })),
    ...(draft.utm && {
      utm: Object.fromEntries(
        Object.entries(draft.utm).map(([field, text]) => [field, renamed(text)]),
      ),
    }),
  }
}
