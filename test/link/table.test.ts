import { describe, expect, it } from 'vitest'
import { applyFix, buildLink, diagnosticCodes, parseLink } from '#link/index.ts'
import { today } from '#test/link/arbitraries.ts'
import { examples } from '#test/link/examples.ts'
import { nearMisses } from '#test/link/near-misses.ts'

describe.each(Object.entries(examples))('%s', (code, all) => {
  it.each(all)('is said when $name', ({ draft, options = { today }, ...expected }) => {
    const { url, diagnostics } = buildLink(draft, options)
    const found = diagnostics.find((one) => one.code === code && one.path === expected.path)
    const { path, severity, params = {} } = expected
    expect(found).toMatchObject({ code, path, severity })
    expect(found?.params ?? {}).toMatchObject(params)
    expect(diagnostics.some((one) => one.severity === 'error')).toBe(url === null)
  })
})

const fixes = Object.entries(examples).flatMap(([code, all]) =>
  all.map((example) => ({ ...example, code })),
)

describe('a fix', () => {
  const offered = fixes.filter(
    ({ mended, mendedLink }) => (mended ?? mendedLink ?? 'none') !== 'none',
  )
  it.each(offered)('of $code is right when $name', ({ draft, code, path, ...expected }) => {
    const { options = { today }, mended = 'any', mendedLink = '' } = expected
    const found = buildLink(draft, options).diagnostics.find(
      (one) => one.code === code && one.path === path,
    )
    if (found?.fix === undefined) throw new Error(`${code} has no fix here`)
    const after = applyFix(draft, found.fix)
    expect(after).toEqual(mended === 'any' ? after : mended)
    const { url, diagnostics } = buildLink(after, options)
    expect(diagnostics.map((one) => one.code)).not.toContain(code)
    expect(url?.slice(0, mendedLink.length)).toBe(mendedLink)
  })

  const refused = fixes.filter(({ mended }) => mended === 'none')
  it.each(refused)('of $code is not offered when $name', ({ draft, code, path, options }) => {
    const { diagnostics } = buildLink(draft, options ?? { today })
    expect(diagnostics.find((one) => one.code === code && one.path === path)?.fix).toBe(undefined)
  })
})

describe('what only looks wrong', () => {
  it.each(nearMisses)('has no $code: $name', ({ code, draft, options = {} }) => {
    const { diagnostics } = buildLink(draft, { today, ...options })
    expect(diagnostics.map((one) => one.code)).not.toContain(code)
  })
})

describe('the list of codes', () => {
  it('names every code of the table once', () => {
    expect(new Set(diagnosticCodes).size).toBe(diagnosticCodes.length)
    expect(diagnosticCodes).toEqual(expect.arrayContaining(Object.keys(examples)))
    const known = new Set<string>(Object.keys(examples))
    const rest = diagnosticCodes.filter((code) => !known.has(code))
    expect(rest.filter((code) => !/^(?:paste|bot|place)\./.test(code))).toEqual([])
  })
})

describe('a paste', () => {
  it('of a right link has nothing wrong with it', () => {
    const url = 'https://m.me/acme?ref=block:welcome;user:Source:50%25%20off;variables:n:1%2E'
    expect(parseLink(url)).toEqual({
      draft: {
        channel: 'messenger',
        destination: 'https://m.me/acme',
        blockId: 'welcome',
        rows: [
          { kind: 'user', name: 'Source', value: '50% off' },
          { kind: 'variable', name: 'n', value: '1.' },
        ],
      },
      diagnostics: [],
    })
  })
})
