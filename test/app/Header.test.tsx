import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { Header } from '#app/Header.tsx'
import { barriers } from '#test/link-view/accessible.ts'

function show() {
  render(
    <>
      <Header />
      <main id="main">The form</main>
    </>,
  )
}

test('the head of the page has no barriers', async () => {
  show()
  expect(await barriers(screen.getByRole('banner'))).toEqual([])
})

test('the head of the page says what this is, and has the theme', () => {
  show()
  const head = within(screen.getByRole('banner'))
  expect(head.getByText('External Link Builder')).toBeTruthy()
  expect(head.getByRole('button', { name: /^Theme/ })).toBeTruthy()
})

test('by keys, the first stop leads past the head to the form', async () => {
  show()
  await userEvent.tab()
  const skip = screen.getByRole<HTMLAnchorElement>('link', { name: 'Go to the form' })
  expect(document.activeElement).toBe(skip)
  expect(document.querySelector(skip.hash)).toBe(screen.getByRole('main'))
})
