import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { difference, type Stretch } from '#link-view/difference.ts'

const link = fc
  .array(
    fc.oneof(
      fc.constantFrom(';', ':', '?', '&', '=', '#', '%20', '%3A', '+', ' ', 'block', 'user', 'x'),
      fc.string({ maxLength: 4, unit: 'binary' }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(''))

function side(stretches: readonly Stretch[], without: Stretch['kind']): string {
  return stretches.map(({ kind, text }) => (kind === without ? '' : text)).join('')
}

describe('the difference of two links', () => {
  test('gives both texts back, whatever they are', () => {
    fc.assert(
      fc.property(link, link, (before, after) => {
        const stretches = difference(before, after)
        expect(side(stretches, 'added')).toBe(before)
        expect(side(stretches, 'removed')).toBe(after)
      }),
    )
  })

  test('of a link and itself is nothing', () => {
    fc.assert(
      fc.property(link, (text) => {
        expect(difference(text, text).every(({ kind }) => kind === 'same')).toBe(true)
      }),
    )
  })

  test('has no two stretches of a kind beside one another, and none that is empty', () => {
    fc.assert(
      fc.property(link, link, (before, after) => {
        const stretches = difference(before, after)
        expect(stretches.every(({ text }) => text !== '')).toBe(true)
        const kinds = stretches.map(({ kind }) => kind)
        expect(kinds.some((kind, index) => index > 0 && kind === kinds[index - 1])).toBe(false)
      }),
    )
  })
})

test('a word that is mended is shown whole, and what stands around it as the same', () => {
  expect(difference('a=1;variable:color:black', 'a=1;variables:color:black')).toEqual([
    { kind: 'same', text: 'a=1;' },
    { kind: 'removed', text: 'variable' },
    { kind: 'added', text: 'variables' },
    { kind: 'same', text: ':color:black' },
  ])
})

test('an encoded sign is one piece', () => {
  expect(difference('Face book', 'Face%20book')).toEqual([
    { kind: 'same', text: 'Face' },
    { kind: 'removed', text: ' ' },
    { kind: 'added', text: '%20' },
    { kind: 'same', text: 'book' },
  ])
})

test('a part that has moved is taken out in one place and put in at the other', () => {
  const stretches = difference('user:a:1;block:s1', 'block:s1;user:a:1')
  expect(side(stretches, 'added')).toBe('user:a:1;block:s1')
  expect(stretches.filter(({ kind }) => kind === 'same').length).toBeGreaterThan(0)
})

test('two long links that differ all over are one change, and what they begin and end with stays', () => {
  const before = `https://a/?${'x;'.repeat(3000)}#end`
  const after = `https://a/?${'y:'.repeat(3000)}#end`
  expect(difference(before, after)).toEqual([
    { kind: 'same', text: 'https://a/?' },
    { kind: 'removed', text: 'x;'.repeat(3000) },
    { kind: 'added', text: 'y:'.repeat(3000) },
    { kind: 'same', text: '#end' },
  ])
})
