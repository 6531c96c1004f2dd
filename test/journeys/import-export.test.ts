import { readFileSync } from 'node:fs'
import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually, openApp } from '#test/support/browser.ts'
import { linkIs } from '#test/journeys/form.ts'
import {
  areListed,
  botOf,
  bringIn,
  dialogOf,
  dropFile,
  fileOf,
  goTo,
  noDialog,
  presetOf,
  presetsOf,
} from '#test/journeys/library-screen.ts'

const block = 's58fa63fe-6791-42bf-8674-fd4c377aa44f'
const store = botOf(1, 'Acme store', {
  note: 'Tám',
  addresses: ['https://example.com'],
  blocks: [{ id: block, name: 'Welcome', note: '' }],
})
const summer = presetOf(2, 'Summer', { botId: store.id, tags: ['ads'], note: 'Phở & “more”' })
const winter = presetOf(3, 'Winter')

test('a library is exported into one file and imported into an empty browser; importing it again changes nothing', async () => {
  const mine = await openApp()
  await bringIn(mine.page, { presets: [summer, winter], bots: [store] })
  const { name, text } = await exported(mine.page)
  expect(name).toMatch(/^external-link-builder-\d{4}-\d\d-\d\d\.json$/)
  expect(JSON.parse(text)).toMatchObject({
    format: 'external-link-builder',
    version: 1,
    presets: [{ name: 'Summer' }, { name: 'Winter' }],
    bots: [{ name: 'Acme store' }],
  })

  const theirs = await openApp({ path: '/#/presets' })
  const { page } = theirs
  const dialog = await choose(page, text, name)
  await dialog.getByText(`2 presets and 1 bot in ${name}.`).waitFor()
  await dialog.getByRole('heading', { name: '3 are new' }).waitFor()
  const tab = await theirs.openTab('/#/presets')
  await tab.getByText('No presets yet').waitFor()
  await page.bringToFront()
  await dialog.getByRole('button', { name: 'Import 3' }).click()
  await dialog.getByText('2 presets and 1 bot are in your library.').waitFor()
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await noDialog(page)
  await areListed(page, ['Winter', 'Summer'])

  await dropFile(page, text, name)
  await dialog.getByText('You have all of it already.').waitFor()
  await eventually(() => dialog.getByRole('button', { name: /^Import/ }).count()).toBe(0)
  await page.keyboard.press('Escape')
  const again = await exported(page)
  expect({ ...JSON.parse(again.text), exportedAt: '' }).toEqual({
    ...JSON.parse(text),
    exportedAt: '',
  })
  expect([...mine.problems, ...theirs.problems]).toEqual([])
})

test('a file with something changed shows what differs, and what is chosen is done', async () => {
  const { page, problems } = await openApp()
  const lone = presetOf(4, 'Lone')
  await bringIn(page, { presets: [summer, winter, lone] })
  const name = (preset: typeof summer, value: object) => ({
    ...preset,
    updatedAt: preset.updatedAt + 60_000,
    value: { ...preset.value, ...value },
  })
  const text = fileOf({
    presets: [
      name(summer, { note: 'Theirs' }),
      name(winter, { tags: ['cold'] }),
      lone,
      presetOf(5, 'New'),
      presetOf(6, 'lone', { note: 'Another one' }),
    ],
  })
  await dropFile(page, text)
  const dialog = await dialogOf(page, 'Import')
  await dialog.getByRole('heading', { name: '2 are here in another state' }).waitFor()
  await dialog.getByRole('heading', { name: '1 has a name that is taken' }).waitFor()
  await dialog.getByRole('heading', { name: '1 is new' }).waitFor()
  await dialog.getByText('1 is here already').waitFor()
  const differing = dialog.getByRole('region', { name: '2 are here in another state' })
  await differing.getByText('What differs').first().click()
  await differing.getByText('Theirs: Theirs').waitFor()

  await dialog.getByLabel('What to do with “Summer”').selectOption('Replace mine')
  await dialog.getByLabel('What to do with “Winter”').selectOption('Keep both')
  await dialog.getByLabel('What to do with “lone”').selectOption('Leave')
  await dialog
    .getByText('1 will be imported, 1 will be kept beside yours, 1 will replace yours')
    .waitFor()
  await dialog.getByRole('button', { name: 'Import 3' }).click()
  await dialog.getByText('3 presets are in your library.').waitFor()
  await page.keyboard.press('Escape')
  await presetsOf(page).order.selectOption('A to Z')
  await areListed(page, ['Lone', 'New', 'Summer', 'Winter', 'Winter (2)'])
  await presetsOf(page).preset('Summer').click()
  await presetsOf(page).card.getByText('Theirs').waitFor()

  // What was chosen once is not asked for again.
  await dropFile(page, text)
  await dialog.getByText('4 are here already').waitFor()
  expect(problems).toEqual([])
})

test('what was deleted comes back by a file only when that is chosen', async () => {
  const { page, problems } = await openApp()
  await bringIn(page, { presets: [summer, winter] })
  await presetsOf(page).preset('Winter').click()
  await presetsOf(page).act('Delete').click()
  await areListed(page, ['Summer'])
  await dropFile(page, fileOf({ presets: [summer, winter] }))
  const dialog = await dialogOf(page, 'Import')
  await dialog.getByRole('heading', { name: '1 was deleted here' }).waitFor()
  await eventually(() => dialog.getByRole('button', { name: /^Import/ }).count()).toBe(0)
  await dialog.getByLabel('What to do with “Winter”').selectOption('Bring back')
  await dialog.getByRole('button', { name: 'Import 1' }).click()
  await dialog.getByText('1 preset is in your library.').waitFor()
  await page.keyboard.press('Escape')
  await eventually(() => presetsOf(page).presets.count()).toBe(2)
  expect(problems).toEqual([])
})

