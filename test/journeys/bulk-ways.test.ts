import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually, openApp, type AppOptions } from '#test/support/browser.ts'
import { csvOf, draft, header, messyRows } from '#test/journeys/bulk-table.ts'
import { screenOf } from '#test/journeys/form.ts'
import {
  buildLink,
  goTo,
  isAccessible,
  presetsOf,
  savePreset,
} from '#test/journeys/library-screen.ts'

const makeMany = 'Make links for a whole list'

/** The template of the page of lists. */
function templateOf(page: Page) {
  const value = (name: string) =>
    page.getByRole('group', { name, exact: true }).getByRole('textbox', { name: 'Value' })
  return { address: page.getByRole('textbox', { name: 'Website address' }), value }
}

async function isAtHeading(page: Page): Promise<void> {
  const heading = page.getByRole('heading', { name: 'Which list becomes links?' })
  await heading.waitFor()
  await eventually(() => heading.evaluate((it) => it === document.activeElement)).toBe(true)
}

test('with one press what stands on Build is the template for a whole list, and what was there comes back by Undo', async () => {
  const { page, problems } = await openApp({ path: '/#/bulk' })
  await page.getByText('A pasted table').click()
  await page
    .getByRole('textbox', { name: /^The table/ })
    .fill('Source\tcity\nAd 7\tHuế\nAd 8\tBonn')
  const { address, value } = templateOf(page)
  await address.fill('https://typed.example')
  await goTo(page, 'Build')
  await buildLink(page, 'https://built.example', 'Mail')
  await screenOf(page).button(makeMany).focus()
  await page.keyboard.press('Enter')
  await isAtHeading(page)
  await page.getByText('The template is now what stands on Build.').waitFor()
  await eventually(() => address.inputValue()).toBe('https://built.example')
  await eventually(() => value('Source').inputValue()).toBe('Mail')
  await page.getByRole('button', { name: 'Undo' }).click()
  await eventually(() => address.inputValue()).toBe('https://typed.example')
  // The way back leads to Build as it was, and nothing is handed over again.
  await page.goBack()
  await goTo(page, 'Bulk')
  await eventually(() => address.inputValue()).toBe('https://typed.example')
  expect(problems).toEqual([])
})

test.each([
  ['on a laptop', {}],
  ['on a phone', { width: 390, height: 844 }],
] as const)('with one press a preset is the template for a whole list, %s', async (_, look) => {
  const { page, problems } = await openApp()
  await buildLink(page, 'https://summer.example', 'Mail')
  await savePreset(page, { name: 'Summer', holds: { Source: 'Ask each time' } })
  await page.setViewportSize({ width: 1280, height: 860, ...look })
  await goTo(page, 'Presets')
  await presetsOf(page).preset('Summer').click()
  await page.getByRole('button', { name: makeMany }).click()
  await isAtHeading(page)
  await page.getByText('The template is now “Summer”.').waitFor()
  await eventually(() => page.getByRole('dialog').count()).toBe(0)
  const { address, value } = templateOf(page)
  await eventually(() => address.inputValue()).toBe('https://summer.example')
  await eventually(() => value('Source').count()).toBe(1)
  expect(problems).toEqual([])
})

/** As a browser opens the app that cannot write to disk. */
const bulk: AppOptions = {
  path: '/#/bulk',
  prepare: (context) =>
    context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker')),
}

/** A list that takes a while, and a template that is right. */
async function bringList(page: Page, rows: number) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  const buffer = Buffer.from(csvOf([header, ...messyRows(rows)]))
  await (await chooser).setFiles({ name: 'big.csv', mimeType: 'text/csv', buffer })
  await page.getByText('big.csv', { exact: true }).waitFor()
  await templateOf(page).address.fill(draft.destination)
}

/** As if another tab was looked at, or this one again. */
async function lookAway(page: Page, isAway: boolean) {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden })
    document.dispatchEvent(new Event('visibilitychange'))
  }, isAway)
}

declare global {
  /** On the page of `slowDisk`: what is being written is written by then, or has no room. */
  var endWriting: (hasRoom: boolean) => void
}

/** A browser that writes to a file which the person chose, on a disk that takes as long as a test wants. */
const slowDisk: AppOptions = {
  path: '/#/bulk',
  prepare: (context) =>
    context.addInitScript(() => {
      const written = new Promise<void>((done, fail) => {
        globalThis.endWriting = (hasRoom) =>
          hasRoom ? done() : fail(new DOMException('full', 'QuotaExceededError'))
      })
      const file = { write: () => written, close: () => written }
      const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) => ({
        name: suggestedName,
        createWritable: async () => file,
      })
      Object.assign(window, { showSaveFilePicker })
    }),
}

async function startRun(page: Page) {
  await page.getByText('A pasted table').click()
  await page.getByRole('textbox', { name: /^The table/ }).fill('first name\nJane\nMinh')
  await templateOf(page).address.fill('https://example.com')
  await page.getByRole('button', { name: 'Make all links' }).click()
  await page.getByRole('progressbar').waitFor()
}

