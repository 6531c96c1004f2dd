import { screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { documentedExample } from '#features/build/example.ts'
import { setting, user as attribute } from '#test/link/drafts.ts'
import { field, openPage } from './open-page.tsx'

const url =
  'https://example.com?bs_ref=block:s58fa63fe-6791-42bf-8674-fd4c377aa44f;user:gender:female;user:Source:Facebook;variables:color:black'

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

async function openForm(item: string, draft = documentedExample) {
  const page = await openPage({ draft })
  await page.user.click(screen.getByRole('button', { name: 'Copy as…' }))
  await page.user.click(screen.getByRole('menuitem', { name: item }))
  return { ...page, clipboard: () => navigator.clipboard.readText() }
}

describe('a link is copied', () => {
  test('as it is', async () => {
    const { clipboard } = await openForm('Plain link')
    expect(await clipboard()).toBe(url)
  })

  test.each([
    ['HTML link', `<a href="${url}">Chat &amp; win</a>`],
    ['Markdown', `[Chat \\& win](${url})`],
  ])('as %s, with the words that it is given', async (item, copied) => {
    const { user, clipboard } = await openForm(item)
    expect(document.activeElement).toBe(field('Words of the link'))
    await user.type(field('Words of the link'), 'Chat & win')
    expect(field('What is copied').value).toBe(copied)
    await user.keyboard('{Enter}')
    await screen.findByRole('button', { name: 'Copied' })
    expect(await clipboard()).toBe(copied)
  })

  test('with the words of the last time', async () => {
    const { user } = await openForm('HTML link')
    await user.type(field('Words of the link'), 'Chat')
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await user.click(screen.getByRole('button', { name: 'Copy as…' }))
    await user.click(screen.getByRole('menuitem', { name: 'HTML button' }))
    expect(field('What is copied').value).toMatch(/style="[^"]+">Chat<\/a>$/)
  })

  test('as settings of the chat widget, with where they go', async () => {
    await openForm('Chat widget settings')
    expect(screen.queryByLabelText('Words of the link')).toBeNull()
    expect(JSON.parse(field('What is copied').value)).toEqual({
      user: { gender: 'female', Source: 'Facebook' },
      variables: { color: 'black' },
      block: 's58fa63fe-6791-42bf-8674-fd4c377aa44f',
    })
    expect(screen.getByText(/beside appId/)).toBeTruthy()
  })
})

test('a link with an error is not copied in any form: the menu leads to it', async () => {
  await openForm('Markdown', setting(attribute('gender', 'F')))
  expect(screen.queryByRole('dialog')).toBeNull()
})
