import { render } from '@testing-library/react'
import { expect, it } from 'vitest'
import { TextArea } from '#ui/TextArea.tsx'

const short = 'x'.repeat(20_000)
const long = `${short}x`

function isTold(): boolean {
  return document.documentElement.hasAttribute('data-long-text')
}

function areas(first: string, second: string) {
  return (
    <>
      <TextArea value={first} readOnly aria-label="First" />
      <TextArea value={second} readOnly aria-label="Second" />
    </>
  )
}

it('tells the style sheet of long texts as long as there is one', () => {
  const { rerender, unmount } = render(areas(short, short))
  expect(isTold()).toBe(false)
  rerender(areas(long, long))
  expect(isTold()).toBe(true)
  rerender(areas(short, long))
  expect(isTold()).toBe(true)
  rerender(areas(short, short))
  expect(isTold()).toBe(false)
  rerender(areas(long, short))
  unmount()
  expect(isTold()).toBe(false)
})
