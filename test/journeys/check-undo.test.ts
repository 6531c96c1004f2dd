import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { eventually, openApp } from '#test/support/browser.ts'
import { documentedLink } from '#test/journeys/form.ts'

const other = 'https://example.org'

async function openCheck() {
  const app = await openApp({ path: '/#/check' })
  const field = app.page.getByLabel('A link, or a text with links in it')
  await field.waitFor()
  const button = (name: string) => app.page.getByRole('button', { name, exact: true })
  const undo = () => app.page.keyboard.press('ControlOrMeta+Z')
  const textIs = (text: string) => eventually(() => field.inputValue()).toBe(text)
  return { ...app, field, button, undo, textIs }
}

test('Ctrl+Z in the field undoes typing first, and then what took the text’s place', async () => {
  const { field, button, undo, textIs, problems } = await openCheck()
  await field.pressSequentially(other)
  await button('Clear').click()
  await textIs('')
  await field.press('x')
  await undo()
  await textIs('')
  await undo()
  await textIs(other)
  expect(problems).toEqual([])
})

test('a text that was put in the place of another goes by Ctrl+Z, and typing afterwards is undone by itself', async () => {
  const { page, field, undo, textIs, problems } = await openCheck()
  await field.fill(other)
  await bring(page, 'drop', { 'text/plain': documentedLink })
  await textIs(documentedLink)
  await field.focus()
  await undo()
  await textIs(other)
  await field.press('End')
  await field.press('/')
  await undo()
  await textIs(other)
  expect(problems).toEqual([])
})

test('words that are pasted into the field come with the links behind them, and the browser can undo that', async () => {
  const { page, field, undo, textIs, problems } = await openCheck()
  await field.pressSequentially('See ')
  const html = `<a href="${documentedLink}">our sale</a><img src="https://never.example/x.png">`
  await bring(page, 'paste', { 'text/plain': 'our sale', 'text/html': html })
  await textIs(`See our sale\n${documentedLink}`)
  await page.getByText('The words have links behind them').waitFor()
  await page.getByText('This link works.').waitFor()
  await undo()
  await textIs('See ')
  expect(problems).toEqual([])
})

test('a fix that was accepted is still there after a reload', async () => {
  const { page, field, button, textIs, problems } = await openCheck()
  const faulty = `${other}?bs_ref=user:gender:Female`
  await field.fill(faulty)
  await button('Use “female”').click()
  const link = page.getByRole('region', { name: 'The link in its parts' })
  await eventually(() => link.textContent()).toBe(`${other}?bs_ref=user:gender:female`)
  await page.reload()
  await textIs(faulty)
  await eventually(() => link.textContent()).toBe(`${other}?bs_ref=user:gender:female`)
  expect(problems).toEqual([])
})

/** Into the field, as the mouse or the keys would; of a paste the browser itself does nothing. */
async function bring(
  page: Page,
  way: 'drop' | 'paste',
  content: Readonly<Record<string, string>>,
): Promise<void> {
  await page.evaluate(
    ([kind, texts]) => {
      const data = new DataTransfer()
      for (const [type, text] of Object.entries(texts)) data.setData(type, text)
      const rest = { bubbles: true, cancelable: true }
      const target = kind === 'drop' ? document.body : document.activeElement
      target?.dispatchEvent(
        kind === 'drop'
          ? new DragEvent('drop', { ...rest, dataTransfer: data })
          : new ClipboardEvent('paste', { ...rest, clipboardData: data }),
      )
    },
    [way, content] as const,
  )
}
