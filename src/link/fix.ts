import type { DraftPath, LinkDraft, Row, Utm } from './draft.ts'

/** What a fix does, for the word that a person clicks. */
export type FixId =
  | 'encode-spaces'
  | 'add-slashes'
  | 'unwrap'
  | 'remove-credentials'
  | 'use-https'
  | 'switch-channel'
  | 'use-messenger-link'
  | 'keep-id'
  | 'remove-spaces'
  | 'put-comma'
  | 'put-space'
  | 'remove-broken'
  | 'remove-invisible'
  | 'trim'
  | 'close-macro'
  | 'use-system-name'
  | 'use-value'
  | 'remove-row'
  | 'decode-again'
  | 'use-target'
  | 'use-known'
  | 'switch-kind'
  | 'remove-tracking'
  | 'use-macro'
  | 'use-merge-tag'

/** A field's new text; `null` takes a whole row (`rows.N`) out. */
export interface Change {
  readonly path: DraftPath
  readonly to: string | null
}

/** One click's worth of changes. */
export interface Fix {
  readonly id: FixId
  readonly changes: readonly Change[]
  /** What people call the new text, where that is not the text itself: a block's name. */
  readonly called?: string
}

/** A fix that writes one field anew. */
export function rewrite(id: FixId, path: DraftPath, to: string): Fix {
  return { id, changes: [{ path, to }] }
}

/** The draft with a fix's changes made. A change that points at a row the draft does not have changes nothing. */
export function applyFix(draft: LinkDraft, fix: Fix): LinkDraft {
  return fix.changes.reduce(applyChange, draft)
}

function applyChange(draft: LinkDraft, { path, to }: Change): LinkDraft {
  const [field = '', ...rest] = path.split('.')
  switch (field) {
    case 'rows':
      return { ...draft, rows: changeRow(draft.rows, Number(rest[0]), rest[1], to) }
    case 'utm':
      return { ...draft, utm: { ...draft.utm, [rest.join('.')]: to ?? '' } satisfies Utm }
    case 'channel':
      return { ...draft, channel: to === 'messenger' ? to : 'website' }
    case 'blockId':
    case 'destination':
      return { ...draft, [field]: to ?? '' }
    default:
      return draft
  }
}

function changeRow(
  rows: readonly Row[],
  index: number,
  field: string | undefined,
  to: string | null,
): readonly Row[] {
  if (to === null) return rows.filter((_, at) => at !== index)
  return rows.map((row, at) => (at === index && field ? { ...row, [field]: to } : row))
}
