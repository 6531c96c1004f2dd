import { screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { emptyForm } from '#features/build/form.ts'
import { lastBot, rememberBot } from '#library-view/last-bot.ts'
import type { LinkDraft } from '#link/index.ts'
import { fail } from '#platform/result.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { blockId, setting, site, user as attribute, variable } from '#test/link/drafts.ts'
import { bot, botsOf, known } from './bots.ts'
import {
  field,
  nameOf,
  openPage,
  row,
  rows,
  saidAt,
  shownLink,
  valueOf,
  type PageOptions,
} from './open-page.tsx'

afterEach(() => localStorage.clear())

const acme = bot('acme', {
  addresses: ['https://acme.example', 'https://m.me/acme'],
  blocks: [{ id: blockId, name: 'Black Friday', note: '' }],
  attributes: [
    known('Source', { note: 'where they come from' }),
    known('size', { values: ['S', 'M', 'L'] }),
    known('member', { type: 'yes-no' }),
    known('visits', { type: 'number' }),
    known('since', { type: 'date' }),
  ],
  variables: [known('color')],
})
const widget = bot('widget', { systemNames: 'widget-api', attributes: [known('Source')] })

const withAcme: PageOptions = { form: emptyForm(acme.id), bots: botsOf(acme, widget) }

function withDraft(...drafted: LinkDraft['rows']): PageOptions {
  return {
    work: { draft: site('https://acme.example', { rows: drafted }), botId: acme.id },
    bots: botsOf(acme, widget),
  }
}

describe('a bot is chosen', () => {
  test('from the menu, whose button then says which', async () => {
    const { user } = await openPage({ bots: botsOf(acme, widget) })
    await user.click(screen.getByRole('button', { name: 'No bot' }))
    expect(offeredBots()).toEqual(['Acme', 'Widget', 'No botchosen', 'Manage bots…'])
    expect(await barriers()).toEqual([])
    await user.click(screen.getByRole('menuitem', { name: 'Acme' }))
    await user.click(screen.getByRole('button', { name: 'Bot: Acme' }))
    expect(offeredBots()).toEqual(['Acmechosen', 'Widget', 'No bot', 'Manage bots…'])
  })

  test('and is the bot of the next new form, in this browser', async () => {
    const { user, unmount } = await openPage({ bots: botsOf(acme) })
    await choose(user, 'No bot', 'Acme')
    expect(lastBot()).toEqual({ id: acme.id, name: 'Acme' })
    unmount()
    await openPage()
    // Its name is known before the bots have been read.
    expect(screen.getByRole('button', { name: 'Bot: Acme' })).toBeTruthy()
  })

  test('or none, and that is remembered too', async () => {
    rememberBot(acme)
    const { user } = await openPage(withAcme)
    await choose(user, 'Bot: Acme', 'No bot')
    expect(lastBot().id).toBe('')
  })

  test('and stays chosen where one starts over', async () => {
    const { user } = await openPage(withDraft(attribute('Source', 'Mail')))
    await user.click(screen.getByRole('button', { name: 'Start over' }))
    expect(screen.getByRole('button', { name: 'Bot: Acme' })).toBeTruthy()
  })

  test('that is not in this browser: that is said, and nothing else', async () => {
    const { user } = await openPage({
      work: { draft: setting(attribute('Source', 'Mail')), botId: 'bot:gone' },
      bots: botsOf(acme),
    })
    expect(screen.getByRole('button', { name: 'Bot not here' })).toBeTruthy()
    expect(screen.getByText('Ready to use')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Bot not here' }))
    expect(offeredBots()).toEqual(['Acme', 'No bot', 'Manage bots…'])
  })

  test('on its own page they are looked after', async () => {
    const { user, onManageBots } = await openPage({ bots: botsOf(acme) })
    await choose(user, 'No bot', 'Manage bots…')
    expect(onManageBots).toHaveBeenCalledOnce()
  })
})

describe('what the bot knows is offered', () => {
  test('the block by its name, which then stands below its ID', async () => {
    const { user } = await openPage(withAcme)
    await user.click(field('Website address'))
    await user.click(await screen.findByRole('combobox', { name: 'Block ID' }))
    await user.keyboard('friday{ArrowDown}{Enter}')
    expect(field('Block ID').value).toBe(blockId)
    const step = screen.getByRole('region', { name: 'Where does the conversation start?' })
    expect(within(step).getByText('Black Friday')).toBeTruthy()
  })

  test('the addresses of the chosen channel', async () => {
    const { user } = await openPage(withAcme)
    await user.click(field('Block ID'))
    await user.click(await screen.findByRole('combobox', { name: 'Website address' }))
    expect(offered()).toEqual(['https://acme.example'])
  })

  test.each([
    ['a few values as a choice', 'size', ['Choose…', 'S', 'M', 'L', 'Another value…']],
    ['yes or no as a choice', 'member', ['Choose…', 'yes', 'no', 'A placeholder…']],
  ])('%s', async (_, name, choices) => {
    const { user } = await openPage(withDraft(attribute(name, '')))
    const options = within(valueOf(1)).getAllByRole('option')
    expect(options.map(({ textContent }) => textContent)).toEqual(choices)
    await user.selectOptions(valueOf(1), choices.at(-1) ?? '')
    expect(document.activeElement).toBe(valueOf(1))
    await user.type(valueOf(1), 'XXL')
    expect(rows()).toEqual([`${name} = XXL`])
  })

  test('a day as a date, and a number with the keys for one', async () => {
    await openPage(withDraft(attribute('since', ''), attribute('visits', '')))
    expect(valueOf(1).type).toBe('date')
    expect(valueOf(2).type).toBe('text')
    expect(valueOf(2).inputMode).toBe('decimal')
  })

  test('but under the cursor no field turns into another when the bots arrive', async () => {
    const { user, setBots } = await openPage({ form: emptyForm(acme.id) })
    const address = field('Website address')
    await user.type(address, 'https://ac')
    setBots(botsOf(acme))
    expect(document.activeElement).toBe(address)
    await user.keyboard('me.example')
    expect(field('Website address')).toBe(address)
    expect(address.value).toBe('https://acme.example')
  })
})

describe('what the bot does not know', () => {
  test('is something to check, and the link stays ready', async () => {
    await openPage(withDraft(attribute('Sourse', 'Mail')))
    expect(screen.getByText('Ready to use')).toBeTruthy()
    expect(screen.getByRole('button', { name: '1 thing to check' })).toBeTruthy()
    expect(saidAt(nameOf(1))).toMatch(/^Check: Your bot has no attribute of this name/)
    expect(nameOf(1).getAttribute('aria-invalid')).toBe('false')
    expect(await barriers()).toEqual([])
  })

  test('is mended with one press where it is plain what was meant', async () => {
    const { user } = await openPage(withDraft(attribute('Sourse', 'Mail')))
    await user.click(row1Action('Did you mean “Source”?'))
    expect(shownLink()).toContain('user:Source:Mail')
    expect(saidAt(nameOf(1))).toBe('')
    await waitFor(() => expect(document.activeElement).toBe(nameOf(1)))
  })

  test('may be of the other kind, which one press mends', async () => {
    const { user } = await openPage(withDraft(attribute('color', 'black')))
    await user.click(row1Action('Make it a variable'))
    expect(shownLink()).toContain('variables:color:black')
    await waitFor(() => expect(document.activeElement).toBe(nameOf(1)))
  })

  test('is added to the bot with one press', async () => {
    const options = withDraft(attribute('Sourse', 'Mail'))
    const { user } = await openPage(options)
    await user.click(row1Action('Add it to the bot'))
    expect(options.bots?.addToBot).toHaveBeenCalledWith(acme.id, [
      { of: 'attribute', name: 'Sourse' },
    ])
    expect(await screen.findByText('Added to Acme.')).toBeTruthy()
  })

  test('leaves the cursor in its field when it is known and its button has gone', async () => {
    const { user, setBots } = await openPage(withDraft(attribute('City', 'Huế')))
    const add = row1Action('Add it to the bot')
    await user.click(add)
    await screen.findByText('Added to Acme.')
    expect(document.activeElement).toBe(add)
    setBots(botsOf({ ...acme, knowledge: { ...acme.knowledge, attributes: [known('City')] } }))
    await waitFor(() => expect(document.activeElement).toBe(nameOf(1)))
  })

  test('is all added at once', async () => {
    const options = withDraft(
      attribute('City', 'Huế'),
      variable('colour of the shoe', 'red'),
      attribute('Sourse', 'Mail'),
    )
    const { user } = await openPage(options)
    expect(screen.getByText(/^Acme does not know 2 things in this link/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Add all 2 to Acme' }))
    expect(options.bots?.addToBot).toHaveBeenCalledWith(acme.id, [
      { of: 'attribute', name: 'City' },
      { of: 'variable', name: 'colour of the shoe' },
    ])
    expect(await screen.findByText('2 things are added to Acme.')).toBeTruthy()
  })

  test('is not added where the browser refuses, and people are told why', async () => {
    const bots = botsOf(acme)
    bots.addToBot.mockResolvedValue(fail('Not saved: no room.'))
    const { user } = await openPage({ ...withDraft(attribute('Sourse', 'Mail')), bots })
    await user.click(row1Action('Add it to the bot'))
    expect(await screen.findByText('Not saved: no room.')).toBeTruthy()
  })

  test('is not said while it is typed', async () => {
    const { user } = await openPage(withAcme)
    await user.type(nameOf(1), 'Sou')
    expect(saidAt(nameOf(1))).toBe('')
    await user.tab()
    expect(saidAt(nameOf(1))).toMatch(/has no attribute/)
  })

  test('is not said where the link cannot be built there anyway', async () => {
    await openPage(withDraft(attribute('So:urse', 'Mail')))
    expect(saidAt(nameOf(1))).not.toMatch(/Your bot/)
  })

  test('is known as soon as the bot has it, whoever has added it', async () => {
    const { setBots } = await openPage(withDraft(attribute('City', 'Huế')))
    expect(saidAt(nameOf(1))).toMatch(/has no attribute/)
    setBots(botsOf({ ...acme, knowledge: { ...acme.knowledge, attributes: [known('City')] } }))
    expect(saidAt(nameOf(1))).toBe('')
  })
})

describe('another bot changes no link in silence', () => {
  const name = attribute('first Name', 'Jane')
  const written = 'user:first%20Name:Jane'

  test('where it spells names otherwise, that is said, and done with one press', async () => {
    const { user } = await openPage(withDraft(name))
    await choose(user, 'Bot: Acme', 'Widget')
    expect(shownLink()).toContain(written)
    const result = within(screen.getByRole('complementary', { name: 'Your link' }))
    expect(result.getByText(/The link writes “first Name”, and your bot reads/)).toBeTruthy()
    await user.click(result.getByRole('button', { name: 'Write them this bot’s way' }))
    expect(shownLink()).toContain('user:first_name:Jane')
    expect(result.queryByText(/your bot reads/)).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(shownLink()).toContain(written)
  })

  test('where the link is the same either way, what is written next is this bot’s way', async () => {
    const { user } = await openPage(withDraft(attribute('Source', 'Mail')))
    await choose(user, 'Bot: Acme', 'Widget')
    await user.clear(nameOf(1))
    await user.type(nameOf(1), 'first Name')
    expect(shownLink()).toContain('user:first_name:Mail')
  })

  test('nor does the bot itself, when its spelling is changed elsewhere', async () => {
    const { setBots } = await openPage(withDraft(name))
    const changed = { ...acme.knowledge, systemNames: 'widget-api' } as const
    setBots(botsOf({ ...acme, knowledge: changed }))
    expect(shownLink()).toContain(written)
    expect(screen.getByRole('button', { name: 'Write them this bot’s way' })).toBeTruthy()
  })

  test('nor do the bots when they arrive after the kept draft', async () => {
    const { setBots } = await openPage({ work: { draft: setting(name), botId: widget.id } })
    expect(screen.getByRole('button', { name: 'Bot …' })).toBeTruthy()
    setBots(botsOf(widget))
    expect(shownLink()).toContain(written)
    expect(screen.getByRole('button', { name: 'Bot: Widget' })).toBeTruthy()
  })

  test('a link that came from such a bot keeps its letters, and shows the names that they stand for', async () => {
    const { hand } = await openPage({ form: emptyForm(widget.id), bots: botsOf(widget) })
    hand({
      draft: setting(attribute('first_name', 'Jane')),
      botId: '',
      systemNames: 'documented',
      holds: [],
      origin: null,
    })
    expect(rows()).toEqual(['first Name = Jane'])
    expect(shownLink()).toContain('user:first_name:Jane')
  })
})

describe('what is handed over from another page', () => {
  const draft = setting(attribute('Source', 'Mail'))
  const found = { draft, botId: '', systemNames: 'documented', holds: [], origin: null } as const

  test('is for the chosen bot where it has none of its own', async () => {
    const { hand } = await openPage(withAcme)
    hand(found)
    expect(rows()).toEqual(['Source = Mail'])
    expect(screen.getByRole('button', { name: 'Bot: Acme' })).toBeTruthy()
  })

  test('keeps its own bot, and an undo brings back the one before', async () => {
    const { user, hand } = await openPage(withDraft(attribute('size', 'S')))
    hand({ ...found, botId: widget.id })
    expect(screen.getByRole('button', { name: 'Bot: Widget' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Bring it back' }))
    expect(screen.getByRole('button', { name: 'Bot: Acme' })).toBeTruthy()
    expect(rows()).toEqual(['size = S'])
  })

  test('a preset without a bot is for none', async () => {
    const { hand } = await openPage(withAcme)
    hand({ ...found, origin: { id: 'preset:1', rev: '1', name: 'Sale' } })
    expect(screen.getByRole('button', { name: 'No bot' })).toBeTruthy()
  })
})

type User = Awaited<ReturnType<typeof openPage>>['user']

async function choose(user: User, now: string, wanted: string) {
  await user.click(screen.getByRole('button', { name: now }))
  await user.click(screen.getByRole('menuitem', { name: wanted }))
}

function offeredBots(): string[] {
  return screen.getAllByRole('menuitem').map(({ textContent }) => textContent)
}

function offered(): string[] {
  const list = within(screen.getByRole('listbox'))
  return list.getAllByRole('option').map(({ textContent }) => textContent)
}

/** What can be done about the first row, beside it. */
function row1Action(name: string): HTMLElement {
  const item = row(1).getByLabelText('Name').closest('li')
  if (item === null) throw new Error('there is no row')
  return within(item).getByRole('button', { name })
}
