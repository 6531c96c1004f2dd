import { screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { documentedExample } from '#features/build/example.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { blockId, chat, setting, site, user, variable } from '#test/link/drafts.ts'
import { field, nameOf, openPage, rows, shownLink, valueOf } from './open-page.tsx'

const example = `https://example.com?bs_ref=block:${blockId};user:gender:female;variables:color:black`
const oldRows = setting(user('Source', 'Facebook'), user('size', 'M'), variable('', ''))

test('an offer for what was pasted has no barriers', async () => {
  const page = await openPage()
  await pasteInto(page, field('Website address'), example)
  expect(await barriers()).toEqual([])
})

describe('a whole link pasted as an address', () => {
  test('is taken apart with one press', async () => {
    const page = await openPage()
    await pasteInto(page, field('Website address'), example)
    expect(screen.getByText(/This is a whole External Link/)).toBeTruthy()
    await page.user.click(screen.getByRole('button', { name: 'Put its parts into the form' }))
    expect(field('Website address').value).toBe('https://example.com')
    expect(field('Block ID').value).toBe(blockId)
    expect(rows()).toEqual(['gender = female', 'color = black'])
    expect(shownLink()).toBe(example)
  })

  test('is not scolded for what the offer mends', async () => {
    const page = await openPage()
    await pasteInto(page, field('Website address'), example)
    await page.user.tab()
    expect(screen.queryByText(/carried “bs_ref=” already/)).toBeNull()
  })

  test('can be undone: all is as it was', async () => {
    const page = await openPage({ draft: oldRows })
    await page.user.clear(field('Website address'))
    await pasteInto(page, field('Website address'), example)
    await page.user.click(screen.getByRole('button', { name: 'Put its parts into the form' }))
    await page.user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(field('Website address').value).toBe(example)
    expect(rows()).toEqual(['Source = Facebook', 'size = M', ' = '])
  })

  test('of Messenger moves to Messenger, and leaves no half of it behind', async () => {
    const page = await openPage()
    await pasteInto(page, field('Website address'), `https://m.me/acme?ref=block:${blockId}`)
    await page.user.click(screen.getByRole('button', { name: 'Put its parts into the form' }))
    expect(field('Messenger link').value).toBe('https://m.me/acme')
    await page.user.click(screen.getByRole('radio', { name: /^Website/ }))
    expect(field('Website address').value).toBe('')
  })

  test('leaves the other channel’s address alone', async () => {
    const page = await openPage({ draft: chat('https://m.me/acme') })
    await page.user.click(screen.getByRole('radio', { name: /^Website/ }))
    await pasteInto(page, field('Website address'), example)
    await page.user.click(screen.getByRole('button', { name: 'Put its parts into the form' }))
    await page.user.click(screen.getByRole('radio', { name: /^Messenger/ }))
    expect(field('Messenger link').value).toBe('https://m.me/acme')
  })

  test('is known in the block field too', async () => {
    const page = await openPage()
    await pasteInto(page, field('Block ID'), example)
    await page.user.click(screen.getByRole('button', { name: 'Put its parts into the form' }))
    expect(shownLink()).toBe(example)
  })
})

describe('a whole link that waits to be taken apart', () => {
  test.each(['Copy link', 'QR code'])('is not handed out: “%s” leads to it', async (name) => {
    const page = await openPage({ draft: site('', { rows: [user('gender', 'F')] }) })
    await pasteInto(page, field('Website address'), example)
    await navigator.clipboard.writeText('what was there before')
    await page.user.click(screen.getByRole('button', { name }))
    await waitFor(() => expect(document.activeElement).toBe(field('Website address')))
    expect(await navigator.clipboard.readText()).toBe('what was there before')
    expect(page.onShowQr).not.toHaveBeenCalled()
    expect(screen.getByText('2 things to fix')).toBeTruthy()
  })

  test('names what nobody can make sense of, before and after', async () => {
    const page = await openPage()
    await pasteInto(page, field('Website address'), `${example};colour=red`)
    expect(screen.getByText(/Left out: “colour=red”\./)).toBeTruthy()
    await page.user.click(screen.getByRole('button', { name: 'Put its parts into the form' }))
    expect(screen.getByText(/are in the form\. Left out: “colour=red”\./)).toBeTruthy()
  })

  test.each([
    ['a name', () => nameOf(1)],
    ['a value', () => valueOf(1)],
  ])('is known where %s belongs too', async (_, into) => {
    const page = await openPage()
    await pasteInto(page, into(), example)
    await page.user.tab()
    expect(screen.queryByText(/cannot hold/)).toBeNull()
    await page.user.click(screen.getByRole('button', { name: 'Put its parts into the form' }))
    expect(shownLink()).toBe(example)
  })
})

describe('parts of a link pasted into the wrong field', () => {
  test('the address: each goes to its place, and the address is empty again', async () => {
    const page = await openPage({ draft: { ...oldRows, destination: '', blockId: '' } })
    await pasteInto(page, field('Website address'), `block:${blockId};user:gender:female;`)
    await page.user.tab()
    expect(screen.queryByText(/A link opens an http/)).toBeNull()
    await page.user.click(screen.getByRole('button', { name: 'Put them where they belong' }))
    expect(field('Website address').value).toBe('')
    expect(field('Block ID').value).toBe(blockId)
    expect(rows()).toEqual(['Source = Facebook', 'size = M', 'gender = female'])
  })

  test('the block: each goes to its place, behind the rows that are there', async () => {
    const page = await openPage({ draft: { ...oldRows, blockId: '' } })
    await pasteInto(page, field('Block ID'), `block:${blockId};variables:color:black;`)
    await page.user.click(screen.getByRole('button', { name: 'Put them where they belong' }))
    expect(field('Block ID').value).toBe(blockId)
    expect(rows()).toEqual(['Source = Facebook', 'size = M', 'color = black'])
  })

  test('the block, with no block among them: the field is empty again', async () => {
    const page = await openPage()
    await pasteInto(page, field('Block ID'), 'user:gender:female;')
    await page.user.click(screen.getByRole('button', { name: 'Put them where they belong' }))
    expect(field('Block ID').value).toBe('')
    expect(rows()).toEqual(['gender = female'])
  })

  test('a name: they take the place of that row, and the block stays', async () => {
    const page = await openPage({ draft: setting(user('a', '1'), user('', ''), user('b', '2')) })
    await pasteInto(page, nameOf(2), 'user:gender:female;variables:color:black')
    await page.user.click(screen.getByRole('button', { name: 'Put them where they belong' }))
    expect(rows()).toEqual(['a = 1', 'gender = female', 'color = black', 'b = 2'])
    expect(field('Block ID').value).toBe(blockId)
  })

  test('a value: they are not called wrong there, and can be brought back', async () => {
    const page = await openPage({ draft: setting(user('a', '')) })
    await pasteInto(page, valueOf(1), 'user:gender:female;')
    await page.user.tab()
    expect(screen.queryByText(/A value cannot hold/)).toBeNull()
    await page.user.click(screen.getByRole('button', { name: 'Put them where they belong' }))
    expect(rows()).toEqual(['gender = female'])
    await page.user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(rows()).toEqual(['a = user:gender:female;'])
  })
})

describe('an address pasted with campaign tracking', () => {
  const tracked = 'https://example.com/sale?utm_source=facebook&page=2&utm_medium=paid+social'

  test('fills the fields of campaign tracking', async () => {
    const page = await openPage()
    await pasteInto(page, field('Website address'), tracked)
    expect(field('Website address').value).toBe('https://example.com/sale?page=2')
    expect(field('Source utm_source').value).toBe('facebook')
    expect(field('Medium utm_medium').value).toBe('paid social')
    expect(screen.getByText('utm_source, utm_medium moved to Campaign tracking.')).toBeTruthy()
    expect(screen.getByText('2 filled in')).toBeTruthy()
  })

  test('can be put back as it was pasted over', async () => {
    const page = await openPage({ draft: site('https://old.example') })
    await page.user.tripleClick(field('Website address'))
    await page.user.paste(tracked)
    expect(field('Website address').value).toBe('https://example.com/sale?page=2')
    await page.user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(field('Website address').value).toBe('https://old.example')
    expect(field('Source utm_source').value).toBe('')
  })

  test('keeps the tracking that the address says nothing of', async () => {
    const page = await openPage({
      draft: { ...documentedExample, destination: '', utm: { term: 'x' } },
    })
    await pasteInto(page, field('Website address'), 'https://example.com?utm_source=facebook')
    expect(field('Term utm_term').value).toBe('x')
    expect(field('Source utm_source').value).toBe('facebook')
  })

  test('is what the paste makes of the whole field, not of the clipboard alone', async () => {
    const page = await openPage()
    await page.user.type(field('Website address'), 'https://example.com?')
    await page.user.paste('utm_source=facebook')
    expect(field('Website address').value).toBe('https://example.com')
    expect(field('Source utm_source').value).toBe('facebook')
  })

  test('typed by hand stays where it is typed', async () => {
    const page = await openPage()
    await page.user.type(field('Website address'), 'https://a.co?utm_source=b')
    expect(field('Website address').value).toBe('https://a.co?utm_source=b')
    expect(field('Source utm_source').value).toBe('')
  })
})

async function pasteInto(page: { readonly user: UserEvent }, into: HTMLElement, text: string) {
  await page.user.click(into)
  await page.user.paste(text)
}
