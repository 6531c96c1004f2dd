import { expect, test } from 'vitest'
import { clipboardPermissions, eventually, openApp } from '#test/support/browser.ts'
import { linkIs, rowOf, screenOf } from '#test/journeys/form.ts'
import {
  areListed,
  botOf,
  bringIn,
  buildLink,
  builderOf,
  dialogOf,
  goTo,
  nameIn,
  noDialog,
  presetOf,
  presetsOf,
  savePreset,
} from '#test/journeys/library-screen.ts'

test('of two presets of one name it is asked whether both are kept, or the first is saved over', async () => {
  const { page, problems } = await openApp()
  await buildLink(page, 'https://example.com', 'Facebook')
  await savePreset(page, { name: 'Summer' })
  await screenOf(page).button('Start over').click()
  await buildLink(page, 'https://example.com', 'TikTok')
  await screenOf(page).button('Save preset').click()
  const dialog = await dialogOf(page, 'Save preset')
  await nameIn(dialog).fill('summer')
  await dialog.getByRole('button', { name: 'Save preset' }).click()
  await dialog.getByText('There is a preset called “Summer” already.').waitFor()
  await dialog.getByRole('button', { name: 'Save over it' }).click()
  const changes = dialog.getByRole('region', { name: 'What changes in “Summer”' })
  await changes.getByRole('row').filter({ hasText: 'FacebookTikTok' }).waitFor()
  await dialog.getByRole('button', { name: 'Save over “Summer”' }).click()
  await noDialog(page)

  await screenOf(page).button('Start over').click()
  await buildLink(page, 'https://example.com', 'Google')
  await screenOf(page).button('Save preset').click()
  await nameIn(dialog).fill('Summer')
  await nameIn(dialog).press('Enter')
  await dialog.getByRole('button', { name: 'Keep both' }).click()
  await noDialog(page)
  await goTo(page, 'Presets')
  const { link, presets } = presetsOf(page)
  await eventually(() => presets.count()).toBe(2)
  await eventually(() => link.textContent()).toBe('https://example.com?bs_ref=user:Source:Google')
  await presets.last().click()
  await eventually(() => link.textContent()).toBe('https://example.com?bs_ref=user:Source:TikTok')
  expect(problems).toEqual([])
})

test('a preset without a name is not saved, and nothing that was typed is lost', async () => {
  const { page, problems } = await openApp()
  await buildLink(page, 'https://example.com', 'Facebook')
  await screenOf(page).button('Save preset').click()
  const dialog = await dialogOf(page, 'Save preset')
  await eventually(() => nameIn(dialog).inputValue()).toBe('example.com')
  await nameIn(dialog).fill(' ')
  await dialog.getByLabel('Note', { exact: true }).fill('Mine')
  await dialog.getByRole('button', { name: 'Save preset' }).click()
  await dialog.getByText('Give it a name.').waitFor()
  await nameIn(dialog).fill('Summer')
  await nameIn(dialog).press('Enter')
  await noDialog(page)
  await goTo(page, 'Presets')
  await presetsOf(page).card.getByText('Mine').waitFor()
  expect(problems).toEqual([])
})

test('a preset is duplicated, renamed and deleted; Undo brings it back at once, the list of what was deleted later', async () => {
  const { page, problems } = await openApp()
  await buildLink(page, 'https://example.com', 'Facebook')
  await savePreset(page, { name: 'Summer' })
  await goTo(page, 'Presets')
  const { act, button, card, preset } = presetsOf(page)
  await act('Duplicate').click()
  await page.getByText('The copy is called “Summer (2)”.').waitFor()
  await areListed(page, ['Summer (2)', 'Summer'])
  await card.getByRole('heading', { name: 'Summer (2)' }).waitFor()

  await act('Edit details').click()
  const dialog = await dialogOf(page, 'Edit details')
  await nameIn(dialog).fill('Autumn')
  await dialog.getByLabel('Note', { exact: true }).fill('From September')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await noDialog(page)
  await areListed(page, ['Autumn', 'Summer'])
  await card.getByText('From September').waitFor()

  await act('Delete').click()
  await page.getByText('“Autumn” is deleted.').waitFor()
  await areListed(page, ['Summer'])
  await button('Undo').click()
  await areListed(page, ['Autumn', 'Summer'])

  await preset('Autumn').click()
  await act('Delete').click()
  await page.getByText('“Autumn” is deleted.').waitFor()
  await page.reload()
  await areListed(page, ['Summer'])
  await page.getByText('Recently deleted').click()
  await button('Restore “Autumn”').click()
  await page.getByText('“Autumn” is back.').waitFor()
  await areListed(page, ['Autumn', 'Summer'])
  await page.reload()
  await areListed(page, ['Autumn', 'Summer'])
  await preset('Autumn').click()
  await card.getByText('From September').waitFor()
  expect(problems).toEqual([])
})

