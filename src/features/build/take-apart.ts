import { checkText, readParts, type LinkDraft, type Parts } from '#link/index.ts'

/** A link that was read out of a text. */
export interface ReadLink {
  readonly at: 'read'
  readonly draft: LinkDraft
  /** What the draft has no place for, to the letter: parts that nobody understands, words around it, further links. */
  readonly left: readonly string[]
}

/** The External Link that a text is, or holds as the first; `null` for anything else, an ordinary address among it. */
export function wholeLink(text: string): ReadLink | null {
  // All fields are asked while somebody types; both signatures have this in them.
  if (!/ref/i.test(text)) return null
  const [first, ...others] = checkText(text)
  const draft = first?.draft ?? null
  if (draft === null || (draft.blockId === '' && draft.rows.length === 0)) return null
  const leftOut = [first, ...others].flatMap((check) => check?.leftOut ?? [])
  const left = [...leftOut.map((it) => it.text), ...others.map(({ link }) => link)]
  return { at: 'read', draft, left }
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
