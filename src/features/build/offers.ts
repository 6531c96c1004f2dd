import { parseLink, readParts, type LinkDraft, type Parts } from '#link/index.ts'

/** The draft of a whole External Link that stands where only an address belongs; `null` for an address. */
export function wholeLink(text: string): LinkDraft | null {
  const { draft } = parseLink(text)
  return draft !== null && (draft.blockId !== '' || draft.rows.length > 0) ? draft : null
}

/**
 * The parts of a link (`user:gender:female;…`) that stand where a single name, value or ID belongs; `null` where the text
 * is nothing of the kind, or only partly.
 */
export function strayParts(text: string): Parts | null {
  const parts = readParts(text.trim())
  // `user:12` is just a value.
  const isSaid = parts.rows.some(({ value }) => value !== '')
  return parts.unknown.length === 0 && isSaid ? parts : null
}
