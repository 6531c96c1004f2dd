import { expect, test } from 'vitest'
import { clipboardPermissions, eventually, openApp } from '#test/support/browser.ts'
import {
  block,
  documentedLink,
  fillRow,
  linkIs,
  rowOf,
  screenOf,
  stateIs,
  wordsOf,
} from '#test/journeys/form.ts'

test('a whole link pasted as an address is taken apart, with its campaign tracking', async () => {
  const link = `https://example.com/sale?page=2&utm_source=mail&utm_medium=paid%20social&bs_ref=block:${block};user:gender:female;user:Source:Facebook%20Ads;variables:color:black#top`
  const { page, paste, problems } = await openApp({ permissions: clipboardPermissions })
  const { website, button, tracking } = screenOf(page)
  await fillRow(page, 1, ['Old', 'row'])
  await paste(`  ${link}\n`, website)
  await page.getByText('This is a whole External Link.').waitFor()
  await button('Put its parts into the form').click()

  await linkIs(page, link)
  await eventually(() => website.inputValue()).toBe('https://example.com/sale?page=2#top')
  await eventually(() => screenOf(page).block.inputValue()).toBe(block)
  await eventually(() => rowOf(page, 1).value.inputValue()).toBe('female')
  await eventually(() => rowOf(page, 2).name.inputValue()).toBe('Source')
  await eventually(() => rowOf(page, 2).value.inputValue()).toBe('Facebook Ads')
  await eventually(() => rowOf(page, 3).kind.inputValue()).toBe('variable')
  await tracking.getByText('2 filled in').waitFor()

  await button('Undo').click()
  await eventually(() => rowOf(page, 1).name.inputValue()).toBe('Old')
  await page.getByText('This is a whole External Link.').waitFor()
  expect(problems).toEqual([])
})

test('a whole Messenger link pasted as a website’s address goes to Messenger', async () => {
  const link = `https://m.me/acme?ref=block:${block};variables:color:black`
  const { page, paste, problems } = await openApp({ permissions: clipboardPermissions })
  const { website, messenger, button } = screenOf(page)
  await paste(link, website)
  await button('Put its parts into the form').click()
  await linkIs(page, link)
  await eventually(() => messenger.inputValue()).toBe('https://m.me/acme')
  expect(problems).toEqual([])
})

test('a whole link pasted as a block’s ID is taken apart too', async () => {
  const { page, paste, problems } = await openApp({ permissions: clipboardPermissions })
  await paste(documentedLink, screenOf(page).block)
  await screenOf(page).button('Put its parts into the form').click()
  await linkIs(page, documentedLink)
  expect(problems).toEqual([])
})

test('a whole link pasted as a row’s value is taken apart too', async () => {
  const { page, paste, problems } = await openApp({ permissions: clipboardPermissions })
  await paste(documentedLink, rowOf(page, 1).value)
  await screenOf(page).button('Put its parts into the form').click()
  await linkIs(page, documentedLink)
  expect(problems).toEqual([])
})

test('“block:…;” pasted as a block’s ID keeps the ID, and more parts behind it go where they belong', async () => {
  const { page, paste, problems } = await openApp({ permissions: clipboardPermissions })
  const { website, button } = screenOf(page)
  await website.fill('https://example.com')
  await paste(`block:${block};`, screenOf(page).block)
  await screenOf(page).block.press('Tab')
  await button(wordsOf('keep-id')).click()
  await linkIs(page, `https://example.com?bs_ref=block:${block}`)

  await screenOf(page).block.fill('')
  await paste(`block:${block};user:Source:Facebook;`, screenOf(page).block)
  await page.getByText('These are parts of a link.').waitFor()
  await button('Put them where they belong').click()
  await linkIs(page, `https://example.com?bs_ref=block:${block};user:Source:Facebook`)
  expect(problems).toEqual([])
})

test('“user:gender:female;” pasted as a name or as a value fills the row', async () => {
  const { page, paste, problems } = await openApp({ permissions: clipboardPermissions })
  const { website, button } = screenOf(page)
  await website.fill('https://example.com')
  await paste('user:gender:female;', rowOf(page, 1).name)
  await button('Put them where they belong').click()
  await linkIs(page, 'https://example.com?bs_ref=user:gender:female')
  await stateIs(page, 'Ready to use')

  await button('Add a variable').click()
  await paste('variables:color:black;user:Source:Face%20book', rowOf(page, 2).value)
  await button('Put them where they belong').click()
  await linkIs(
    page,
    'https://example.com?bs_ref=user:gender:female;variables:color:black;user:Source:Face%20book',
  )
  expect(problems).toEqual([])
})

test('an address with utm parameters moves them to campaign tracking, and Undo takes the paste back', async () => {
  const address =
    'https://example.com/sale?utm_source=facebook&page=2&utm_campaign=summer+sale&fbclid=1#top'
  const { page, paste, problems } = await openApp({ permissions: clipboardPermissions })
  const { website, button, tracking } = screenOf(page)
  await website.fill('https://old.example')
  await website.selectText()
  await paste(address, website)
  await page.getByText('utm_source, utm_campaign moved to Campaign tracking.').waitFor()
  await eventually(() => website.inputValue()).toBe('https://example.com/sale?page=2&fbclid=1#top')
  await tracking.getByText('Campaign tracking').click()
  await eventually(() => page.getByLabel('utm_source').inputValue()).toBe('facebook')
  await eventually(() => page.getByLabel('utm_campaign').inputValue()).toBe('summer sale')
  await linkIs(
    page,
    'https://example.com/sale?page=2&fbclid=1&utm_source=facebook&utm_campaign=summer%20sale#top',
  )

  await button('Undo').click()
  await linkIs(page, 'https://old.example')
  await eventually(() => page.getByLabel('utm_source').inputValue()).toBe('')
  expect(problems).toEqual([])
})

test('a line break pasted into a value is said and mended, not lost in silence', async () => {
  const { page, paste, problems } = await openApp({ permissions: clipboardPermissions })
  await screenOf(page).website.fill('https://example.com')
  await rowOf(page, 1).name.fill('Note')
  await paste('one\ttwo', rowOf(page, 1).value)
  await rowOf(page, 1).value.press('Tab')
  await screenOf(page).button(wordsOf('put-space')).click()
  await linkIs(page, 'https://example.com?bs_ref=user:Note:one%20two')
  expect(problems).toEqual([])
})
