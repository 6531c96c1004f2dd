import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import { ThemeMenu } from '#app/ThemeMenu.tsx'
import { barriers } from '#test/link-view/accessible.ts'

afterEach(() => {
  localStorage.clear()
  delete document.documentElement.dataset.theme
})

test('the open menu has no barriers', async () => {
  render(<ThemeMenu />)
  await userEvent.click(screen.getByRole('button'))
  expect(await barriers()).toEqual([])
})

test('the page is as the device has it until somebody chooses', () => {
  render(<ThemeMenu />)
  expect(screen.getByRole('button', { name: 'Theme: Same as device' })).toBeTruthy()
  expect(shownTheme()).toBeUndefined()
})

test('a theme is chosen from three, and the button says which', async () => {
  render(<ThemeMenu />)
  await userEvent.click(screen.getByRole('button'))
  const offered = screen.getAllByRole('menuitem').map(({ textContent }) => textContent)
  expect(offered).toEqual(['Same as device', 'Light', 'Dark'])
  await userEvent.click(screen.getByRole('menuitem', { name: 'Dark' }))
  expect(shownTheme()).toBe('dark')
  expect(screen.getByRole('button', { name: 'Theme: Dark' })).toBeTruthy()
})

test('it is still chosen at the next visit, and can be left to the device again', async () => {
  const { unmount } = render(<ThemeMenu />)
  await choose('Light')
  unmount()
  render(<ThemeMenu />)
  expect(screen.getByRole('button', { name: 'Theme: Light' })).toBeTruthy()
  await choose('Same as device')
  expect(shownTheme()).toBeUndefined()
  expect(screen.getByRole('button', { name: 'Theme: Same as device' })).toBeTruthy()
})

async function choose(theme: string) {
  await userEvent.click(screen.getByRole('button'))
  await userEvent.click(screen.getByRole('menuitem', { name: theme }))
}

function shownTheme(): string | undefined {
  return document.documentElement.dataset.theme
}
