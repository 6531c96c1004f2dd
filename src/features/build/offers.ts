import { parseLink, readParts, type LinkDraft, type Parts } from '#link/index.ts'

/** A whole External Link that stands where only a piece of one belongs. */
export interface WholeLink {
  readonly draft: LinkDraft
  /** Parts of it that nobody can make sense of, to the letter. */
  readonly unread: readonly string[]
}

/** The External Link that a text is; `null` for anything else, an ordinary address among it. */
export function wholeLink(text: string): WholeLink | null {
  const { draft, diagnostics } = parseLink(text)
  if (draft === null || (draft.blockId === '' && draft.rows.length === 0)) return null
  const unread = diagnostics.flatMap(({ code, params }) =>
    code === 'paste.unknown-part' ? String(params?.['text'] ?? '') : [],
  )
  return { draft, unread }
}

/**
 * The parts of a link (`user:gender:female;…`) that stand where a single name, value or ID belongs; `null` where the text
 * is nothing of the kind, or only partly. A block alone counts where `withBlock` is set.
 */
export function strayParts(text: string, withBlock = true): Parts | null {
  const parts = readParts(text.trim())
  // `user:42` alone may well be a value.
  const hasRow = parts.rows.some(({ value }) => value !== '')
  const isSome = hasRow || (withBlock && parts.blockId !== '')
  return parts.unknown.length === 0 && isSome ? parts : null
}
