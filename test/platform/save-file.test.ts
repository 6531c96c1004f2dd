// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { saveFile } from '#platform/save-file.ts'

const file = new Blob(['<svg/>'], { type: 'image/svg+xml' })

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('a file goes to the downloads under its name, and its memory is freed later', () => {
  const revoke = stubAddresses()
  let clicked: HTMLAnchorElement | null = null
  document.addEventListener('click', (event) => {
    event.preventDefault()
    if (event.target instanceof HTMLAnchorElement) clicked = event.target
  })
  expect(saveFile('link.svg', file)).toEqual({ ok: true })
  expect(clicked).toMatchObject({ download: 'link.svg', href: 'blob:1' })
  expect(document.querySelector('a')).toBeNull()
  expect(revoke).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(revoke).toHaveBeenCalledWith('blob:1')
})

test('where files cannot be made, the answer is a refusal', () => {
  stubAddresses(() => {
    throw new DOMException('Denied', 'SecurityError')
  })
  expect(saveFile('link.svg', file)).toEqual({ ok: false, reason: 'refused' })
})

/** jsdom has no addresses for files. */
function stubAddresses(createObjectURL = () => 'blob:1') {
  const revokeObjectURL = vi.fn<(url: string) => void>()
  Object.assign(URL, { createObjectURL, revokeObjectURL })
  return revokeObjectURL
}
