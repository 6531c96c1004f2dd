import { expect, test } from 'vitest'
import { headersFor, parseHeaders } from '#scripts/headers-file.mjs'

test('a star stands for anything, and comments and empty lines for nothing', () => {
  const rules = parseHeaders('# All\n/*\n  X-One: 1\n\n/assets/*\n  # Kept\n  X-Two: a: b\n')
  expect(headersFor(rules, '/assets/app.js')).toEqual({ 'x-one': '1', 'x-two': 'a: b' })
  expect(headersFor(rules, '/assets')).toEqual({ 'x-one': '1' })
})

test('a dot in a path is a dot', () => {
  const rules = parseHeaders('/sw.js\n  X-One: 1\n')
  expect(headersFor(rules, '/sw.js')).toEqual({ 'x-one': '1' })
  expect(headersFor(rules, '/swxjs')).toEqual({})
})

test('values of two rules are joined, as hosts do', () => {
  const rules = parseHeaders('/*\n  Vary: Accept\n/a\n  vary: Cookie\n')
  expect(headersFor(rules, '/a')).toEqual({ vary: 'Accept, Cookie' })
})

test('a line that is neither a path nor a header is named', () => {
  expect(() => parseHeaders('/*\n  X-One\n')).toThrow('"  X-One" is neither a path nor a header')
  expect(() => parseHeaders('  X-One: 1\n')).toThrow('no path stands above')
})
