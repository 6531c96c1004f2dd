import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually, openApp } from '#test/support/browser.ts'
import { fillRow, linkIs, rowOf, screenOf, stateIs } from '#test/journeys/form.ts'

const store = 'external-link-builder.draft'
/** The file with what reads kept drafts. */
const reader = /read-form/

test('a draft is back after a reload in the middle of typing, down to the last letter', async () => {
  const { page, problems } = await openApp()
  await screenOf(page).website.fill('https://example.com')
  await rowOf(page, 1).name.fill('Source')
  await rowOf(page, 1).value.pressSequentially('Facebo')
  await page.reload()
  await linkIs(page, 'https://example.com?bs_ref=user:Source:Facebo')
  await eventually(() => rowOf(page, 1).value.inputValue()).toBe('Facebo')

  await rowOf(page, 1).value.press('End')
  await rowOf(page, 1).value.pressSequentially('ok')
  await page.reload()
  await linkIs(page, 'https://example.com?bs_ref=user:Source:Facebook')
  expect(problems).toEqual([])
})

test('both channels’ addresses and the campaign tracking are kept too', async () => {
  const { page, problems } = await openApp()
  const { website, messenger, toMessenger, toWebsite, tracking } = screenOf(page)
  await website.fill('https://example.com')
  await tracking.getByText('Campaign tracking').click()
  await page.getByLabel('utm_source').fill('mail')
  await toMessenger.click()
  await messenger.fill('https://m.me/acme')
  await page.reload()
  await eventually(() => messenger.inputValue()).toBe('https://m.me/acme')
  await linkIs(page, 'https://m.me/acme?utm_source=mail')
  await toWebsite.click()
  await eventually(() => website.inputValue()).toBe('https://example.com')
  expect(problems).toEqual([])
})

test('a draft is back in a new tab after its tab was closed', async () => {
  const { page, openTab, problems } = await openApp()
  await type(page, 'https://example.com/closed')
  await page.close()
  const tab = await openTab()
  await linkIs(tab, 'https://example.com/closed')
  await stateIs(tab, 'Ready to use')
  expect(problems).toEqual([])
})

test('a draft is back after its tab crashed', async () => {
  const { page, context, openTab, problems } = await openApp()
  await type(page, 'https://example.com/crashed')
  await kept(page)
  const crashed = page.waitForEvent('crash')
  const debug = await context.newCDPSession(page)
  // It has nobody left to answer.
  debug.send('Page.crash').catch(() => {})
  await crashed
  const tab = await openTab()
  await linkIs(tab, 'https://example.com/crashed')
  expect(problems).toEqual([])
})

test('two tabs keep a draft each, through edits and reloads of both', async () => {
  const { page: first, openTab, problems } = await openApp()
  await type(first, 'https://example.com/first')
  const second = await openTab()
  await eventually(() => screenOf(second).website.inputValue()).toBe('')
  await type(second, 'https://example.com/second')

  await first.reload()
  await second.reload()
  await linkIs(first, 'https://example.com/first')
  await linkIs(second, 'https://example.com/second')

  await fillRow(first, 1, ['tab', '1'])
  await fillRow(second, 1, ['tab', '2'])
  await second.reload()
  await first.reload()
  await linkIs(first, 'https://example.com/first?bs_ref=user:tab:1')
  await linkIs(second, 'https://example.com/second?bs_ref=user:tab:2')
  expect(problems).toEqual([])
})

test('the draft of a tab that was closed is offered in the other one, which loses nothing by taking it', async () => {
  const { page: first, openTab, problems } = await openApp()
  await type(first, 'https://example.com/first')
  const second = await openTab()
  await type(second, 'https://example.com/second')
  await second.close()
  // A browser without windows shows every tab at all times.
  await first.evaluate(() =>
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
  )

  await screenOf(first).button('1 other draft').click()
  await first.getByRole('menuitem', { name: 'example.com/second' }).click()
  await linkIs(first, 'https://example.com/second')

  await screenOf(first).button('1 other draft').click()
  await first.getByRole('menuitem', { name: 'example.com/first' }).click()
  await linkIs(first, 'https://example.com/first')
  expect(problems).toEqual([])
})

test('a tab that was duplicated has a draft of its own from then on', async () => {
  const { page: first, context, openTab, problems } = await openApp()
  await type(first, 'https://example.com/first')
  await kept(first)
  const session = await first.evaluate(() => JSON.stringify(sessionStorage))
  // As browsers do it: the new tab begins with a copy of the old one's session.
  await context.addInitScript((text) => {
    if (location.protocol === 'about:' || sessionStorage.length > 0) return
    for (const [key, value] of Object.entries(JSON.parse(text))) {
      sessionStorage.setItem(key, String(value))
    }
  }, session)
  const second = await openTab()
  await linkIs(second, 'https://example.com/first')
  await type(second, 'https://example.com/second')
  await second.reload()
  await first.reload()
  await linkIs(first, 'https://example.com/first')
  await linkIs(second, 'https://example.com/second')
  expect(problems).toEqual([])
})

