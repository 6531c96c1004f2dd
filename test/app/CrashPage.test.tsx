import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { CrashPage } from '#app/CrashPage.tsx'
import { barriers } from '#test/link-view/accessible.ts'

afterEach(() => vi.unstubAllGlobals())

test('the page after a crash has no barriers', async () => {
  render(<CrashPage />)
  expect(await barriers(document.body, true)).toEqual([])
})

test('after a crash, people hear that their work is kept, and go on with one press', async () => {
  const reload = vi.fn<() => void>()
  vi.stubGlobal('location', { reload })
  render(<CrashPage />)
  expect(screen.getByRole('main').textContent).toContain('What you had typed is kept')
  await userEvent.click(screen.getByRole('button', { name: 'Load the page again' }))
  expect(reload).toHaveBeenCalledOnce()
})
