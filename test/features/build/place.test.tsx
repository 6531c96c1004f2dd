import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { documentedExample } from '#features/build/example.ts'
import { draftToForm } from '#features/build/form.ts'
import { macroItems } from '#link-view/macro-items.ts'
import { adMacros, mailTags, placeIds, placeTable, type LinkDraft } from '#link/index.ts'
import { placeKindNames, placeNames } from '#link-view/place-words.ts'
import { chat, setting, site, user as attribute } from '#test/link/drafts.ts'
import { openPage, row, rows, saidAt, shownLink, valueOf } from './open-page.tsx'

const place = () => screen.getByLabelText<HTMLSelectElement>('Where will you paste it?')
const button = (name: string) => screen.getByRole('button', { name })
const result = () => within(screen.getByRole('complementary', { name: 'Your link' }))

async function openFor(draft: LinkDraft, name: string) {
  const page = await openPage({ draft })
  await page.user.selectOptions(place(), name)
  return page
}

const personal = site('https://a.co', { rows: [attribute('email', 'jane@example.com')] })

const who = () => screen.getByLabelText<HTMLSelectElement>('Who gets it?')

describe('who gets a link with somebody’s data in it', () => {
  test('is answered by a word in the error itself, and asked anew at another place', async () => {
    const page = await openFor(personal, 'WhatsApp')
    await page.user.click(button('It goes to one person'))
    expect(who().value).toBe('one')
    expect(screen.queryByRole('button', { name: 'It goes to one person' })).toBeNull()
    await page.user.selectOptions(place(), 'Mailchimp')
    expect(who().value).toBe('many')
  })

  test('is no question in an ad, where everybody clicks', async () => {
    await openFor(personal, 'Meta ads')
    expect(screen.queryByRole('button', { name: 'It goes to one person' })).toBeNull()
  })
})

describe('the choice of where a link is pasted', () => {
  test('begins with nothing, and has every place under what sort of place it is', async () => {
    await openPage({ draft: documentedExample })
    const options = [...place().options].map(({ text }) => text)
    expect(options[0]).toBe('Nothing chosen')
    expect(place().value).toBe('none')
    const others = placeIds.filter((id) => id !== 'none')
    expect(options.slice(1)).toEqual(others.map((id) => placeNames[id]))
    const groups = within(place()).getAllByRole('group')
    expect(groups.map((group) => group.getAttribute('label'))).toEqual([
      ...new Set(others.map((id) => placeKindNames[placeTable[id].kind])),
    ])
  })

  test('leaves the link as it is', async () => {
    const page = await openPage({ draft: documentedExample })
    const before = shownLink()
    for (const id of placeIds) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await page.user.selectOptions(place(), id)
      expect(shownLink()).toBe(before)
    }
  })

  test('stays when another link comes into the form', async () => {
    const page = await openFor(documentedExample, 'Mailchimp')
    page.hand({ ...workOf(personal), origin: null })
    await waitFor(() => expect(shownLink()).toContain('email'))
    expect(place().value).toBe('mailchimp')
  })

  test('is there again after a reload, with what is said for it, before anything is touched', async () => {
    const form = draftToForm(personal)
    form.place = { id: 'mailchimp', audience: 'one', google: '' }
    await openPage({ form, isUntouched: true })
    expect(place().selectedOptions[0]?.text).toBe('Mailchimp')
    expect(screen.getByLabelText<HTMLSelectElement>('Who gets it?').value).toBe('one')
  })
})

