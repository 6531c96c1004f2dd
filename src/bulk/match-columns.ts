import {
  bareWord,
  systemAttributes,
  utmFields,
  type DraftPath,
  type LinkDraft,
  type Row,
  type RowKind,
} from '#link/index.ts'
import type { Column } from './columns.ts'
import { referTo, readTemplateText } from './template-text.ts'

/** A place of the template that a column goes to by its name. */
export type Target =
  | { readonly at: 'field'; readonly path: DraftPath }
  | { readonly at: 'new-row'; readonly kind: RowKind; readonly name: string }

export interface Match {
  readonly column: Column
  readonly target: Target
}

const blockNames = new Set(['block', 'blockid', 'blocks'])
const addressNames = new Set('url link address website destination landingpage page'.split(' '))

/**
 * The columns that go somewhere by their names: a row of the template of the same name that has no value yet, a system attribute
 * (`First_Name`), the block, the address, campaign tracking (`utm_source`). Case, accents, spaces, `_` and `-` make no difference.
 * A place that is filled stays as it is; of two columns for one place the first counts.
 */
export function matchColumns(columns: readonly Column[], draft: LinkDraft): readonly Match[] {
  const used = usedColumns(draft)
  const taken = new Set<string>()
  return columns.flatMap((column) => {
    const target = used.has(column.name) ? null : targetOf(bareWord(column.name), draft)
    if (target === null) return []
    const key = target.at === 'field' ? target.path : target.name
    if (taken.has(key)) return []
    taken.add(key)
    return [{ column, target }]
  })
}

function targetOf(name: string, draft: LinkDraft): Target | null {
  const row = draft.rows.findIndex((one) => bareWord(one.name) === name)
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

function emptyField(path: DraftPath, text: string): Target | null {
  return text.trim() === '' ? { at: 'field', path } : null
}

/** The template with these columns put into their places. */
export function withMatches(draft: LinkDraft, matches: readonly Match[]): LinkDraft {
  return matches.reduce((before, { column, target }) => place(before, column, target), draft)
}

/** The template with one column put into a place: into a field, or a new row behind the others. */
export function place(draft: LinkDraft, { name }: Column, target: Target): LinkDraft {
  const reference = referTo(name)
  if (target.at === 'new-row') {
    const row: Row = { kind: target.kind, name: target.name, value: reference }
    const filled = draft.rows.filter((one) => one.name.trim() !== '' || one.value.trim() !== '')
    return { ...draft, rows: [...filled, row] }
  }
  const [field = '', second = ''] = target.path.split('.')
  switch (field) {
    case 'rows':
      return {
        ...draft,
        rows: draft.rows.map((row, at) =>
          at === Number(second) ? { ...row, value: reference } : row,
        ),
      }
    case 'utm':
      return { ...draft, utm: { ...draft.utm, [second]: reference } }
    case 'blockId':
      return { ...draft, blockId: reference }
    default:
      return { ...draft, destination: reference }
  }
}

/** The columns that a template refers to, by name. */
export function usedColumns({ destination, blockId, rows, utm }: LinkDraft): ReadonlySet<string> {
  const texts = [
    destination,
    blockId,
    ...rows.flatMap(({ name, value }) => [name, value]),
    ...Object.values(utm ?? {}),
  ]
  return new Set(
    texts.flatMap((text) =>
      readTemplateText(text ?? '').pieces.flatMap((piece) =>
        'column' in piece ? [piece.column] : [],
      ),
    ),
  )
}
