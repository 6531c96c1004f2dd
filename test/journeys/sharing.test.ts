import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { clipboardPermissions, eventually, openApp } from '#test/support/browser.ts'
import { addRow, documentedLink, linkIs, rowOf, screenOf } from '#test/journeys/form.ts'
import {
  areListed,
  botOf,
  bringIn,
  buildLink,
  builderOf,
  dialogOf,
  fileOf,
  noDialog,
  presetOf,
  presetsOf,
  savePreset,
} from '#test/journeys/library-screen.ts'

test('a preset is shared by a link: an empty browser shows it, keeps it when told, and builds the same link', async () => {
  const mine = await openApp({ permissions: clipboardPermissions })
  await screenOf(mine.page).button('Show me an example').click()
  await savePreset(mine.page, { name: 'Summer sale', note: 'For July', tags: ['ads'] })
  const address = await shareLinkOf(mine.page)
  expect(await mine.readClipboard()).toBe(address)

  const theirs = await openApp({ path: pathOf(address) })
  const { page } = theirs
  await page.getByRole('heading', { name: 'A preset was shared with you' }).waitFor()
  await page.getByText('You do not have this preset yet.').waitFor()
  await eventually(() => sharedLink(page).textContent()).toBe(documentedLink)
  await page.getByText('For July').waitFor()
  const other = await theirs.openTab('/#/presets')
  await other.getByText('No presets yet').waitFor()

  await page.bringToFront()
  await button(page, 'Keep as a preset').click()
  await areListed(page, ['Summer sale'])
  await areListed(other, ['Summer sale'])
  await presetsOf(page).act('Open in the builder').click()
  await linkIs(page, documentedLink)

  await open(page, address)
  await page.getByText('You have this preset already, as “Summer sale”.').waitFor()
  await button(page, 'Open mine').click()
  await linkIs(page, documentedLink)
  await builderOf(page).preset.getByText('Preset: Summer sale').waitFor()
  expect([...mine.problems, ...theirs.problems]).toEqual([])
})

test('a share link can be looked at in the builder only, or left, and then nothing is kept', async () => {
  const { page, openTab, problems } = await openApp({
    path: shared(fileOf({ presets: [presetOf(1, 'Summer')] })),
  })
  await button(page, 'Open in the builder only').click()
  await linkIs(page, 'https://example.com?bs_ref=user:Source:ad1')
  const tab = await openTab(shared(fileOf({ presets: [presetOf(1, 'Summer')] })))
  await button(tab, 'Not now').click()
  await tab.getByText('No presets yet').waitFor()
  await tab.reload()
  await tab.getByText('No presets yet').waitFor()
  expect(problems).toEqual([])
})

test('a share link of a preset that is another one by now shows what differs, and either stays or both', async () => {
  const { page, problems } = await openApp()
  const preset = presetOf(1, 'Summer')
  const later = (value: string) => {
    const draft = {
      ...preset.value.draft,
      rows: [{ kind: 'user', name: 'Source', value }],
    } as const
    const updatedAt = preset.updatedAt + 60_000
    return shared(
      fileOf({ presets: [{ ...preset, updatedAt, value: { ...preset.value, draft } }] }),
    )
  }
  await bringIn(page, { presets: [preset] })
  await open(page, later('TikTok'))
  await page.getByText('You have this preset in an older state. What differs:').waitFor()
  await page.getByRole('row').filter({ hasText: 'ad1TikTok' }).waitFor()
  await button(page, 'Keep both').click()
  await areListed(page, ['Summer (2)', 'Summer'])
  await open(page, later('TikTok'))
  await page.getByText('You have this preset already, as “Summer (2)”.').waitFor()

  await open(page, later('Google'))
  await page.getByRole('row').filter({ hasText: 'ad1Google' }).waitFor()
  await button(page, 'Leave mine').click()
  await presetsOf(page).search.fill('ad1')
  await areListed(page, ['Summer'])
  await open(page, later('Google'))
  await button(page, 'Replace mine').click()
  await presetsOf(page).search.fill('google')
  await areListed(page, ['Summer'])
  await presetsOf(page).act('History').click()
  const history = await dialogOf(page, 'History of “Summer”')
  await history.getByRole('row').filter({ hasText: 'ad1Google' }).waitFor()
  expect(problems).toEqual([])
})

