import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { clipboardPermissions, eventually, openApp } from '#test/support/browser.ts'
import { workbookOf } from '#test/support/workbook.ts'
import {
  bulk,
  chooseFile,
  pasteList,
  addressOf,
  addAllColumns,
  makeAll,
  saved,
  cellsOf,
  partsOf,
} from '#test/journeys/bulk-screen.ts'
import { isFocused, screenOf } from '#test/journeys/form.ts'
import {
  csvOf,
  draft,
  header,
  messyRows,
  wrongBirthday,
  wrongLine,
} from '#test/journeys/bulk-table.ts'
import { bringIn, fitsAcross, goTo, isAccessible, presetOf } from '#test/journeys/library-screen.ts'

test('a messy spreadsheet of ten thousand rows becomes a file of links, each of which says what its row says', async () => {
  const { page, problems } = await openApp(bulk)
  const rows = messyRows(10_000)
  await chooseFile(page, 'customers.csv', csvOf([header, ...rows]))
  await addAllColumns(page)
  await page.getByRole('checkbox', { name: /^Put a space for line breaks/ }).check()
  await makeAll(page)
  await page.getByText('9,999 links, 1 row refused').waitFor()

  const links = await saved(page, 'Download the links')
  expect(links.name).toBe('customers-links.csv')
  const [head, ...made] = cellsOf(links.text)
  expect(head).toEqual([...header, 'link'])
  const expected = rows.filter((cells) => !cells.includes(wrongBirthday))
  const wrong = made.filter((cells, at) => {
    const [name = '', birthday, city = '', note = '', shop] = expected[at] ?? []
    const parts = [
      `block:${draft.blockId}`,
      `user:birthday:${birthday}`,
      `user:name:${name}`,
      ...(city === '' ? [] : [`user:city:${city}`]),
      ...(note === '' ? [] : [`user:note:${note.replaceAll('\n', ' ')}`]),
      `variables:shop:${shop}`,
    ]
    return partsOf(cells[5] ?? '').join(';') !== parts.join(';')
  })
  expect(wrong).toEqual([])
  expect(made.length).toBe(expected.length)

  const refused = await saved(page, 'Download the refused rows')
  expect(cellsOf(refused.text)[1]?.slice(5)).toEqual([
    String(wrongLine),
    'birthday',
    'row.birthday',
    'A birthday is a day in the past, written year-month-day, such as 1990-12-31.',
  ])
  // Both =1+1 and =Bob.
  await page.getByText(/cells that a spreadsheet would run as a formula got a '/).waitFor()
  await page.getByText(`line 7,000: “${wrongBirthday}”`).waitFor()
  expect(problems).toEqual([])
})

test('a report with titles above its header becomes links; another row can be chosen for the header', async () => {
  const { page, problems } = await openApp(bulk)
  const report =
    'Ads report\n"October 1, 2026 - October 31, 2026"\nCampaign,Ad,Shop\nSpring,a1,Bonn\nSummer,a2,Rome\n'
  await chooseFile(page, 'report.csv', report)
  await page.getByText('Comma, UTF-8, header in line 3').click()
  const names = page.getByLabel('The names of the columns')
  await names.selectOption('Line 4: Spring, a1, Bonn')
  await page.getByRole('button', { name: 'Add “Spring” as Attribute' }).waitFor()
  await names.selectOption('Line 3: Campaign, Ad, Shop')
  await addressOf(page).fill('https://example.com')
  await page.getByRole('button', { name: 'Add “Campaign” as Attribute' }).click()
  await makeAll(page)
  const [head, row, last, ...more] = cellsOf((await saved(page, 'Download the links')).text)
  expect(head).toEqual(['Campaign', 'Ad', 'Shop', 'link'])
  expect(partsOf(row?.[3] ?? '')).toEqual(['user:Campaign:Spring'])
  expect(partsOf(last?.[3] ?? '')).toEqual(['user:Campaign:Summer'])
  expect(more).toEqual([])
  expect(problems).toEqual([])
})

test('a run goes on while another page is looked at, is cancelled halfway, and what is done can be used', async () => {
  const { page, problems } = await openApp(bulk)
  await chooseFile(page, 'big.csv', csvOf([header, ...messyRows(300_000)]))
  await addAllColumns(page)
  await page.getByRole('button', { name: 'Make all links' }).click()
  await page.getByRole('progressbar').waitFor()
  await goTo(page, 'Check')
  await goTo(page, 'Bulk')
  await page.getByText(/rows a second/).waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByText('Cancelled').waitFor()
  await page.getByText('What was made until then is whole and can be used.').waitFor()
  const { text } = await saved(page, 'Download the links')
  expect(text.endsWith('\n')).toBe(true)
  const made = cellsOf(text)
  expect(made.length).toBeGreaterThan(1)
  expect(made.length).toBeLessThan(300_000)
  expect(made.every(({ length }) => length === 6)).toBe(true)
  expect(problems).toEqual([])
})

test('a long pasted table is laid out once, as its letters wait for no font', async () => {
  const { page, problems } = await openApp(bulk)
  await page.getByText('A pasted table').click()
  const field = page.getByRole('textbox', { name: /^The table/ })
  const [ownFonts, used] = await field.evaluate((it) => [
    [...document.fonts].map(({ family }) => family.replaceAll('"', '')),
    getComputedStyle(it).fontFamily,
  ])
  expect(ownFonts).toContain('JetBrains Mono')
  expect(ownFonts?.filter((family) => used?.includes(family))).toEqual([])
  expect(used).toContain('monospace')
  expect(problems).toEqual([])
})

test('closing the tab asks first while links are made, and until they are in a file', async () => {
  const { page } = await openApp(bulk)
  await chooseFile(page, 'big.csv', csvOf([header, ...messyRows(300_000)]))
  await addAllColumns(page)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  await page.getByRole('button', { name: 'Make all links' }).click()
  await page.getByRole('progressbar').waitFor()
  await page.close({ runBeforeUnload: true })
  await eventually(() => asked).toEqual(['beforeunload'])
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByText('Cancelled').waitFor()
  await page.close({ runBeforeUnload: true })
  await eventually(() => asked).toEqual(['beforeunload', 'beforeunload'])
  await saved(page, 'Download the links')
  await page.close({ runBeforeUnload: true })
  await eventually(() => page.isClosed()).toBe(true)
  expect(asked).toHaveLength(2)
})

test('codes are made on while their dialog is closed and other pages are looked at, and are there when it is opened again, until they are downloaded', async () => {
  const { page } = await openApp(bulk)
  await chooseFile(page, 'big.csv', csvOf([header, ...messyRows(40_000)]))
  await addAllColumns(page)
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.dismiss()
  })
  const dialog = page.getByRole('dialog')
  const codes = page.getByRole('button', { name: 'QR codes', exact: true })
  await codes.click()
  await page.getByRole('button', { name: 'Make ZIP' }).click()
  await page.getByText(/^[1-9][\d,]* codes, \d+ %/).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await isFocused(codes)
  await page.close({ runBeforeUnload: true })
  await eventually(() => asked).toEqual(['beforeunload'])
  await goTo(page, 'Build')
  await goTo(page, 'Bulk')
  await codes.click()
  await dialog.getByText(/^[1-9][\d,]* codes, \d+ %/).waitFor()
  await page.keyboard.press('Escape')

  await page
    .getByRole('button', { name: 'Show the QR codes', exact: true })
    .click({ timeout: 60_000 })
  await dialog.getByText(/^[\d,]+ codes in codes\.zip\./).waitFor()
  await page.keyboard.press('Escape')
  await page.close({ runBeforeUnload: true })
  await eventually(() => asked).toEqual(['beforeunload', 'beforeunload'])
  await page.getByRole('button', { name: 'Back to the QR codes' }).click()
  const download = dialog.getByRole('button', { name: 'Download codes.zip' })
  await Promise.all([page.waitForEvent('download'), download.click()])
  await page.keyboard.press('Escape')
  await codes.click()
  await dialog.getByRole('button', { name: 'Make ZIP' }).waitFor()
  await eventually(() => dialog.getByText('codes.zip').count()).toBe(0)
  await page.close({ runBeforeUnload: true })
  await eventually(() => page.isClosed()).toBe(true)
  expect(asked).toHaveLength(2)
})

