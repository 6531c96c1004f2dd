import { screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { lastBot, noBot, rememberBot } from '#library-view/last-bot.ts'
import type { LinkDraft } from '#link/index.ts'
import { bot, botsOf, known } from '#test/features/build/bots.ts'
import { blockId, setting, user as attribute } from '#test/link/drafts.ts'
import {
  fill,
  isShown,
  openPage,
  pageOf,
  paste,
  previewLines,
  showPage,
  workOf,
} from './open-page.tsx'

const address = 'Website address'
const summer = 's0a1b2c3d-0000-4000-8000-000000000001'
const acme = bot('acme', {
  addresses: ['https://example.com'],
  blocks: [
    { id: blockId, name: 'Welcome', note: '' },
    { id: summer, name: 'Summer sale', note: '' },
  ],
  attributes: [known('Plan', { values: ['Gold', 'Silver'] })],
})
const spaced = bot('spaced', { systemNames: 'widget-api' })
const list = 'Block\tPlan\nSummer sale\tGold\nwelcome\tIron\nNo such block\tGold'

afterEach(() => rememberBot(noBot))

type User = ReturnType<typeof openPage>['user']

async function choose(user: User, name: string) {
  await user.click(screen.getByRole('button', { name: /^(Bot: |No bot|Bot not here)/ }))
  await user.click(await screen.findByRole('menuitem', { name: new RegExp(`^${name}`) }))
}

const workFor = (botId: string, draft: LinkDraft) => workOf(draft, { botId })

async function optionNames(): Promise<readonly string[]> {
  const options = await screen.findAllByRole('option')
  return options
    .filter((one) => one.closest('select') === null)
    .map(({ textContent }) => textContent)
}

const rowName = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Name' })
const rowValue = () => screen.getByLabelText<HTMLInputElement>('Value')
const blockField = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Block ID' })

describe('a bot that is chosen for a list', () => {
  it('reads the names of its blocks in a column, and warns of what it does not know', async () => {
    const { user } = openPage({ bots: botsOf(acme) })
    await fill(user, address, 'https://example.com')
    await paste(user, list)
    await user.click(screen.getByRole('button', { name: 'Add “Plan” as Attribute' }))
    expect(previewLines()[0]).toContain('Refused: This is no block ID')
    await choose(user, 'Acme')
    expect(isShown(/The names of Acme’s blocks are understood/)).toBe(true)
    expect(isShown('2 of the first 3 rows become links')).toBe(true)
    expect(previewLines()[0]).toContain(`block:${summer};user:Plan:Gold`)
    expect(previewLines()[1]).toContain(`block:${blockId};user:Plan:Iron`)
    expect(previewLines()[1]).toContain('In your bot “Plan” is one of: Gold, Silver.')
    expect(previewLines()[2]).toContain('Refused: Your bot has no block of this name.')
    await choose(user, 'No bot')
    expect(isShown('1 of the first 3 rows become links')).toBe(true)
  })

  it('says once, at the template, what it knows of no row, with what can be done about it', async () => {
    const bots = botsOf(acme)
    const { user } = openPage({ bots })
    await fill(user, address, 'https://example.com')
    await paste(user, 'Plann\tshop\nGold\tBonn\nSilver\tHuế')
    await choose(user, 'Acme')
    for (const name of ['Plann', 'shop']) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await user.click(screen.getByRole('button', { name: `Add “${name}” as Attribute` }))
    }
    expect(screen.getAllByText('Your bot has no attribute of this name.')).toHaveLength(2)
    expect(isShown('The first 2 rows become links')).toBe(true)
    expect(previewLines().join()).not.toContain('no attribute')
    await user.click(screen.getByRole('button', { name: 'Did you mean “Plan”?' }))
    expect(previewLines()[0]).toContain('user:Plan:Gold')
    await user.click(screen.getByRole('button', { name: 'Add it to the bot' }))
    expect(bots.addToBot).toHaveBeenCalledWith('bot:acme', [{ of: 'attribute', name: 'shop' }])
    expect(await screen.findByText('Added to Acme.')).not.toBe(null)
  })

  it('offers its names and the values they take, beside BotStar’s own', async () => {
    const sized = bot('acme', {
      attributes: [known('Plan', { values: ['Gold', 'Silver'] }), known('Size [EU]')],
      variables: [known('news', { type: 'yes-no' })],
    })
    const { user } = openPage({ bots: botsOf(sized) })
    await fill(user, address, 'https://example.com')
    await paste(user, 'shop\nBonn')
    await choose(user, 'Acme')
    await user.click(screen.getByRole('button', { name: 'Attribute' }))
    expect((await optionNames()).join()).toContain('Plan')
    await user.click(screen.getByRole('option', { name: /^Plan/ }))
    await user.click(rowValue())
    expect(await optionNames()).toEqual(['Gold', 'Silver'])
    await user.click(screen.getByRole('option', { name: 'Silver' }))
    expect(previewLines()[0]).toContain('user:Plan:Silver')

    await user.clear(rowValue())
    await user.type(rowValue(), '[[shop]')
    expect(screen.queryAllByRole('option', { name: /^(?:Gold|Silver)/ })).toEqual([])
    expect(previewLines()[0]).toContain('user:Plan:Bonn')

    await user.clear(rowName())
    await user.click(screen.getByRole('option', { name: /^Size \[EU\]/ }))
    expect(previewLines()[0]).toContain('user:Size%20%5BEU%5D:Bonn')
    await user.clear(rowName())
    await user.type(rowName(), 'gender')
    await user.clear(rowValue())
    await user.click(rowValue())
    expect(await optionNames()).toEqual(['male', 'female', 'unknown'])

    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind' }), 'Variable')
    await user.clear(rowName())
    await user.click(rowName())
    await user.click(await screen.findByRole('option', { name: /^news/ }))
    await user.click(rowValue())
    expect(await optionNames()).toEqual(['yes', 'no'])
  })

  it('offers its blocks in the field, and takes a name that is typed', async () => {
    const { user } = openPage({ bots: botsOf(acme) })
    await fill(user, address, 'https://example.com')
    await paste(user, 'first name\nJane')
    await choose(user, 'Acme')
    await user.click(blockField())
    await user.click(await screen.findByRole('option', { name: /^Summer sale/ }))
    expect(blockField().value).toBe(summer)
    expect(isShown('Summer sale')).toBe(true)
    await user.clear(blockField())
    await user.type(blockField(), 'welcome')
    await user.tab()
    expect(blockField().value).toBe(blockId)
    await user.clear(blockField())
    const menus = screen.getAllByRole('button', { name: 'Insert a column' })
    await user.click(menus[1] ?? document.body)
    await user.click(await screen.findByRole('menuitem', { name: 'first name' }))
    expect(blockField().value).toBe('[first name]')
  })

  it('is the one of what is taken from Build, and stays where that has none', async () => {
    const draft = setting(attribute('Plan', 'Iron'))
    let botId = 'bot:acme'
    const { user } = openPage({
      bots: botsOf(acme, spaced),
      readBuilt: () => workFor(botId, draft),
    })
    await user.click(screen.getByRole('button', { name: 'What is on Build' }))
    expect(screen.queryByRole('button', { name: 'Bot: Acme' })).not.toBe(null)
    expect(isShown(/In your bot “Plan” is one of/)).toBe(true)
    botId = ''
    await user.click(screen.getByRole('button', { name: 'What is on Build' }))
    expect(screen.queryByRole('button', { name: 'Bot: Acme' })).not.toBe(null)
  })

  it('is kept across a reload, and is no more than missing when it was removed meanwhile', async () => {
    const { user, unmount } = openPage({ bots: botsOf(acme) })
    await fill(user, address, 'https://example.com')
    await paste(user, list)
    await choose(user, 'Acme')
    expect(lastBot().id).toBe('bot:acme')
    unmount()
    const onWantBots = vi.fn<() => void>()
    const { rerender } = showPage({ onWantBots })
    expect(onWantBots).toHaveBeenCalled()
    expect(isShown('What is known of the bot is being read')).toBe(true)
    expect(screen.queryByRole('button', { name: 'Bot: Acme' })).not.toBe(null)
    rerender(pageOf({ bots: botsOf(acme) }))
    expect(previewLines()[0]).toContain(`block:${summer}`)
    rerender(pageOf({ bots: botsOf(spaced) }))
    expect(screen.queryByRole('button', { name: 'Bot not here' })).not.toBe(null)
    expect(previewLines()[0]).toContain('Refused: This is no block ID')
  })

  it('is on a new page the one that was chosen last', () => {
    rememberBot(acme)
    openPage({ bots: botsOf(acme) })
    expect(screen.queryByRole('button', { name: 'Bot: Acme' })).not.toBe(null)
  })

  it('changes how BotStar’s own names are written where no link shows it, and says it where one does', async () => {
    const { user } = openPage({ bots: botsOf(spaced) })
    await fill(user, address, 'https://example.com')
    await choose(user, 'Spaced')
    await paste(user, 'first name\nJane')
    expect(previewLines()[0]).toContain('user:first_name:Jane')
    await choose(user, 'No bot')
    await user.click(await screen.findByRole('button', { name: 'Write them as documented' }))
    expect(previewLines()[0]).toContain('user:first%20Name:Jane')
    await choose(user, 'Spaced')
    expect(isShown(/The link writes “first Name”, and your bot reads “first_name”/)).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Write them this bot’s way' }))
    expect(previewLines()[0]).toContain('user:first_name:Jane')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(previewLines()[0]).toContain('user:first%20Name:Jane')
  })

  it('leads to the page of the bots', async () => {
    const onManageBots = vi.fn<() => void>()
    const { user } = openPage({ bots: botsOf(acme), onManageBots })
    await choose(user, 'Manage bots…')
    expect(onManageBots).toHaveBeenCalled()
  })
})
