import { applyFix, type Fix, type LinkDraft } from '#link/index.ts'

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
    const from = textAt(draft, change.path)
    draft = applyFix(draft, fix)
    return { from, to: change.to }
  })
}

function textAt({ rows, utm, ...draft }: LinkDraft, path: string): string {
  const [field = '', index = '', name] = path.split('.')
  switch (field) {
    case 'rows': {
      const row = rows[Number(index)]
      if (row === undefined) return ''
      return name === 'name' || name === 'value' ? row[name] : `${row.name}: ${row.value}`
    }
    case 'utm':
      return Object.entries(utm ?? {}).find(([key]) => key === index)?.[1] ?? ''
    case 'channel':
    case 'blockId':
    case 'destination':
      return draft[field]
    default:
      return ''
  }
}
