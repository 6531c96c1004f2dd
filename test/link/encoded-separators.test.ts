import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildLink,
  checkText,
  macrosIn,
  parseLink,
  readLink,
  type LinkOptions,
} from '#link/index.ts'
import { anyDrafts, options, tameText } from '#test/link/arbitraries.ts'
import { chat, site, user, variable } from '#test/link/drafts.ts'
import { runs, timeout } from '#test/link/law.ts'
import { fillMacros, macro } from '#test/link/macros.ts'
import { hasPayload, readDirectly, writtenRows } from '#test/link/oracle.ts'

const encoded = (chosen: LinkOptions = {}): LinkOptions => ({ ...chosen, separators: 'encoded' })

const messenger = anyDrafts.map((draft) => ({ ...draft, channel: 'messenger' as const }))

describe('encoded separators', { timeout }, () => {
  const draft = chat('https://m.me/acme', {
    blockId: 'welcome',
    rows: [user('Source', 'a:b c'), variable('n', '1')],
  })

  it('stand between the parts of a Messenger link and in them', () => {
    const { url, segments } = buildLink(draft, encoded())
    expect(url).toBe(
      'https://m.me/acme?ref=block%3Awelcome%3Buser%3ASource%3Aa%3Ab%20c%3Bvariables%3An%3A1',
    )
    expect(segments.map(({ text }) => text)).toEqual([
      'https://m.me/acme',
      '?ref=',
      'block%3Awelcome%3B',
      'user%3ASource%3Aa%3Ab%20c%3B',
      'variables%3An%3A1',
    ])
  })

  it('are no website’s', () => {
    fc.assert(
      fc.property(anyDrafts, options, (one, chosen) => {
        const website = { ...one, channel: 'website' as const }
        expect(buildLink(website, encoded(chosen))).toEqual(buildLink(website, chosen))
      }),
      { numRuns: 1000 },
    )
    expect(buildLink(site('https://example.com'), encoded()).url).toContain('bs_ref=block:')
  })

  it('count for the length that Messenger takes', () => {
    const long = { ...draft, rows: [user('a', 'x'.repeat(2083 - 'block:welcome;user:a:'.length))] }
    expect(buildLink(long).url).not.toBe(null)
    const said = buildLink(long, encoded()).diagnostics
    expect(said.find(({ code }) => code === 'link.ref-too-long')?.params).toEqual({
      length: 2083 + 8,
      limit: 2083,
    })
  })

  it('change nothing that a bot on Messenger reads, and the segments still are the link', () => {
    fc.assert(
      fc.property(messenger, options, (one, chosen) => {
        const { url, segments } = buildLink(one, encoded(chosen))
        fc.pre(url !== null)
        expect(segments.map(({ text }) => text).join('')).toBe(url)
        const literal = fillMacros(buildLink(one, chosen).url ?? '')
        expect(readLink(fillMacros(url), 'decoding')).toEqual(readLink(literal, 'decoding'))
        expect(readDirectly(fillMacros(url), 'messenger', 'decoding')).toEqual(
          readDirectly(literal, 'messenger', 'decoding'),
        )
        const payload = segments
          .filter(({ part }) => part === 'block' || part === 'user' || part === 'variable')
          .map(({ text }) => text)
        expect(payload.join('')).not.toContain(';')
      }),
      { numRuns: runs / 4 },
    )
  })

  it('come home, with a note, and build the same link again', () => {
    fc.assert(
      fc.property(messenger, options, (one, chosen) => {
        const { url } = buildLink(one, encoded(chosen))
        fc.pre(url !== null && hasPayload(one))
        const home = parseLink(url, chosen)
        expect(home.draft).toMatchObject({
          channel: 'messenger',
          blockId: one.blockId,
          rows: writtenRows(one),
        })
        expect(home.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
          ['paste.encoded-separators', 'info'],
        ])
        expect(home.draft && buildLink(home.draft, encoded(chosen)).url).toBe(url)
      }),
      { numRuns: runs / 4 },
    )
  })

  it('leave a macro to the letter, in any surroundings, on the way out and home', () => {
    fc.assert(
      fc.property(tameText, macro, tameText, (before, one, after) => {
        const value = before + one + after
        const { url } = buildLink({ ...draft, rows: [user('a', value)] }, encoded())
        expect(url).toContain(macrosIn(value)[0]?.macro)
        expect(parseLink(url ?? '').draft?.rows).toEqual([user('a', value)])
      }),
      { numRuns: 2000 },
    )
  })

  it('are right as pasted, and every one is pointed at', () => {
    const url = buildLink(draft, encoded()).url ?? ''
    const [check] = checkText(`Look: ${url}`)
    expect(check).toMatchObject({ verdict: 'right', link: url, draft })
    const spans = check?.diagnostics.find(({ code }) => code === 'paste.encoded-separators')?.spans
    expect(spans?.map(({ start, end }) => `Look: ${url}`.slice(start, end)).join('')).toBe(
      '%3A%3B%3A%3A%3A%3B%3A%3A',
    )
  })
})
