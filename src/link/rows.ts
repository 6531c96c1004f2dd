import { diagnostic, type LinkDiagnostic } from './diagnostic.ts'
import type { LinkOptions, Row } from './draft.ts'
import { encodeText, encodeValue } from './encode.ts'
import { keywords, type Separators } from './grammar.ts'
import { isBlank, isBlankRow, judgeName, judgeValue } from './judge-row.ts'
import { lookAt } from './look.ts'
import { beginRows, isRepeated } from './repetition.ts'
import type { Segment } from './segments.ts'
import { spellName } from './system-names.ts'

/**
 * The rows' segments, each with the mark that ends it, save the last; what is wrong with them goes to `found`
 * (clauses 2, 4 and 6.3). Judged and written in one visit, so that one look at a text serves both. A row with an error
 * is written as typed, for the eye: it has no place in a link. Linear.
 */
export function writeRows(
  rows: readonly Row[],
  options: LinkOptions,
  separators: Separators,
  found: LinkDiagnostic[],
): readonly Segment[] {
  const segments: Segment[] = []
  const last = lastFilled(rows)
  const seen = beginRows(rows)
  for (let index = 0; index <= last; index++) {
    const row = rows[index]
    if (row === undefined || isBlankRow(row)) continue
    const before = found.length
    const nameSeen = lookAt(row.name)
    const valueSeen = lookAt(row.value)
    judgeName(row, index, nameSeen, options, found)
    judgeValue(row, index, valueSeen, options, found)
    if (isRepeated(rows, index, seen) && !isBlank(row.name)) found.push(repeated(row, index))
    const isFaulty = found.length > before && hasErrorSince(before, found)
    const text = isFaulty
      ? typed(row, separators)
      : written(row, nameSeen, valueSeen, options, separators)
    segments.push({
      part: row.kind,
      text: index < last ? text + separators.part : text,
      row: index,
    })
  }
  return segments
}

function lastFilled(rows: readonly Row[]): number {
  let last = rows.length - 1
  for (let row = rows[last]; row !== undefined && isBlankRow(row); row = rows[last]) last--
  return last
}

function repeated({ name }: Row, index: number): LinkDiagnostic {
  const fix = { id: 'remove-row', changes: [{ path: `rows.${index}`, to: null }] } as const
  return diagnostic('row.duplicate', `rows.${index}.name`, { params: { name }, fix })
}

function hasErrorSince(start: number, found: readonly LinkDiagnostic[]): boolean {
  for (let at = start; at < found.length; at++) if (found[at]?.severity === 'error') return true
  return false
}

function typed({ kind, name, value }: Row, { field }: Separators): string {
  return keywords[kind] + field + name + field + value
}

function written(
  row: Row,
  nameSeen: number,
  valueSeen: number,
  { systemNames }: LinkOptions,
  { field }: Separators,
): string {
  const isSystem = row.kind === 'user' && systemNames === 'widget-api'
  const name = isSystem
    ? encodeText(spellName(row.name, systemNames))
    : encodeText(row.name, nameSeen)
  return keywords[row.kind] + field + name + field + encodeValue(row.value, valueSeen)
}