describe('what a place does to a link', () => {
  test('is said under the value that it is about, and mended there with one press', async () => {
    const page = await openFor(setting(attribute('Source', '{{ad.name}}')), 'TikTok ads')
    expect(saidAt(valueOf(1))).toContain('{{ad.name}} belongs to Meta')
    expect(screen.getByText(/^\d things? to check$/)).toBeTruthy()
    await page.user.click(button('Write __CID_NAME__'))
    expect(rows()).toEqual(['Source = __CID_NAME__'])
  })

  test('is said of each placeholder of a value, and mended one by one', async () => {
    const draft = setting(attribute('Source', '{{ad.name}}-{{campaign.name}}'))
    const page = await openFor(draft, 'TikTok ads')
    await page.user.click(button('Write __CAMPAIGN_NAME__'))
    expect(rows()).toEqual(['Source = {{ad.name}}-__CAMPAIGN_NAME__'])
    // The cursor is in the mended field, which is silent until it is left.
    await page.user.click(place())
    await page.user.click(button('Write __CID_NAME__'))
    expect(rows()).toEqual(['Source = __CID_NAME__-__CAMPAIGN_NAME__'])
    expect(screen.queryByText(/belongs to Meta/)).toBeNull()
  })

  test('is an error where everyone would become one person: Copy leads to the value', async () => {
    const page = await openFor(personal, 'Meta ads')
    expect(result().getByText('1 thing to fix')).toBeTruthy()
    expect(saidAt(valueOf(1))).toContain('Everyone who clicks becomes “jane@example.com”')
    expect(screen.queryByText(/Everyone who clicks is recorded/)).toBeNull()
    const write = vi.spyOn(navigator.clipboard, 'writeText')
    await page.user.click(button('Copy link'))
    await waitFor(() => expect(document.activeElement).toBe(valueOf(1)))
    expect(write).not.toHaveBeenCalled()
  })

  test('to one person is nothing; to a list the mail program fills in everyone’s own', async () => {
    const page = await openFor(personal, 'Mailchimp')
    expect(saidAt(valueOf(1))).toContain('For a mail to more than one person, use a merge tag')
    await page.user.selectOptions(screen.getByLabelText('Who gets it?'), 'One person')
    expect(saidAt(valueOf(1))).toBe('')
    expect(screen.queryByText(/Everyone who clicks/)).toBeNull()
    await page.user.selectOptions(screen.getByLabelText('Who gets it?'), 'Everybody on a list')
    await page.user.click(button('Use *|EMAIL|*'))
    expect(rows()).toEqual(['email = *|EMAIL|*'])
    expect(screen.queryByLabelText('Who gets it?')).toBeNull()
  })

  test('that a placeholder is not filled in between spaces is said once', async () => {
    await openFor(setting(attribute('a', '%%First Name%%')), 'Salesforce Marketing Cloud')
    expect(saidAt(valueOf(1))).toContain('Set a variable in the mail')
    expect(saidAt(valueOf(1))).not.toContain('Write it without spaces')
  })

  test('on a keyword is stricter than on an ad, and told apart by a question', async () => {
    const long = 'x'.repeat(1990)
    const page = await openFor(site('https://a.co', { rows: [attribute('a', long)] }), 'Google Ads')
    await page.user.selectOptions(screen.getByLabelText('What carries the link?'), 'A keyword')
    expect(result().getByText(/Google Ads takes 2,047 bytes on a keyword/)).toBeTruthy()
    expect(result().getByText('1 thing to fix')).toBeTruthy()
    await page.user.selectOptions(screen.getByLabelText('What carries the link?'), 'An ad')
    expect(result().queryByText(/bytes/)).toBeNull()
  })
})

describe('separators that a place stumbles on', () => {
  const draft = chat('https://m.me/acme', { blockId: 'welcome', rows: [attribute('a', 'b')] })

  test('are percent-encoded on Messenger with one press, with what it costs, and back again', async () => {
    const page = await openFor(draft, 'Discord')
    await page.user.click(button('Write “;” and “:” so that they survive'))
    expect(shownLink()).toBe('https://m.me/acme?ref=block%3Awelcome%3Buser%3Aa%3Ab')
    expect(result().queryByText(/may end the link/)).toBeNull()
    await page.user.click(button('Save preset'))
    expect(page.onSave.mock.lastCall?.[0]).toMatchObject({ separators: 'encoded' })
    await page.user.click(button('Write them plainly'))
    expect(shownLink()).toBe('https://m.me/acme?ref=block:welcome;user:a:b')
    await page.user.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1) ?? place())
    expect(shownLink()).toBe('https://m.me/acme?ref=block%3Awelcome%3Buser%3Aa%3Ab')
  })

  test('are never touched on a website', async () => {
    await openFor(documentedExample, 'Discord')
    expect(result().getByText(/may end the link at the first/)).toBeTruthy()
    expect(
      screen.queryByRole('button', { name: 'Write “;” and “:” so that they survive' }),
    ).toBeNull()
  })

  test('stay as a preset has them', async () => {
    await openPage({ work: { draft, separators: 'encoded' } })
    expect(shownLink()).toBe('https://m.me/acme?ref=block%3Awelcome%3Buser%3Aa%3Ab')
  })
})

