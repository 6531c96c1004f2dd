import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLink, checkText, diagnosticCodes, parseLink } from '#link/index.ts'
import type { Diagnostic, Link, LinkDraft, LinkOptions, Span, Verdict } from '#link/index.ts'
import { options } from '#test/link/arbitraries.ts'
import { holdsForLinks, runs, timeout } from '#test/link/law.ts'
import { fillMacros } from '#test/link/macros.ts'
import { hasPayload, meaningOf, readDirectly, readers, writtenRows } from '#test/link/oracle.ts'
import {
  begin,
  finish,
  mangledBy,
  mangledLinks,
  tameDrafts,
  ways,
  type Mangled,
} from '#test/link/paste-manglers.ts'
import { anyPaste } from '#test/link/paste-texts.ts'

const isAboutPaste = ({ code }: Diagnostic): boolean => code.startsWith('paste.')
const codesOf = (all: readonly Diagnostic[]): string[] =>
  all.filter(isAboutPaste).map(({ code }) => code)

/** What may be said of a link that is right: only that it carries nothing. */
const pasteFaults = (all: readonly Diagnostic[]): string[] =>
  codesOf(all).filter((code) => code !== 'paste.no-signature')

function holdsForTexts(law: (text: string, chosen: LinkOptions) => void): void {
  fc.assert(fc.property(anyPaste, options, law), { numRuns: runs })
}

describe('any pasted text', { timeout }, () => {
  it('is read and checked without a failure, and both say the same of its first link', () => {
    holdsForTexts((text, chosen) => {
      const { draft, diagnostics } = parseLink(text, chosen)
      const [first] = checkText(text, chosen)
      expect(first?.draft).toEqual(draft)
      expect(first?.diagnostics.filter(isAboutPaste)).toEqual(diagnostics)
    })
  })

  it('is told the places of what is said, in order and inside the text', () => {
    holdsForTexts((text, chosen) => {
      for (const { code, path, spans = [] } of parseLink(text, chosen).diagnostics) {
        expect([code, path, spans.length > 0]).toEqual([code, 'paste', true])
        expectInOrder(spans, text)
      }
      for (const check of checkText(text, chosen)) {
        for (const { spans = [] } of check.diagnostics) expectInOrder(spans, text)
      }
    })
  })

  it('is told what is wrong in the order of the table, and then what is wrong with the draft', () => {
    const order = new Map<string, number>(diagnosticCodes.map((code, at) => [code, at]))
    holdsForTexts((text, chosen) => {
      for (const { diagnostics, built } of checkText(text, chosen)) {
        const paste = diagnostics.filter(isAboutPaste)
        const places = paste.map(({ code }) => order.get(code) ?? -1)
        expect(places).toEqual(places.toSorted((one, other) => one - other))
        const rest = diagnostics.slice(paste.length)
        expect(rest.map(({ code, path }) => [code, path])).toEqual(
          (built?.diagnostics ?? []).map(({ code, path }) => [code, path]),
        )
      }
    })
  })

  it('is mended once: the mended link has nothing left to mend, and builds itself again', () => {
    holdsForTexts((text, chosen) => {
      const { draft } = parseLink(text, chosen)
      const url = draft && buildLink(draft, chosen).url
      if (draft === null || url === null) return
      const again = parseLink(url, chosen)
      expect(pasteFaults(again.diagnostics)).toEqual([])
      expect(again.draft && buildLink(again.draft, chosen).url).toBe(url)
      expect(again.draft).toMatchObject({
        channel: draft.channel,
        blockId: draft.blockId,
        rows: writtenRows(draft),
      })
    })
  })

  it('has what was left out shown to the letter, where it stands', () => {
    holdsForTexts((text, chosen) => {
      for (const { leftOut } of checkText(text, chosen)) {
        expect(leftOut.map((one) => one.text)).toEqual(leftOut.map(({ span }) => cut(text, span)))
        expectInOrder(
          leftOut.map(({ span }) => span),
          text,
        )
      }
    })
  })

  it('gives checks in the order of their links, none inside another', () => {
    holdsForTexts((text, chosen) => {
      const spans = checkText(text, chosen).map(({ span }) => span)
      expect(spans.length).toBeGreaterThan(0)
      expectInOrder(spans, text)
      spans.forEach(({ start }, at) => {
        expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0)
      })
    })
  })

  it('has a verdict that fits what was found', () => {
    holdsForTexts((text, chosen) => {
      const checks = checkText(text, chosen)
      for (const { verdict, draft, built, diagnostics } of checks) {
        const paste = diagnostics.filter(isAboutPaste)
        // Where a person must choose: data that were overwritten, or cut off.
        const isOpen = paste.some(
          ({ code }) => code === 'paste.unknown-part' || code === 'paste.cut-off',
        )
        expect(built === null).toBe(draft === null)
        expect(possibleVerdicts(draft, built, isOpen)).toContain(verdict)
        expect(verdict !== 'none' || checks.length === 1).toBe(true)
      }
    })
  })

  it('is called right only where a bot receives the same of the link as of the mended one', () => {
    holdsForTexts((text, chosen) => {
      for (const { verdict, received, receivedMended, diagnostics } of checkText(text, chosen)) {
        if (verdict !== 'right') continue
        expect(received.decoding).toEqual(receivedMended.decoding)
        // Messenger decodes before it reads: there, encoded separators do no harm.
        if (codesOf(diagnostics).includes('paste.encoded-separators')) continue
        expect(received.splitting).toEqual(receivedMended.splitting)
      }
    })
  })

  it('has a mended link of which both readers receive the draft', () => {
    holdsForTexts((text, chosen) => {
      for (const { draft, built, receivedMended } of checkText(text, chosen)) {
        const url = built?.url ?? null
        if (draft === null || url === null || fillMacros(url) !== url) continue
        const meaning = meaningOf(draft, chosen)
        expect(receivedMended).toEqual({ splitting: meaning, decoding: meaning })
        for (const reader of readers)
          expect(readDirectly(url, draft.channel, reader)).toEqual(meaning)
      }
    })
  })
})

