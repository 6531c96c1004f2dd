import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Diagnostic } from '#link/index.ts'
import { eventually, openApp } from '#test/support/browser.ts'
import {
  addRow,
  block,
  fillRow,
  isFocused,
  linkIs,
  messageOf,
  rowOf,
  screenOf,
  stateIs,
} from '#test/journeys/form.ts'

test('nobody is corrected at the first keystroke: a field speaks when it is left, and goes silent once it is right', async () => {
  const { page, problems } = await openApp()
  await screenOf(page).website.fill('https://example.com')
  const { name, value } = rowOf(page, 1)
  await name.fill('Note')
  await name.press('Tab')

  await value.pressSequentially('red; green')
  await eventually(() => messageOf(page, 'row.value-semicolon').count()).toBe(0)
  await stateIs(page, 'Not finished yet')

  await value.press('Tab')
  await messageOf(page, 'row.value-semicolon').waitFor()
  await stateIs(page, '1 thing to fix')
  await eventually(() => value.getAttribute('aria-invalid')).toBe('true')
  const [sentence] = await messageOf(page, 'row.value-semicolon').allTextContents()
  await eventually(() => describedBy(page)).toContain(sentence)

  await value.press('End')
  await value.pressSequentially(' and blue')
  await eventually(() => messageOf(page, 'row.value-semicolon').count()).toBe(1)
  await value.fill('red, green and blue')
  await stateIs(page, 'Ready to use')
  await eventually(() => messageOf(page, 'row.value-semicolon').count()).toBe(0)
  await linkIs(page, 'https://example.com?bs_ref=user:Note:red%2C%20green%20and%20blue')
  expect(problems).toEqual([])
})

test('asked for a link that is not right, the app says how much is wrong and leads to each of it in turn', async () => {
  const { page, problems } = await openApp()
  const { website, copy, button } = screenOf(page)
  const { name, value } = rowOf(page, 1)
  await name.fill('Source')
  await page.getByRole('heading', { name: 'What should the bot learn?' }).click()
  await stateIs(page, 'Not finished yet')

  await copy.click()
  await stateIs(page, '2 things to fix')
  await isFocused(website)
  await messageOf(page, 'destination.required').waitFor()
  await messageOf(page, 'row.value-required').waitFor()

  await website.fill('https://example.com')
  await stateIs(page, '1 thing to fix')
  await button('Show me').click()
  await isFocused(value)
  await value.fill('Facebook')
  await stateIs(page, 'Ready to use')
  expect(problems).toEqual([])
})

test('Copy on an empty form leads to the address, which is then typed without a word against it', async () => {
  const { page, problems } = await openApp()
  const { website, copy } = screenOf(page)
  await copy.click()
  await isFocused(website)
  await messageOf(page, 'destination.required').waitFor()

  await website.pressSequentially('http')
  await eventually(() =>
    page
      .getByRole('form')
      .getByText(/^(Error|Check|Note):/)
      .count(),
  ).toBe(0)
  await website.press('Tab')
  await messageOf(page, 'destination.local').waitFor()
  expect(problems).toEqual([])
})

test('what no machine can mend is said in words, with nothing to click', async () => {
  const { page, problems } = await openApp()
  const { website, messenger, toMessenger, toWebsite } = screenOf(page)
  await website.fill('javascript:alert(1)')
  await says(page, 'destination.scheme', { scheme: 'javascript' })
  await website.fill('https://exa mple.com')
  await says(page, 'destination.invalid')
  await website.fill('http://localhost:3000')
  await says(page, 'destination.local')
  await website.fill('https://example.com/?bs_ref=old')
  await says(page, 'destination.signature-replaced', { name: 'bs_ref' })
  await website.fill('example.com')
  await says(page, 'destination.scheme-added')
  await toMessenger.click()
  await messenger.fill('https://m.me/')
  await says(page, 'destination.page-missing')
  await messenger.fill('https://m.me/rn/acme')
  await says(page, 'destination.notification-link')

  await toWebsite.click()
  await fillRow(page, 1, ['', 'x'])
  await says(page, 'row.name-required')
  await fillRow(page, 1, ['a:b', 'x'])
  await says(page, 'row.name-delimiter')
  await fillRow(page, 1, ['gender', 'blue'])
  await says(page, 'row.gender')
  await fillRow(page, 1, ['birthday', '03/04/1990'])
  await says(page, 'row.birthday', {
    typed: '03/04/1990',
    dayFirst: '1990-04-03',
    monthFirst: '1990-03-04',
  })
  await fillRow(page, 1, ['Opens at', '12:30'])
  await says(page, 'row.value-colon')
  await fillRow(page, 1, ['Company', 'Acme Inc.'])
  await says(page, 'link.final-dot')
  await linkIs(page, 'https://example.com?bs_ref=user:Company:Acme%20Inc%2E')
  expect(problems).toEqual([])
})

