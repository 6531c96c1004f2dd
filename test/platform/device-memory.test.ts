import { afterEach, describe, expect, test, vi } from 'vitest'
import { keepHere, keptHere } from '#platform/device-memory.ts'
import { fakeStorage } from '#test/platform/fake-browser.ts'

afterEach(() => vi.unstubAllGlobals())

describe('a short text', () => {
  test('is kept in the browser until it is replaced or emptied', () => {
    const storage = fakeStorage()
    vi.stubGlobal('localStorage', storage)
    expect(keptHere('bot')).toBe('')
    keepHere('bot', 'acme')
    expect(storage.getItem('bot')).toBe('acme')
    keepHere('bot', 'other')
    expect(keptHere('bot')).toBe('other')
    keepHere('bot', '')
    expect(keptHere('bot')).toBe('')
    expect(storage.getItem('bot')).toBeNull()
  })

  test('lasts as long as the page where the browser refuses to keep it', () => {
    const storage = fakeStorage()
    storage.mood = 'refusing'
    vi.stubGlobal('localStorage', storage)
    keepHere('bot', 'acme')
    expect(keptHere('bot')).toBe('acme')
    keepHere('bot', '')
    expect(keptHere('bot')).toBe('')
  })

  test('is nothing where there is no storage at all', () => {
    vi.stubGlobal('localStorage', undefined)
    expect(keptHere('theme')).toBe('')
  })
})
