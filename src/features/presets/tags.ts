import { fold } from '#library/fold.ts'

/** The tags and one more, however long; the same list where it is nothing, or there already. */
export function withTag(tags: readonly string[], typed: string): readonly string[] {
  const tag = typed.trim().replaceAll(/\s+/g, ' ')
  if (tag === '') return tags
  return tags.some((other) => fold(other) === fold(tag)) ? tags : [...tags, tag]
}

/** The tags and all that a text brings, which commas and line breaks part. */
export function withTags(tags: readonly string[], text: string): readonly string[] {
  return text.split(/[,\n]/).reduce(withTag, tags)
}

/** What may be meant by what is being typed: known tags that are not taken yet, those that begin with it first. */
export function tagsToOffer(
  known: readonly string[],
  tags: readonly string[],
  typed: string,
  most: number,
): readonly string[] {
  const wanted = fold(typed.trim())
  const taken = new Set(tags.map(fold))
  const free = known.filter((tag) => !taken.has(fold(tag)) && fold(tag).includes(wanted))
  const [first, rest] = [true, false].map((begins) =>
    free.filter((tag) => fold(tag).startsWith(wanted) === begins),
  )
  return [...(first ?? []), ...(rest ?? [])].slice(0, most)
}
