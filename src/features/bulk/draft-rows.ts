import type { LinkDraft, Row, RowKind } from '#link/index.ts'

/** The draft with a blank row behind the others. */
export function withRow(draft: LinkDraft, kind: RowKind): LinkDraft {
  return { ...draft, rows: [...draft.rows, { kind, name: '', value: '' }] }
}

/** The draft without the row at this place, the first is 0. Where there is none, nothing changes. */
export function withoutRow(draft: LinkDraft, at: number): LinkDraft {
  return { ...draft, rows: draft.rows.filter((_, index) => index !== at) }
}

/** The draft with parts of one row written anew. Where there is no such row, nothing changes. */
export function changeRow(draft: LinkDraft, at: number, change: Partial<Row>): LinkDraft {
  const rows = draft.rows.map((row, index) => (index === at ? { ...row, ...change } : row))
  return { ...draft, rows }
}

/** The row at `from` stands at `to` by then, counted without it. */
export function withRowMoved(draft: LinkDraft, from: number, to: number): LinkDraft {
  const rows = draft.rows.toSpliced(from, 1)
  const moved = draft.rows.slice(from, from + 1)
  return { ...draft, rows: rows.toSpliced(to, 0, ...moved) }
}