test('where the browser can, the links are written to the file that was chosen, as they are made', async () => {
  const { page, problems } = await openApp({
    path: '/#/bulk',
    prepare: (context) =>
      context.addInitScript(() => {
        // The dialog is the system's, which no test can press; the file is one of the browser's own.
        Object.assign(window, {
          showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
            (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
        })
      }),
  })
  await pasteList(page, 'first name\tcity\nJane\tBonn\nMinh\tHuế')
  await addressOf(page).fill('https://example.com')
  await makeAll(page)
  await page.getByText('Written to list-links.csv.').waitFor()
  const text = await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory()
    return (await (await folder.getFileHandle('list-links.csv')).getFile()).text()
  })
  expect(cellsOf(text).map((cells) => cells[2])).toEqual([
    'link',
    'https://example.com?bs_ref=user:first%20Name:Jane',
    'https://example.com?bs_ref=user:first%20Name:Minh',
  ])
  expect(problems).toEqual([])
})

test('a few links are copied as a table that pastes into a spreadsheet', async () => {
  const { page, readClipboard, problems } = await openApp({
    ...bulk,
    permissions: clipboardPermissions,
  })
  await pasteList(page, 'first name\tcity\nJane\t"two\nlines"')
  await addressOf(page).fill('https://example.com')
  await page.getByRole('button', { name: 'Copy as a table' }).click()
  await page.getByRole('button', { name: 'Copied' }).waitFor()
  expect(Papa.parse(await readClipboard(), { delimiter: '\t', skipEmptyLines: true }).data).toEqual(
    [
      ['first name', 'city', 'link'],
      ['Jane', 'two\nlines', 'https://example.com?bs_ref=user:first%20Name:Jane'],
    ],
  )
  expect(problems).toEqual([])
})

