import { expect, test } from 'vitest'
import { eventually, openApp } from '#test/support/browser.ts'
import { isFocused, linkIs, screenOf, tabTo } from '#test/journeys/form.ts'
import {
  areListed,
  botsOf,
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

const three = [presetOf(1, 'Autumn'), presetOf(2, 'Summer sale'), presetOf(3, 'Summer end')]

test('by keys alone a preset is found, looked at and opened', async () => {
  const { page, problems } = await openApp()
  await bringIn(page, { presets: three })
  await goTo(page, 'Build')
  await tabTo(page.getByRole('link', { name: 'Presets' }))
  await page.keyboard.press('Enter')
  const { search, link, preset } = presetsOf(page)
  // Where there is a mouse there are keys, too: the search waits for letters.
  await isFocused(search)
  await page.keyboard.type('sum')
  await areListed(page, ['Summer end', 'Summer sale'])
  await eventually(() => link.textContent()).toContain('ad3')
  await page.keyboard.press('ArrowDown')
  await eventually(() => link.textContent()).toContain('ad2')
  await eventually(() => preset('Summer sale').getAttribute('aria-selected')).toBe('true')
  await page.keyboard.press('Enter')
  await linkIs(page, 'https://example.com?bs_ref=user:Source:ad2')
  await builderOf(page).preset.getByText('Preset: Summer sale').waitFor()
  expect(problems).toEqual([])
})

test('in the list the arrows choose, letters search, Delete deletes and Escape clears the search', async () => {
  const { page, problems } = await openApp()
  await bringIn(page, { presets: three })
  const { search, list, link, button } = presetsOf(page)
  await search.focus()
  await tabTo(list)
  await page.keyboard.press('End')
  await eventually(() => link.textContent()).toContain('ad1')
  await page.keyboard.press('Delete')
  await page.getByText('“Autumn” is deleted.').waitFor()
  await areListed(page, ['Summer end', 'Summer sale'])
  await isFocused(list)
  await tabTo(button('Undo'))
  await page.keyboard.press('Enter')
  await eventually(() => presetsOf(page).presets.count()).toBe(3)

  await list.focus()
  await page.keyboard.type('aut')
  await isFocused(search)
  await areListed(page, ['Autumn'])
  await page.keyboard.press('Escape')
  await eventually(() => presetsOf(page).presets.count()).toBe(3)
  await list.focus()
  await page.keyboard.press('/')
  await isFocused(search)
  await eventually(() => search.inputValue()).toBe('')
  expect(problems).toEqual([])
})

test('Ctrl+S in Build saves the preset, from any field, and the focus comes back to it', async () => {
  const { page, problems } = await openApp()
  await buildLink(page, 'https://example.com', 'Facebook')
  await builderOf(page).website.focus()
  await page.keyboard.press('ControlOrMeta+S')
  const dialog = await dialogOf(page, 'Save preset')
  await nameIn(dialog).waitFor()
  await page.keyboard.press('ControlOrMeta+S')
  await page.keyboard.press('Escape')
  await noDialog(page)
  await isFocused(builderOf(page).website)

  await page.keyboard.press('ControlOrMeta+S')
  await tabTo(nameIn(dialog))
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('Summer')
  await page.keyboard.press('Enter')
  await noDialog(page)
  await isFocused(builderOf(page).website)
  await goTo(page, 'Presets')
  await areListed(page, ['Summer'])
  expect(problems).toEqual([])
})

test('every dialog of the presets closes by Escape, and the focus goes back to where it was', async () => {
  const { page, problems } = await openApp()
  await buildLink(page, 'https://example.com', 'Facebook')
  await savePreset(page, { name: 'Ads', holds: { Source: 'Ask each time' } })
  await goTo(page, 'Presets')
  const { act, button } = presetsOf(page)
  for (const [opener, title] of [
    [act('Copy link'), 'Fill in “Ads”'],
    [act('Open in the builder'), 'Fill in “Ads”'],
    [act('Share'), 'Share “Ads”'],
    [act('Edit details'), 'Edit details'],
    [act('History'), 'History of “Ads”'],
    [button('Import'), 'Import'],
    [button('Export'), 'Export'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await opener.focus()
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Enter')
    // oxlint-disable-next-line no-await-in-loop
    await dialogOf(page, title)
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Escape')
    // oxlint-disable-next-line no-await-in-loop
    await noDialog(page)
    // oxlint-disable-next-line no-await-in-loop
    await isFocused(opener)
  }
  await goTo(page, 'Bots')
  const { button: onBots } = botsOf(page)
  await onBots('New bot').focus()
  await page.keyboard.press('Enter')
  await dialogOf(page, 'New bot')
  await page.keyboard.press('Escape')
  await isFocused(onBots('New bot'))
  expect(problems).toEqual([])
})

test('what one tab saves, renames and deletes is seen in the other without a reload', async () => {
  const { page, openTab, problems } = await openApp()
  const other = await openTab('/#/presets')
  await other.getByText('No presets yet').waitFor()
  await page.bringToFront()
  await buildLink(page, 'https://example.com', 'Facebook')
  await savePreset(page, { name: 'Summer' })
  await areListed(other, ['Summer'])
  await goTo(page, 'Presets')
  await presetsOf(page).act('Duplicate').click()
  await areListed(other, ['Summer (2)', 'Summer'])
  await presetsOf(other).preset('Summer (2)').click()
  await presetsOf(other).act('Delete').click()
  await areListed(page, ['Summer'])
  expect(problems).toEqual([])
})

test('a preset that another tab saved meanwhile is not written over in silence: both are kept, or one is chosen', async () => {
  const { page, openTab, problems } = await openApp()
  await buildLink(page, 'https://example.com', 'Facebook')
  await savePreset(page, { name: 'Summer' })
  const other = await openTab('/#/presets')
  await presetsOf(other).act('Open in the builder').click()
  await buildLink(other, 'https://example.com', 'TikTok')
  await screenOf(other).button('Save preset').click()
  const theirs = await dialogOf(other, 'Save preset')
  await theirs.getByRole('button', { name: 'Save over “Summer”' }).click()
  await noDialog(other)

  await page.bringToFront()
  await buildLink(page, 'https://example.com', 'Google')
  await screenOf(page).button('Save preset').click()
  const dialog = await dialogOf(page, 'Save preset')
  await dialog.getByText('“Summer” was saved elsewhere since you opened it.').waitFor()
  await dialog.getByRole('row').filter({ hasText: 'TikTokGoogle' }).waitFor()
  await dialog.getByRole('button', { name: 'Save mine as a new preset' }).click()
  await noDialog(page)
  await areListed(await openTab('/#/presets'), ['Summer (2)', 'Summer'])
  expect(problems).toEqual([])
})
