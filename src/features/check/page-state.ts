import type { Fix } from '#link/index.ts'
import { applyFix } from '#link/index.ts'
import type { Accepted, Judged } from '#link-view/judged.ts'

/** What a person has put on the page; all else comes of it. */
export interface PageState {
  readonly text: string
  /** Which of the text's links is looked at. */
  readonly chosen: number
  /** What a person has made of the text's links, by their place among them. */
  readonly accepted: Readonly<Record<number, Accepted>>
}

export function startWith(text: string): PageState {
  return { text, chosen: 0, accepted: {} }
}

/** While typing, the link that is looked at stays the same. */
export function withText(before: PageState, text: string): PageState {
  return { ...startWith(text), chosen: before.chosen }
}

export function withFix(before: PageState, index: number, { draft }: Judged, fix: Fix): PageState {
  const fixes = [...(before.accepted[index]?.fixes ?? []), fix]
  const accepted = { draft: applyFix(draft, fix), fixes }
  return { ...before, accepted: { ...before.accepted, [index]: accepted } }
}
