import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLink, diagnosticCodes, parseLink, readLink } from '#link/index.ts'
import type { LinkDraft } from '#link/index.ts'
import { destinations, nastyText, options, plausibleDrafts, today } from '#test/link/arbitraries.ts'
import { holdsForDrafts, holdsForLinks, runs, timeout } from '#test/link/law.ts'
import { fillMacros } from '#test/link/macros.ts'
import { hasPayload, meaningOf, readDirectly, readers, writtenRows } from '#test/link/oracle.ts'

/** The draft as its link is read after the platforms filled in its macros. */
const filledIn = (draft: LinkDraft): LinkDraft => ({
  ...draft,
  rows: draft.rows.map(({ kind, name, value }) => ({ kind, name, value: fillMacros(value) })),
})

/** `URL.canParse` would be the word for it, but in Node 20 it answers wrongly on accents once it is optimised. */
function isUrl(text: string): boolean {
  try {
    return new URL(text).href !== ''
  } catch {
    return false
  }
}

const hasError = (diagnostics: readonly { severity: string }[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === 'error')

describe('the drafts of these laws', { timeout }, () => {
  it('give a link more often than not', () => {
    const sample = fc.sample(plausibleDrafts, runs)
    const links = sample.filter((draft) => buildLink(draft, { today }).url !== null)
    expect(links.length / sample.length).toBeGreaterThan(0.5)
    expect(links.length / sample.length).toBeLessThan(1)
  })
})

describe('every draft', { timeout }, () => {
  it('has a segment at most for each row, in the order of the rows', () => {
    holdsForDrafts((draft, chosen) => {
      const { segments } = buildLink(draft, chosen)
      const rows = segments.filter(({ part }) => part === 'user' || part === 'variable')
      expect(rows.map(({ part }) => part)).toEqual(
        rows.map(({ row = -1 }) => draft.rows[row]?.kind),
      )
      const order = rows.map(({ row = -1 }) => row)
      expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b))
    })
  })

  it('has no link exactly when one of its diagnostics is an error', () => {
    holdsForDrafts((draft, chosen) => {
      const { url, diagnostics } = buildLink(draft, chosen)
      expect(url === null).toBe(hasError(diagnostics))
    })
  })

  it('has diagnostics with a known code and a place that exists', () => {
    const codes = new Set<string>(diagnosticCodes)
    const severities = new Set(['error', 'warning', 'info'])
    const fixed = /^(?:destination|blockId|link|utm\.(?:source|medium|campaign|id|term|content))$/
    holdsForDrafts((draft, chosen) => {
      const places = new Set<string>(
        draft.rows.flatMap((_, index) => [`rows.${index}.name`, `rows.${index}.value`]),
      )
      for (const { code, severity, path } of buildLink(draft, chosen).diagnostics) {
        expect(codes).toContain(code)
        expect(severities).toContain(severity)
        expect(fixed.test(path) || places.has(path) ? 'a place' : path).toBe('a place')
      }
    })
  })
})

describe('every link', { timeout }, () => {
  it('is its segments put together, one for each row that is not blank', () => {
    holdsForLinks((url, draft, chosen) => {
      const { segments } = buildLink(draft, chosen)
      expect(segments.map((segment) => segment.text).join('')).toBe(url)
      const rows = segments.filter(({ part }) => part === 'user' || part === 'variable')
      expect(rows).toHaveLength(writtenRows(draft).length)
    })
  })

  it('is printable ASCII only, and never ends in a dot', () => {
    holdsForLinks((url) => {
      expect(url).toMatch(/^[\x21-\x7e]*[\x21-\x2d\x2f-\x7e]$/)
      expect(isUrl(url)).toBe(true)
    })
  })

  it('has no semicolon after its last part', () => {
    holdsForLinks((_, draft, chosen) => {
      fc.pre(hasPayload(draft))
      const { segments } = buildLink(draft, chosen)
      const parts = segments.filter(({ part }) => part !== 'fragment').map(({ text }) => text)
      expect(parts.map((text) => text.endsWith(';')).at(-1)).toBe(false)
    })
  })

  it.each(readers)('tells a %s reader what its draft says', (reader) => {
    holdsForLinks((url, draft, chosen) => {
      const expected = meaningOf(filledIn(draft), chosen)
      expect(readLink(fillMacros(url), reader)).toEqual(expected)
    })
  })

  it.each(readers)("tells the platform's own URL class, %s, what its draft says", (reader) => {
    holdsForLinks((url, draft, chosen) => {
      const expected = meaningOf(filledIn(draft), chosen)
      expect(readDirectly(fillMacros(url), draft.channel, reader)).toEqual(expected)
    })
  })

  it('is parsed into its channel, block and rows, and nothing is wrong with it', () => {
    holdsForLinks((url, draft, chosen) => {
      const parsed = parseLink(url, chosen)
      expect(parsed.draft).toMatchObject({
        channel: draft.channel,
        blockId: draft.blockId,
        rows: writtenRows(draft),
      })
      expect(hasError(parsed.diagnostics)).toBe(false)
    })
  })

  it('is built again, to the letter, from what was parsed, and parsed again into the same', () => {
    holdsForLinks((url, _, chosen) => {
      const home = parseLink(url, chosen).draft
      const again = home && buildLink(home, chosen).url
      expect(again).toBe(url)
      expect(parseLink(again ?? '', chosen).draft).toEqual(home)
    })
  })
})

describe('any text', { timeout }, () => {
  const pasted = fc.oneof(
    nastyText,
    nastyText.map((text) => `https://example.com${text}`),
    nastyText.map((text) => `https://example.com?bs_ref=${text}`),
    nastyText.map((text) => `https://example.com?bs_ref=user:a:${text}`),
    fc.tuple(destinations.messenger, nastyText).map(([url, text]) => `${url}?ref=${text}`),
    fc.tuple(destinations.website, nastyText).map((texts) => texts.join('')),
  )

  it('is parsed without a failure, into a draft that is built without a failure', () => {
    const codes = new Set<string>(diagnosticCodes)
    fc.assert(
      fc.property(pasted, options, (text, chosen) => {
        const { draft, diagnostics } = parseLink(text, chosen)
        for (const { code, path } of diagnostics) {
          expect(codes).toContain(code)
          expect(path).toBe('paste')
        }
        expect(draft !== null || hasError(diagnostics)).toBe(true)
        expect(() => draft && buildLink(draft, chosen)).not.toThrow()
      }),
      { numRuns: runs },
    )
  })

  it('is read by both readers without a failure, and is nothing to them only without a URL', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        for (const reader of readers) expect(readLink(text, reader) === null).toBe(!isUrl(text))
      }),
      { numRuns: runs },
    )
  })
})
