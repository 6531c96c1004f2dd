import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type * as AppModule from '#app/App.tsx'
import { readForm } from '#features/build/read-form.ts'
import { openTabStore } from '#platform/tab-store.ts'
import { stubScreen } from '#test/features/build/open-page.tsx'
import { barriers } from '#test/link-view/accessible.ts'
import { fakeStorage } from '#test/platform/fake-browser.ts'

let App: typeof AppModule.App

beforeEach(async () => {
  vi.resetModules()
  ;({ App } = await import('#app/App.tsx'))
})

afterEach(() => vi.doUnmock('#features/qr/QrDialog.tsx'))

test('the whole page has no barriers', async () => {
  await openApp()
  expect(await barriers(document.body, true)).toEqual([])
})

test('the page has its head, its form and its result', async () => {
  await openApp()
  expect(screen.getByRole('banner')).toBeTruthy()
  const main = within(screen.getByRole('main'))
  expect(main.getByRole('form', { name: 'Build a link' })).toBeTruthy()
  expect(main.getByRole('complementary', { name: 'Your link' })).toBeTruthy()
})

test('a finished link becomes a QR code, and the dialog closes and opens again', async () => {
  const user = await openApp()
  await user.click(screen.getByRole('button', { name: 'Show me an example' }))
  await user.click(screen.getByRole('button', { name: 'QR code' }))
  const dialog = await screen.findByRole('dialog', { name: 'QR code' })
  expect(dialog.textContent).toContain('https://example.com?bs_ref=block:')
  await user.click(within(dialog).getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'QR code' }))
  expect(screen.getByRole('dialog', { name: 'QR code' })).toBeTruthy()
})

test('where the QR code cannot be loaded, that is said, and the form goes on working', async () => {
  vi.doMock('#features/qr/QrDialog.tsx', () => ({
    get QrDialog() {
      throw new Error('offline')
    },
  }))
  const user = await openApp()
  await user.click(screen.getByRole('button', { name: 'Show me an example' }))
  await user.click(screen.getByRole('button', { name: 'QR code' }))
  expect((await screen.findByRole('alert')).textContent).toContain('your draft is kept')
  await user.click(screen.getByRole('button', { name: 'Start over' }))
  expect(screen.getByRole('button', { name: 'Show me an example' })).toBeTruthy()
})

async function openApp() {
  stubScreen(false)
  const drafts = await openTabStore({
    name: 'draft',
    loadRead: () => Promise.resolve(readForm),
    storage: fakeStorage(),
    session: fakeStorage(),
    locks: null,
  })
  render(<App drafts={drafts} />)
  return userEvent.setup()
}
