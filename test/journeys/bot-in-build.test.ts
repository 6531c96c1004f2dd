import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { KnownName } from '#link/index.ts'
import { eventually, openApp } from '#test/support/browser.ts'
import {
  addRow,
  fillRow,
  linkIs,
  messageOf,
  rowOf,
  screenOf,
  stateIs,
} from '#test/journeys/form.ts'
import {
  botOf,
  botsOf,
  bringIn,
  builderOf,
  chooseBot,
  fieldsOf,
  goTo,
  presetOf,
  presetsOf,
} from '#test/journeys/library-screen.ts'

const welcome = 's58fa63fe-6791-42bf-8674-fd4c377aa44f'
const name = (text: string, more: Partial<KnownName> = {}): KnownName => ({
  name: text,
  type: 'text',
  values: [],
  note: '',
  ...more,
})
const store = botOf(1, 'Acme store', {
  addresses: ['https://example.com'],
  blocks: [{ id: welcome, name: 'Welcome', note: '' }],
  attributes: [
    name('Plan', { values: ['Gold', 'Silver'] }),
    name('Visits', { type: 'number' }),
    name('Since', { type: 'date' }),
    name('Newsletter', { type: 'yes-no' }),
  ],
  variables: [name('color')],
})

test('what the bot does not know is a warning with “did you mean”, and is added to the bot by a click', async () => {
  const { page, problems } = await openBuild()
  const { website, block, form } = builderOf(page)
  const { button } = screenOf(page)
  await website.fill('https://example.com')
  await fillRow(page, 1, ['Plann', 'Gold'])
  await messageOf(page, 'bot.unknown-attribute').waitFor()
  await linkIs(page, 'https://example.com?bs_ref=user:Plann:Gold')
  await button('Did you mean “Plan”?').click()
  await linkIs(page, 'https://example.com?bs_ref=user:Plan:Gold')
  await messageOf(page, 'bot.unknown-attribute').waitFor({ state: 'detached' })

  await rowOf(page, 1).value.focus()
  await addRow(page, 'attribute', ['Favourite', 'Pho'])
  await messageOf(page, 'bot.unknown-attribute').waitFor()
  await button('Add it to the bot').click()
  await page.getByText('Added to Acme store.').waitFor()
  await messageOf(page, 'bot.unknown-attribute').waitFor({ state: 'detached' })

  await rowOf(page, 2).value.focus()
  await addRow(page, 'attribute', ['color', 'red'])
  await messageOf(page, 'bot.wrong-kind', { kind: 'variable', name: 'color' }).waitFor()
  await rowOf(page, 3).kind.selectOption('Variable')
  await block.fill(welcome.replace('58', '59'))
  await block.press('Tab')
  await messageOf(page, 'bot.unknown-block').waitFor()
  await button('Did you mean “Welcome”?').click()
  await form
    .getByRole('paragraph')
    .filter({ hasText: /^Welcome$/ })
    .waitFor()
  await stateIs(page, 'Ready to use')

  await goTo(page, 'Bots')
  const { attributes } = botsOf(page)
  await eventually(() => attributes.count()).toBe(5)
  await eventually(() => fieldsOf(attributes.last())).toEqual(['Favourite', 'text', '', ''])
  expect(problems).toEqual([])
})

test('values are checked: the allowed ones, numbers, dates, yes or no; any other can be typed all the same', async () => {
  const { page, problems } = await openBuild()
  await builderOf(page).website.fill('https://example.com')
  await fillRow(page, 1, ['Plan', 'Bronze'])
  const plan = { name: 'Plan', values: 'Gold, Silver', more: 0 }
  await messageOf(page, 'bot.value-not-allowed', plan).waitFor()
  await addRow(page, 'attribute', ['Visits', 'many'])
  await messageOf(page, 'bot.not-a-number').waitFor()
  await addRow(page, 'attribute', ['Since', '31/12/2024'])
  await messageOf(page, 'bot.not-a-date').waitFor()
  await addRow(page, 'attribute', ['Newsletter', 'perhaps'])
  await messageOf(page, 'bot.not-yes-no').waitFor()
  await linkIs(
    page,
    'https://example.com?bs_ref=user:Plan:Bronze;user:Visits:many;user:Since:31%2F12%2F2024;user:Newsletter:perhaps',
  )

  await screenOf(page).button('Add it to the bot').click()
  await messageOf(page, 'bot.value-not-allowed', plan).waitFor({ state: 'detached' })
  await rowOf(page, 2).value.fill('12.5')
  await rowOf(page, 2).value.press('Tab')
  await rowOf(page, 3).value.fill('2024-12-31')
  await rowOf(page, 3).value.press('Tab')
  await rowOf(page, 4).value.fill('yes')
  await rowOf(page, 4).value.press('Tab')
  await stateIs(page, 'Ready to use')
  await goTo(page, 'Bots')
  await eventually(() => fieldsOf(botsOf(page).attributes.first())).toEqual([
    'Plan',
    'text',
    'Gold, Silver, Bronze',
    '',
  ])
  expect(problems).toEqual([])
})

