import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { documentedExample } from '#features/build/example.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { setting, site, user as attribute, variable } from '#test/link/drafts.ts'
import { fakeStorage } from '#test/platform/fake-browser.ts'
import { bot, botsOf } from './bots.ts'
import { field, nameOf, openPage, rows, saidAt, shownLink, valueOf } from './open-page.tsx'

const url =
  'https://example.com?bs_ref=block:s58fa63fe-6791-42bf-8674-fd4c377aa44f;user:gender:female;user:Source:Facebook;variables:color:black'
const wrong = site('exa mple', { blockId: 'a b', rows: [attribute('gender', 'F')] })

describe('the page has no barriers', () => {
  test.each([
    ['when nothing is filled in', {}],
    ['with a finished link', { draft: documentedExample }],
    ['with errors in it', { draft: wrong }],
    ['on a phone', { draft: documentedExample, isPhone: true }],
    ['with drafts of closed tabs', { draft: documentedExample, others: [wrong] }],
  ])('%s', async (_, options) => {
    await openPage(options)
    expect(await barriers(document.body, true)).toEqual([])
  })
})

describe('a first visitor', () => {
  test('finds an empty form that says nothing is wrong', async () => {
    await openPage()
    expect(screen.getByText('Nothing filled in yet')).toBeTruthy()
    expect(screen.queryByText(/^Error/)).toBeNull()
    expect(rows()).toEqual([' = '])
  })

  test('sees the documentation’s example with one press, to the letter', async () => {
    const { user } = await openPage()
    await user.click(screen.getByRole('button', { name: 'Show me an example' }))
    expect(shownLink()).toBe(url)
    expect(rows()).toEqual(['gender = female', 'Source = Facebook', 'color = black'])
    expect(screen.getByText('Ready to use')).toBeTruthy()
    expect(screen.getByText(`${url.length} characters`)).toBeTruthy()
  })

  test('can take the example back', async () => {
    const { user } = await openPage()
    await user.click(screen.getByRole('button', { name: 'Show me an example' }))
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(screen.getByText('Nothing filled in yet')).toBeTruthy()
    expect(rows()).toEqual([' = '])
  })
})

describe('a link grows as the form is filled in', () => {
  test('piece by piece', async () => {
    const { user } = await openPage()
    await user.type(field('Website address'), 'https://example.com')
    expect(shownLink()).toBe('https://example.com')
    await user.type(field('Block ID'), 'welcome')
    expect(shownLink()).toBe('https://example.com?bs_ref=block:welcome')
    await user.type(nameOf(1), 'Favourite shop')
    await user.type(valueOf(1), 'Huế')
    expect(shownLink()).toBe(
      'https://example.com?bs_ref=block:welcome;user:Favourite%20shop:Hu%E1%BA%BF',
    )
    expect(screen.getByText('Ready to use')).toBeTruthy()
  })

  test('and each channel keeps its own address', async () => {
    const { user } = await openPage()
    await user.type(field('Website address'), 'https://example.com')
    await user.click(screen.getByRole('radio', { name: /^Messenger/ }))
    await user.type(field('Messenger link'), 'https://m.me/acme')
    expect(shownLink()).toBe('https://m.me/acme')
    await user.click(screen.getByRole('radio', { name: /^Website/ }))
    expect(field('Website address').value).toBe('https://example.com')
    await user.click(screen.getByRole('radio', { name: /^Messenger/ }))
    expect(field('Messenger link').value).toBe('https://m.me/acme')
  })
})

test('campaign tracking says that nobody reads it on Messenger', async () => {
  const { user } = await openPage({ draft: documentedExample })
  expect(screen.queryByText(/On Messenger nobody reads these/)).toBeNull()
  await user.click(screen.getByRole('radio', { name: /^Messenger/ }))
  expect(screen.getByText(/On Messenger nobody reads these/)).toBeTruthy()
})