test.each([
  ['on a laptop', {}],
  [
    'on a phone, with less motion',
    { width: 390, height: 844, context: { reducedMotion: 'reduce' } },
  ],
] as const)(
  'a run that goes on elsewhere is marked in the head, and its end is told there, with the way to it: %s',
  async (_, look) => {
    const { page, problems } = await openApp({ ...slowDisk, ...look })
    await startRun(page)
    const link = page.getByRole('link', { name: 'Bulk' })
    await eventually(() => link.getAttribute('title')).toBe(null)
    await goTo(page, 'Check')
    await eventually(() => link.getAttribute('title')).toBe('Links are being made.')
    const motions = await link.locator('span').evaluate((it) => it.getAnimations().length)
    expect(motions).toBe('context' in look ? 0 : 1)
    await isAccessible(page, 'Check while links are made')
    await page.evaluate(() => endWriting(true))
    const toast = page.getByText('2 links are in list-links.csv.')
    await toast.waitFor()
    // At the foot of the screen: Check has no bar there yet.
    const { y, height } = (await toast.boundingBox()) ?? { y: 0, height: 0 }
    expect(y + height).toBeGreaterThan((page.viewportSize()?.height ?? 0) - 60)
    await eventually(() => link.getAttribute('title')).toBe(null)
    await isAccessible(page, 'Check after links were made')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    const outcome = page.getByRole('region', { name: 'Done' })
    await eventually(() =>
      outcome.evaluate((it) => it.parentElement === document.activeElement),
    ).toBe(true)
    await eventually(() => outcome.evaluate(isInView)).toBe(true)
    await eventually(() => toast.count()).toBe(0)
    expect(problems).toEqual([])
  },
)

test('a run that fails while another page is looked at is told there, with what is kept', async () => {
  const { page, problems } = await openApp(slowDisk)
  await startRun(page)
  await goTo(page, 'Presets')
  await page.evaluate(() => endWriting(false))
  const why = 'there is no room left to write to. The file of links was not kept.'
  await page.getByText(`The run ended early: ${why}`).waitFor()
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.getByText('The file of links was not kept: choose a place with more room').waitFor()
  expect(problems).toEqual([])
})

function isInView(it: Element): boolean {
  const { top } = it.getBoundingClientRect()
  return top >= 0 && top < innerHeight
}

test('in a tab that nobody looks at, the title tells that the links are ready, until it is looked at', async () => {
  const { page, problems } = await openApp(bulk)
  await bringList(page, 20_000)
  await lookAway(page, true)
  await page.getByRole('button', { name: 'Make all links' }).click()
  const plain = 'Links for a whole list – External Link Builder for BotStar'
  await eventually(() => page.title()).toBe(`✓ Links ready · ${plain}`)
  await lookAway(page, false)
  await eventually(() => page.title()).toBe(plain)
  expect(problems).toEqual([])
})

test('codes that are made while another page is looked at are told there, and shown by a press', async () => {
  const { page, problems } = await openApp(bulk)
  await bringList(page, 40_000)
  await page.getByRole('button', { name: 'QR codes', exact: true }).click()
  await page.getByRole('button', { name: 'Make ZIP' }).click()
  await page.getByText(/^[1-9][\d,]* codes, \d+ %/).waitFor()
  await page.keyboard.press('Escape')
  await goTo(page, 'Presets')
  await page
    .getByText(/^[\d,]+ codes in codes\.zip\./)
    .filter({ visible: true })
    .waitFor({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'QR codes of the list' })
  await dialog.getByRole('button', { name: 'Download codes.zip' }).waitFor()
  expect(problems).toEqual([])
})

test('rows of the template are moved by mouse and by keys, as on Build, and the links follow', async () => {
  const { page, problems } = await openApp(bulk)
  await page.getByText('A pasted table').click()
  await page.getByRole('textbox', { name: /^The table/ }).fill('first name\tcity\nJane\tBonn')
  await templateOf(page).address.fill('https://example.com')
  await page.getByRole('button', { name: 'Add “city” as Variable' }).click()
  await page.getByRole('button', { name: 'Attribute', exact: true }).click()
  await page.keyboard.type('Source')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Mail')
  const names = () =>
    page
      .getByRole('list', { name: 'Attributes and variables, in the order of the link' })
      .getByLabel('Name', { exact: true })
      .evaluateAll((all) => all.map((it) => (it instanceof HTMLInputElement ? it.value : '')))
  await eventually(() => names()).toEqual(['first Name', 'city', 'Source'])
  await page.keyboard.press('Alt+ArrowUp')
  await eventually(() => names()).toEqual(['first Name', 'Source', 'city'])
  await page.keyboard.type('!')
  expect(await templateOf(page).value('Source').inputValue()).toBe('Mail!')
  const handle = (name: string) =>
    page.getByRole('group', { name, exact: true }).getByRole('button', { name: /^Move this row/ })
  await handle('city').dragTo(page.getByRole('group', { name: 'first Name' }), {
    targetPosition: { x: 100, y: 4 },
  })
  await eventually(names).toEqual(['city', 'first Name', 'Source'])
  await page
    .getByText(/variables:city:Bonn/)
    .first()
    .waitFor()
  expect(problems).toEqual([])
})

test('a placeholder of an ad platform is picked into a value by keys, and stands in every link as it is', async () => {
  const { page, problems } = await openApp(bulk)
  await page.getByText('A pasted table').click()
  await page.getByRole('textbox', { name: /^The table/ }).fill('city\nBonn\nHuế')
  await templateOf(page).address.fill('https://example.com')
  await page.getByRole('button', { name: 'Add “city” as Attribute' }).click()
  await templateOf(page).value('city').focus()
  await page.keyboard.press('End')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Meta' }).waitFor()
  await isAccessible(page, 'Bulk with the menu of placeholders')
  await page.keyboard.press('Enter')
  await page.keyboard.type('{{ad.name')
  await page.keyboard.press('Enter')
  await eventually(() => templateOf(page).value('city').inputValue()).toBe('[city]{{ad.name}}')
  await page.getByText('user:city:Bonn{{ad.name}}').first().waitFor()
  await page.getByText('user:city:Hu%E1%BA%BF{{ad.name}}').first().waitFor()
  expect(problems).toEqual([])
})