test('campaign tracking on Messenger is spoken of once, and goes with one press that can be undone', async () => {
  const draft = chat('https://m.me/acme', { utm: { source: 'mail', term: 'x' } })
  const page = await openPage({ draft })
  await page.user.click(screen.getByText('Campaign tracking', { selector: 'summary *' }))
  expect(screen.getAllByText(/does nothing on Messenger/)).toHaveLength(1)
  expect(button('Make them attributes')).toBeTruthy()
  await page.user.click(button('Remove the campaign tracking'))
  expect(shownLink()).not.toContain('utm_')
  expect(document.activeElement?.tagName).toBe('SUMMARY')
  await page.user.click(button('Undo'))
  expect(shownLink()).toContain('utm_source=mail&utm_term=x')
})

describe('the placeholders that are offered', () => {
  test('at a place are those that it fills in, with the way to all others', async () => {
    const page = await openFor(setting(attribute('a', 'b')), 'Meta ads')
    await page.user.click(row(1).getByRole('button', { name: 'Insert a placeholder' }))
    const items = screen.getAllByRole('menuitem').map(({ textContent }) => textContent)
    expect(items).toHaveLength(placeholdersOf('meta') + 1)
    expect(items[0]).toBe('{{campaign.id}}the campaign’s ID')
    await page.user.keyboard('of other{Enter}kla{Enter}')
    await page.user.keyboard('{Enter}')
    expect(valueOf(1).value).toMatch(/^b\{\{/)
  })

  test('have all a meaning in words, at every place', () => {
    for (const id of placeIds) {
      const all = flat(macroItems.itemsFor(id))
      const macros = all.filter((item) => item.opens === undefined)
      expect(macros.length).toBeGreaterThan(50)
      expect(macros.filter(({ note = '' }) => note === '')).toEqual([])
    }
  })

  test('nowhere filled in are not offered first', () => {
    const [first] = macroItems.itemsFor('print')
    expect(first).toMatchObject({
      group: 'A QR code fills in nothing',
      label: 'Of other platforms',
    })
  })
})

test('placeholders stand out in the link, and can be seen filled in', async () => {
  const page = await openFor(setting(attribute('Source', 'x{{ad.name}}')), 'Meta ads')
  expect(tokens()).toEqual(['{{ad.name}}'])
  await page.user.click(screen.getByLabelText('Show with samples'))
  expect(shownLink()).toContain('user:Source:xBlack-Shoes')
  expect(result().getByText(/^At its longest: \d+ characters$/)).toBeTruthy()
  await page.user.selectOptions(place(), 'QR code or print')
  expect(screen.queryByLabelText('Show with samples')).toBeNull()
  expect(tokens()).toEqual(['{{ad.name}}'])
  await page.user.selectOptions(place(), 'Nothing chosen')
  await page.user.click(screen.getByLabelText('Show with samples'))
  expect(tokens()).toEqual(['{{ad.name}}'])
})

test('for print the QR code comes first', async () => {
  const page = await openFor(documentedExample, 'QR code or print')
  expect(names().indexOf('QR code')).toBeLessThan(names().indexOf('Copy link'))
  await page.user.selectOptions(place(), 'Nothing chosen')
  expect(names().indexOf('QR code')).toBeGreaterThan(names().indexOf('Copy link'))
})

function tokens(): readonly string[] {
  return [...document.querySelectorAll('[data-macro]')].map((it) => it.textContent)
}

function names(): readonly string[] {
  const buttons = result().getAllByRole('button')
  return buttons.map((it) => it.textContent)
}

type Items = ReturnType<typeof macroItems.itemsFor>

function flat(items: Items): Items {
  return items.flatMap((item) => [item, ...flat(item.opens ?? [])])
}

function placeholdersOf(wanted: string): number {
  return [...adMacros, ...mailTags].find(({ platform }) => platform === wanted)?.macros.length ?? 0
}

function workOf(draft: LinkDraft) {
  return { draft, botId: '', systemNames: 'documented', holds: [] } as const
}
