// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { forgetTexts, recallText, rememberText } from '#platform/tab-memory.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  sessionStorage.clear()
})

test('a text is remembered until there is another', () => {
  expect(recallText('note')).toBe('')
  rememberText('note', 'one')
  rememberText('note', 'two')
  expect(recallText('note')).toBe('two')
})

test('an empty text leaves nothing behind', () => {
  rememberText('note', 'one')
  rememberText('note', '')
  expect(sessionStorage).toHaveLength(0)
})

test('texts are forgotten by their names, and no others', () => {
  rememberText('one', '1')
  rememberText('two', '2')
  rememberText('three', '3')
  forgetTexts(['one', 'three', 'four'])
  expect(['one', 'two', 'three'].map(recallText)).toEqual(['', '2', ''])
})

test('where there is no room, an older text does not come back in its place', () => {
  rememberText('note', 'one')
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  rememberText('note', 'two')
  expect(recallText('note')).toBe('')
})

test('a browser that refuses storage remembers nothing, and complains about nothing', () => {
  vi.stubGlobal('sessionStorage', undefined)
  rememberText('note', 'one')
  forgetTexts(['note'])
  expect(recallText('note')).toBe('')
})
