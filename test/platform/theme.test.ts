// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { applyTheme, readTheme } from '#platform/theme.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
  delete document.documentElement.dataset.theme
})

test('the page follows the device until a theme is chosen', () => {
  expect(readTheme()).toBe('system')
})

test.each(['light', 'dark'] as const)(
  'a chosen %s theme shows at once and is remembered',
  (theme) => {
    applyTheme(theme)
    expect(document.documentElement.dataset.theme).toBe(theme)
    expect(readTheme()).toBe(theme)
  },
)

test('back to the device means that nothing is chosen any more', () => {
  applyTheme('dark')
  applyTheme('system')
  expect(document.documentElement.dataset.theme).toBeUndefined()
  expect(readTheme()).toBe('system')
})

test('a stored theme that does not exist is none', () => {
  localStorage.setItem('external-link-builder.theme', 'sepia')
  expect(readTheme()).toBe('system')
})

test('where storage is refused the theme shows all the same', () => {
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
  applyTheme('dark')
  expect(document.documentElement.dataset.theme).toBe('dark')
  expect(readTheme()).toBe('system')
})

function refuse(): never {
  throw new DOMException('Denied', 'SecurityError')
}