test('a template begins with what stands on Build, or with a preset', async () => {
  const { page, problems } = await openApp({ path: '/#/bulk' })
  await page.getByRole('button', { name: 'What is on Build' }).click()
  await page.getByText('Nothing stands on Build yet.').waitFor()
  await goTo(page, 'Build')
  await screenOf(page).button('Show me an example').click()
  await goTo(page, 'Bulk')
  await page.getByRole('button', { name: 'What is on Build' }).click()
  await eventually(() => addressOf(page).inputValue()).toBe('https://example.com')
  await page.getByRole('group', { name: 'Source' }).waitFor()

  const rows = [{ kind: 'variable', name: 'shop', value: '' }] as const
  const shops = presetOf(1, 'Shops', {
    draft: { channel: 'website', destination: 'https://example.com/shops', blockId: '', rows },
  })
  await bringIn(page, { presets: [shops], bots: [] })
  await goTo(page, 'Bulk')
  await pasteList(page, 'Shop\nBonn\nHuế')
  await page.getByRole('button', { name: 'A preset' }).click()
  await page.getByRole('combobox', { name: 'Presets' }).fill('sho')
  await page.getByRole('option', { name: /Shops/ }).waitFor()
  await page.keyboard.press('Enter')
  await eventually(() => addressOf(page).inputValue()).toBe('https://example.com/shops')
  // Its row waited for just this column.
  await eventually(() =>
    page.getByRole('group', { name: 'shop' }).getByRole('textbox', { name: 'Value' }).inputValue(),
  ).toBe('[Shop]')
  const preset = page.getByRole('button', { name: 'A preset' })
  await eventually(() => preset.evaluate((it) => it === document.activeElement)).toBe(true)
  expect(problems).toEqual([])
})

test('a list becomes links with the keyboard alone', async () => {
  const { page, paste, problems } = await openApp({ ...bulk, permissions: clipboardPermissions })
  const { keyboard } = page
  await page.getByRole('radio', { name: /^A file/ }).focus()
  await keyboard.press('ArrowRight')
  await paste('first name\nJane', page.getByRole('textbox', { name: /^The table/ }))
  await addressOf(page).focus()
  await keyboard.type('https://example.com/?from=')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'first name' }).waitFor()
  await keyboard.press('Enter')
  await eventually(() => addressOf(page).inputValue()).toBe(
    'https://example.com/?from=[first name]',
  )
  await page.getByRole('button', { name: 'Make all links' }).focus()
  await keyboard.press('Enter')
  await page.getByText('1 link, no row refused').waitFor()
  expect(problems).toEqual([])
})

test.each([
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3])],
  ['a workbook under a password', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
  ['a web page', '<table><tr><td>name</td></tr></table>'],
  ['JSON', '[{"name": "Jane"}]'],
  ['half a workbook', Buffer.from(workbookOf({ A: [['x']] })).subarray(0, 300)],
  ['nothing', Buffer.alloc(0)],
])('%s is no list, which is said in a sentence', async (_, content) => {
  const { page, problems } = await openApp(bulk)
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  await (await chooser).setFiles({ name: 'x.xlsx', mimeType: '', buffer: Buffer.from(content) })
  await page.getByRole('alert').filter({ hasText: 'x.xlsx: ' }).waitFor()
  expect(problems).toEqual([])
})

test.each([
  ['on a laptop', {}],
  ['on a phone', { width: 390, height: 844 }],
  ['on the smallest phone', { width: 320, height: 640 }],
] as const)(
  'the page has no fault for those who cannot see it, and fits across: %s',
  async (_, look) => {
    const { page, problems } = await openApp({ ...bulk, ...look })
    await page.getByText('Where is your list?').waitFor()
    await isAccessible(page, 'Bulk')
    await pasteList(
      page,
      `first name\tgender\t${'long '.repeat(30)}\nJane\tMann\t${'W'.repeat(300)}`,
    )
    await addressOf(page).fill('https://example.com/[nobody]')
    await page.getByText('1 thing to fix in the template').waitFor()
    await isAccessible(page, 'Bulk')
    await fitsAcross(page, 'Bulk')
    await addressOf(page).fill('https://example.com/[first name]')
    await makeAll(page)
    await isAccessible(page, 'Bulk')
    await fitsAcross(page, 'Bulk')
    await page.getByText('Combinations').click()
    await isAccessible(page, 'Bulk')
    expect(problems).toEqual([])
  },
)