test('with its bot a preset is shared by block names; without, the link works all the same', async () => {
  const app = await openApp()
  const { page } = app
  const block = 's58fa63fe-6791-42bf-8674-fd4c377aa44f'
  const store = botOf(1, 'Acme store', { blocks: [{ id: block, name: 'Welcome', note: '' }] })
  const draft = { channel: 'website', destination: 'https://example.com', rows: [] } as const
  const preset = presetOf(2, 'Hello', { botId: store.id, draft: { ...draft, blockId: block } })
  await bringIn(page, { bots: [store], presets: [preset] })
  const alone = await shareLinkOf(page)
  const together = await shareLinkOf(page, true)

  const theirs = await openApp({ path: pathOf(together) })
  await button(theirs.page, 'Keep as a preset').waitFor()
  await theirs.page.getByLabel('Keep its bot “Acme store” too').waitFor()
  await button(theirs.page, 'Keep as a preset').click()
  await presetsOf(theirs.page).act('Open in the builder').click()
  await linkIs(theirs.page, `https://example.com?bs_ref=block:${block}`)
  await eventually(() => builderOf(theirs.page).botMenu.textContent()).toBe('Bot: Acme store')
  await builderOf(theirs.page).form.getByText('Welcome', { exact: true }).waitFor()

  const others = await openApp({ path: pathOf(alone) })
  await others.page.getByText('Its bot is not kept in this browser').waitFor()
  await button(others.page, 'Keep as a preset').click()
  await presetsOf(others.page).act('Open in the builder').click()
  await linkIs(others.page, `https://example.com?bs_ref=block:${block}`)
  expect([...app.problems, ...theirs.problems, ...others.problems]).toEqual([])
})

test('fixed personal data is pointed out before the link can be copied, and stays out unless it is wanted', async () => {
  const { page, problems } = await openApp()
  await buildLink(page, 'https://example.com', 'Facebook')
  await addRow(page, 'attribute', ['email', 'jane@example.com'])
  await screenOf(page).button('Share').click()
  const dialog = page.getByRole('dialog', { name: /^Share/ })
  await dialog.getByText('This preset holds fixed personal data: email.').waitFor()
  const without = dialog.getByLabel('Leave these values out')
  await eventually(() => without.isChecked()).toBe(true)
  const link = dialog.getByLabel('Share link', { exact: true })
  await eventually(() => link.inputValue()).toContain('#/shared/')
  const safe = await link.inputValue()
  await without.uncheck()
  await eventually(() => link.inputValue()).not.toBe(safe)

  const theirs = await openApp({ path: pathOf(safe) })
  await eventually(() => sharedLink(theirs.page).textContent()).toContain('user:email:')
  expect(await theirs.page.getByRole('main').textContent()).not.toContain('jane@')
  await theirs.page.getByText('Asks for 1 field').waitFor()
  expect([...problems, ...theirs.problems]).toEqual([])
})

const whole = fileOf({ presets: [presetOf(1, 'Hostile')] })
const good = payloadOf(whole)
const refused: readonly (readonly [payload: string, title: string])[] = [
  ['hello there', 'This is no share link'],
  ['', 'This is no share link'],
  [good.slice(0, -20), 'This share link is cut off'],
  [swapped(good), 'This share link is damaged'],
  [good.replace(/^1/, '2'), 'This share link is newer than your app'],
  [altered('"version": 1', '"version": 3'), 'This share link is newer than your app'],
  // Sixty megabytes, unpacked.
  [payloadOf(`"${'a'.repeat(60_000_000)}"`), 'This share link holds too much'],
  [altered('"rows": [', '"rows": [7, '), 'There is no preset in this share link'],
  [altered('"name": "Hostile"', '"name": {}'), 'There is no preset in this share link'],
  [payloadOf('{"hello":"world"}'), 'There is no preset in this share link'],
  [payloadOf('<script>alert(1)</script>'), 'There is no preset in this share link'],
  [altered('https://example.com', 'javascript:alert(1)'), 'This share link is not safe'],
]

