import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { CrashPage } from '#app/CrashPage.tsx'
import { memory } from '#features/check/memory.ts'
import { recallText, rememberText } from '#platform/tab-memory.ts'
import { barriers } from '#test/link-view/accessible.ts'

afterEach(() => vi.unstubAllGlobals())

test('the page after a crash has no barriers', async () => {
  render(<CrashPage drafts={drafts()} />)
  expect(await barriers(document.body, true)).toEqual([])
})

test('after a crash, people hear that their work is kept, and go on with one press', async () => {
  const reload = vi.fn<() => void>()
  vi.stubGlobal('location', { reload })
  render(<CrashPage drafts={drafts()} />)
  expect(screen.getByRole('main').textContent).toContain('What you had typed is kept')
  await userEvent.click(screen.getByRole('button', { name: 'Load the page again' }))
  expect(reload).toHaveBeenCalledOnce()
})

test('where it is the draft, the text on Check or the address that stops the app, all are left behind', async () => {
  const steps: string[] = []
  const place = { hash: '#/check?link=x', reload: () => steps.push(`reload ${place.hash}`) }
  vi.stubGlobal('location', place)
  const startNew = () => Promise.resolve(void steps.push('draft left behind'))
  rememberText(memory.text, 'https://example.com')
  rememberText(memory.fixes, '[]')
  render(<CrashPage drafts={{ startNew }} />)
  expect(screen.getByRole('main').textContent).toContain('you find it under “other drafts”')
  await userEvent.click(screen.getByRole('button', { name: 'Start with an empty form' }))
  expect(recallText(memory.text) + recallText(memory.fixes)).toBe('')
  expect(steps).toEqual(['draft left behind', 'reload #/build'])
})

const drafts = () => ({ startNew: () => Promise.resolve() })