const whole = fileOf({ presets: [summer, winter] })
const refused: readonly (readonly [text: string, said: string])[] = [
  ['', 'This file cannot be read'],
  [whole.slice(0, -30), 'This file cannot be read'],
  ['name;id\nWelcome;s1', 'This file cannot be read'],
  ['{"hello":"world"}', 'This file is from another program.'],
  ['[]', 'This file is from another program.'],
  [
    whole.replace('"version": 1', '"version": 3'),
    'A later version of the app has written this file.',
  ],
]

test('a file that is cut off, newer or of something else is refused in a sentence, and another one can be chosen', async () => {
  const { page, problems } = await openApp()
  await bringIn(page, { presets: [winter] })
  for (const [text, said] of refused) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await dropFile(page, text)
    // oxlint-disable-next-line no-await-in-loop
    const alert = (await dialogOf(page, 'Import')).getByRole('alert')
    // oxlint-disable-next-line no-await-in-loop
    await eventually(() => alert.textContent()).toContain(said)
    // oxlint-disable-next-line no-await-in-loop
    await eventually(() => alert.textContent()).toContain('Nothing was changed.')
    // oxlint-disable-next-line no-await-in-loop
    await page.keyboard.press('Escape')
    // oxlint-disable-next-line no-await-in-loop
    await noDialog(page)
  }
  await areListed(page, ['Winter'])
  await dropFile(page, '{}')
  const dialog = await dialogOf(page, 'Import')
  await pick(page, dialog.getByRole('button', { name: 'Choose another file' }), whole)
  await dialog.getByRole('heading', { name: '1 is new' }).waitFor()
  expect(problems).toEqual([])
})

test('of a file with an entry that does not fit, the others are taken', async () => {
  const { page, problems } = await openApp({ path: '/#/presets' })
  const text = whole.replace('"name": "Winter"', '"name": 7')
  const dialog = await choose(page, text, 'library.json')
  await dialog.getByText('1 entry does not fit, and stays out').click()
  await dialog.getByText('Preset 2: name').waitFor()
  await dialog.getByRole('button', { name: 'Import 1' }).click()
  await dialog.getByText('1 preset is in your library.').waitFor()
  await page.keyboard.press('Escape')
  await areListed(page, ['Summer'])
  expect(problems).toEqual([])
})

test('one preset is sent as a file with its bot, and one bot’s presets are exported alone', async () => {
  const { page, problems } = await openApp()
  await bringIn(page, { presets: [summer, winter], bots: [store] })
  await presetsOf(page).preset('Summer').click()
  await presetsOf(page).act('Share').click()
  const share = await dialogOf(page, 'Share “Summer”')
  await share.getByLabel(/^With what is known about its bot/).check()
  const one = await saved(page, share.getByRole('button', { name: 'Save as a file' }))
  expect(one.name).toBe('preset-summer.json')
  await page.keyboard.press('Escape')

  await presetsOf(page).button('Export').click()
  const dialog = await dialogOf(page, 'Export')
  await dialog.getByText('Presets of one bot').click()
  await dialog.getByLabel('Bot', { exact: true }).selectOption('Acme store')
  await dialog.getByText('1 preset and 1 bot.').waitFor()
  const some = await saved(page, dialog.getByRole('button', { name: 'Save the file' }))
  for (const { text } of [one, some]) {
    const { presets, bots } = JSON.parse(text)
    expect(presets).toMatchObject([{ name: 'Summer', note: 'Phở & “more”' }])
    expect(bots).toMatchObject([{ name: 'Acme store', blocks: [{ id: block }] }])
  }
  const theirs = await openApp({ path: '/#/presets' })
  const review = await choose(theirs.page, one.text, one.name)
  await review.getByRole('button', { name: 'Import 2' }).click()
  await review.getByText('1 preset and 1 bot are in your library.').waitFor()
  await theirs.page.keyboard.press('Escape')
  await presetsOf(theirs.page).act('Open in the builder').click()
  await linkIs(theirs.page, 'https://example.com?bs_ref=user:Source:ad2')
  await goTo(theirs.page, 'Bots')
  await theirs.page.getByRole('heading', { name: 'Acme store' }).waitFor()
  expect([...problems, ...theirs.problems]).toEqual([])
})

interface SavedFile {
  readonly name: string
  readonly text: string
}

/** The file that the button saves. */
async function saved(page: Page, button: Locator): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  const name = download.suggestedFilename()
  return { name, text: readFileSync(await download.path(), 'utf8') }
}

async function exported(page: Page): Promise<SavedFile> {
  await presetsOf(page).button('Export').click()
  const dialog = await dialogOf(page, 'Export')
  const file = await saved(page, dialog.getByRole('button', { name: 'Save the file' }))
  await page.keyboard.press('Escape')
  await noDialog(page)
  return file
}

/** Chooses the file in the browser’s own picker. */
async function pick(page: Page, button: Locator, text: string, name = 'x.json'): Promise<void> {
  const [picker] = await Promise.all([page.waitForEvent('filechooser'), button.click()])
  await picker.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

/** Opens the import from an empty page of presets, and chooses the file. */
async function choose(page: Page, text: string, name: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Import a file' }).click()
  const dialog = await dialogOf(page, 'Import')
  await pick(page, dialog.getByRole('button', { name: 'Choose a file' }), text, name)
  return dialog
}