describe('a right link', { timeout }, () => {
  it('is never mended, and nothing is said of how it was pasted', () => {
    holdsForLinks((url, draft, chosen) => {
      const parsed = parseLink(url, chosen)
      expect(codesOf(parsed.diagnostics)).toEqual(hasPayload(draft) ? [] : ['paste.no-signature'])
      expect(parsed.draft && buildLink(parsed.draft, chosen).url).toBe(url)
    })
  })

  it('is the same with white space around it', () => {
    holdsForLinks((url, _, chosen) => {
      const { draft, diagnostics } = parseLink(url, chosen)
      const around = parseLink(`\r\n\t ${url} \n\n`, chosen)
      expect(around.draft).toEqual(draft)
      expect(codesOf(around.diagnostics)).toEqual(codesOf(diagnostics))
    })
  })

  it('is called right by the checker, or an address, and nothing of it is left out', () => {
    holdsForLinks((url, draft, chosen) => {
      const checks = checkText(url, chosen)
      expect(checks).toHaveLength(1)
      expect(checks[0]).toMatchObject({
        span: { start: 0, end: url.length },
        link: url,
        leftOut: [],
        verdict: hasPayload(draft) ? 'right' : 'address',
      })
    })
  })
})

describe('a mangled link', { timeout }, () => {
  it.each(ways)('comes home: %s', (way) => {
    fc.assert(fc.property(mangledBy(way), expectHome), { numRuns: runs / 10 })
  })

  it('comes home, whatever was done to it', () => {
    fc.assert(fc.property(mangledLinks, expectHome), { numRuns: 2 * runs })
  })

  it('is called mended by the checker', () => {
    fc.assert(
      fc.property(mangledLinks, ({ text, draft, codes, ways: done }) => {
        const checks = checkText(text)
        expect(checks.map((check) => check.draft)).toEqual([draft])
        const harmless = ['paste.trailing-semicolon']
        if (!done.includes('an & of HTML')) harmless.push('paste.wrapped')
        if (draft.channel === 'messenger') harmless.push('paste.encoded-separators')
        if (codes.every((code) => harmless.includes(code))) return
        expect(checks[0]?.verdict).toBe('mended')
      }),
      { numRuns: runs },
    )
  })
})

