import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp } from '#test/support/browser.ts'
import { rowOf, screenOf } from '#test/journeys/form.ts'
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

test('a kept form of two hundred rows draws its names once, and not again when it is touched', async () => {
  const { page, problems } = await openApp({ prepare: (context) => context.addInitScript(keep) })
  const { value } = rowOf(page, 100)
  await value.waitFor()
  await page.evaluate(() =>
    new MutationObserver((changes) => {
      const added = changes.flatMap(({ addedNodes }) => [...addedNodes])
      const fields = added.filter((it) => it instanceof Element && it.matches('input, :has(input)'))
      document.body.dataset['anew'] = String(
        Number(document.body.dataset['anew'] ?? 0) + fields.length,
      )
    }).observe(document.querySelector('form') ?? document.body, { subtree: true, childList: true }),
  )
  await value.focus()
  await page.keyboard.type('xyz')
  await page.getByRole('combobox', { name: 'Name', exact: true }).nth(150).waitFor()
  await screenOf(page).link.getByText('xyz').waitFor()
  // The fields of campaign tracking may suggest something by then.
  expect(Number(await page.evaluate(() => document.body.dataset['anew'] ?? 0))).toBeLessThan(50)
  expect(problems).toEqual([])
})

/** Runs in the page, before it: two hundred rows were left in it. */
function keep() {
  // Nothing is kept for the blank page that comes before.
  if (location.protocol === 'about:') return
  const row = { kind: 'user', value: 'x', hold: '' }
  const rows = Array.from({ length: 200 }, (_, at) => ({ ...row, name: `Field ${at}` }))
  const value = {
    channel: 'website',
    destinations: { website: 'https://example.com', messenger: '' },
    blockId: '',
    rows,
    utm: { source: '', medium: '', campaign: '', id: '', term: '', content: '' },
  }
  const kept = JSON.stringify({ v: 1, savedAt: Date.now(), value })
  localStorage.setItem('external-link-builder.draft.kept', kept)
}

/** Runs in the page, before it: a disk that takes its time, so that a run goes on for some seconds on any machine. */
function slowDisk() {
  const file = {
    write: () => new Promise((done) => setTimeout(done, 150)),
    close: () => Promise.resolve(),
  }
  const showSaveFilePicker = async ({ suggestedName }: { suggestedName: string }) => ({
    name: suggestedName,
    createWritable: async () => file,
  })
  Object.assign(window, { showSaveFilePicker })
}

test('while links are made, the page is drawn anew for news only', async () => {
  const { page, problems } = await openApp({
    path: '/#/bulk',
    prepare: (context) => context.addInitScript(slowDisk),
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
