import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { emptyForm } from '#features/build/form.ts'
import type { LinkDraft } from '#link/index.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { chat, setting, site, starting, tracking, user, variable } from '#test/link/drafts.ts'
import { field, openPage, row, rows, saidAt, valueOf } from './open-page.tsx'

const faulty = setting(user('gender', 'F'), user('Source ', 'a;b'))

test('a form full of errors, each with its fix, has no barriers', async () => {
  await openPage({ draft: faulty })
  expect(await barriers()).toEqual([])
})

describe('one press on the word mends', () => {
  test.each<readonly [string, LinkDraft, string, string]>([
    ['http', site('http://example.com'), 'Use https', 'https://example.com'],
    ['spaces', site('https://a.com/b c'), 'Write the spaces as %20', 'https://a.com/b%20c'],
    ['a password', site('https://me:1234@a.com/'), 'Remove them', 'https://a.com/'],
  ])('an address with %s', async (_, draft, label, mended) => {
    const page = await openPage({ draft })
    await page.user.click(screen.getByRole('button', { name: label }))
    expect(field('Website address').value).toBe(mended)
    expect(saidAt(field('Website address'))).toBe('')
  })

  test('a block that was pasted with its keyword', async () => {
    const page = await openPage({ draft: starting('block:welcome;') })
    expect(saidAt(field('Block ID'))).toMatch(/^Error: Only the ID belongs here/)
    await page.user.click(screen.getByRole('button', { name: 'Keep the ID only' }))
    expect(field('Block ID').value).toBe('welcome')
    expect(field('Block ID').getAttribute('aria-invalid')).toBe('false')
  })

  test('names and values, each in its own row', async () => {
    const page = await openPage({ draft: faulty })
    expect(saidAt(valueOf(1))).toMatch(/Gender is male, female or unknown/)
    await page.user.click(screen.getByRole('button', { name: 'Use “female”' }))
    expect(rows()).toEqual(['gender = female', 'Source  = a;b'])
    await page.user.click(screen.getByRole('button', { name: 'Put “,” instead' }))
    await page.user.click(screen.getByRole('button', { name: 'Remove the space' }))
    expect(rows()).toEqual(['gender = female', 'Source = a,b'])
    expect(screen.getByText('Ready to use')).toBeTruthy()
  })

  test('campaign tracking', async () => {
    const page = await openPage({ draft: tracking({ source: 'face\nbook' }) })
    await page.user.click(screen.getByText('Campaign tracking', { selector: 'summary *' }))
    await page.user.click(screen.getByRole('button', { name: 'Put a space instead' }))
    expect(field('Source utm_source').value).toBe('face book')
  })

  test('a name that is set twice, and the row can be brought back', async () => {
    const page = await openPage({ draft: setting(user('a', '1'), user('a', '2'), user('b', '3')) })
    await page.user.click(within(screen.getByText(/“a” is set above/)).getByRole('button'))
    expect(rows()).toEqual(['a = 1', 'b = 3'])
    await page.user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(rows()).toEqual(['a = 1', 'a = 2', 'b = 3'])
  })
})

describe('the word that was pressed is gone with what it mended, and the cursor goes', () => {
  test('into the field that was mended', async () => {
    const page = await openPage({ draft: faulty })
    await page.user.click(screen.getByRole('button', { name: 'Put “,” instead' }))
    await waitFor(() => expect(document.activeElement).toBe(valueOf(2)))
  })

  test('into the address that went along to the other channel', async () => {
    const page = await openPage({ draft: site('https://m.me/acme') })
    await page.user.click(screen.getByRole('button', { name: 'Switch to Messenger' }))
    await waitFor(() => expect(document.activeElement).toBe(field('Messenger link')))
  })

  test('to the row beside the one that was removed', async () => {
    const page = await openPage({ draft: setting(user('a', '1'), user('a', '2')) })
    await page.user.click(within(screen.getByText(/“a” is set above/)).getByRole('button'))
    const remover = row(1).getByRole('button', { name: 'Remove this row' })
    await waitFor(() => expect(document.activeElement).toBe(remover))
  })
})

describe('an address in the wrong channel', () => {
  test('goes along to the right one', async () => {
    const page = await openPage({ draft: site('https://m.me/acme') })
    await page.user.click(screen.getByRole('button', { name: 'Switch to Messenger' }))
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Messenger/ }).checked).toBe(true)
    expect(field('Messenger link').value).toBe('https://m.me/acme')
    expect(screen.getByText('Ready to use')).toBeTruthy()
    await page.user.click(screen.getByRole('radio', { name: /^Website/ }))
    expect(field('Website address').value).toBe('')
  })

  test('goes along the other way too', async () => {
    const page = await openPage({ draft: chat('https://example.com/shop') })
    await page.user.click(screen.getByRole('button', { name: 'Switch to Website' }))
    expect(field('Website address').value).toBe('https://example.com/shop')
  })

  test('becomes a Messenger link where one can be told from it', async () => {
    const page = await openPage({ draft: chat('https://facebook.com/acme') })
    await page.user.click(screen.getByRole('button', { name: 'Use https://m.me/acme' }))
    expect(field('Messenger link').value).toBe('https://m.me/acme')
  })
})

describe('the same fault in a name and in its value', () => {
  test('is said twice, and each word mends its own', async () => {
    const page = await openPage({ draft: setting(variable('color ', 'black ')) })
    const fixes = screen.getAllByRole('button', { name: 'Remove the space' })
    expect(fixes).toHaveLength(2)
    await page.user.click(fixes[1] ?? document.body)
    expect(rows()).toEqual(['color  = black'])
    expect(screen.getAllByRole('button', { name: 'Remove the space' })).toHaveLength(1)
  })
})

test('a fault that nobody has come to yet offers nothing', async () => {
  const page = await openPage({ form: emptyForm() })
  await page.user.type(valueOf(1), 'a;b')
  expect(screen.queryByRole('button', { name: 'Put “,” instead' })).toBeNull()
  await page.user.tab()
  expect(screen.getByRole('button', { name: 'Put “,” instead' })).toBeTruthy()
})
