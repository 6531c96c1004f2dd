import { unzipSync } from 'fflate'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { CodesReport } from '#bulk-browser/codes-messages.ts'
import { runCodes, type CodesDoors } from '#bulk-browser/run-codes.ts'
import { runSheet } from '#bulk-browser/run-sheet.ts'
import { jobOf, tables, wish } from './tables.ts'

async function runOf(rows: readonly string[], changed: Partial<CodesDoors> = {}, asked = wish) {
  const said: CodesReport[] = []
  await runCodes(jobOf(rows), asked, {
    say: (report) => void said.push(report),
    mayPost: async () => {},
    breathe: async () => {},
    signal: new AbortController().signal,
    paintCaption: null,
    ...changed,
  })
  const pieces = said.flatMap((it) => (it.say === 'piece' ? [it] : []))
  const names = [...new Set(pieces.map(({ file }) => file))]
  const bytesOf = (name: string) =>
    Buffer.concat(pieces.filter(({ file }) => file === name).map(({ bytes }) => bytes))
  return {
    end: said.findLast((it) => it.say === 'end'),
    names,
    text: (name: string) => bytesOf(name).toString('utf8'),
    unzip: (name: string) => Object.keys(unzipSync(bytesOf(name))),
  }
}

test('a list becomes an archive, and rows without a code a list of their own', async () => {
  const { end, names, unzip, text } = await runOf(['A', '"  "', 'x'.repeat(3000), 'B,extra'])
  expect(end).toMatchObject({
    how: 'done',
    codes: 1,
    tooLong: 1,
    summary: { links: 2, refused: 1 },
  })
  expect(names).toEqual(['codes.zip', 'codes-refused.csv'])
  expect(unzip('codes.zip')).toEqual(['A.svg'])
  const codes = text('codes-refused.csv')
    .split('\n')
    .map((line) => /bulk\.[a-z-]+/.exec(line)?.[0])
  expect(codes.filter(Boolean)).toEqual(['bulk.code-too-long', 'bulk.extra-cells'])
})

test('rows without a code stand in the order of the list', async () => {
  const long = 'x'.repeat(3000)
  const { text } = await runOf(['A,extra', long, 'A', 'B,extra', long])
  const lines = text('codes-refused.csv')
    .split('\n')
    .map((line) => /,(\d+),[^,]*,bulk\./.exec(line)?.[1])
  expect(lines.filter(Boolean)).toEqual(['2', '3', '5', '6'])
})

test('a list without refusals has no second file', async () => {
  expect((await runOf(['A', 'B'])).names).toEqual(['codes.zip'])
})

test('what is more than one archive holds goes into the next', async () => {
  const { names, unzip } = await runOf(tables(25), { limits: { files: 10, bytes: 1e9 } })
  expect(names).toEqual(['codes.zip', 'codes-2.zip', 'codes-3.zip'])
  expect(names.flatMap(unzip)).toEqual(tables(25).map((table) => `${table}.svg`))
})

test('a cancelled run leaves an archive that can be unpacked', async () => {
  const cancelling = new AbortController()
  let breaths = 0
  const { end, unzip } = await runOf(tables(1000), {
    signal: cancelling.signal,
    breathe: async () => {
      breaths += 1
      if (breaths === 3) cancelling.abort()
    },
  })
  expect(end).toMatchObject({ how: 'cancelled', codes: 300 })
  expect(unzip('codes.zip')).toHaveLength(300)
})

test.each([
  [1024, 12],
  [4096, 3],
])('a run of pictures %d pixels wide is cancelled within a few of them', async (size, most) => {
  const cancelling = new AbortController()
  let breaths = 0
  const changed: Partial<CodesDoors> = {
    signal: cancelling.signal,
    breathe: async () => {
      breaths += 1
      if (breaths === 3) cancelling.abort()
    },
  }
  const { end } = await runOf(tables(100), changed, { ...wish, format: 'png', size })
  expect(end).toMatchObject({ how: 'cancelled', codes: most })
})

test('captions in PNG files need a canvas: without one the run says so and begins nothing', async () => {
  const { end, names } = await runOf(tables(2), {}, { ...wish, format: 'png', captionColumn: 0 })
  expect([end, names]).toEqual([expect.objectContaining({ how: 'no-canvas', codes: 0 }), []])
})

async function sheetOf(rows: readonly string[], most?: number) {
  const said: CodesReport[] = []
  await runSheet(
    jobOf(rows),
    { level: null, captionColumn: 0 },
    {
      say: (report) => void said.push(report),
      breathe: async () => {},
      signal: new AbortController().signal,
    },
    most,
  )
  const end = said.findLast((it) => it.say === 'sheet')
  return end?.say === 'sheet' ? end.sheet : null
}

test('sheets take the first codes of a list, and say whether it goes on', async () => {
  const whole = await sheetOf(tables(250), 250)
  expect([whole?.codes.length, whole?.isCut]).toEqual([250, false])
  expect(whole?.codes.at(-1)?.caption).toBe('Table 250')
  const cut = await sheetOf(tables(1000), 250)
  expect([cut?.codes.length, cut?.isCut]).toEqual([250, true])
})

test('sheets say why the first row without a code has none', async () => {
  const sheet = await sheetOf(['A', 'x'.repeat(3000), 'B,extra', 'C'])
  expect(sheet).toMatchObject({ refused: 2, firstRefused: { line: 3 } })
  expect(sheet?.firstRefused?.sentence).toContain('such a QR code holds')
  expect((await sheetOf(['A']))?.firstRefused).toBe(null)
})

const tenths = ['0.2', '0.3', '0.4', '0.5', '0.6', '0.7', '0.8', '0.9', '1.0', '1.0']

test('how far codes are is told by the rows that are done, and not by what was read of the list', async () => {
  const said: number[] = []
  vi.useFakeTimers({ toFake: ['performance'] })
  onTestFinished(() => void vi.useRealTimers())
  await runOf(tables(1000), {
    say: (report) => void (report.say === 'progress' && said.push(report.share)),
    breathe: async () => void vi.advanceTimersByTime(1000),
  })
  expect(said.map((share) => share.toFixed(1))).toEqual(tenths)
})

/** Rows that are said to be refused where there is room for two codes. */
async function refusedOnTwo(rows: readonly string[]) {
  return (await sheetOf(rows, 2))?.refused
}

test('sheets that are full count no row behind their last code', async () => {
  const wrong = Array.from({ length: 50 }, () => 'A,extra')
  expect(await refusedOnTwo(['A', 'B', 'C', ...wrong])).toBe(0)
  expect(await refusedOnTwo(['A', 'x'.repeat(3000), 'B', ...wrong, 'C'])).toBe(1)
  expect(await refusedOnTwo(['A', 'A,extra', 'B', ...wrong, ...wrong, 'C'])).toBe(1)
  expect(await refusedOnTwo(['A', 'B', ...wrong])).toBe(50)
})

test('sheets say from which width phones read each code', async () => {
  const sheet = await sheetOf(['A', 'x'.repeat(900), '"  "', 'x'.repeat(3000)])
  const [short, long] = sheet?.codes ?? []
  expect(short?.readableFrom).toBe(Math.ceil((short?.side ?? 0) * 0.4))
  expect(long?.readableFrom).toBeGreaterThan(short?.readableFrom ?? 0)
  expect(sheet?.refused).toBe(1)
})
