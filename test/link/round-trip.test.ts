import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLink, parseLink } from '#link/index.ts'
import type { LinkDraft } from '#link/index.ts'
import { tameText } from '#test/link/arbitraries.ts'
import { holdsForLinks, runs, timeout } from '#test/link/law.ts'
import { fillMacros, harmlessWord, macro, macroFamilies } from '#test/link/macros.ts'
import { hasPayload, isBlank, readDirectly, readers } from '#test/link/oracle.ts'

const block = 's58fa63fe-6791-42bf-8674-fd4c377aa44f'

const draftWith = (value: string): LinkDraft => ({
  channel: 'website',
  destination: 'https://example.com',
  blockId: block,
  rows: [
    { kind: 'user', name: 'Source', value },
    { kind: 'variable', name: 'n', value: '1' },
  ],
})

describe('a macro', { timeout }, () => {
  const value = fc
    .array(fc.oneof(macro, tameText), { minLength: 1, maxLength: 5 })
    .map((pieces) => pieces.join(''))

  it('comes home from a link together with all that stands around it', () => {
    fc.assert(
      fc.property(value, macro, (around, one) => {
        for (const text of [around + one, one + around]) {
          const { url } = buildLink(draftWith(text))
          expect(parseLink(url ?? '').draft?.rows[0]?.value).toBe(text)
        }
      }),
      { numRuns: runs },
    )
  })

  it.each(macroFamilies)(
    'of $name stands in the link to the letter, whatever is around',
    (family) => {
      const foreign = tameText.map((text) =>
        text
          .split('')
          .filter((character) => !family.marks.includes(character))
          .join(''),
      )
      fc.assert(
        fc.property(foreign, fc.constantFrom(...family.macros), foreign, (before, one, after) => {
          const { url } = buildLink(draftWith(before + one + after))
          expect(url).toContain(one)
          // What is around may itself be a macro that would be filled in.
          const text = before + harmlessWord + after
          if (fillMacros(text) !== text) return
          const filled = url?.replace(one, harmlessWord) ?? ''
          for (const reader of readers)
            expect(readDirectly(filled, 'website', reader).user).toEqual([['Source', text]])
        }),
        { numRuns: Math.ceil(runs / macroFamilies.length) },
      )
    },
  )

  it('stands to the letter in campaign tracking too', () => {
    fc.assert(
      fc.property(macro, fc.constantFrom('', 'a', ' ', 'é', '20', '.'), (one, around) => {
        const draft = { ...draftWith('x'), utm: { campaign: around + one + around } }
        const { url } = buildLink(draft)
        expect(url).toContain(one)
        expect(parseLink(url ?? '').draft?.utm).toEqual(draft.utm)
      }),
      { numRuns: runs },
    )
  })
})

describe('campaign tracking', { timeout }, () => {
  it('comes home from a link, without what was blank', () => {
    holdsForLinks((url, draft, chosen) => {
      // What the address has of its own may come home too, or stand in the way.
      fc.pre(hasPayload(draft) && !/utm/i.test(draft.destination))
      const written = Object.entries(draft.utm ?? {}).filter(([, text]) => !isBlank(text))
      expect(parseLink(url, chosen).draft?.utm ?? {}).toEqual(Object.fromEntries(written))
    })
  })

  const parameter = fc.oneof(
    fc.constantFrom(
      ...[
        ['utm_source=a', 'utm_medium=b%20c', 'utm_campaign={{campaign.name}}', 'utm_id=1'],
        ['utm_term=x', 'utm_content=y', 'utm_source=%C3%A9', 'utm_content=z.', 'utm_id=__CID__'],
      ].flat(),
    ),
    fc.constantFrom(
      ...[
        ['utm_medium=a+b', 'utm_campaign=%c3%a9', 'utm_source=', 'utm_term=%20', 'utm_id', '=x'],
        ['utm_content=a/b', 'utm_source=%61', 'utm%5Fsource=a', 'UTM_source=a', 'utm_other=a'],
        ['utm_source=%zz', 'utm_medium=%ff', 'utm_term=a:b', 'utm_source={x}'],
        ['utm_id=%7B%7Ba%7D%7D', 'page=2', 'x=a+b', 'ref=newsletter', 'bs_ref2=x', 'x={lpurl}'],
        ["q='1'", 'bare', 'a;b=c'],
      ].flat(),
    ),
  )
  const payload = fc.constantFrom(
    `block:${block}`,
    `block:${block};user:Source:Hanoi`,
    'variables:n:1;user:first%20Name:%2A%7C',
  )
  const link = fc
    .tuple(fc.array(parameter, { maxLength: 7 }), payload, fc.constantFrom('', '#top', '#'))
    .map(([all, text, end]) => `https://example.com/?${[...all, `bs_ref=${text}`].join('&')}${end}`)

  it('and all other parameters of a page stay as they are when a link is parsed and built', () => {
    fc.assert(
      fc.property(link, (text) => {
        const { draft } = parseLink(text)
        if (draft === null) throw new Error('a right link has no draft')
        expect(buildLink(draft).url).toBe(text)
      }),
      { numRuns: runs },
    )
  })

  it('makes a link without block and rows too, which comes out the same again', () => {
    holdsForLinks((_, { channel, destination, utm = {} }, chosen) => {
      const { url } = buildLink({ channel, destination, utm, blockId: '', rows: [] }, chosen)
      const home = parseLink(url ?? '', chosen).draft
      expect(home && buildLink(home, chosen).url).toBe(url)
      const written = Object.entries(utm).filter(([, text]) => !isBlank(text))
      const read = new URL(fillMacros(url ?? '')).searchParams
      for (const [field, text] of written) expect(read.get(`utm_${field}`)).toBe(fillMacros(text))
    })
  })
})
