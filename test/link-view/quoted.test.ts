import { expect, test } from 'vitest'
import { quoted } from '#link-view/quoted.ts'

test('most texts stand in quotation marks as they are', () => {
  expect(quoted('Đà Nẵng & Huế 👋')).toBe('“Đà Nẵng & Huế 👋”')
  expect(quoted('')).toBe('“”')
})

test.each([
  ['Hebrew', 'שלום', 'שלום'],
  ['Arabic', 'a مرحبا', 'a مرحبا'],
  ['an override', 'a\u202Eb', 'a\u202Eb'],
  ['the end of what sets it apart', 'a\u2069\u202Eb\u2067', 'a\u202Eb'],
])('%s is set apart, so that the sentence keeps its order', (_, text, inside) => {
  expect(quoted(text)).toBe(`“\u2068${inside}\u2069”`)
})
