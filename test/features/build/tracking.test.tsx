import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { BotsDoor } from '#features/build/bots.ts'
import { usedUtm } from '#library/used-utm.ts'
import type { Utm } from '#link/index.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { chat, site, user, variable } from '#test/link/drafts.ts'
import { keptPreset } from '#test/library/presets.ts'
import { bot, botsOf, known } from './bots.ts'
import { field, openPage, row, rows, shownLink, type PageOptions } from './open-page.tsx'

const none = { blockId: '', rows: [] }
const source = () => field('Source utm_source')
const tracking = () => within(screen.getByRole('region', { name: 'Campaign tracking' }))

/** The page with campaign tracking unfolded. */
async function openTracking(options: PageOptions) {
  const page = await openPage(options)
  await page.user.click(screen.getByText('Campaign tracking', { selector: 'summary *' }))
  const press = (name: string) => page.user.click(screen.getByRole('button', { name }))
  return { ...page, press }
}

/** A door behind which presets have used these. */
function having(...all: readonly (readonly [count: number, utm: Utm])[]): BotsDoor {
  const presets = all.flatMap(([count, utm]) =>
    Array.from({ length: count }, () => keptPreset({ draft: site('https://a.co', { utm }) }).value),
  )
  const watchUsedUtm: BotsDoor['watchUsedUtm'] = (tell) => {
    tell(usedUtm(presets))
    return () => undefined
  }
  return { ...botsOf(), watchUsedUtm }
}

describe('campaign tracking that is typed into the address', () => {
  test('is moved to its fields with one press, and back with Undo', async () => {
    const page = await openTracking({ draft: site('', none) })
    await page.user.type(field('Website address'), 'https://a.co?utm_source=mail&b=1')
    expect(screen.queryByText(/The address holds/)).toBeNull()
    await page.user.tab()
    expect(screen.getByText(/The address holds utm_source\./)).toBeTruthy()
    expect(tracking().getByText('In the address: “mail”.')).toBeTruthy()
    await page.press('Move to Campaign tracking')
    expect(field('Website address').value).toBe('https://a.co?b=1')
    expect(source().value).toBe('mail')
    expect(shownLink()).toBe('https://a.co?b=1&utm_source=mail')
    expect(screen.getByText('utm_source moved to Campaign tracking.')).toBeTruthy()
    await page.press('Undo')
    expect(field('Website address').value).toBe('https://a.co?utm_source=mail&b=1')
    expect(source().value).toBe('')
  })

  const twice = site('https://a.co?utm_source=mail', { ...none, utm: { source: 'ads' } })
  const contradiction =
    /The address says “mail” for utm_source, and Campaign tracking says “ads”, which is what the link gets\./

  test('and contradicts its field, is said at both, and the link is the field’s', async () => {
    await openTracking({ draft: twice })
    expect(screen.getByText(contradiction)).toBeTruthy()
    expect(tracking().getByText(/The address says “mail”\. What stands here/)).toBeTruthy()
    expect(shownLink()).toBe('https://a.co?utm_source=ads')
    expect(await barriers()).toEqual([])
  })

  test('can win over the field', async () => {
    const page = await openTracking({ draft: twice })
    await page.press('Use what the address says')
    expect(source().value).toBe('mail')
    expect(shownLink()).toBe('https://a.co?utm_source=mail')
    expect(screen.getByText('utm_source moved to Campaign tracking. Replaced: “ads”.')).toBeTruthy()
    expect(screen.queryByText(contradiction)).toBeNull()
  })

  test('can give way to the field', async () => {
    const page = await openTracking({ draft: twice })
    await page.press('Keep Campaign tracking')
    expect(field('Website address').value).toBe('https://a.co')
    expect(shownLink()).toBe('https://a.co?utm_source=ads')
    expect(screen.getByText('Taken out of the address: “mail”.')).toBeTruthy()
    await page.press('Undo')
    expect(field('Website address').value).toBe('https://a.co?utm_source=mail')
    expect(source().value).toBe('ads')
  })

  test('while its field is changed, is said once the field is left', async () => {
    const page = await openTracking({ draft: site('https://a.co?utm_term=x', none) })
    await page.user.type(field('Term utm_term'), 'y')
    await page.user.tab()
    expect(screen.getByText(/“x” for utm_term, and Campaign tracking says “y”/)).toBeTruthy()
  })

  test('of a preset stays as it is kept until somebody asks', async () => {
    const page = await openPage()
    const work = { draft: twice, botId: '', systemNames: 'documented', holds: [] } as const
    page.hand({ ...work, origin: { id: 'preset:1', rev: '1-a', name: 'Sale' } })
    await waitFor(() => expect(screen.getByText(contradiction)).toBeTruthy())
    expect(shownLink()).toBe('https://a.co?utm_source=ads')
  })

  test('of a locked address can only win', async () => {
    const holds = [{ field: 'destination', hold: 'locked' }] as const
    const page = await openTracking({ work: { draft: twice, holds } })
    expect(screen.queryByRole('button', { name: 'Keep Campaign tracking' })).toBeNull()
    await page.press('Use what the address says')
    expect(field('Website address (locked)').value).toBe('https://a.co?utm_source=mail')
    expect(source().value).toBe('')
    expect(shownLink()).toBe('https://a.co?utm_source=mail')
    expect(screen.queryByText(/The address holds/)).toBeNull()
  })

  test('that is pasted over other values says what it replaced', async () => {
    const page = await openPage({ draft: site('', { ...none, utm: { source: 'ads', id: '7' } }) })
    await page.user.click(field('Website address'))
    await page.user.paste('https://a.co?utm_source=mail&utm_id=7')
    expect(
      screen.getByText('utm_source, utm_id moved to Campaign tracking. Replaced: “ads”.'),
    ).toBeTruthy()
  })
})

