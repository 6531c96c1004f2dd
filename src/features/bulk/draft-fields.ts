import { applyFix, type DraftPath, type LinkDraft, type Row, type RowKind } from '#link/index.ts'

/** The draft with one field written anew. */
export function withField(draft: LinkDraft, path: DraftPath, to: string): LinkDraft {
  return applyFix(draft, { id: 'use-value', changes: [{ path, to }] })
}

export function withRow(draft: LinkDraft, kind: RowKind): LinkDraft {
  return { ...draft, rows: [...draft.rows, { kind, name: '', value: '' }] }
}

export function withoutRow(draft: LinkDraft, at: number): LinkDraft {
  return { ...draft, rows: draft.rows.filter((_, index) => index !== at) }
}

export function changeRow(draft: LinkDraft, at: number, change: Partial<Row>): LinkDraft {
  const rows = draft.rows.map((row, index) => (index === at ? { ...row, ...change } : row))
  return { ...draft, rows }
}
