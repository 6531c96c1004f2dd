import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { Header } from '#app/Header.tsx'
import type { PageName } from '#app/route.ts'
import { barriers } from '#test/link-view/accessible.ts'

function show(page: PageName = 'build', bulkWork = '') {
  render(
    <>
      <Header page={page} bulkWork={bulkWork} />
      <main id="main">The form</main>
    </>,
  )
}

afterEach(() => location.replace('#'))

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

test.each(['build', 'check', 'bulk', 'presets', 'bots'] as const)(
  'the pages are listed, and %s is marked',
  (page) => {
    show(page)
    const pages = within(screen.getByRole('navigation', { name: 'Pages' })).getAllByRole('link')
    expect(pages.map((it) => [it.textContent, it.getAttribute('href')])).toEqual([
      ['Build', '#/build'],
      ['Check', '#/check'],
      ['Bulk', '#/bulk'],
      ['Presets', '#/presets'],
      ['Bots', '#/bots'],
    ])
    const current = pages.filter((it) => it.getAttribute('aria-current') === 'page')
    expect(current.map((it) => it.getAttribute('href'))).toEqual([`#/${page}`])
  },
)

test('what goes on at Bulk is marked there, read out, and part of the link’s description', async () => {
  show('check', 'Links are being made.')
  expect(screen.getByRole('status').textContent).toBe('Links are being made.')
  const bulk = screen.getByRole('link', { name: 'Bulk', description: 'Links are being made.' })
  expect(bulk.querySelector('span')).not.toBeNull()
  expect(screen.getByRole('link', { name: 'Check' }).querySelector('span')).toBeNull()
  expect(await barriers(screen.getByRole('banner'))).toEqual([])
})

test('something that was shared is on none of the pages', () => {
  show('shared')
  const pages = within(screen.getByRole('navigation', { name: 'Pages' })).getAllByRole('link')
  expect(pages.filter((it) => it.hasAttribute('aria-current'))).toEqual([])
})

test('by keys, the first stop leads past the head, and the address stays as it is', async () => {
  location.hash = '#/check?link=x'
  show()
  await userEvent.tab()
  const skip = screen.getByRole<HTMLAnchorElement>('link', { name: 'Go to the content' })
  expect(document.activeElement).toBe(skip)
  await userEvent.keyboard('{Enter}')
  expect(document.activeElement).toBe(screen.getByRole('main'))
  expect(location.hash).toBe('#/check?link=x')
  await userEvent.tab()
  expect(screen.getByRole('main').hasAttribute('tabindex')).toBe(false)
})
