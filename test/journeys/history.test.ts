import { expect, test } from 'vitest'
import { clipboardPermissions, eventually, openApp } from '#test/support/browser.ts'
import { documentedLink, linkIs, rowOf, screenOf } from '#test/journeys/form.ts'
import {
  areListed,
  builderOf,
  dialogOf,
  goTo,
  nameIn,
  noDialog,
  presetsOf,
  savePreset,
} from '#test/journeys/library-screen.ts'

const changedLink = documentedLink.replace('Facebook', 'TikTok')

test('a preset is found by three letters, changed and saved over; its history brings the old link back', async () => {
  const { page, openTab, readClipboard, problems } = await openApp({
    permissions: clipboardPermissions,
  })
  await screenOf(page).button('Show me an example').click()
  const summer = { name: 'Summer sale', note: 'For the ads in July', tags: ['ads'] }
  await savePreset(page, summer)
  await page.getByText('“Summer sale” is saved.').waitFor()
  await screenOf(page).button('Start over').click()
  await screenOf(page).website.fill('https://example.org')
  await savePreset(page, { name: 'Winter' })

  await page.reload()
  await goTo(page, 'Presets')
  await areListed(page, ['Winter', 'Summer sale'])
  const { search, link, card, act } = presetsOf(page)
  await search.fill('sum')
  await areListed(page, ['Summer sale'])
  await eventually(() => link.textContent()).toBe(documentedLink)
  await card.getByText('For the ads in July').waitFor()

  await act('Open in the builder').click()
  await linkIs(page, documentedLink)
  await builderOf(page).preset.getByText('Preset: Summer sale').waitFor()
  await rowOf(page, 2).value.fill('TikTok')
  await linkIs(page, changedLink)
  await screenOf(page).button('Save preset').click()
  const dialog = await dialogOf(page, 'Save preset')
  const changes = dialog.getByRole('region', { name: 'What changes in “Summer sale”' })
  await eventually(() => changes.getByRole('row').last().textContent()).toBe(
    'SourceUser attributeChangedFacebookTikTok',
  )
  await dialog.getByRole('button', { name: 'Save over “Summer sale”' }).click()
  await noDialog(page)

  await goTo(page, 'Presets')
  await search.fill('')
  await areListed(page, ['Summer sale', 'Winter'])
  await eventually(() => link.textContent()).toBe(changedLink)
  await act('History').click()
  const history = await dialogOf(page, 'History of “Summer sale”')
  await history.getByRole('row').filter({ hasText: 'Facebook' }).waitFor()
  await history.getByRole('button', { name: /^Bring back the version saved/ }).click()
  await noDialog(page)
  await eventually(() => link.textContent()).toBe(documentedLink)
  await act('Copy link').click()
  await act('Copied').waitFor()
  expect(await readClipboard()).toBe(documentedLink)
  await page.bringToFront()

  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await eventually(() => link.textContent()).toBe(changedLink)
  const tab = await openTab('/#/presets')
  await eventually(() => presetsOf(tab).link.textContent()).toBe(changedLink)
  expect(problems).toEqual([])
})

test('as a new preset it is saved beside the one that was opened', async () => {
  const { page, problems } = await openApp()
  await screenOf(page).button('Show me an example').click()
  await savePreset(page, { name: 'Summer sale' })
  await rowOf(page, 2).value.fill('TikTok')
  await screenOf(page).button('Save preset').click()
  const dialog = await dialogOf(page, 'Save preset')
  await dialog.getByText('Save as a new preset').click()
  await eventually(() => nameIn(dialog).inputValue()).toBe('Summer sale (2)')
  await dialog.getByRole('button', { name: 'Save preset' }).click()
  await noDialog(page)
  await builderOf(page).preset.getByText('Preset: Summer sale (2)').waitFor()
  await goTo(page, 'Presets')
  await areListed(page, ['Summer sale (2)', 'Summer sale'])
  const { link, list } = presetsOf(page)
  await eventually(() => link.textContent()).toBe(changedLink)
  await list.getByRole('option').last().click()
  await eventually(() => link.textContent()).toBe(documentedLink)
  expect(problems).toEqual([])
})

test('a preset that was saved once has no earlier versions, and says when it will', async () => {
  const { page, problems } = await openApp()
  await screenOf(page).button('Show me an example').click()
  await savePreset(page, { name: 'Summer sale' })
  await goTo(page, 'Presets')
  await presetsOf(page).act('History').click()
  const history = await dialogOf(page, 'History of “Summer sale”')
  await history.getByText('No earlier versions').waitFor()
  expect(problems).toEqual([])
})