function expectHome({ draft, text, codes }: Mangled): void {
  const parsed = parseLink(text)
  expect(parsed.draft).toEqual(draft)
  expect(codesOf(parsed.diagnostics)).toEqual(expect.arrayContaining([...codes]))
}

describe('what is no part of a link', { timeout }, () => {
  const sign = fc.constantFrom(...'abcXYZ019-_~=!$*@/'.split(''), '%20', '%C3%A9', '%25')
  const stray = fc
    .array(sign, { minLength: 1, maxLength: 8 })
    .map((signs) => signs.join(''))
    .filter((text) => !/[!*@/]$|^[*_]/.test(text))

  it('is left out to the letter, and said', () => {
    fc.assert(
      fc.property(tameDrafts, fc.array(stray, { minLength: 1, maxLength: 3 }), (draft, strays) => {
        const work = begin(draft)
        const others = strays.map((text) => ({ keyword: text, fields: [] }))
        const text = finish({
          ...work,
          parts: [...work.parts, ...others],
          gaps: [...work.gaps.slice(0, -1), ...others.map(() => ';'), ''],
        })
        const [check] = checkText(text)
        expect(check?.draft).toEqual(draft)
        expect(check?.leftOut.map((one) => one.text)).toEqual(strays)
        const said = check?.diagnostics.filter(({ code }) => code === 'paste.unknown-part') ?? []
        expect(said.map(({ params }) => params?.['text'])).toEqual(strays)
        expect(said.flatMap(({ spans = [] }) => spans.map((span) => cut(text, span)))).toEqual(
          strays,
        )
      }),
      { numRuns: runs },
    )
  })
})

describe('several links in a text', { timeout }, () => {
  const several = fc.array(tameDrafts, { minLength: 1, maxLength: 5 })

  it.each([
    ['on lines', '', '\n', ''],
    ['on lines with one between', '', '\r\n\r\n', '\n'],
    ['in a list', '- ', '\n- ', '\n'],
    ['behind one another', '', ' ', ''],
    ['with words before and between', 'Please use ', '\nor, on the other page, ', '\n'],
    ['in a sentence', 'Use ', ' and then ', ' today'],
  ])('are all found and right, %s', (_, before, between, after) => {
    fc.assert(
      fc.property(several, (drafts) => {
        const links = drafts.map((draft) => finish(begin(draft)))
        const text = before + links.join(between) + after
        const checks = checkText(text)
        expect(checks.map(({ draft }) => draft)).toEqual(drafts)
        expect(checks.map(({ link }) => link)).toEqual(links)
        expect(checks.map(({ verdict }) => verdict)).toEqual(drafts.map(() => 'right'))
        expect(checks.map(({ span }) => cut(text, span))).toEqual(links)
      }),
      { numRuns: runs / 10 },
    )
  })

  it('are all found where each is wrapped and mangled in its own way', () => {
    const wrapped = fc.tuple(mangledBy('a wrapping'), mangledBy('HTML'), mangledBy('a redirect'))
    fc.assert(
      fc.property(wrapped, (all) => {
        const checks = checkText(all.map(({ text }) => text).join('\n'))
        expect(checks.map(({ draft }) => draft)).toEqual(all.map(({ draft }) => draft))
        const [inQuotes, inHtml, inRedirect] = checks.map(({ verdict }) => verdict)
        expect(inQuotes).toBe('right')
        // With more than one parameter, HTML has “&amp;” in it.
        expect(inHtml).toBe(all[1].text.includes('&amp;') ? 'mended' : 'right')
        expect(inRedirect).toBe('mended')
      }),
      { numRuns: runs / 10 },
    )
  })
})

function possibleVerdicts(
  draft: LinkDraft | null,
  built: Link | null,
  isOpen: boolean,
): readonly Verdict[] {
  if (draft === null || built === null) return ['none']
  if (built.url === null) return ['faulty']
  const works: readonly Verdict[] = hasPayload(draft) ? ['right', 'mended'] : ['address']
  return isOpen ? [...works, 'faulty'] : works
}

const cut = (text: string, { start, end }: Span): string => text.slice(start, end)

function expectInOrder(spans: readonly Span[], text: string): void {
  let before = 0
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(before)
    expect(end).toBeGreaterThanOrEqual(start)
    expect(end).toBeLessThanOrEqual(text.length)
    before = start
  }
}