test('what reads kept drafts is not loaded on a first visit, and brings the draft back on the next', async () => {
  const { page, openTab, problems } = await openApp()
  await type(page, 'https://example.com')
  await eventually(() => hasReader(page)).toBe(false)
  await page.reload()
  await linkIs(page, 'https://example.com')
  await eventually(() => hasReader(page)).toBe(true)

  const second = await openTab()
  await stateIs(second, 'Nothing filled in yet')
  await page.close()
  await second.evaluate(() => dispatchEvent(new Event('focus')))
  await screenOf(second).button('1 other draft').click()
  await second.getByRole('menuitem', { name: 'example.com' }).click()
  await linkIs(second, 'https://example.com')
  expect(problems).toEqual([])
})

test('a draft that cannot be read just now is spoken of, stays untouched, and is back when it can be', async () => {
  const { page, context, problems } = await openApp()
  await type(page, 'https://example.com/before')
  await kept(page)
  await context.route(reader, (route) => route.abort())
  await page.reload()
  await page.getByText('An earlier draft is kept in this browser, but could not').waitFor()
  await stateIs(page, 'Nothing filled in yet')
  await context.unroute(reader)
  await page.reload()
  await linkIs(page, 'https://example.com/before')

  await context.route(reader, (route) => route.abort())
  await page.reload()
  await type(page, 'https://example.com/meanwhile')
  await context.unroute(reader)
  await page.reload()
  await linkIs(page, 'https://example.com/meanwhile')
  await screenOf(page).button('1 other draft').click()
  await page.getByRole('menuitem', { name: 'example.com/before' }).click()
  await linkIs(page, 'https://example.com/before')
  // The browser itself says what it could not fetch.
  expect(problems.filter((it) => !it.includes('Failed to load resource'))).toEqual([])
})

test('what is in storage and cannot be read is set aside, and the app starts and says so', async () => {
  const broken = ['{"v":1,"savedAt":1,"val', JSON.stringify({ v: 7, savedAt: 1, value: {} })]
  const { page, problems } = await openApp({
    prepare: (context) =>
      context.addInitScript(
        ([name, texts]) => {
          if (location.protocol === 'about:' || sessionStorage.getItem('seeded') !== null) return
          sessionStorage.setItem('seeded', '')
          for (const [at, text] of texts.entries()) localStorage.setItem(`${name}.${at}`, text)
        },
        [store, broken] as const,
      ),
  })
  await page
    .getByText('2 drafts from earlier visits could not be read. Nothing was deleted')
    .waitFor()
  await stateIs(page, 'Nothing filled in yet')
  await eventually(() => setAside(page)).toEqual(broken.toSorted())

  await type(page, 'https://example.com')
  await page.reload()
  await linkIs(page, 'https://example.com')
  await eventually(() => page.getByText('could not be read').count()).toBe(0)
  await eventually(() => setAside(page)).toEqual(broken.toSorted())
  expect(problems).toEqual([])
})

test('a browser that keeps nothing says so, and the link can be built and copied all the same', async () => {
  const { page, problems } = await openApp({
    prepare: (context) =>
      context.addInitScript(() => {
        for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(window, name, {
            get() {
              throw new DOMException('The operation is insecure.', 'SecurityError')
            },
          })
        }
      }),
  })
  await page.getByText('This browser does not let the app keep your draft.').waitFor()
  await screenOf(page).button('Show me an example').click()
  await stateIs(page, 'Ready to use')
  expect(problems).toEqual([])
})

async function type(page: Page, address: string): Promise<void> {
  await screenOf(page).website.fill(address)
  await linkIs(page, address)
}

async function hasReader(page: Page): Promise<boolean> {
  const files = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => name),
  )
  return files.some((file) => reader.test(file))
}

/** Until what was typed is in the browser's storage. */
async function kept(page: Page): Promise<void> {
  const typed = await screenOf(page).website.inputValue()
  await page.waitForFunction(
    (text) => Object.values(localStorage).some((it) => String(it).includes(text)),
    typed,
  )
}

async function setAside(page: Page): Promise<readonly string[]> {
  const all = await page.evaluate(() => Object.entries(localStorage))
  return all
    .filter(([key]) => key.startsWith(`${store}.unreadable.`))
    .map(([, text]) => String(text))
    .toSorted()
}
