import { expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { axe } from '#test/support/axe.ts'
import {
  clipboardPermissions,
  eventually,
  openApp,
  type AppOptions,
} from '#test/support/browser.ts'
import { block, documentedLink, rowOf, screenOf } from '#test/journeys/form.ts'

const mangled = `“https://example.com?utm_source=mail?bs_ref=block:${block};user:gender:female;;user:Source:Facebook Ads;variable:color:black;”`
const mended = `https://example.com?utm_source=mail&bs_ref=block:${block};user:gender:female;user:Source:Facebook%20Ads;variables:color:black`

function checkOf(page: Page) {
  const result = page.getByRole('region', { name: 'The result' })
  return {
    field: page.getByLabel('A link, or a text with links in it'),
    result,
    link: page.getByRole('region', { name: 'The link in its parts' }),
    findings: page.getByRole('list', { name: 'What was found' }).getByRole('listitem'),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
  }
}

async function openCheck(options: AppOptions = {}) {
  const app = await openApp({ path: '/#/check', ...options })
  await checkOf(app.page).field.waitFor()
  return app
}

async function linkIs(page: Page, link: string): Promise<void> {
  await eventually(() => checkOf(page).link.textContent()).toBe(link)
}

test('a mangled link is pasted, explained, mended, copied, and opened in the builder', async () => {
  const { page, paste, readClipboard, problems } = await openCheck({
    permissions: clipboardPermissions,
  })
  const { field, findings, button } = checkOf(page)
  await paste(mangled, field)
  await page.getByText('This link does not work as pasted.').waitFor()
  await linkIs(page, mended)
  await eventually(() => findings.allTextContents()).toEqual([
    expect.stringContaining('quotes'),
    expect.stringContaining('A second “?”'),
    expect.stringContaining('nothing between two “;”'),
    expect.stringContaining('Spaces'),
    expect.stringContaining('“variables:”'),
    expect.stringContaining('behind the last part'),
  ])
  await page.getByRole('heading', { name: 'Before and after' }).waitFor()

  await button('Copy the mended link').click()
  await button('Copied').waitFor()
  expect(await readClipboard()).toBe(mended)
  await page.bringToFront()

  await button('Open in the builder').click()
  await eventually(() => screenOf(page).website.inputValue()).toBe('https://example.com')
  await eventually(() => screenOf(page).block.inputValue()).toBe(block)
  await eventually(() => rowOf(page, 2).value.inputValue()).toBe('Facebook Ads')
  expect(problems).toEqual([])
})

test('a text that is pasted anywhere on the page is checked, and the one before comes back', async () => {
  const { page, paste, problems } = await openCheck({ permissions: clipboardPermissions })
  const { field, button } = checkOf(page)
  await field.fill('https://example.org')
  await page.getByText('This is an ordinary address, without chatbot data.').waitFor()
  await paste(documentedLink, page.getByRole('tab', { name: 'Breakdown' }))
  await linkIs(page, documentedLink)
  await button('Undo').click()
  await eventually(() => field.inputValue()).toBe('https://example.org')
  expect(problems).toEqual([])
})

test('the button for pasting reads the clipboard', async () => {
  const { page, paste, problems } = await openCheck({ permissions: clipboardPermissions })
  const { field, button } = checkOf(page)
  await paste(documentedLink, field)
  await button('Clear').click()
  await eventually(() => field.inputValue()).toBe('')
  await button('Paste').click()
  await linkIs(page, documentedLink)
  expect(problems).toEqual([])
})

test('a text, a link or a file dropped on the page is checked there, and the page stays', async () => {
  const { page, problems } = await openCheck()
  await drop(page, { type: 'text/plain', text: documentedLink })
  await linkIs(page, documentedLink)
  await drop(page, { file: 'links.txt', text: `See ${mangled}, please` })
  await linkIs(page, mended)
  expect(new URL(page.url()).hash).toBe('#/check')
  expect(problems).toEqual([])
})

test('while something is dragged over the page, the page says where to drop it', async () => {
  const { page, problems } = await openCheck()
  await drag(page, 'dragover', { type: 'text/plain', text: 'x' })
  await page.getByText('Drop it here').waitFor()
  await drag(page, 'dragleave', { type: 'text/plain', text: 'x' })
  await page.getByText('Drop it here').waitFor({ state: 'detached' })
  expect(problems).toEqual([])
})

test('the app’s address brings a link along', async () => {
  const { page, problems } = await openCheck({
    path: `/#/check?link=${encodeURIComponent(mangled)}`,
  })
  await linkIs(page, mended)
  expect(problems).toEqual([])
})

test('several links in one text are each checked, and chosen by the arrow keys', async () => {
  const { page, problems } = await openCheck()
  const { field } = checkOf(page)
  await field.fill(`Ad one ${documentedLink}\nAd two ${mangled}\nand https://example.org`)
  const list = page.getByRole('group', { name: '3 links in this text' })
  await list.getByRole('radio').first().focus()
  await linkIs(page, documentedLink)
  await page.keyboard.press('ArrowDown')
  await linkIs(page, mended)
  await page.keyboard.press('ArrowDown')
  await page.getByText('This is an ordinary address, without chatbot data.').waitFor()
  expect(problems).toEqual([])
})

test('a fault that only a person can mend is mended with a click, and the link can be copied', async () => {
  const { page, readClipboard, problems } = await openCheck({ permissions: clipboardPermissions })
  const { field, button } = checkOf(page)
  await field.fill('https://example.com?bs_ref=user:gender:Female')
  await page.getByText('1 thing only you can decide.').waitFor()
  await button('Use “female”').click()
  await button('Copy the mended link').click()
  await button('Copied').waitFor()
  expect(await readClipboard()).toBe('https://example.com?bs_ref=user:gender:female')
  expect(problems).toEqual([])
})

test('two links are compared part by part', async () => {
  const { page, problems } = await openCheck()
  const { field, button } = checkOf(page)
  await field.fill(documentedLink)
  await button('Compare with another link').click()
  await page.getByLabel('The other link').fill(documentedLink.replace('black', 'white'))
  const table = page.getByRole('table', { name: 'The two links, part by part' })
  await eventually(() => table.getByRole('row').count()).toBe(2)
  await eventually(() => table.getByRole('row').last().textContent()).toBe(
    'colorVariableChangedblackwhite',
  )
  expect(problems).toEqual([])
})

test('the text is there again after a reload, and after a visit to the builder', async () => {
  const { page, problems } = await openCheck()
  const { field } = checkOf(page)
  await field.fill(mangled)
  await linkIs(page, mended)
  await page.reload()
  await linkIs(page, mended)
  await page.getByRole('link', { name: 'Build' }).click()
  await screenOf(page).website.waitFor()
  await page.goBack()
  await linkIs(page, mended)
  await eventually(() => field.inputValue()).toBe(mangled)
  expect(problems).toEqual([])
})

test('what was typed over the address’s link is still there after a reload', async () => {
  const { page, problems } = await openCheck({ path: '/#/check?link=https%3A%2F%2Fexample.org' })
  const { field } = checkOf(page)
  await eventually(() => field.inputValue()).toBe('https://example.org')
  await field.fill(documentedLink)
  await linkIs(page, documentedLink)
  await page.reload()
  await linkIs(page, documentedLink)
  expect(problems).toEqual([])
})

test('a text as long as a book is checked beside the page, and typing goes on', async () => {
  const { page, problems } = await openCheck()
  const { field } = checkOf(page)
  const long = Array.from({ length: 2000 }, (_, at) => `${documentedLink}${at}`).join('\n')
  await drop(page, { type: 'text/plain', text: long })
  await page.getByText('2,000 links in this text').waitFor()
  await linkIs(page, `${documentedLink}0`)
  await field.press('End')
  await eventually(() => page.getByRole('radio').count()).toBe(100)
  expect(problems).toEqual([])
})

test('on a phone the page fits, with the state and copying at the foot of the screen', async () => {
  const { page, problems } = await openCheck({
    width: 390,
    height: 844,
    context: { hasTouch: true, isMobile: true },
  })
  const { field, button } = checkOf(page)
  await field.fill(mangled)
  const bar = page.getByRole('complementary', { name: 'The link to take along' })
  await bar.getByText('This link does not work as pasted.').waitFor()
  await eventually(() =>
    bar.getByRole('button', { name: 'Copy the mended link' }).isVisible(),
  ).toBe(true)
  await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  await button('Compare with another link').tap()
  await page.getByLabel('The other link').fill(documentedLink)
  await page.getByText('parts differ.').waitFor()
  await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  expect(problems).toEqual([])
})

test('on a phone, choosing a link brings its result into view, and “Show me” its place in the text', async () => {
  const { page, problems } = await openCheck({
    width: 390,
    height: 844,
    context: { hasTouch: true, isMobile: true, reducedMotion: 'reduce' },
  })
  const { field, result, button } = checkOf(page)
  const rows = Array.from({ length: 30 }, (_, at) => `user:a${at}:1`).join(';')
  const faulty = `https://example.com?bs_ref=${rows};user:gender:Female`
  await field.fill([...Array(8).fill(documentedLink), faulty].join('\n'))
  await page.getByRole('group').locator('label').last().tap()
  await page.getByText('1 thing only you can decide.').waitFor()
  await eventually(async () => ((await result.boundingBox())?.y ?? 999) < 100).toBe(true)

  await button('Show me').tap()
  const box = page.getByRole('region', { name: 'The text with its places marked' })
  const mark = box.locator('mark', { hasText: 'Female' })
  await eventually(async () => {
    const [outer, inner] = [await box.boundingBox(), await mark.boundingBox()]
    return (
      outer !== null &&
      inner !== null &&
      inner.y >= outer.y &&
      inner.y + inner.height <= outer.y + outer.height
    )
  }).toBe(true)
  expect(problems).toEqual([])
})

test('axe finds nothing on the page: empty, with a right, a mangled and a faulty link, with several, comparing', async () => {
  const { page, problems } = await openCheck({ context: { reducedMotion: 'reduce' } })
  const { field, button } = checkOf(page)
  await isAccessible(page, 'empty')
  for (const text of [
    documentedLink,
    mangled,
    'https://example.com?bs_ref=user:gender:Female;hello;user:a%3Bb:1',
    'no link',
    `${documentedLink}\n${mangled}`,
  ]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await field.fill(text)
    // oxlint-disable-next-line no-await-in-loop
    await isAccessible(page, text)
  }
  await button('Compare with another link').click()
  await page.getByLabel('The other link').fill(mangled)
  await page.getByText('parts differ.').waitFor()
  await isAccessible(page, 'comparing')
  expect(problems).toEqual([])
})

interface Dragged {
  readonly text: string
  readonly type?: string
  readonly file?: string
}

/** Chromium's debugger cannot drag from outside: the events that a browser would send. */
async function drag(page: Page, kind: string, dragged: Dragged): Promise<void> {
  await page.evaluate(
    ({ kind: name, dragged: { text, type = '', file } }) => {
      const dataTransfer = new DataTransfer()
      if (file === undefined) dataTransfer.setData(type, text)
      else dataTransfer.items.add(new File([text], file, { type: 'text/plain' }))
      document.body.dispatchEvent(
        new DragEvent(name, { dataTransfer, bubbles: true, cancelable: true }),
      )
    },
    { kind, dragged },
  )
}

async function drop(page: Page, dragged: Dragged): Promise<void> {
  await drag(page, 'dragover', dragged)
  await drag(page, 'drop', dragged)
}

/** In both themes. */
async function isAccessible(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- there is one screen
    await page.emulateMedia({ colorScheme })
    // oxlint-disable-next-line no-await-in-loop
    await eventually(async () => ({ what, colorScheme, found: await axe(page) })).toEqual({
      what,
      colorScheme,
      found: [],
    })
  }
}
