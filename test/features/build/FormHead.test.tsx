import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { documentedExample } from '#features/build/example.ts'
import { emptyForm } from '#features/build/form.ts'
import { readForm } from '#features/build/read-form.ts'
import type { LinkDraft } from '#link/index.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { chat, setting, site, user as attribute } from '#test/link/drafts.ts'
import { fakeStorage } from '#test/platform/fake-browser.ts'
import { field, openPage, rows } from './open-page.tsx'

const sale = site('https://example.com/sale', { rows: [attribute('Source', 'Sale')] })
const acme = chat('https://m.me/acme')
const oneOther = { name: '1 other draft' }

test('an open list of other drafts has no barriers', async () => {
  const { user } = await openPage({ others: [sale, acme] })
  await user.click(await screen.findByRole('button', { name: '2 other drafts' }))
  expect(await barriers()).toEqual([])
})

describe('starting over', () => {
  test('empties the form, and can be undone', async () => {
    const { user } = await openPage({ draft: documentedExample })
    await user.click(screen.getByRole('button', { name: 'Start over' }))
    expect(field('Website address').value).toBe('')
    expect(rows()).toEqual([' = '])
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(field('Website address').value).toBe('https://example.com')
    expect(rows()).toEqual(['gender = female', 'Source = Facebook', 'color = black'])
  })

  test('begins in silence', async () => {
    const { user } = await openPage({ draft: site('exa mple') })
    expect(screen.getByText(/No browser can open this/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Start over' }))
    expect(screen.queryByText(/^Fill in|No browser/)).toBeNull()
  })

  test('is not offered where there is nothing to begin with', async () => {
    const { user } = await openPage()
    expect(screen.queryByRole('button', { name: 'Start over' })).toBeNull()
    await user.type(field('Block ID'), 'w')
    expect(screen.getByRole('button', { name: 'Start over' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Show me an example' })).toBeNull()
  })
})

describe('drafts of closed tabs', () => {
  test('are not spoken of where there are none', async () => {
    await openPage({ draft: documentedExample })
    expect(screen.queryByRole('button', { name: /other draft/ })).toBeNull()
  })

  test('are told apart by where they lead and when they were kept', async () => {
    const long = `https://example.com/${'very-'.repeat(20)}long`
    const { user } = await openPage({ others: [sale, setting(), { ...acme, destination: long }] })
    await user.click(await screen.findByRole('button', { name: '3 other drafts' }))
    const items = screen.getAllByRole('menuitem').map(({ textContent }) => textContent)
    const wanted = [
      /^example\.com\d.*\d:\d\d/,
      /^example\.com\/sale\d.*\d:\d\d/,
      /^example\.com\/very-very-very-very-very-ve…\d.*\d:\d\d/,
    ]
    expect(items).toHaveLength(3)
    expect(wanted.every((one) => items.some((item) => one.test(item)))).toBe(true)
  })

  test('without an address are called so', async () => {
    const { user } = await openPage({ others: [{ ...setting(), destination: '' }] })
    await user.click(await screen.findByRole('button', oneOther))
    expect(screen.getByRole('menuitem').textContent).toMatch(/^Draft without an address/)
  })

  test('are opened with one press, and the one before can be opened again', async () => {
    const { user } = await openPage({ draft: documentedExample, others: [sale] })
    await takeOther(user, /^example\.com\/sale/)
    await waitFor(() => expect(rows()).toEqual(['Source = Sale']))
    expect(field('Website address').value).toBe('https://example.com/sale')
    expect(screen.getByText('The other draft is open. The one before is kept.')).toBeTruthy()
    await takeOther(user, /^example\.com\d/)
    await waitFor(() => expect(rows()).toHaveLength(3))
    expect(field('Website address').value).toBe('https://example.com')
  })

  test('are opened without losing what was typed a moment ago', async () => {
    const { user } = await openPage({ draft: documentedExample, others: [sale] })
    const button = await screen.findByRole('button', oneOther)
    fireEvent.change(field('Website address'), { target: { value: 'https://new.example' } })
    fireEvent.click(button)
    fireEvent.click(screen.getByRole('menuitem'))
    await waitFor(() => expect(field('Website address').value).toBe('https://example.com/sale'))
    await takeOther(user, /^new\.example/)
    await waitFor(() => expect(field('Website address').value).toBe('https://new.example'))
  })

  test('that are gone by then say so, and nothing else happens', async () => {
    const storage = fakeStorage()
    const { user } = await openPage({ draft: documentedExample, others: [sale], storage })
    await user.click(await screen.findByRole('button', oneOther))
    storage.clear()
    await user.click(screen.getByRole('menuitem'))
    expect(await screen.findByText('That draft is open in another tab, or gone.')).toBeTruthy()
    expect(field('Website address').value).toBe('https://example.com')
  })

  test('that cannot be read just now are spoken of, until they can', async () => {
    const network = fakeNetwork(false)
    const { user } = await openPage({ others: [sale], loadRead: network.loadRead })
    const sentence =
      'An earlier draft is kept in this browser, but could not be read just now. Load the page again.'
    expect((await screen.findByRole('alert')).textContent).toBe(sentence)
    expect(await barriers()).toEqual([])
    network.isUp = true
    act(() => void dispatchEvent(new Event('focus')))
    await takeOther(user, /^example\.com\/sale/)
    await waitFor(() => expect(rows()).toEqual(['Source = Sale']))
    expect(screen.queryByText(sentence)).toBeNull()
  })

  test('that can no longer be read when one is chosen stay as they are', async () => {
    const network = fakeNetwork(true)
    const { loadRead } = network
    const { user } = await openPage({ draft: documentedExample, others: [sale], loadRead })
    await user.click(await screen.findByRole('button', oneOther))
    network.isUp = false
    await user.click(screen.getByRole('menuitem'))
    expect(await screen.findAllByText(/^An earlier draft is kept/)).not.toEqual([])
    expect(field('Website address').value).toBe('https://example.com')
  })

  test('show up as soon as another tab has kept one', async () => {
    const storage = fakeStorage()
    await openPage({ draft: documentedExample, storage })
    // The page has looked for some by itself: it has when it looks once more.
    const looked = vi.spyOn(storage, 'key')
    act(() => void dispatchEvent(new Event('focus')))
    await waitFor(() => expect(looked).toHaveBeenCalled())
    const value = { ...emptyForm(), blockId: 'welcome' }
    storage.setItem('draft.elsewhere', JSON.stringify({ v: 1, savedAt: 1, value }))
    act(() => void dispatchEvent(new Event('storage')))
    expect(await screen.findByRole('button', oneOther)).toBeTruthy()
  })

  test('are opened in silence: nothing is wrong with them yet', async () => {
    const half: LinkDraft = { ...site(''), rows: [] }
    const { user } = await openPage({ draft: site('exa mple'), others: [half] })
    await user.click(field('Website address'))
    await user.tab()
    await takeOther(user, /^Draft without an address/)
    await waitFor(() => expect(field('Website address').value).toBe(''))
    expect(screen.getByText('Not finished yet')).toBeTruthy()
  })
})

function fakeNetwork(isUp: boolean) {
  const network = {
    isUp,
    loadRead: () =>
      network.isUp ? Promise.resolve(readForm) : Promise.reject(new TypeError('offline')),
  }
  return network
}

async function takeOther(user: Awaited<ReturnType<typeof openPage>>['user'], name: RegExp) {
  await user.click(await screen.findByRole('button', oneOther))
  await user.click(await screen.findByRole('menuitem', { name }))
}
