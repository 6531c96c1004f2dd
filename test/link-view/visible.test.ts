import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { visible } from '#link-view/visible.ts'
import { nastyText } from '#test/link/arbitraries.ts'

test.each([
  ['a line break', 'a\nb', 'a␊b'],
  ['a tab', 'a\tb', 'a→b'],
  ['a delete character', 'a\u007fb', 'a␡b'],
  ['a control character without a picture', 'a\u0085b', 'a�b'],
  ['a line separator', 'a\u2028b', 'a�b'],
  ['half an emoji', 'a\ud83d', 'a�'],
])('%s can be seen', (_, text, shown) => {
  expect(visible(text)).toBe(shown)
})

test.each(['Đà Nẵng & Huế', '👩‍👩‍👧 ❤️', '%20;:#', '', 'a b'])('“%s” is shown as it is', (text) => {
  expect(visible(text)).toBe(text)
})

test('whatever is shown has a sign for each character, and none that cannot be seen', () => {
  fc.assert(
    fc.property(nastyText, (text) => {
      const shown = visible(text)
      expect(Array.from(shown)).toHaveLength(Array.from(text).length)
      expect(shown).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u)
    }),
    { numRuns: 2000 },
  )
})
