import type { LinkDraft, LinkOptions, PasteCode, Severity } from '#link/index.ts'
import { blockId, setting } from '#test/link/drafts.ts'

/** A pasted text, and what is said of it. */
export interface PasteExample {
  readonly name: string
  readonly text: string
  readonly options?: LinkOptions
  /** Mended; `null` where there is no link in the text. */
  readonly draft: LinkDraft | null
  readonly severity: Severity
  /** What is underlined for this code, in order. Left out where several places are as good. */
  readonly spans?: readonly string[]
  readonly params?: Record<string, string | number>
  /** All that is said of the text, in order; left out where the code is the only one. */
  readonly codes?: readonly PasteCode[]
  /** What has no place in the mended draft: each stands, verbatim, in something that was left out. */
  readonly leftOut?: readonly string[]
}

/** The examples of some codes. A code without its example does not compile. */
export type PasteExamplesOf<Code extends PasteCode> = Record<
  Code,
  readonly [PasteExample, ...PasteExample[]]
>

/** One example for each of some things. */
export function each<Thing>(
  [first, ...rest]: readonly [Thing, ...Thing[]],
  toExample: (thing: Thing) => PasteExample,
): readonly [PasteExample, ...PasteExample[]] {
  return [toExample(first), ...rest.map(toExample)]
}

export const shop = 'https://example.com'
export const page = 'https://m.me/acme.store'

/** The link of `site(shop)`, with this behind it. */
export const linkThen = (rest: string): string => `${link}${rest}`
export const link = `${shop}?bs_ref=block:${blockId};variables:color:black`
/** The link of `chat(page)`. */
export const chatLink = `${page}?ref=block:${blockId};variables:color:black`
/** The link of `site(sale)`, whose signature stands behind an `&`. */
export const sale = 'https://shop.example.org/sale?page=2'
export const saleLink = `${sale}&bs_ref=block:${blockId};variables:color:black`

/** The website with this behind its signature. */
export const data = (payload: string): string => `${shop}?bs_ref=${payload}`
export const chatData = (payload: string): string => `${page}?ref=${payload}`

export const once = encodeURIComponent

/** A website's draft with these rows and no block. */
export const rows = (...all: LinkDraft['rows']): LinkDraft => ({
  ...setting(...all),
  blockId: '',
})
