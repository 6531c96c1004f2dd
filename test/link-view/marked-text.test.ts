import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { markText, type Place } from '#link-view/marked-text.ts'

const span = fc
  .tuple(fc.nat(40), fc.nat(12))
  .map(([start, length]) => ({ start, end: start + length }))
const places = fc
  .array(fc.array(span, { maxLength: 4 }), { maxLength: 5 })
  .map((all) => all.map((spans, index): Place => ({ number: index + 1, spans })))
const text = fc.string({ minLength: 10, maxLength: 50 })

test('the stretches put together are the text, wherever the places are', () => {
  fc.assert(
    fc.property(text, places, (whole, all) => {
      const runs = markText(whole, all)
      expect(runs.map((run) => run.text).join('')).toBe(whole)
      expect(runs.every((run) => whole.startsWith(run.text, run.start))).toBe(true)
    }),
  )
})

test('every sign is marked for the places that cover it, and for no others', () => {
  fc.assert(
    fc.property(text, places, (whole, all) => {
      for (const { start, text: own, places: marked } of markText(whole, all)) {
        if (own === '') continue
        const covering = all
          .filter(({ spans }) => spans.some((it) => it.start <= start && start < it.end))
          .map(({ number }) => number)
        expect(new Set(marked)).toEqual(new Set(covering))
      }
    }),
  )
})

test('a window shows its part of the text, with what reaches into it', () => {
  const runs = markText('0123456789', [{ number: 1, spans: [{ start: 2, end: 5 }] }], {
    window: { start: 4, end: 8 },
  })
  expect(runs).toEqual([
    { start: 4, text: '4', places: [1], begins: [1] },
    { start: 5, text: '567', places: [], begins: [] },
  ])
})

test('a place where something is missing is a mark without a text', () => {
  expect(markText('ab', [{ number: 1, spans: [{ start: 1, end: 1 }] }])).toEqual([
    { start: 0, text: 'a', places: [], begins: [] },
    { start: 1, text: '', places: [1], begins: [1] },
    { start: 1, text: 'b', places: [], begins: [] },
  ])
})

test('places that overlap are both marked where they do, the later one last', () => {
  const runs = markText('abcd', [
    { number: 1, spans: [{ start: 0, end: 3 }] },
    { number: 2, spans: [{ start: 1, end: 4 }] },
  ])
  expect(runs.map(({ text: own, places: marked }) => [own, marked])).toEqual([
    ['a', [1]],
    ['bc', [1, 2]],
    ['d', [2]],
  ])
})

test('of too many places the first ones are marked', () => {
  const spans = Array.from({ length: 50 }, (_, at) => ({ start: at * 2, end: at * 2 + 1 }))
  const runs = markText('x'.repeat(100), [{ number: 1, spans }], { most: 3 })
  expect(runs.filter(({ places: marked }) => marked.length > 0)).toHaveLength(3)
})
