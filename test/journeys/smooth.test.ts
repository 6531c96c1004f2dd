import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openApp } from '#test/support/browser.ts'

/** How many elements got their styles anew, each time that some did, while something is done. */
async function restyledBy(page: Page, doing: () => Promise<unknown>): Promise<readonly number[]> {
  const browser = page.context().browser()
  if (browser === null) throw new Error('this browser tells nothing of its work')
  await browser.startTracing(page, { categories: ['devtools.timeline'] })
  await doing()
  const trace = await browser.stopTracing()
  return [...trace.toString().matchAll(/"elementCount":(\d+)/g)].map(([, count]) => Number(count))
}

test.each(['/', '/#/check', '/#/bulk', '/#/presets'])(
  'what comes or goes on %s gets its styles, and not the whole page with it',
  async (path) => {
    const { page, problems } = await openApp({ path })
    await page.getByRole('heading', { level: 1 }).waitFor()
    const restyled = await restyledBy(page, () =>
      page.evaluate(() => {
        const box = document.createElement('div')
        box.innerHTML =
          '<input type="checkbox" checked><textarea></textarea><button disabled aria-label="x"></button>'
        document.body.append(box)
        // Asked for a size, a browser brings all styles up to date.
        box.getBoundingClientRect()
        box.remove()
        document.body.getBoundingClientRect()
      }),
    )
    expect(restyled.length).toBeGreaterThan(0)
    expect(Math.max(...restyled)).toBeLessThan(50)
    expect(problems).toEqual([])
  },
)