test('rubbish, and what is cut off, damaged, newer, huge, odd or unsafe, is refused in a sentence and changes nothing', async () => {
  const { page, problems } = await openApp()
  await bringIn(page, { presets: [presetOf(9, 'Mine')] })
  for (const [payload, title] of refused) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await goToHash(page, `#/shared/${payload}`)
    // oxlint-disable-next-line no-await-in-loop
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    // oxlint-disable-next-line no-await-in-loop
    await page.getByRole('alert').getByText('Nothing was changed.').waitFor()
    // oxlint-disable-next-line no-await-in-loop
    await button(page, 'Go to your presets').click()
    // oxlint-disable-next-line no-await-in-loop
    await areListed(page, ['Mine'])
  }
  expect(problems).toEqual([])
})

test('what a share link holds beside a preset is not taken, and poisons nothing', async () => {
  const odd = '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},'
  const text = whole.replaceAll(/"(id|kind)":/g, `${odd}"$1":`)
  const { page, problems } = await openApp({ path: shared(text) })
  await button(page, 'Keep as a preset').click()
  await areListed(page, ['Hostile'])
  await presetsOf(page).act('Open in the builder').click()
  await linkIs(page, 'https://example.com?bs_ref=user:Source:ad1')
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false)
  expect(problems).toEqual([])
})

test('a share link of an empty preset, or one full of faults, is shown as it is', async () => {
  const draft = { channel: 'website', destination: '', blockId: 'wel come', rows: [] } as const
  const { page, problems } = await openApp({
    path: shared(fileOf({ presets: [presetOf(1, '<b>‮ bold</b>', { draft })] })),
  })
  await page.getByText('<b>').first().waitFor()
  await page
    .getByText(/things to fix/)
    .first()
    .waitFor()
  await button(page, 'Keep as a preset').click()
  await eventually(() => presetsOf(page).presets.count()).toBe(1)
  await eventually(() => rowOf(page, 1).row.count()).toBe(0)
  expect(problems).toEqual([])
})

function button(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true })
}

function sharedLink(page: Page) {
  return page.getByRole('main').getByRole('region', { name: 'The link in its parts' })
}

/** Copies the share link of what is open. */
async function shareLinkOf(page: Page, withBot = false): Promise<string> {
  await button(page, 'Share').click()
  const dialog = page.getByRole('dialog', { name: /^Share/ })
  const link = dialog.getByLabel('Share link', { exact: true })
  await eventually(() => link.inputValue()).toContain('#/shared/')
  const before = await link.inputValue()
  if (withBot) {
    await dialog.getByLabel(/^With what is known about its bot/).check()
    await eventually(() => link.inputValue()).not.toBe(before)
  }
  await dialog.getByRole('button', { name: 'Copy', exact: true }).click()
  const address = await link.inputValue()
  await page.keyboard.press('Escape')
  await noDialog(page)
  return address
}

function pathOf(address: string): string {
  return address.slice(new URL(address).origin.length)
}

/** The address is opened as if it was pasted into the browser, and holds a preset. */
async function open(page: Page, address: string): Promise<void> {
  await goToHash(page, address.slice(address.indexOf('#')))
  await page.getByRole('heading', { name: 'A preset was shared with you' }).waitFor()
}

async function goToHash(page: Page, hash: string): Promise<void> {
  await page.evaluate((it) => {
    location.hash = it
  }, hash)
}

function shared(json: string): string {
  return `/#/shared/${payloadOf(json)}`
}

function payloadOf(json: string): string {
  const data = gzipSync(json).toString('base64url')
  return `1.${data.length.toString(36)}.${data}`
}

function altered(before: string, after: string): string {
  return payloadOf(whole.replace(before, after))
}

/** With one letter in its middle changed. */
function swapped(payload: string): string {
  const at = Math.floor(payload.length / 2)
  const other = payload[at] === 'A' ? 'B' : 'A'
  return payload.slice(0, at) + other + payload.slice(at + 1)
}
