import { describe, expect, it } from 'vitest'
import { buildLink, checkText, diagnosticCodes, parseLink } from '#link/index.ts'
import type { Check, Diagnostic } from '#link/index.ts'
import { metTexts } from '#test/link/paste-met.ts'
import { pastedTexts } from '#test/link/paste-combined.ts'
import { pasteExamples } from '#test/link/paste-examples.ts'
import { pasteNearMisses } from '#test/link/paste-near-misses.ts'

const isAboutPaste = ({ code }: Diagnostic): boolean => code.startsWith('paste.')
const codesOf = (all: readonly Diagnostic[]): string[] =>
  all.filter(isAboutPaste).map(({ code }) => code)

/** What is underlined, in order. */
const underlined = (text: string, all: readonly Diagnostic[]): string[] =>
  all.flatMap(({ spans = [] }) => spans.map(({ start, end }) => text.slice(start, end)))

describe.each(Object.entries(pasteExamples))('%s', (code, all) => {
  it.each(all)('is said where $name', ({ text, options, draft, ...expected }) => {
    const parsed = parseLink(text, options)
    expect(parsed.draft).toEqual(draft)
    expect(codesOf(parsed.diagnostics)).toEqual(expected.codes ?? [code])
    const said = parsed.diagnostics.filter((one) => one.code === code)
    const { severity, params = {}, spans } = expected
    expect(said[0]).toMatchObject({ code, severity, path: 'paste' })
    expect(said[0]?.params ?? {}).toMatchObject(params)
    expect(underlined(text, said)).toEqual(spans ?? underlined(text, said))
  })

  it.each(all)('is told to a checker too where $name', ({ text, options, draft, leftOut = [] }) => {
    const [check, ...others] = checkText(text, options)
    expect(others).toEqual([])
    expect(check?.draft).toEqual(draft)
    expect(codesOf(check?.diagnostics ?? [])).toContain(code)
    expectLeftOut(check, leftOut)
  })

  it.each(all)('is not said of the mended link where $name', ({ draft, options }) => {
    const url = draft && buildLink(draft, options).url
    if (url === null) return
    expect(codesOf(parseLink(url, options).diagnostics)).toEqual(
      url.includes('ref=block:') || /ref=(?:user|variables):/.test(url)
        ? []
        : ['paste.no-signature'],
    )
  })
})

describe('a pasted text', () => {
  it.each([...pastedTexts, ...metTexts])('is read whole: $name', ({ text, links }) => {
    const checks = checkText(text)
    expect(checks.map(({ draft }) => draft)).toEqual(links.map(({ draft }) => draft))
    expect(checks.map(({ diagnostics }) => codesOf(diagnostics))).toEqual(
      links.map(({ codes }) => codes),
    )
    links.forEach(({ verdict, leftOut = [] }, at) => {
      expect(checks[at]?.verdict).toBe(verdict ?? checks[at]?.verdict)
      expectLeftOut(checks[at], leftOut)
    })
    expect(parseLink(text).draft).toEqual(links[0]?.draft)
  })
})

describe('what only looks wrong', () => {
  it.each(pasteNearMisses)(
    'is read as it stands: $name',
    ({ text, draft, codes = [], verdict }) => {
      const parsed = parseLink(text)
      expect(parsed.draft).toEqual(draft)
      expect(codesOf(parsed.diagnostics)).toEqual(codes)
      const [check, ...others] = checkText(text)
      expect(others).toEqual([])
      expect(check).toMatchObject({
        draft,
        leftOut: [],
        verdict: verdict ?? (codes.length > 0 ? 'address' : 'right'),
      })
    },
  )
})

it('every code about a paste has its examples, in the order in which they are said', () => {
  const codes = diagnosticCodes.filter((code) => code.startsWith('paste.'))
  expect(Object.keys(pasteExamples).toSorted()).toEqual(codes.toSorted())
  for (const { links } of pastedTexts)
    for (const found of links) {
      const places = found.codes.map((code) => codes.indexOf(code))
      expect(places).toEqual(places.toSorted((one, other) => one - other))
    }
})

/** Nothing is dropped in silence: each piece stands in something that is said to be left out. */
function expectLeftOut(check: Check | undefined, pieces: readonly string[]): void {
  const texts = check?.leftOut.map(({ text }) => text) ?? []
  for (const piece of pieces) {
    expect(texts.some((text) => text.includes(piece)) ? piece : texts).toBe(piece)
  }
}
