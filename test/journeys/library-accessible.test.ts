import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually, openApp, type AppOptions } from '#test/support/browser.ts'
import { documentedLink, linkIs, screenOf } from '#test/journeys/form.ts'
import {
  areListed,
  botOf,
  botsOf,
  bringIn,
  builderOf,
  chooseBot,
  describePreset,
  dialogOf,
  dropFile,
  fileOf,
  fitsAcross,
  goTo,
  isAccessible,
  makeBot,
  noDialog,
  presetOf,
  presetsOf,
} from '#test/journeys/library-screen.ts'

const phone = {
  width: 390,
  height: 844,
  context: { hasTouch: true, isMobile: true },
} as const
const sizes = [
  ['on a laptop', {}],
  ['on a phone', phone],
  ['on the smallest phone', { ...phone, width: 320, height: 640 }],
] as const

const long = 'Khuyến mãi mùa hè '.repeat(6).trim()
const unbroken = 'W'.repeat(70)
const welcome = 's58fa63fe-6791-42bf-8674-fd4c377aa44f'
const store = botOf(1, `Acme ${unbroken}`, {
  addresses: [`https://example.com/${'a-very-long-path'.repeat(9)}`],
  blocks: [{ id: welcome, name: long, note: unbroken }],
  attributes: [
    { name: 'Plan', type: 'text', values: ['Gold', 'Silver', unbroken], note: '' },
    { name: unbroken, type: 'date', values: [], note: long },
  ],
  variables: [{ name: 'color', type: 'text', values: [], note: '' }],
})
const rows = [
  { kind: 'user', name: 'Source', value: 'Facebook' },
  { kind: 'user', name: 'email', value: 'jane@example.com' },
  { kind: 'variable', name: unbroken, value: 'M'.repeat(200) },
] as const
const full = presetOf(2, `Full ${long}`, {
  note: `${long}\n${unbroken}`,
  tags: ['ads', unbroken],
  botId: store.id,
  draft: { channel: 'website', destination: 'https://example.com', blockId: welcome, rows },
  holds: [
    { field: 'rows.0', hold: 'ask' },
    { field: 'rows.1', hold: 'locked' },
  ],
})
const faulty = presetOf(3, 'Faulty', {
  draft: { channel: 'website', destination: '', blockId: 'wel come', rows: [] },
})
const later = { ...full, updatedAt: full.updatedAt + 1, value: { ...full.value, note: 'Theirs' } }