test('presets are put in order, filtered by tag and bot, and searched through their names, notes, tags, addresses and blocks', async () => {
  const { page, problems } = await openApp()
  const welcome = 's58fa63fe-6791-42bf-8674-fd4c377aa44f'
  const store = botOf(1, 'Acme store', { blocks: [{ id: welcome, name: 'Welcome', note: '' }] })
  const draft = { channel: 'website', destination: 'https://shop.example', rows: [] } as const
  await bringIn(page, {
    bots: [store],
    presets: [
      presetOf(1, 'Đà Nẵng', { tags: ['ads'], note: 'The beach' }),
      presetOf(3, 'Autumn', { botId: store.id, draft: { ...draft, blockId: welcome } }),
      presetOf(2, 'Zebra', { tags: ['mail', 'ads'] }),
    ],
  })
  const { search, order, tag, bot, button } = presetsOf(page)
  await order.selectOption('A to Z')
  await areListed(page, ['Autumn', 'Đà Nẵng', 'Zebra'])
  await order.selectOption('Newest')
  await areListed(page, ['Autumn', 'Zebra', 'Đà Nẵng'])
  await tag.selectOption('ads')
  await areListed(page, ['Zebra', 'Đà Nẵng'])
  await page.getByText('2 of 3 presets').waitFor()
  await tag.selectOption('All tags')
  await bot.selectOption('Acme store')
  await areListed(page, ['Autumn'])
  await bot.selectOption('All bots')

  for (const [text, name] of [
    ['da nang', 'Đà Nẵng'],
    ['beach', 'Đà Nẵng'],
    ['MAIL', 'Zebra'],
    ['shop.ex', 'Autumn'],
    ['welc', 'Autumn'],
    ['ad2', 'Zebra'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await search.fill(text)
    // oxlint-disable-next-line no-await-in-loop
    await areListed(page, [name])
  }
  await search.fill('da nang zebra')
  await page.getByText('No preset holds all of this.').waitFor()
  await button('Clear the search').click()
  await eventually(() => presetsOf(page).presets.count()).toBe(3)
  await eventually(() => search.inputValue()).toBe('')
  expect(problems).toEqual([])
})

test('a preset asks each time for just what was left open, and what is locked stays until it is unlocked', async () => {
  const { page, problems } = await openApp()
  await screenOf(page).button('Show me an example').click()
  await savePreset(page, {
    name: 'Ads',
    holds: { Source: 'Ask each time', gender: 'Locked', 'Website address': 'Locked' },
  })
  await page.reload()
  await goTo(page, 'Presets')
  const { act, card } = presetsOf(page)
  await card.getByText('Asks for 1 field').waitFor()
  await act('Open in the builder').click()
  const ask = await dialogOf(page, 'Fill in “Ads”')
  await eventually(() => ask.getByRole('combobox').or(ask.getByRole('textbox')).count()).toBe(1)
  await ask.getByLabel('Source').fill('TikTok')
  await ask.getByRole('button', { name: 'Open in the builder' }).click()

  const link =
    'https://example.com?bs_ref=block:s58fa63fe-6791-42bf-8674-fd4c377aa44f;user:gender:female;user:Source:TikTok;variables:color:black'
  await linkIs(page, link)
  const { preset, website } = builderOf(page)
  const gender = page.getByRole('group', { name: 'Row 1', exact: true })
  const locked = gender.getByLabel('Value (locked)')
  await eventually(() => locked.getAttribute('readonly')).not.toBeNull()
  await eventually(() => website.getAttribute('readonly')).not.toBeNull()
  await eventually(() => gender.getByRole('button', { name: 'Remove this row' }).count()).toBe(0)
  await rowOf(page, 3).value.fill('white')
  await linkIs(page, link.replace('black', 'white'))

  await page.reload()
  await linkIs(page, link.replace('black', 'white'))
  await eventually(() => locked.getAttribute('readonly')).not.toBeNull()
  await preset.getByRole('button', { name: 'Unlock' }).click()
  await rowOf(page, 1).choice.selectOption('male')
  await linkIs(page, link.replace('black', 'white').replace('female', 'male'))
  await screenOf(page).button('Undo').click()
  await eventually(() => locked.count()).toBe(1)
  expect(problems).toEqual([])
})

test('copying a preset that asks puts the link as filled in into the clipboard, and the preset stays as it is', async () => {
  const { page, readClipboard, problems } = await openApp({ permissions: clipboardPermissions })
  await buildLink(page, 'https://example.com', 'Facebook')
  await savePreset(page, { name: 'Ads', holds: { Source: 'Ask each time' } })
  await goTo(page, 'Presets')
  const { act, link } = presetsOf(page)
  await act('Copy link').click()
  const ask = await dialogOf(page, 'Fill in “Ads”')
  const filledIn = ask.getByRole('region', { name: 'The link as filled in' })
  await ask.getByLabel('Source').fill('')
  await ask.getByRole('button', { name: 'Copy link' }).click()
  await eventually(() => ask.getByLabel('Source').getAttribute('aria-invalid')).toBe('true')
  await ask.getByLabel('Source').fill('Hà Nội')
  const expected = 'https://example.com?bs_ref=user:Source:H%C3%A0%20N%E1%BB%99i'
  await eventually(() => filledIn.textContent()).toBe(expected)
  await ask.getByRole('button', { name: 'Copy link' }).click()
  await ask.getByRole('button', { name: 'Copied' }).waitFor()
  expect(await readClipboard()).toBe(expected)
  await page.bringToFront()
  await ask.getByRole('button', { name: 'Close' }).click()
  await noDialog(page)
  expect(await link.textContent()).toBe('https://example.com?bs_ref=user:Source:Facebook')
  expect(problems).toEqual([])
})