describe('what is wrong', () => {
  test('is not hatched in the link before anybody has come to it', async () => {
    const { user } = await openPage({ draft: setting(attribute('a', '1')) })
    await user.type(valueOf(1), ';')
    expect(screen.getByText('user:a:1;', { selector: '[title]' }).className).not.toMatch(/hatched/)
    await user.tab()
    expect(screen.getByText('user:a:1;', { selector: '[title]' }).className).toMatch(/hatched/)
  })

  test('is not said at the first keystroke, but when the field is left', async () => {
    const { user } = await openPage()
    await user.type(field('Website address'), 'mailto:jane')
    expect(saidAt(field('Website address'))).toBe('')
    expect(screen.getByText('Not finished yet')).toBeTruthy()
    await user.tab()
    expect(saidAt(field('Website address'))).toMatch(/not “mailto:”/)
    expect(screen.getByText('1 thing to fix')).toBeTruthy()
  })

  test('is not said any more once it is right', async () => {
    const { user } = await openPage({ draft: site('https://exa mple.com') })
    expect(saidAt(field('Website address'))).toMatch(/^Error: No browser can open this/)
    await user.clear(field('Website address'))
    await user.type(field('Website address'), 'https://example.com')
    expect(saidAt(field('Website address'))).toBe('')
    expect(screen.getByText('Ready to use')).toBeTruthy()
  })

  test('about the link as a whole is said beside the link', async () => {
    await openPage({ draft: setting(attribute('email', 'jane@example.com')) })
    const result = screen.getByRole('complementary', { name: 'Your link' })
    expect(within(result).getByText(/Everyone who clicks is recorded with this email/)).toBeTruthy()
    expect(within(result).getByRole('button', { name: '1 thing to check' })).toBeTruthy()
  })

  test('is where “Show me” leads', async () => {
    const { user } = await openPage({
      draft: setting(attribute('Source', 'Facebook'), variable('color', 'a;b')),
    })
    await user.click(screen.getByRole('button', { name: 'Show me' }))
    await screen.findByText(/A value cannot hold “;”/)
    await waitFor(() => expect(document.activeElement).toBe(valueOf(2)))
  })
})

describe('a piece lights up wherever it is shown', () => {
  test('from its fields', async () => {
    const { user } = await openPage({ draft: documentedExample })
    await user.hover(valueOf(2))
    expect(lit()).toEqual(['user:Source:Facebook;', expect.stringContaining('Source becomes')])
    await user.hover(field('Block ID'))
    expect(lit()).toEqual([expect.stringMatching(/^block:/), expect.stringContaining('starts at')])
    await user.unhover(field('Block ID'))
    expect(lit()).toEqual([])
  })

  test('from the customer’s record', async () => {
    const { user } = await openPage({ draft: documentedExample })
    await user.click(screen.getByRole('tab', { name: 'After the click' }))
    const record = within(screen.getByRole('tabpanel', { name: 'After the click' }))
    await user.hover(await record.findByText('Source'))
    expect(lit()).toEqual(['user:Source:Facebook;'])
  })
})

test('what becomes of the customer is one tab away', async () => {
  const { user } = await openPage({
    work: { draft: documentedExample, botId: 'bot:acme' },
    bots: botsOf(
      bot('acme', {
        blocks: [{ id: documentedExample.blockId, name: 'Summer sale', note: '' }],
      }),
    ),
  })
  expect(screen.getByRole('table', { name: 'What each part of the link does' })).toBeTruthy()
  await user.click(screen.getByRole('tab', { name: 'After the click' }))
  expect((await screen.findByRole('figure')).textContent).toContain('at block Summer sale.')
})

describe('work is kept', () => {
  test('from one visit to the next', async () => {
    const storage = fakeStorage()
    const { user, unmount } = await openPage({ storage })
    await user.type(field('Website address'), 'https://example.com')
    dispatchEvent(new Event('pagehide'))
    unmount()
    await openPage({ storage })
    expect(field('Website address').value).toBe('https://example.com')
  })

  test('and people are told where the browser refuses', async () => {
    const storage = fakeStorage()
    storage.mood = 'refusing'
    await openPage({ storage })
    expect(screen.getByText(/does not let the app keep your draft/)).toBeTruthy()
  })

  test('and what could not be read is set aside and told of', async () => {
    const storage = fakeStorage()
    storage.setItem('draft.old', '{"v":1,"savedAt":1,"value":{"channel":"telegram"}}')
    await openPage({ storage })
    expect(screen.queryByText(/A draft from an earlier visit could not be read/)).toBeTruthy()
    expect(rows()).toEqual([' = '])
  })
})

/** The pieces that are lit, in link and breakdown. */
function lit(): string[] {
  const all = document.querySelectorAll('[data-lit="true"]')
  return Array.from(all, ({ textContent }) => textContent)
}