test.each(sizes)(
  'the presets and all their dialogs are right for everybody %s',
  async (_, size) => {
    const { page, problems } = await openStill({ ...size, path: '/#/presets' })
    await page.getByText('No presets yet').waitFor()
    await isRight(page, 'no presets')
    await bringIn(page, { presets: [full, faulty, presetOf(4, 'Gone')], bots: [store] })
    await deleteChosen(page)
    await page.getByText('Recently deleted').click()
    await isRight(page, 'presets, one deleted just now')
    const { search, preset } = presetsOf(page)
    await search.fill('nothing like it')
    await page.getByText('No preset holds all of this.').waitFor()
    await isRight(page, 'no hits')
    await search.fill('')

    await look(page, 'Faulty')
    await isRight(page, 'a preset with faults')
    await leave(page)
    await look(page, 'Full')
    await isRight(page, 'a full preset')
    for (const [button, title] of [
      ['Copy link', /^Fill in “Full/],
      ['Share', /^Share “Full/],
      ['Edit details', /^Edit details$/],
      ['History', /^History of “Full/],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- there is one screen
      await page.getByRole('button', { name: button, exact: true }).last().click()
      // oxlint-disable-next-line no-await-in-loop
      await page.getByRole('dialog', { name: title }).waitFor()
      // oxlint-disable-next-line no-await-in-loop
      await isRight(page, button)
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press('Escape')
      // oxlint-disable-next-line no-await-in-loop
      await page.getByRole('dialog', { name: title }).waitFor({ state: 'detached' })
    }
    await leave(page)
    await dropFile(page, fileOf({ presets: [later, faulty, presetOf(5, 'New')] }))
    const dialog = await dialogOf(page, 'Import')
    await dialog.getByText('What differs').click()
    await isRight(page, 'import')
    await page.keyboard.press('Escape')
    await noDialog(page)
    await dropFile(page, '{}')
    await dialog.getByText('This file is from another program.').waitFor()
    await isRight(page, 'an import that is refused')
    await page.keyboard.press('Escape')
    await noDialog(page)
    await page.getByRole('button', { name: 'Export' }).click()
    await dialogOf(page, 'Export')
    await isRight(page, 'export')
    await eventually(() => preset('Full').count()).toBe(1)
    expect(problems).toEqual([])
  },
)

test.each(sizes)(
  'the bots and the ways to fill them are right for everybody %s',
  async (_, size) => {
    const { page, problems } = await openStill({ ...size, path: '/#/bots' })
    await page.getByText('Type it once, pick it ever after').waitFor()
    await isRight(page, 'no bots')
    await page.getByRole('button', { name: 'New bot' }).first().click()
    await dialogOf(page, 'New bot')
    await isRight(page, 'a new bot')
    await page.keyboard.press('Escape')
    await makeBot(page, 'Empty')
    await isRight(page, 'an empty bot')
    await bringIn(page, { bots: [store] })
    await goTo(page, 'Bots')
    await botsOf(page).list.getByRole('link', { name: /^Acme/ }).click()
    await page.getByRole('heading', { name: /^Acme/ }).waitFor()
    await botsOf(page).button('Add a block').click()
    await botsOf(page).blocks.last().getByLabel('Block ID').fill('wel come')
    await botsOf(page).blocks.last().getByLabel('Name').fill('x')
    await botsOf(page).button('Add a variable').focus()
    await isRight(page, 'a full bot, with a fault')
    const record = JSON.stringify({ id: '1', first_name: 'Jane', [unbroken]: true, Visits: 3 })
    for (const [title, label, text] of [
      ['Paste a table', 'The table', `${long}\t${welcome.replace('5', '6')}\nno ID here`],
      ['Paste a user’s record', 'The record, as JSON', record],
      ['Paste a user’s record', 'The record, as JSON', '{'],
      ['Paste links', 'Links, or a text with links in it', `${documentedLink} https://m.me/acme`],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- there is one screen
      await botsOf(page).button(title).click()
      // oxlint-disable-next-line no-await-in-loop
      const dialog = await dialogOf(page, title)
      // oxlint-disable-next-line no-await-in-loop
      await dialog.getByLabel(label).fill(text)
      // oxlint-disable-next-line no-await-in-loop
      await isRight(page, `${title}: ${text}`)
      // oxlint-disable-next-line no-await-in-loop
      await page.keyboard.press('Escape')
      // oxlint-disable-next-line no-await-in-loop
      await noDialog(page)
    }
    expect(problems).toEqual([])
  },
)

test.each(sizes)(
  'sharing, saving and a preset in Build are right for everybody %s',
  async (_, size) => {
    const { page, problems } = await openStill({ ...size, path: sharedPath() })
    await page.getByText('You do not have this preset yet.').waitFor()
    await isRight(page, 'a shared preset')
    await page.getByRole('button', { name: 'Keep as a preset' }).click()
    await areListed(page, ['Full'])
    await page.evaluate((hash) => {
      location.hash = hash
    }, sharedPath(later).slice(1))
    await page.getByText(/What differs:/).waitFor()
    await isRight(page, 'a shared preset that differs')
    await page.evaluate(() => {
      location.hash = '#/shared/1.zz.AAAA'
    })
    await page.getByRole('heading', { name: 'This share link is cut off' }).waitFor()
    await isRight(page, 'a share link that is cut off')
    await page.getByRole('button', { name: 'Go to your presets' }).click()

    await look(page, 'Full')
    await page.getByRole('button', { name: 'Open in the builder' }).click()
    const ask = page.getByRole('dialog', { name: /^Fill in/ })
    await ask.getByLabel('Source').fill('TikTok')
    await ask.getByRole('button', { name: 'Open in the builder' }).click()
    await builderOf(page)
      .preset.getByText(/^Preset: Full/)
      .waitFor()
    await isRight(page, 'a preset in Build, with something locked')
    await page.keyboard.press('ControlOrMeta+S')
    const dialog = await dialogOf(page, 'Save preset')
    await describePreset(dialog, { name: 'Another', tags: [unbroken.slice(1)] })
    await isRight(page, 'saving over a preset')
    expect(problems).toEqual([])
  },
)

test('on a phone a preset is made, found, opened and shared with the thumb', async () => {
  const { page, problems } = await openApp(phone)
  await screenOf(page).button('Show me an example').tap()
  await page.getByRole('button', { name: 'Save, share and more' }).tap()
  await page.getByRole('menuitem', { name: 'Save preset' }).tap()
  const dialog = await dialogOf(page, 'Save preset')
  await describePreset(dialog, { name: 'Summer', holds: { Source: 'Ask each time' } })
  await dialog.getByRole('button', { name: 'Save preset' }).tap()
  await noDialog(page)
  await goTo(page, 'Presets')
  await presetsOf(page).search.fill('sum')
  await presetsOf(page).preset('Summer').tap()
  const sheet = await dialogOf(page, 'Summer')
  await sheet.getByRole('button', { name: 'Open in the builder' }).tap()
  const ask = await dialogOf(page, 'Fill in “Summer”')
  await ask.getByLabel('Source').fill('TikTok')
  await ask.getByRole('button', { name: 'Open in the builder' }).tap()
  await noDialog(page)
  await screenOf(page).button('Show all about the link').tap()
  const about = await dialogOf(page, 'Your link')
  const parts = about.getByRole('region', { name: 'The link in its parts' })
  await eventually(() => parts.textContent()).toBe(documentedLink.replace('Facebook', 'TikTok'))
  await about.getByRole('button', { name: 'Close' }).tap()
  await page.getByRole('button', { name: 'Save, share and more' }).tap()
  await page.getByRole('menuitem', { name: 'Share' }).tap()
  const share = page.getByRole('dialog', { name: /^Share/ })
  await eventually(() => share.getByLabel('Share link', { exact: true }).inputValue()).toContain(
    '#/shared/1.',
  )
  expect(problems).toEqual([])
})

test('on a phone a bot is filled from a table and used in Build with the thumb', async () => {
  const { page, problems } = await openApp({ ...phone, path: '/#/bots' })
  await makeBot(page, 'Acme')
  await botsOf(page).button('Paste a table').tap()
  const dialog = await dialogOf(page, 'Paste a table')
  await dialog.getByLabel('The table').fill(`Welcome, ${welcome}`)
  await dialog.getByRole('button', { name: 'Add 1' }).tap()
  await noDialog(page)
  await botsOf(page).isSaved()
  await goTo(page, 'Build')
  await chooseBot(page, 'Acme')
  await builderOf(page).website.fill('https://example.com')
  await builderOf(page).block.fill('wel')
  await page.getByRole('option', { name: /^Welcome/ }).tap()
  await screenOf(page).button('Show all about the link').tap()
  await linkIs(page, `https://example.com?bs_ref=block:${welcome}`)
  expect(problems).toEqual([])
})

/** Colours that are still on their way from one to the other have no contrast of their own. */
function openStill(options: AppOptions) {
  return openApp({ ...options, context: { ...options.context, reducedMotion: 'reduce' } })
}

async function isRight(page: Page, what: string): Promise<void> {
  // The smallest phone shows what a phone shows, in less room.
  if (page.viewportSize()?.width !== 320) await isAccessible(page, what)
  await fitsAcross(page, what)
}

/** Chooses a preset; on a phone its sheet opens. */
async function look(page: Page, name: string): Promise<void> {
  await presetsOf(page).preset(name).click()
  await page.getByRole('button', { name: 'Open in the builder' }).waitFor()
}

/** Closes the sheet, where there is one. */
async function leave(page: Page): Promise<void> {
  if ((await page.getByRole('dialog').count()) > 0) await page.keyboard.press('Escape')
  await noDialog(page)
}

async function deleteChosen(page: Page): Promise<void> {
  await look(page, 'Gone')
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByText('“Gone” is deleted.').waitFor()
}

function sharedPath(preset = full): string {
  const data = gzipSync(fileOf({ presets: [preset], bots: [store] })).toString('base64url')
  return `/#/shared/1.${data.length.toString(36)}.${data}`
}
