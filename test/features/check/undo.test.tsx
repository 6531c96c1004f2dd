import { act, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { check, documentedLink, openPage, shownLink, textField, transfer } from './open-page.tsx'

type Page = ReturnType<typeof openPage>

const other = 'https://example.org'
const undoKeys = '{Control>}z{/Control}'

async function press(page: Page, name: string): Promise<void> {
  const buttons = screen.getAllByRole('button', { name })
  await page.user.click(buttons.at(-1) ?? document.body)
}

const clear = (page: Page) => press(page, 'Clear')
const undo = (page: Page) => press(page, 'Undo')

/** As dropping it beside the field. */
async function bring(text: string): Promise<void> {
  await act(async () => document.body.dispatchEvent(transfer('drop', { text })))
}

describe('what was typed since a text was cleared', () => {
  test('comes back after the undo, and the cleared text after that', async () => {
    const page = openPage()
    await check(page, other)
    await clear(page)
    await page.user.type(textField(), 'new')
    await undo(page)
    expect(textField().value).toBe(other)
    expect(screen.getByText('What was there before is back.')).toBeTruthy()
    await undo(page)
    expect(textField().value).toBe('new')
    await undo(page)
    expect(textField().value).toBe(other)
  })
})

describe('Ctrl+Z', () => {
  test.each(['{Control>}z{/Control}', '{Meta>}z{/Meta}'])(
    '(%s) brings a cleared text back, with the cursor in the field',
    async (keys) => {
      const page = openPage()
      await check(page, other)
      await clear(page)
      expect(document.activeElement).toBe(textField())
      await page.user.keyboard(keys)
      expect(textField().value).toBe(other)
    },
  )

  test('brings the text back that another took the place of, wherever the cursor is', async () => {
    const page = openPage()
    await check(page, other)
    await bring(documentedLink)
    await page.user.keyboard(undoKeys)
    expect(textField().value).toBe(other)
    await bring(documentedLink)
    act(() => textField().blur())
    await page.user.keyboard(undoKeys)
    expect(textField().value).toBe(other)
  })

  test('is the browser’s own where something was typed since', async () => {
    const page = openPage()
    await check(page, other)
    await clear(page)
    await page.user.type(textField(), 'new')
    await page.user.keyboard(undoKeys)
    expect(textField().value).toBe('new')
  })

  test('brings nothing back where there was nothing', async () => {
    const page = openPage()
    await bring(documentedLink)
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
    await page.user.keyboard(undoKeys)
    expect(textField().value).toBe(documentedLink)
  })
})

describe('a fix that is taken back', () => {
  const faulty = 'https://example.com?bs_ref=user:gender:Female'

  test('leaves what was typed since', async () => {
    const page = openPage()
    await check(page, faulty)
    await page.user.click(await screen.findByRole('button', { name: 'Use “female”' }))
    await page.user.type(textField(), 'See ', { initialSelectionStart: 0 })
    await undo(page)
    expect(textField().value).toBe(`See ${faulty}`)
    expect(await screen.findByRole('button', { name: 'Use “female”' })).toBeTruthy()
  })

  test('by Ctrl+Z is offered again, and can be had again by another', async () => {
    const page = openPage()
    await check(page, faulty)
    await page.user.click(await screen.findByRole('button', { name: 'Use “female”' }))
    act(() => textField().blur())
    await page.user.keyboard(undoKeys)
    expect(await screen.findByRole('button', { name: 'Use “female”' })).toBeTruthy()
    await page.user.keyboard(undoKeys)
    expect(shownLink()).toBe('https://example.com?bs_ref=user:gender:female')
  })
})