describe('values that presets have used', () => {
  const often = having([14, { source: 'facebook' }], [2, { source: 'mail' }], [1, { source: 'x' }])

  test('are offered in their field, the most used first', async () => {
    const page = await openTracking({ bots: often })
    await page.user.click(source())
    const options = await tracking().findAllByRole('option')
    expect(options.map((it) => it.textContent)).toEqual([
      'facebook14 times',
      'mail2 times',
      'xonce',
    ])
    await page.user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(source().value).toBe('mail')
  })

  test('and spelled otherwise, are said when the field is left, and taken with one press', async () => {
    const page = await openTracking({ bots: often, draft: site('https://a.co', none) })
    await page.user.type(source(), 'Face-book')
    expect(screen.queryByText(/You used/)).toBeNull()
    await page.user.tab()
    expect(screen.getByText(/You used “facebook” 14 times\./)).toBeTruthy()
    expect(screen.getByText('1 filled in, 1 spelled otherwise before')).toBeTruthy()
    expect(await barriers()).toEqual([])
    await page.press('Use it')
    expect(shownLink()).toBe('https://a.co?utm_source=facebook')
    expect(document.activeElement).toBe(source())
    expect(screen.queryByText(/You used/)).toBeNull()
    await page.press('Undo')
    expect(source().value).toBe('Face-book')
  })

  test('of thousands, those that fit what is typed are offered', async () => {
    const many = Array.from({ length: 300 }, (_, at) => [1, { source: `ad ${at}` }] as const)
    const page = await openTracking({ bots: having(...many) })
    await page.user.click(source())
    expect((await tracking().findAllByRole('option')).length).toBe(50)
    await page.user.type(source(), 'ad 299')
    expect((await tracking().findAllByRole('option')).map((it) => it.textContent)).toContain(
      'ad 299once',
    )
  })

  test('are not read while campaign tracking is neither open nor filled in', async () => {
    let asked = 0
    const watchUsedUtm: BotsDoor['watchUsedUtm'] = () => {
      asked += 1
      return () => undefined
    }
    const page = await openPage({ bots: { ...botsOf(), watchUsedUtm } })
    await page.user.type(field('Website address'), 'https://a.co')
    expect(asked).toBe(0)
    await page.user.click(screen.getByText('Campaign tracking', { selector: 'summary *' }))
    await waitFor(() => expect(asked).toBe(1))
  })
})

test('a placeholder is put where the cursor is', async () => {
  const page = await openTracking({
    draft: site('https://a.co', { ...none, utm: { source: 'ad' } }),
  })
  source().focus()
  source().setSelectionRange(1, 1)
  const [first] = tracking().getAllByRole('button', { name: 'Insert a placeholder' })
  if (first === undefined) throw new Error('there is no menu')
  await page.user.click(first)
  await page.user.click(screen.getByRole('menuitem', { name: 'Meta' }))
  await page.user.click(screen.getByRole('menuitem', { name: /^\{\{ad\.name\}\}/ }))
  expect(source().value).toBe('a{{ad.name}}d')
  expect(shownLink()).toBe('https://a.co?utm_source=a{{ad.name}}d')
})

