import { applyFix, textAt, type Change, type Fix, type LinkDraft } from '#link/index.ts'

/** A field's text before and after; `to` is `null` where the whole row was taken out. */
export interface TextChange {
  readonly from: string
  readonly to: string | null
}

/** What each fix changed, the first of its changes; the fixes in the order in which they were accepted. Never throws. */
export function changesOf(before: LinkDraft | null, fixes: readonly Fix[]): readonly TextChange[] {
  let draft = before
  return fixes.map((fix) => {
    const [change] = fix.changes
    if (draft === null || change === undefined) return { from: '', to: '' }
    const from = textBefore(draft, change)
    draft = applyFix(draft, fix)
    return { from, to: change.to }
  })
}

/** A row that is taken out is shown by both of its texts. */
function textBefore(draft: LinkDraft, { path, to }: Change): string {
  if (to !== null) return textAt(draft, path)
  const row = draft.rows[Number(path.split('.')[1])]
  return row === undefined ? '' : `${row.name}: ${row.value}`
}
