import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { checkText } from '#link/index.ts'
import { runs, timeout } from '#test/link/law.ts'

/** Pieces of texts; each `_` becomes a word that stands nowhere else. */
const fronts = ['https://_.com/?bs_ref=', 'https://_.com/_?bs_ref=', 'https://m.me/_?ref=']
const pieces = [
  ['user:_:_', ';user:_:_', ';variables:_:_', 'block:_', ';', '&', '#', '?', '=', ':', '.', ','],
  ['\n', ' ', ' _ ', '_', '+', '%20', '%3B', '%3A', '&_=_', '&utm_source=_', '&ref=_'],
  ['&bs_ref=_', '&bs_ref=block:_', '?bs_ref=user:_:_', '&amp;', '<a href="', '">_</a>', '[_]('],
  [')', '"', '<', '>', '|_', 'https://www.google.com/url?q=', 'https://l.facebook.com/l.php?u='],
].flat()

const texts = fc
  .tuple(
    fc.constantFrom('', '', ...pieces),
    fc.constantFrom(...fronts),
    fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 }),
  )
  .map(([before, front, rest]) => {
    let count = 0
    return [before, front, ...rest].join('').replaceAll('_', (mark, at: number, whole: string) => {
      // The names of the parameters have one of their own.
      if (/^_(?:ref|source)=/.test(whole.slice(at))) return mark
      count += 1
      return `q${count}z`
    })
  })

it('every word of a pasted text is in a draft, or listed as left out', { timeout }, () => {
  fc.assert(
    fc.property(texts, (text) => {
      const kept = checkText(text).map(({ draft, leftOut, built }) => [draft, leftOut, built])
      const found = JSON.stringify(kept)
      const lost = (text.match(/q\d+z/g) ?? []).filter((word) => !found.includes(word))
      expect(lost).toEqual([])
    }),
    { numRuns: 2 * runs },
  )
})
