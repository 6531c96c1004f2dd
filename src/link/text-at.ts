import type { DraftPath, LinkDraft } from './draft.ts'
import { applyFix } from './fix.ts'

/** What a draft holds at a place, as `Change` writes it; `''` for a whole row (`rows.N`), for what is not there, and for what is no place. */
export function textAt({ rows, utm, ...draft }: LinkDraft, path: string): string {
  const [field = '', second = '', part] = path.split('.')
  switch (field) {
    case 'rows': {
      const row = rows[Number(second)]
      return part === 'kind' || part === 'name' || part === 'value' ? (row?.[part] ?? '') : ''
    }
    case 'utm':
      return Object.entries(utm ?? {}).find(([name]) => name === second)?.[1] ?? ''
    case 'channel':
    case 'blockId':
    case 'destination':
      return draft[field]
    default:
      return ''
  }
}

/** The draft with one place written anew. A row that it does not have, or a whole row, changes nothing. */
export function withTextAt(draft: LinkDraft, path: DraftPath, to: string): LinkDraft {
  return applyFix(draft, { id: 'use-value', changes: [{ path, to }] })
}
