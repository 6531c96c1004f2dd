import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually, openApp } from '#test/support/browser.ts'
import { isFocused, rowOf, screenOf, tabTo } from '#test/journeys/form.ts'

const [gender, source, color] = [
  'user:gender:female',
  'user:Source:Facebook',
  'variables:color:black',
]

test('a row is moved from any of its fields with Alt and an arrow key, and the cursor goes along', async () => {
  const { page, problems } = await openApp()
  await showExample(page)
  await rowOf(page, 1).name.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await orderIs(page, [source, gender, color])
  await isFocused(rowOf(page, 2).name)
  await page.getByRole('status').filter({ hasText: 'The row is now row 2.' }).waitFor()

  await page.keyboard.press('Alt+ArrowDown')
  await orderIs(page, [source, color, gender])
  await isFocused(rowOf(page, 3).name)
  // There is nowhere further to go.
  await page.keyboard.press('Alt+ArrowDown')
  await orderIs(page, [source, color, gender])

  await tabTo(rowOf(page, 3).value)
  await page.keyboard.press('Alt+ArrowUp')
  await orderIs(page, [source, gender, color])
  await isFocused(rowOf(page, 2).value)
  await eventually(() => rowOf(page, 2).value.inputValue()).toBe('female')
  expect(problems).toEqual([])
})

test('a row is moved from its handle with the arrow keys alone', async () => {
  const { page, problems } = await openApp()
  await showExample(page)
  await tabTo(rowOf(page, 3).handle)
  await page.keyboard.press('ArrowUp')
  await orderIs(page, [gender, color, source])
  await isFocused(rowOf(page, 2).handle)
  await page.keyboard.press('ArrowUp')
  await orderIs(page, [color, gender, source])
  await page.getByRole('status').filter({ hasText: 'The row is now row 1.' }).waitFor()
  expect(problems).toEqual([])
})

test('a row is dragged by its handle with the mouse, down and up', async () => {
  const { page, problems } = await openApp()
  await showExample(page)
  await drag(page, rowOf(page, 1).handle, rowOf(page, 3).row, 'below')
  await orderIs(page, [source, color, gender])
  await drag(page, rowOf(page, 3).handle, rowOf(page, 1).row, 'above')
  await orderIs(page, [gender, source, color])
  // Half-way over its neighbour is not past it.
  await drag(page, rowOf(page, 1).handle, rowOf(page, 2).row, 'above')
  await orderIs(page, [gender, source, color])
  expect(problems).toEqual([])
})

test('on a phone a row is moved with its buttons', async () => {
  const { page, problems } = await openApp({
    width: 390,
    height: 844,
    context: { hasTouch: true, isMobile: true },
  })
  await showExample(page)
  const { row } = rowOf(page, 1)
  await eventually(() => rowOf(page, 1).handle.isVisible()).toBe(false)
  await row.getByRole('button', { name: 'Move down' }).tap()
  await orderIs(page, [source, gender, color])
  await eventually(() => row.getByRole('button', { name: 'Move up' }).isDisabled()).toBe(true)
  await rowOf(page, 3).row.getByRole('button', { name: 'Move up' }).tap()
  await orderIs(page, [source, color, gender])
  expect(problems).toEqual([])
})

test('on a narrow page, as in a large zoom, the buttons work by keys and keep the focus at both ends', async () => {
  const { page, problems } = await openApp({ width: 320 })
  await showExample(page)
  const button = (position: number, name: string) =>
    rowOf(page, position).row.getByRole('button', { name })
  await tabTo(button(2, 'Move up'))
  await page.keyboard.press('Enter')
  await orderIs(page, [source, gender, color])
  await isFocused(button(1, 'Move down'))
  await page.keyboard.press('Enter')
  await isFocused(button(2, 'Move down'))
  await page.keyboard.press('Enter')
  await orderIs(page, [gender, color, source])
  await isFocused(button(3, 'Move up'))
  expect(problems).toEqual([])
})

async function showExample(page: Page): Promise<void> {
  await screenOf(page).button('Show me an example').click()
}

async function orderIs(page: Page, parts: readonly string[]): Promise<void> {
  const payload = ['block:s58fa63fe-6791-42bf-8674-fd4c377aa44f', ...parts].join(';')
  const { link, result } = screenOf(page)
  const place = (await link.count()) > 0 ? link : result.getByRole('paragraph').last()
  await eventually(() => place.textContent()).toBe(`https://example.com?bs_ref=${payload}`)
}

async function drag(
  page: Page,
  handle: Locator,
  target: Locator,
  side: 'above' | 'below',
): Promise<void> {
  // The part that drags is loaded when the pointer first comes to the list.
  await handle.hover()
  await page.waitForLoadState('networkidle')
  const box = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.down()
  await page.mouse.move(box.x + 40, box.y + box.height / 2, { steps: 5 })
  await page.mouse.move(box.x + 40, box.y + box.height * (side === 'below' ? 0.8 : 0.2), {
    steps: 3,
  })
  await page.mouse.up()
}
