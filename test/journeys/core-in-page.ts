import { buildLink, parseLink, readLink, type LinkDraft, type LinkOptions } from '#link/index.ts'
import { readDirectly, readers, type Reading } from '#test/link/oracle.ts'

/** A draft, and what Node made of it. */
export interface Case {
  readonly draft: LinkDraft
  readonly options: LinkOptions
  /** All that `buildLink` answered in Node. */
  readonly built: unknown
  /** Where it has a link: the link after its macros were filled in, and what every reader is to find in it. */
  readonly filled: { readonly url: string; readonly meaning: Reading } | null
}

/** Runs in the page, with the page's own URL class: what is not as it was in Node, in words. */
export function differences(cases: readonly Case[]): readonly string[] {
  return cases.flatMap((one) => differencesOf(one).map((what) => `${what}: ${JSON.stringify(one)}`))
}

function differencesOf({ draft, options, built, filled }: Case): readonly string[] {
  const link = buildLink(draft, options)
  const found = isSame(link, built) ? [] : ['built otherwise']
  if (link.url === null || filled === null) return found
  for (const reader of readers) {
    if (!isSame(readLink(filled.url, reader), filled.meaning)) found.push(`readLink, ${reader}`)
    if (!isSame(readDirectly(filled.url, draft.channel, reader), filled.meaning))
      found.push(`the URL class, ${reader}`)
  }
  const home = parseLink(link.url, options).draft
  if (home === null || buildLink(home, options).url !== link.url) found.push('does not come home')
  return found
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
