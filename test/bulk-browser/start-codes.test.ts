import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CodeWish } from '#bulk/code-archive.ts'
import type { CodesState } from '#bulk-browser/codes-job.ts'
import type { CodesOrder, CodesReport } from '#bulk-browser/codes-messages.ts'
import { filesOf, stateText } from '#features/bulk/codes-state.ts'
import { runCodes } from '#bulk-browser/run-codes.ts'
import { startCodes } from '#bulk-browser/start-codes.ts'
import { blobSink, type FileSink } from '#platform/file-sink.ts'
import { fail } from '#platform/result.ts'
import { jobOf, tables, wish } from './tables.ts'

type Start = Extract<CodesOrder, { say: 'start' }>

const breathe = async () => {}
const isNever = () => false
/** Whether the worker is lost when it is about to say this. */
let isLostAt: (report: CodesReport) => boolean
let perArchive: number

beforeEach(() => {
  isLostAt = isNever
  perArchive = 10
  vi.stubGlobal('addEventListener', () => {})
  vi.stubGlobal('removeEventListener', () => {})
  // The real work, without a thread of its own.
  vi.stubGlobal('Worker', function worker() {
    let isLost = false
    const page = new EventTarget()
    const say = (report: CodesReport) => {
      if (isLost) return
      isLost = isLostAt(report)
      page.dispatchEvent(
        isLost ? new Event('error') : new MessageEvent('message', { data: report }),
      )
    }
    const work = async ({ job: { source, ...job }, goal }: Start) => {
      if (source.at === 'rows' || goal.at === 'sheet') throw new Error('texts to archives only')
      await breathe()
      await runCodes({ ...job, source }, goal.wish, {
        say,
        breathe,
        mayPost: async () => {},
        signal: new AbortController().signal,
        paintCaption: null,
        limits: { files: perArchive, bytes: 1e9 },
      })
    }
    const postMessage = (order: CodesOrder) => void (order.say === 'start' && work(order))
    return Object.assign(page, { postMessage, terminate: () => {} })
  })
})
afterEach(() => vi.unstubAllGlobals())

/** What becomes of a list, what is said of it, and the codes in each file that is offered. */
async function outcomeOf(rows: readonly string[], open?: (name: string) => FileSink, asked = wish) {
  const state = await new Promise<CodesState>((done) => {
    const hear = (now: CodesState) => now.at !== 'running' && done(now)
    startCodes({ job: jobOf(rows), wish: asked }, hear, open)
  })
  const files = filesOf({ at: 'archive', state })
  const archives = files.filter(({ name }) => name.endsWith('.zip'))
  const codes = await Promise.all(
    archives.map(async ({ blob }) => {
      const bytes = new Uint8Array((await blob?.arrayBuffer()) ?? [])
      return Object.keys(unzipSync(bytes)).length
    }),
  )
  return {
    at: state.at,
    said: stateText({ at: 'archive', state }),
    files: files.map(({ name }) => name),
    codes,
  }
}

/** Takes nothing of a file, as where a disk is full, or loses it when it is to be closed. */
const fullAt = (full: string, when: 'write' | 'close') => (name: string) =>
  name === full ? { ...blobSink(''), [when]: async () => fail('disk-full') } : blobSink('')

const noRoom = 'There is no room left on this device for so many codes.'
const stopped = 'The browser stopped the work. Close other tabs and try again.'

test('a list becomes archives', async () => {
  expect(await outcomeOf(tables(25))).toEqual({
    at: 'done',
    said: '25 codes in 3 archives: one holds 65,000 codes or 4 GB at most.',
    files: ['codes.zip', 'codes-2.zip', 'codes-3.zip'],
    codes: [10, 10, 5],
  })
})

test.each(['write', 'close'] as const)(
  'archives that are whole are kept where a later one finds no room (%s)',
  async (when) => {
    expect(await outcomeOf(tables(25), fullAt('codes-3.zip', when))).toEqual({
      at: 'failed',
      said: `${noRoom} 20 codes in 2 archives can be used.`,
      files: ['codes.zip', 'codes-2.zip'],
      codes: [10, 10],
    })
  },
)

test('where the first archive finds no room there is nothing to use', async () => {
  expect(await outcomeOf(tables(5), fullAt('codes.zip', 'write'))).toEqual({
    at: 'failed',
    said: noRoom,
    files: [],
    codes: [],
  })
})

test('the list of rows without a code is kept, and archives beside it that have room', async () => {
  const rows = [...tables(5), 'B,extra']
  expect(await outcomeOf(rows, fullAt('codes.zip', 'close'))).toEqual({
    at: 'failed',
    said: noRoom,
    files: ['codes-refused.csv'],
    codes: [],
  })
  expect(await outcomeOf(rows, fullAt('codes-refused.csv', 'close'))).toEqual({
    at: 'failed',
    said: `${noRoom} 5 codes in codes.zip can be used.`,
    files: ['codes.zip'],
    codes: [5],
  })
})

test('archives that are whole are kept when the worker is lost; one that was cut short is not offered', async () => {
  perArchive = 1000
  const pieces: string[] = []
  isLostAt = (report) => {
    if (report.say === 'piece') pieces.push(report.file)
    return pieces.filter((file) => file === 'codes-2.zip').length === 2
  }
  expect(await outcomeOf(tables(2500))).toEqual({
    at: 'failed',
    said: `${stopped} 1,000 codes in codes.zip can be used.`,
    files: ['codes.zip'],
    codes: [1000],
  })
})

test('a worker that does not load leaves nothing', async () => {
  isLostAt = () => true
  const said = 'The part that makes codes did not load. Check your connection.'
  expect(await outcomeOf(tables(5))).toEqual({ at: 'failed', said, files: [], codes: [] })
})

test('captions in PNG files without a canvas leave nothing', async () => {
  const asked: CodeWish = { ...wish, format: 'png', captionColumn: 0 }
  const said = 'This browser cannot write captions into PNG files. Choose SVG, or no caption.'
  const outcome = await outcomeOf(tables(5), undefined, asked)
  expect(outcome).toEqual({ at: 'failed', said, files: [], codes: [] })
})
