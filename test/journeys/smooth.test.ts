import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp } from '#test/support/browser.ts'
import { csvOf, draft, header, messyRows } from './bulk-table.ts'

/** What a browser notes of its work. Times in microseconds. */
interface Noted {
  readonly name: string
  readonly ts: number
  /** How many elements got their styles anew. */
  readonly args?: { readonly elementCount?: number }
}

async function noted(page: Page, doing: () => Promise<unknown>): Promise<readonly Noted[]> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('this browser tells nothing of its work')
  const categories = ['devtools.timeline', 'blink.user_timing']
  await browser.startTracing(page, { categories })
  await doing()
  const trace = await browser.stopTracing()
  return JSON.parse(trace.toString()).traceEvents
}

/** How many elements got their styles anew, each time that some did. */
function restyledIn(events: readonly Noted[]): readonly number[] {
  return events.flatMap(({ args }) => args?.elementCount ?? [])
}

/** What was noted between two marks that the page has made. */
function between(events: readonly Noted[], one: string, other: string): readonly Noted[] {
  const at = (mark: string) => events.find(({ name }) => name === mark)?.ts ?? Number.NaN
  const [from, to] = [at(one), at(other)]
  return events.filter(({ ts }) => from <= ts && ts <= to)
}

test.each(['/', '/#/check', '/#/bulk', '/#/presets'])(
  'what comes or goes on %s gets its styles, and not the whole page with it',
  async (path) => {
    const { page, problems } = await openApp({ path })
    await page.getByRole('heading', { level: 1 }).waitFor()
    const events = await noted(page, () =>
      page.evaluate(() => {
        const box = document.createElement('div')
        box.innerHTML =
          '<input type="checkbox" checked><textarea></textarea><button disabled aria-label="x"></button>'
        // Asked for a size, a browser brings all styles up to date: first those of what the page itself has just drawn.
        document.body.getBoundingClientRect()
        performance.mark('it comes')
        document.body.append(box)
        box.getBoundingClientRect()
        box.remove()
        document.body.getBoundingClientRect()
        performance.mark('it is gone')
      }),
    )
    const restyled = restyledIn(between(events, 'it comes', 'it is gone'))
    expect(restyled.length).toBeGreaterThan(0)
    expect(Math.max(...restyled)).toBeLessThan(50)
    expect(problems).toEqual([])
  },
)

test('while links are made, the page is drawn anew for news only', async () => {
  const { page, problems } = await openApp({
    path: '/#/bulk',
    prepare: (context) =>
      context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker')),
  })
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  const buffer = Buffer.from(csvOf([header, ...messyRows(300_000)]))
  await (await chooser).setFiles({ name: 'big.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('textbox', { name: 'Website address' }).fill(draft.destination)
  await page.getByRole('button', { name: 'Add “city” as Attribute' }).click()
  await page.getByRole('button', { name: 'Make all links' }).click()
  await page.getByText(/rows a second/).waitFor()
  const seconds = 1
  const restyled = restyledIn(await noted(page, () => page.waitForTimeout(seconds * 1000)))
  expect(await page.getByRole('progressbar').count()).toBe(1)
  // A screen shows sixty pictures a second.
  expect(restyled.length).toBeLessThan(20 * seconds)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByText('Cancelled').waitFor()
  expect(problems).toEqual([])
})