test('what is wrong with the link as a whole is said beside the link', async () => {
  const { page, problems } = await openApp()
  const { website, messenger, toMessenger } = screenOf(page)
  await website.fill('https://example.com')
  await messageOf(page, 'link.nothing-to-do').waitFor()
  await fillRow(page, 1, ['email', 'jane@example.com'])
  await messageOf(page, 'link.personal-data', { names: 'email' }).waitFor()
  await fillRow(page, 1, ['Story', 'x'.repeat(2000)])
  await messageOf(page, 'link.long', { length: 2038, limit: 2000 }).waitFor()
  await fillRow(page, 1, ['Story', 'é'.repeat(400)])
  await toMessenger.click()
  await messenger.fill('https://m.me/acme')
  await messageOf(page, 'link.ref-too-long', { length: 2411, limit: 2083 }).waitFor()
  await stateIs(page, '1 thing to fix')
  expect(problems).toEqual([])
})

test('the value’s control fits the name: gender is a choice, birthday a day, and placeholders come from a menu', async () => {
  const { page, problems } = await openApp()
  await screenOf(page).website.fill('https://example.com')
  const { row, name, choice } = rowOf(page, 1)
  // Once what suggests has been loaded.
  await row.getByRole('combobox', { name: 'Name', exact: true }).waitFor()
  await name.click()
  await page.getByRole('option', { name: /^gender/ }).click()
  await choice.selectOption('female')
  await addRow(page, 'attribute', ['birthday', ''])
  await eventually(() => rowOf(page, 2).value.getAttribute('type')).toBe('date')
  await rowOf(page, 2).value.fill('1990-12-31')
  await addRow(page, 'variable', ['ad', ''])
  await rowOf(page, 3).row.getByRole('button', { name: 'Insert a placeholder' }).click()
  await page.getByRole('menuitem', { name: 'Meta' }).click()
  await page.getByRole('menuitem', { name: '{{ad.name}}' }).click()
  await linkIs(
    page,
    'https://example.com?bs_ref=user:gender:female;user:birthday:1990-12-31;variables:ad:{{ad.name}}',
  )
  expect(problems).toEqual([])
})

test('what is typed while the page is still loading its suggestions stays, and so does the cursor', async () => {
  const slow = 400
  const { page, problems } = await openApp({
    prepare: (context) =>
      context.route(/SuggestingField/, async (route) => {
        await new Promise((done) => {
          setTimeout(done, slow)
        })
        await route.continue()
      }),
  })
  const arrival = page.waitForResponse(/SuggestingField/)
  await screenOf(page).website.fill('https://example.com')
  await arrival
  // Just when the fields may turn into others.
  const { name } = rowOf(page, 1)
  await name.focus()
  await page.keyboard.type('Source', { delay: 60 })
  await eventually(() => name.inputValue()).toBe('Source')
  await isFocused(name)
  expect(problems).toEqual([])
})

test('Vietnamese, emoji and everything else comes out as browsers write it', async () => {
  const { page, problems } = await openApp()
  await screenOf(page).website.fill('https://müller.example/straße')
  await screenOf(page).block.fill(block)
  await fillRow(page, 1, ['Thành phố', 'Đà Nẵng & Huế 🛶 (50% + more)'])
  const value =
    '%C4%90%C3%A0%20N%E1%BA%B5ng%20%26%20Hu%E1%BA%BF%20%F0%9F%9B%B6%20%2850%25%20%2B%20more%29'
  await linkIs(
    page,
    `https://xn--mller-kva.example/stra%C3%9Fe?bs_ref=block:${block};user:Th%C3%A0nh%20ph%E1%BB%91:${value}`,
  )
  expect(problems).toEqual([])
})

/** It is said once the field is left, and there is nothing to click in it. */
async function says(page: Page, ...[code, params]: Said): Promise<void> {
  await page.getByRole('heading', { name: 'What should the bot learn?' }).click()
  const message = messageOf(page, code, params)
  await message.waitFor()
  expect({ code, toClick: await message.getByRole('button').allTextContents() }).toEqual({
    code,
    toClick: [],
  })
}

type Said = [code: Diagnostic['code'], params?: Diagnostic['params']]

/** What a screen reader says about the value of the first row. */
function describedBy(page: Page): Promise<string | null | undefined> {
  return rowOf(page, 1).value.evaluate((field) => {
    const id = field.getAttribute('aria-describedby') ?? ''
    return document.getElementById(id)?.textContent
  })
}
