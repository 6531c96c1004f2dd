import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { decodeQR } from 'qr/decode.js'
import { expect, test } from 'vitest'
import { nameColumns } from '#bulk/columns.ts'
import type { Job } from '#bulk-browser/job.ts'
import { buildLink } from '#link/index.ts'
import { axe } from '#test/support/axe.ts'
import { eventually } from '#test/support/browser.ts'
import { isFocused } from '#test/journeys/form.ts'
import { setting, user, variable } from '#test/link/drafts.ts'
import { readGreyPng } from '#test/qr/grey-png.ts'
import { svgToPixels } from '#test/qr/pictures.ts'
import { openCodes } from './codes-page.ts'

const header = ['table', 'city', 'note']
const cities = ['Đà Nẵng', 'Huế', 'Hà Nội', 'Sài Gòn', 'Cần Thơ']

const rowOf = (at: number) => [`Bàn ${at % 4000}`, cities[at % 5] ?? '', '']
const draftOf = ([table = '', city = '']: readonly string[]) =>
  setting(user('City', city), variable('table', table))

function jobOf(rows: readonly (readonly string[])[]): Job {
  const text = [header, ...rows].map((cells) => cells.join(',')).join('\n')
  return {
    source: { at: 'text', text, delimiter: ',', header: 0 },
    columns: nameColumns(header, 0),
    template: {
      draft: draftOf(['[table]', '[city]']),
      empty: {},
      fixes: [],
      options: { today: '2026-03-01' },
    },
    hasMark: false,
  }
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download ${name}` }).click(),
  ])
  expect(saved.suggestedFilename()).toBe(name)
  return readFileSync(await saved.path())
}

const read = (pixels: Parameters<typeof decodeQR>[0]) =>
  decodeQR(pixels, { effort: Infinity, timeLimit: Infinity })

test('ten thousand links become ten thousand codes in one archive, each with a name of its own', async () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => rowOf(at))
  const { page, problems } = await openCodes(jobOf(rows), rows.slice(0, 10))
  await page.getByText('Bàn 0.svg').waitFor()
  await page.getByRole('button', { name: 'Make ZIP' }).click()
  await page.getByText('10,000 codes in codes.zip.').waitFor({ timeout: 60_000 })

  const files = Object.entries(unzipSync(await download(page, 'codes.zip')))
  expect(files).toHaveLength(10_000)
  expect(new Set(files.map(([name]) => name.toLowerCase())).size).toBe(10_000)
  files.forEach(([name, bytes], at) => {
    if (at % 10 > 0) return
    const [table = ''] = rows[at] ?? []
    expect(name.startsWith(table)).toBe(true)
    const svg = Buffer.from(bytes).toString('utf8')
    expect(read(svgToPixels(svg, 2))).toBe(buildLink(draftOf(rows[at] ?? [])).url)
  })
  expect(problems).toEqual([])
})

test('PNG files have their captions, in letters of any script', async () => {
  const rows = [rowOf(0), ['T2', '東京', ''], ['T3', 'قهوة', '']]
  const { page, problems } = await openCodes(jobOf(rows), rows)
  await page.getByRole('radio', { name: 'PNG' }).check()
  await page.getByLabel('Width in pixels').fill('400')
  await page.getByLabel('Caption below the codes').selectOption('city')
  await page.getByRole('button', { name: 'Make ZIP' }).click()
  await page.getByText('3 codes in codes.zip.').waitFor()

  const files = Object.entries(unzipSync(await download(page, 'codes.zip')))
  expect(files.map(([name]) => name)).toEqual(['Bàn 0.png', 'T2.png', 'T3.png'])
  files.forEach(([, bytes], at) => {
    const picture = readGreyPng(bytes)
    expect(read(picture)).toBe(buildLink(draftOf(rows[at] ?? [])).url)
    const below = picture.data.subarray(picture.width * picture.width * 4)
    const dark = below.filter((value, place) => place % 4 === 0 && value < 100)
    expect(dark.length).toBeGreaterThan(50)
  })
  expect(problems).toEqual([])
})

test('rows without a code are listed with their reason', async () => {
  const rows = [rowOf(0), ['x'.repeat(3000), 'Huế', ''], rowOf(2)]
  const { page, problems } = await openCodes(jobOf(rows), rows)
  await page.getByRole('button', { name: 'Make ZIP' }).click()
  await page
    .getByText('2 codes in codes.zip. 1 row has no code: codes-refused.csv says why.')
    .waitFor()
  const list = (await download(page, 'codes-refused.csv')).toString('utf8')
  expect(list).toContain('table,city,note,line,place,code,problem\n')
  expect(list).toMatch(/,Huế,,3,Row,bulk\.code-too-long,/)
  expect(problems).toEqual([])
})

test('what was made until a run is cancelled can be unpacked', async () => {
  const rows = Array.from({ length: 200_000 }, (_, at) => rowOf(at))
  const { page, problems } = await openCodes(jobOf(rows), rows.slice(0, 10))
  await page.getByRole('button', { name: 'Make ZIP' }).click()
  await page.getByText(/^[1-9][\d,]* codes, \d+ %/).waitFor()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByText(/^Cancelled\. [\d,]+ codes made until then\.$/).waitFor()
  const said = await page.getByText(/^Cancelled\./).textContent()
  const files = Object.values(unzipSync(await download(page, 'codes.zip')))
  expect(said).toContain(`${files.length.toLocaleString('en')} codes`)
  expect(files.length).toBeLessThan(200_000)
  expect(read(svgToPixels(Buffer.from(files.at(-1) ?? []).toString('utf8'), 2))).toMatch(/^https:/)
  expect(problems).toEqual([])
})

test('a wrong width is said when the archive is asked for, and has the focus', async () => {
  const rows = [rowOf(0)]
  const { page, problems } = await openCodes(jobOf(rows), rows)
  const width = page.getByLabel('Width in millimetres')
  await width.fill('5')
  await page.getByRole('button', { name: 'Make ZIP' }).press('Enter')
  await page.getByText('At least 15.').waitFor()
  await isFocused(width)
  expect(problems).toEqual([])
})

for (const [width, theme] of [
  [1280, 'light'],
  [320, 'dark'],
] as const) {
  test(`the dialog is accessible and needs no sideways scrolling, ${theme} and ${width} wide`, async () => {
    const rows = [['x'.repeat(80), 'Đà Nẵng '.repeat(30), '']]
    const { page, problems } = await openCodes(jobOf(rows), rows, { width, theme })
    await page.getByLabel('Caption below the codes').selectOption('city')
    await eventually(() => axe(page)).toEqual([])
    await page.getByRole('radio', { name: 'Sheets to print' }).check()
    await page.getByLabel('Columns').fill('x')
    await page.getByLabel('Columns').blur()
    await eventually(() => axe(page)).toEqual([])
    const isWide = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('dialog, dialog > div')].some(
        (it) => it.scrollWidth > it.clientWidth,
      ),
    )
    expect(isWide).toBe(false)
    expect(problems).toEqual([])
  })
}

test('the keys alone lead from the title to the archive', async () => {
  const rows = [rowOf(0), rowOf(1)]
  const { page, problems } = await openCodes(jobOf(rows), rows)
  // Past the close button to the first choice, then format, width, name, caption, level, and the button.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await eventually(() => page.getByRole('radio', { name: 'Sheets to print' }).isChecked()).toBe(
    true,
  )
  await page.keyboard.press('ArrowLeft')
  // oxlint-disable-next-line no-await-in-loop -- one key after the other
  for (let tab = 0; tab < 6; tab += 1) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('2 codes in codes.zip.').waitFor()
  // The focus waits on what comes next.
  const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(saved.suggestedFilename()).toBe('codes.zip')
  expect(problems).toEqual([])
})