test('another bot never changes the link: that it spells BotStar’s own names another way is said, and changed by a click', async () => {
  const { page, problems } = await openBuild()
  await builderOf(page).website.fill('https://example.com')
  await fillRow(page, 1, ['first Name', 'Jane'])
  const documented = 'https://example.com?bs_ref=user:first%20Name:Jane'
  await linkIs(page, documented)
  await chooseBot(page, 'Widget bot')
  const said = messageOf(page, 'bot.spelling', { here: 'first Name', there: 'first_name' })
  await said.waitFor()
  await linkIs(page, documented)
  await screenOf(page).button('Write them this bot’s way').click()
  await linkIs(page, 'https://example.com?bs_ref=user:first_name:Jane')
  await said.waitFor({ state: 'detached' })
  await screenOf(page).button('Undo').click()
  await linkIs(page, documented)

  await chooseBot(page, 'No bot')
  await linkIs(page, documented)
  await said.waitFor({ state: 'detached' })
  expect(problems).toEqual([])
})

test('a preset keeps its link whatever becomes of its bot', async () => {
  const { page, problems } = await openApp()
  const bot = botOf(1, 'Acme store')
  const rows = [{ kind: 'user', name: 'first Name', value: 'Jane' }] as const
  const draft = {
    channel: 'website',
    destination: 'https://example.com',
    blockId: '',
    rows,
  } as const
  await bringIn(page, { bots: [bot], presets: [presetOf(2, 'Summer', { botId: bot.id, draft })] })
  const link = 'https://example.com?bs_ref=user:first%20Name:Jane'
  await eventually(() => presetsOf(page).link.textContent()).toBe(link)
  await goTo(page, 'Bots')
  await page.getByText('As the chat widget does').click()
  await botsOf(page).isSaved()
  await goTo(page, 'Presets')
  await eventually(() => presetsOf(page).link.textContent()).toBe(link)
  await presetsOf(page).act('Open in the builder').click()
  await linkIs(page, link)
  await goTo(page, 'Bots')
  await botsOf(page).button('Delete this bot').click()
  await goTo(page, 'Presets')
  await eventually(() => presetsOf(page).link.textContent()).toBe(link)
  await presetsOf(page).card.getByText('Bot not here').waitFor()
  expect(problems).toEqual([])
})

test('what another tab tells of a bot is known in Build at once', async () => {
  const { page, openTab, problems } = await openBuild()
  await builderOf(page).website.fill('https://example.com')
  await fillRow(page, 1, ['Favourite', 'Pho'])
  await messageOf(page, 'bot.unknown-attribute').waitFor()
  // Whoever types is not corrected meanwhile.
  await builderOf(page).block.focus()
  const tab = await openTab('/#/bots')
  await tab.getByRole('heading', { name: 'Acme store' }).waitFor()
  await botsOf(tab).button('Add an attribute').click()
  await botsOf(tab).attributes.last().getByLabel('Name').fill('Favourite')
  await botsOf(tab).attributes.last().getByLabel('Allowed values').fill('Bun, Com')
  await botsOf(tab).isSaved()
  const favourite = { name: 'Favourite', values: 'Bun, Com', more: 0 }
  await messageOf(page, 'bot.value-not-allowed', favourite).waitFor()
  await linkIs(page, 'https://example.com?bs_ref=user:Favourite:Pho')
  expect(problems).toEqual([])
})

test('the chosen bot is chosen again after a reload, and for a new link', async () => {
  const { page, problems } = await openBuild()
  await builderOf(page).website.fill('https://example.com')
  await page.reload()
  await eventually(() => builderOf(page).botMenu.textContent()).toBe('Bot: Acme store')
  await screenOf(page).button('Start over').click()
  await eventually(() => builderOf(page).botMenu.textContent()).toBe('Bot: Acme store')
  await page.getByRole('button', { name: 'Bot: Acme store' }).click()
  await page.getByRole('menuitem', { name: 'Manage bots…' }).click()
  await page.getByRole('heading', { name: 'Acme store' }).waitFor()
  expect(problems).toEqual([])
})

/** Build, with two bots in the library and one of them chosen. */
async function openBuild() {
  const app = await openApp()
  await bringIn(app.page, { bots: [store, botOf(2, 'Widget bot', { systemNames: 'widget-api' })] })
  await goTo(app.page, 'Build')
  await chooseBot(app.page, 'Acme store')
  await isKnown(app.page)
  return app
}

/** Until what is known about the bot has arrived. */
async function isKnown(page: Page): Promise<void> {
  await builderOf(page).website.focus()
  await page.getByRole('option', { name: 'https://example.com' }).waitFor()
  await page.keyboard.press('Escape')
}
