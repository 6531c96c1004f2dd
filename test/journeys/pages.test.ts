import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { axe } from '#test/support/axe.ts'
import { eventually, openApp } from '#test/support/browser.ts'
import { fillRow, isFocused, linkIs, rowOf, screenOf, tabTo } from '#test/journeys/form.ts'

const link = 'https://example.com?bs_ref=user:City:H%C3%A0%20N%E1%BB%99i#top'

const phone = {
  width: 390,
  height: 844,
  context: { hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
} as const

test('the pages are changed by a click, and what was typed on each is there again', async () => {
  const { page, problems } = await openApp()
  await isOn(page, 'Build')
  await screenOf(page).website.fill('https://example.com')
  await fillRow(page, 1, ['Source', 'Facebook'])
  await toPage(page, 'Check').click()
  await isOn(page, 'Check')
  await eventually(() => page.getByRole('form').count()).toBe(0)
  await pasted(page).fill(link)

  await toPage(page, 'Build').click()
  await linkIs(page, 'https://example.com?bs_ref=user:Source:Facebook')
  await eventually(() => rowOf(page, 1).value.inputValue()).toBe('Facebook')
  await toPage(page, 'Check').click()
  await eventually(() => pasted(page).inputValue()).toBe(link)
  expect(problems).toEqual([])
})

test('the browser’s ways back and forward lead through the pages', async () => {
  const { page, problems } = await openApp()
  await toPage(page, 'Check').click()
  await isOn(page, 'Check')
  await toPage(page, 'Build').click()
  await isOn(page, 'Build')
  await page.goBack()
  await isOn(page, 'Check')
  await page.goBack()
  await isOn(page, 'Build')
  await page.goForward()
  await isOn(page, 'Check')
  await page.reload()
  await isOn(page, 'Check')
  expect(problems).toEqual([])
})

test('by keys: past the head at once, or to the other page, whose heading then has the focus', async () => {
  const { page, problems } = await openApp()
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true)
  await tabTo(toPage(page, 'Check'))
  await page.keyboard.press('Enter')
  await isFocused(page.getByRole('heading', { level: 1 }))
  await tabTo(pasted(page))

  await tabTo(page.getByRole('link', { name: 'Go to the content' }), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await isFocused(page.getByRole('main'))
  await isOn(page, 'Check')
  expect(new URL(page.url()).hash).toBe('#/check')
  await tabTo(pasted(page))

  await tabTo(toPage(page, 'Build'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await isFocused(page.getByRole('heading', { level: 1, name: 'Build a link' }))
  await page.keyboard.press('Tab')
  await isFocused(screenOf(page).button('Show me an example'))
  expect(problems).toEqual([])
})

test('a link in the app’s address is opened in Check, stays there, and is sent nowhere', async () => {
  const asked: string[] = []
  const { page, problems } = await openApp({
    path: `/#/check?link=${encodeURIComponent(link)}`,
    prepare: async (context) => void context.on('request', (it) => asked.push(it.url())),
  })
  await isOn(page, 'Check')
  await eventually(() => pasted(page).inputValue()).toBe(link)
  expect(page.url()).toContain(encodeURIComponent(link))
  expect(asked.filter((url) => url.includes('bs_ref'))).toEqual([])

  // Typed as it is, as people do.
  await page.evaluate(() => {
    location.hash = '#link=https://other.example?bs_ref=user:City:Huế'
  })
  await eventually(() => pasted(page).inputValue()).toContain('https://other.example?bs_ref=user:')
  expect(problems).toEqual([])
})

test.each(['#/check?link=%E0%A4%A', '#link=%', '#/nowhere', '#%00'])(
  'no address breaks the app: “%s”',
  async (hash) => {
    const { page, problems } = await openApp({ path: `/${hash}` })
    await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
    expect(problems).toEqual([])
  },
)

test('what was typed last on Build is kept though the tab is closed on Check', async () => {
  const { page, openTab, problems } = await openApp()
  await screenOf(page).website.fill('https://example.com/at-once')
  await page.evaluate(() => {
    location.hash = '#/check'
  })
  await isOn(page, 'Check')
  await page.close()
  const tab = await openTab()
  await linkIs(tab, 'https://example.com/at-once')
  expect(problems).toEqual([])
})

test('what Build can undo waits on Build', async () => {
  const { page, problems } = await openApp()
  await fillRow(page, 1, ['Source', 'Facebook'])
  await rowOf(page, 1).remove.click()
  await screenOf(page).button('Undo').waitFor()
  await toPage(page, 'Check').click()
  await isOn(page, 'Check')
  await eventually(() => screenOf(page).button('Undo').count()).toBe(0)
  await page.keyboard.press('ControlOrMeta+Z')
  await toPage(page, 'Build').click()
  await screenOf(page).button('Add an attribute').waitFor()
  await eventually(() => page.getByRole('group', { name: /^Row/ }).count()).toBe(0)
  await screenOf(page).button('Undo').click()
  await eventually(() => rowOf(page, 1).value.inputValue()).toBe('Facebook')
  expect(problems).toEqual([])
})

test('each page is where it was scrolled to, and a new one begins at its top', async () => {
  const { page, problems } = await openApp({ height: 500 })
  await screenOf(page).button('Show me an example').click()
  await page.mouse.wheel(0, 300)
  await eventually(() => scrolled(page)).toBe(300)
  await page.evaluate(() => {
    location.hash = '#/check'
  })
  await isOn(page, 'Check')
  await eventually(() => scrolled(page)).toBe(0)
  await page.goBack()
  await isOn(page, 'Build')
  await eventually(() => scrolled(page)).toBe(300)
  expect(problems).toEqual([])
})

test('on a phone both pages are a thumb away, and Build’s bar stays on Build', async () => {
  const { page, problems } = await openApp(phone)
  const check = await toPage(page, 'Check').boundingBox()
  expect(check?.height).toBeGreaterThanOrEqual(42)
  await screenOf(page).result.waitFor()
  await toPage(page, 'Check').tap()
  await isOn(page, 'Check')
  await eventually(() => screenOf(page).result.count()).toBe(0)
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(over).toBe(0)
  expect(problems).toEqual([])
})

test('a dialog that is open on the way back does not block the page behind', async () => {
  const { page, problems } = await openApp(phone)
  await toPage(page, 'Check').tap()
  await isOn(page, 'Check')
  await toPage(page, 'Build').tap()
  await screenOf(page).button('Show all about the link').tap()
  await page.getByRole('dialog', { name: 'Your link' }).waitFor()
  await page.goBack()
  await isOn(page, 'Check')
  await pasted(page).tap()
  await isFocused(pasted(page))
  expect(problems).toEqual([])
})

test.each(['light', 'dark'] as const)('axe finds nothing wrong with Check (%s)', async (theme) => {
  const { page, problems } = await openApp({ path: '/#/check', theme })
  await isOn(page, 'Check')
  await eventually(() => axe(page)).toEqual([])
  expect(problems).toEqual([])
})

const titles = { Build: 'Build a link', Check: 'Check a link' }

function toPage(page: Page, name: keyof typeof titles) {
  return page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name })
}

/** Until the page is shown, marked in the head and named in the title. */
async function isOn(page: Page, name: keyof typeof titles): Promise<void> {
  await eventually(() => page.title()).toBe(`${titles[name]} – External Link Builder for BotStar`)
  await eventually(() => toPage(page, name).getAttribute('aria-current')).toBe('page')
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
}

/** Where a text is put to be checked. */
function pasted(page: Page) {
  return page.getByRole('main').getByRole('textbox').first()
}

function scrolled(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(scrollY))
}
