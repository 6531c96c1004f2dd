import { expect, test } from 'vitest'
import { byteOrderMark, markedEncoding, withoutMark } from '#platform/byte-order-mark.ts'

test('a mark in front of a text goes, and one within it stays', () => {
  expect(withoutMark(`${byteOrderMark}Huế`)).toBe('Huế')
  expect(withoutMark(`Hu${byteOrderMark}ế`)).toBe(`Hu${byteOrderMark}ế`)
  expect(withoutMark('')).toBe('')
})

test('the bytes of a mark name their encoding, whatever stands behind them', () => {
  const utf8 = new TextEncoder().encode(`${byteOrderMark}Huế`)
  expect(markedEncoding(utf8)).toBe('utf-8')
  expect(markedEncoding(utf8.slice(0, 2))).toBe(null)
  expect(markedEncoding(Uint8Array.of(0xff, 0xfe, 0x48, 0))).toBe('utf-16le')
  expect(markedEncoding(Uint8Array.of(0xfe, 0xff))).toBe('utf-16be')
  expect(markedEncoding(Uint8Array.of())).toBe(null)
})
