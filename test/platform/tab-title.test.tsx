import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sayInTitle } from '#platform/tab-title.ts'

beforeEach(() => {
  document.title = 'Build a link'
})
afterEach(() => vi.restoreAllMocks())

test('a tab that nobody looks at says it in its title, until somebody does', () => {
  lookAt(false)
  sayInTitle('✓ Links ready')
  expect(document.title).toBe('✓ Links ready · Build a link')
  lookAt(true)
  expect(document.title).toBe('Build a link')
})

test('of two things the later one is said, and nothing of them stays', () => {
  lookAt(false)
  sayInTitle('✓ Links ready')
  sayInTitle('✓ QR codes ready')
  expect(document.title).toBe('✓ QR codes ready · Build a link')
  lookAt(true)
  expect(document.title).toBe('Build a link')
})

test('a tab that is looked at keeps its title', () => {
  lookAt(true)
  sayInTitle('✓ Links ready')
  expect(document.title).toBe('Build a link')
})

test('a title that was given meanwhile stays', () => {
  lookAt(false)
  sayInTitle('✓ Links ready')
  document.title = 'Check a link'
  lookAt(true)
  expect(document.title).toBe('Check a link')
})

function lookAt(isLookedAt: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(!isLookedAt)
  document.dispatchEvent(new Event('visibilitychange'))
}
