import type { Check } from '#link/index.ts'

/** What a person has put on the page; all else comes of it. */
export interface PageState {
  readonly text: string
  /** Which of the text's links is looked at. */
  readonly chosen: number
  /** The fixes that were accepted for a link, by the names of both. */
  readonly fixes: Fixes
}

export type Fixes = ReadonlyMap<string, readonly string[]>

/** The page with another text on it, its first link looked at. `fixes`: those that were accepted before, of links that may stand in it. */
export function startWith(text: string, fixes: Fixes = new Map()): PageState {
  return { text, chosen: 0, fixes }
}

/** While typing, the link that is looked at stays the same, and what was accepted stays with its link. */
export function withText({ chosen, fixes }: PageState, text: string): PageState {
  return text.trim() === '' ? { ...startWith(text), chosen } : { text, chosen, fixes }
}

/** `link`: by its name (`nameOfLink`). `fixes`: all that are accepted for it by now; none where all were taken back. */
export function withFixes(before: PageState, link: string, fixes: readonly string[]): PageState {
  const others = [...before.fixes].filter(([name]) => name !== link)
  return { ...before, fixes: new Map(fixes.length > 0 ? [...others, [link, fixes]] : others) }
}

/** A link is known again by how it is written; where it stands several times, by which of these it is. */
export function nameOfLink(checks: readonly Check[], index: number): string {
  const link = checks[index]?.link ?? ''
  const before = checks.slice(0, index).filter((it) => it.link === link).length
  return `${before} ${link}`
}