describe('on Messenger', () => {
  const draft = chat('https://m.me/acme', {
    blockId: '',
    rows: [user('size', 'M')],
    utm: { source: '{{site_source_name}}', id: '7' },
  })

  test('campaign tracking says that nobody reads it, and becomes attributes with one press', async () => {
    const page = await openTracking({ draft })
    expect(tracking().getByText(/Campaign tracking does nothing on Messenger/)).toBeTruthy()
    expect(tracking().getByText('2 filled in, not read on Messenger')).toBeTruthy()
    await page.press('Make them attributes')
    expect(rows()).toEqual(['size = M', 'Source = {{site_source_name}}', 'Campaign ID = 7'])
    expect(shownLink()).toBe(
      'https://m.me/acme?ref=user:size:M;user:Source:{{site_source_name}};user:Campaign%20ID:7',
    )
    expect(document.activeElement?.tagName).toBe('SUMMARY')
    await page.press('Undo')
    expect(rows()).toEqual(['size = M'])
    expect(source().value).toBe('{{site_source_name}}')
  })

  test('one value is “it”', async () => {
    const page = await openTracking({ draft: { ...draft, utm: { term: 'x' } } })
    await page.press('Make it an attribute')
    expect(screen.getByText('Campaign tracking is now in the attribute Term.')).toBeTruthy()
  })

  test('nothing is offered where there is nothing', async () => {
    await openTracking({ draft: { ...draft, utm: {}, rows: [user('Source', 'x')] } })
    expect(screen.queryByRole('button', { name: /Make (it|them)|attributes$/ })).toBeNull()
  })
})

describe('on a website', () => {
  const draft = site('https://a.co', { ...none, utm: { source: 'mail', campaign: 'sale' } })

  test('the bot is told, too, and campaign tracking stays', async () => {
    const page = await openTracking({ draft })
    await page.press('Also tell the bot')
    expect(shownLink()).toBe(
      'https://a.co?utm_source=mail&utm_campaign=sale&bs_ref=user:Source:mail;user:Campaign:sale',
    )
    expect(screen.getByText('The bot is told Source and Campaign, too.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Also tell the bot' })).toBeNull()
    await page.press('Undo')
    expect(shownLink()).toBe('https://a.co?utm_source=mail&utm_campaign=sale')
  })

  test('an attribute that is there is changed, not doubled; a variable is something else', async () => {
    const own = [user('source', 'old'), variable('Campaign', 'x')]
    const page = await openTracking({ draft: { ...draft, rows: own } })
    await page.press('Also tell the bot')
    expect(rows()).toEqual(['source = mail', 'Campaign = x', 'Campaign = sale'])
  })

  test('the bot’s own spelling is used', async () => {
    const acme = bot('acme', { attributes: [known('utm_source'), known('campaign')] })
    const page = await openTracking({ work: { draft, botId: acme.id }, bots: botsOf(acme) })
    await page.press('Also tell the bot')
    expect(rows()).toEqual(['utm_source = mail', 'campaign = sale'])
  })

  test('a locked attribute stays, and keeps its lock', async () => {
    const own = [user('Source', 'old'), user('size', 'M')]
    const holds = [{ field: 'rows.0', hold: 'locked' }] as const
    const page = await openTracking({ work: { draft: { ...draft, rows: own }, holds } })
    await page.press('Also tell the bot')
    const first = row(1)
    expect(first.getByLabelText<HTMLInputElement>('Value (locked)').value).toBe('old')
    expect(row(3).getByLabelText<HTMLInputElement>('Name').value).toBe('Campaign')
    expect(screen.getByText('The bot is told Campaign, too.')).toBeTruthy()
  })

  test('the fields are filled in from the attributes, which stay', async () => {
    const own = [user('Source', 'mail'), user('Medium', '{{placement}}')]
    const page = await openTracking({ draft: site('https://a.co', { ...none, rows: own }) })
    await page.press('Fill in from the attributes')
    expect(shownLink()).toBe(
      'https://a.co?utm_source=mail&utm_medium={{placement}}&bs_ref=user:Source:mail;user:Medium:{{placement}}',
    )
    expect(screen.getByText('Source and Medium filled in from the attributes.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Fill in from the attributes' })).toBeNull()
    await page.press('Undo')
    expect(source().value).toBe('')
  })
})
