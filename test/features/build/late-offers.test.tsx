import { screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { blockId, site } from '#test/link/drafts.ts'
import type * as Page from './open-page.tsx'

const example = `https://example.com?bs_ref=block:${blockId};user:gender:female`
const waiting = { draft: site(example, { blockId: '', rows: [] }), isUntouched: true }

let it: typeof Page

beforeEach(() => vi.resetModules())
afterEach(() => vi.doUnmock('#features/build/take-apart.ts'))

async function open(options: Page.PageOptions) {
  it = await import('./open-page.tsx')
  return it.openPage(options)
}

test('a whole link in a kept draft is read before anybody touches the page', async () => {
  await open(waiting)
  expect(screen.getByText('This is a whole External Link.')).toBeTruthy()
  await waitFor(() => expect(screen.getByText('1 thing to fix')).toBeTruthy())
})

test('a press that comes before the reader of links takes the link apart once it is there', async () => {
  let arrive: (() => void) | undefined
  const arrival = new Promise<void>((resolve) => {
    arrive = resolve
  })
  vi.doMock('#features/build/take-apart.ts', async (original) => {
    await arrival
    return original()
  })
  const { user } = await open(waiting)
  await user.click(screen.getByRole('button', { name: 'Put its parts into the form' }))
  expect(it.field('Website address').value).toBe(example)
  arrive?.()
  await waitFor(() => expect(it.shownLink()).toBe(example))
  expect(it.rows()).toEqual(['gender = female'])
})

test('where the reader of links cannot be loaded, no link in a link is handed out, and the form goes on working', async () => {
  vi.doMock('#features/build/take-apart.ts', () => {
    throw new Error('offline')
  })
  const { user, onShowQr } = await open(waiting)
  await user.click(screen.getByRole('button', { name: 'QR code' }))
  expect(onShowQr).not.toHaveBeenCalled()
  await user.click(screen.getByRole('button', { name: 'Put its parts into the form' }))
  expect(await screen.findByText(/reads links could not be loaded/)).toBeTruthy()

  await user.clear(it.field('Website address'))
  await user.type(it.field('Website address'), 'https://example.com?ref=newsletter&bs_ref=')
  await user.click(screen.getByRole('button', { name: 'QR code' }))
  expect(onShowQr).toHaveBeenCalledOnce()
})

test.each([
  'https://m.me/acme?ref=block:welcome',
  'https://example.com?a=1&bs_ref=user%3Agender%3Afemale',
  'https://example.com?BS_REF=variables:color:black',
])('by its looks alone, “%s” is a whole link', async (text) => {
  vi.doMock('#features/build/take-apart.ts', () => {
    throw new Error('offline')
  })
  await open({ ...waiting, draft: site(text, { blockId: '', rows: [] }) })
  expect(screen.getByText('This is a whole External Link.')).toBeTruthy()
})

test.each([
  'https://example.com',
  'https://example.com?bs_ref=',
  'https://example.com?ref=newsletter',
  'https://example.com?ref=https://other.example',
  'https://example.com?href=user:a',
])('by its looks alone, “%s” is an address', async (text) => {
  vi.doMock('#features/build/take-apart.ts', () => {
    throw new Error('offline')
  })
  await open({ ...waiting, draft: site(text, { blockId: '', rows: [] }) })
  expect(screen.queryByText('This is a whole External Link.')).toBeNull()
})
