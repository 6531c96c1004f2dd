import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameColumns } from '#bulk/columns.ts'
import { copyTable, mostCopied } from '#bulk-browser/copy-table.ts'
import { gatherer } from '#bulk-browser/gather.ts'
import type { Job } from '#bulk-browser/job.ts'
import { pacing } from '#bulk-browser/pace.ts'
import { delimiterFor, runJob } from '#bulk-browser/run-job.ts'
import { runFiles } from '#bulk-browser/run-files.ts'
import type { Piece, Report } from '#bulk-browser/run-messages.ts'
import { partsOf } from '#bulk-browser/source-batches.ts'
import { setting, variable } from '#test/link/drafts.ts'
import { templateOf } from '#test/bulk/making.ts'
import { blobSink, type FileSink } from '#platform/file-sink.ts'
import { ok } from '#platform/result.ts'

const header = ['city', 'shop']
const draft = setting(variable('city', '[city]'), variable('shop', '[shop]'))
const jobOf = (source: Job['source']): Job => ({
  source,
  columns: nameColumns(header, 0),
  template: templateOf(draft),
  hasMark: false,
})

const pasted = (delimiter: ',' | ';' | '\t') =>
  ({ at: 'text', text: '', delimiter, header: 0 }) as const

describe('what stands between the cells of the files', () => {
  const rows = { at: 'rows', parts: [], count: 0, header: 0 } as const

  it('is what an input has that Excel opens', () => {
    for (const locale of ['en', 'de']) {
      for (const mark of [',', ';'] as const) {
        expect(delimiterFor({ source: pasted(mark), hasMark: true }, locale)).toBe(mark)
      }
    }
  })

  it('is else what Excel expects in the language of the browser, where the files are for Excel', () => {
    for (const source of [rows, pasted('\t')]) {
      expect(delimiterFor({ source, hasMark: true }, 'en')).toBe(',')
      expect(delimiterFor({ source, hasMark: true }, 'fr')).toBe(';')
      expect(delimiterFor({ source, hasMark: true }, 'de')).toBe(';')
      expect(delimiterFor({ source, hasMark: false }, 'de')).toBe(',')
    }
  })
})

describe('the copy for a spreadsheet', () => {
  it('has all columns and the link, cells with quotes in quotes, and formulas as text', async () => {
    const quiet = [header, ['Bonn "old"', 'north'], ['Huế', '=1']]
    const { value } = await okCopy(jobOf({ at: 'rows', rows: quiet, header: 0 }))
    const [head, first, second, ...rest] = value.text.split('\n')
    expect(head).toBe('city\tshop\tlink')
    expect(first).toMatch(/^"Bonn ""old"""\tnorth\thttps:\S+$/)
    expect(second).toMatch(/^Huế\t'=1\thttps:\S+$/)
    expect(rest).toEqual([''])
  })

  it('has its bounds', async () => {
    expect(await copyOf(mostCopied)).toMatchObject({ ok: true })
    expect(await copyOf(mostCopied + 1)).toEqual({ ok: false, reason: 'too-many' })
    expect(await copyOf(0)).toEqual({ ok: false, reason: 'no-links' })
  })

  it('lets keys in between, however many rows are refused', async () => {
    const refused = Array.from({ length: 10_000 }, () => ['Bonn', 'no;rth'])
    let turns = 0
    const timer = setInterval(() => (turns += 1))
    const copied = await copyTable(jobOf({ at: 'rows', rows: [header, ...refused], header: 0 }))
    clearInterval(timer)
    expect(copied).toEqual({ ok: false, reason: 'no-links' })
    expect(turns).toBeGreaterThan(1)
  })

  it('comes of lists too, with their names above', async () => {
    const lists = [
      { name: 'city', values: ['Bonn', 'Huế'] },
      { name: 'shop', values: ['north', 'south'] },
    ]
    const { value } = await okCopy(jobOf({ at: 'lists', lists }))
    const cells = value.text.split('\n').map((line) => line.split('\t').slice(0, 2))
    expect(cells).toEqual([
      header,
      ['Bonn', 'north'],
      ['Bonn', 'south'],
      ['Huế', 'north'],
      ['Huế', 'south'],
      [''],
    ])
  })
})

function copyOf(count: number) {
  const text = `city,shop\n${'Bonn,north\n'.repeat(count)}`
  return copyTable(jobOf({ at: 'text', text, delimiter: ',', header: 0 }))
}

async function okCopy(job: Job) {
  const copied = await copyTable(job)
  if (!copied.ok) throw new Error(copied.reason)
  return copied
}

describe('a run', () => {
  it('says whole lines in every piece, with the rows that they hold, and shares that grow to the whole', async () => {
    const rows = [header, ...Array.from({ length: 12_000 }, (_, at) => [`Town ${at}`, 'north'])]
    const said = await saidBy({ at: 'rows', rows, header: 0 })
    const pieces = said.flatMap((one) => (one.say === 'piece' && one.of === 'links' ? [one] : []))
    expect(pieces.length).toBeGreaterThan(1)
    for (const [at, piece] of pieces.entries()) {
      const text = textOf(piece)
      expect(text.endsWith('\n')).toBe(true)
      // The header is no row.
      expect(piece.rows).toBe(text.split('\n').length - (at === 0 ? 2 : 1))
    }
    expect(said.at(-1)).toMatchObject({ say: 'end', how: 'done', summary: { links: 12_000 } })
  })

  it('counts as made what is in its files, and not the links that were lost with the worker', async () => {
    const wrong = Array.from({ length: 3000 }, (_, at) => [`Town ${at}`, 'x'.repeat(400), 'more'])
    const rows = [header, ['Bonn', 'north'], ...wrong]
    const said = await saidBy({ at: 'rows', rows, header: 0 })
    const [first] = said.flatMap((one) => (one.say === 'piece' ? [one] : []))
    if (first === undefined) throw new Error('there is a piece')
    const files = runFiles({
      links: { name: 'links.csv', sink: blobSink('text/csv') },
      refused: { name: 'refused.csv', sink: blobSink('text/csv') },
    })
    await files.write(first)
    const lines = textOf(first).split('\n').length - 2
    expect(first.of).toBe('refused')
    expect(files.counts()).toEqual({ rows: lines, links: 0, refused: lines })
  })

  it('ends by its name where the source cannot be read any more, with what was made until then', async () => {
    const said = await saidBy({ at: 'rows', parts: breaking(), count: 10, header: 0 })
    expect(said.at(-1)).toMatchObject({ how: 'file-vanished', summary: { links: 1 } })
  })
})

it.each([
  [',', ','],
  [';', ';'],
  ['\t', ','],
  ['|', ','],
] as const)('of a list with “%s” between its cells the files have “%s”', async (read, written) => {
  const text = `city${read}shop\nBonn${read}north\nHuế${read}so:uth${read}more\n`
  const said = await saidBy({ at: 'text', text, delimiter: read, header: 0 })
  const fileOf = (name: string) => {
    const pieces = said.flatMap((one) => (one.say === 'piece' && one.of === name ? [one] : []))
    return pieces.map(textOf).join('')
  }
  expect(fileOf('links')).toMatch(`city${written}shop${written}link\nBonn${written}north${written}`)
  expect(fileOf('refused')).toMatch(`city${written}shop${written}line${written}`)
})

async function* breaking() {
  yield [header, ['Bonn', 'north']]
  throw new DOMException('gone', 'NotReadableError')
}

type Fed = Parameters<typeof runJob>[0]['source'] | Extract<Job['source'], { readonly at: 'rows' }>

function atOnce(): Promise<void> {
  return Promise.resolve()
}

function textOf({ content }: Piece): string {
  if (content instanceof Blob) throw new Error('bytes become Blobs in the worker')
  return new TextDecoder().decode(content)
}

/** What a run says and hands over, in its order. */
async function saidBy(source: Fed): Promise<readonly Report[]> {
  const said: Report[] = []
  const feed =
    'rows' in source
      ? { ...source, count: source.rows.length, parts: partsOf(source.rows) }
      : source
  await runJob(
    { ...jobOf({ at: 'lists', lists: [] }), source: feed },
    {
      say: (report) => void said.push(report),
      post: ({ bytes, ...piece }) => {
        said.push({ say: 'piece', ...piece, content: bytes })
        return Promise.resolve(null)
      },
      breathe: atOnce,
      signal: new AbortController().signal,
    },
  )
  return said
}

it('gathered texts come out as the bytes they are, whatever their letters and lengths', () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom('a', 'ế', '🙂', '\n'), maxLength: 40 }))
  fc.assert(
    fc.property(texts, fc.integer({ min: 0, max: 50 }), (all, room) => {
      const gathered = gatherer(room)
      const pieces = all.flatMap((text, at) => {
        gathered.add(text)
        if (at % 3 < 2) return []
        const piece = gathered.cut()?.slice() ?? new Uint8Array()
        gathered.reuse(new ArrayBuffer(at * 10))
        return [piece]
      })
      const whole = [...pieces, gathered.cut()].map((piece) => piece ?? new Uint8Array())
      expect(Buffer.concat(whole).toString()).toBe(all.join(''))
      expect(gathered.size()).toBe(0)
      expect(gathered.cut()).toBeNull()
    }),
  )
})

const sinksOf = (links: FileSink, refused: FileSink) => ({
  links: { name: 'links.csv', sink: links },
  refused: { name: 'refused.csv', sink: refused },
})

describe('the files of a run', () => {
  const full = { ok: false, reason: 'disk-full' } as const
  const chosen = { isKept: false, write: async () => ok(), close: async () => ok(null) }

  it('are kept or lost each for itself', async () => {
    const lost = { ...blobSink('text/csv'), close: async () => full }
    const { files, isWhole } = await runFiles(sinksOf(chosen, lost)).close()
    expect([files.links.isKept, files.refused.isKept, isWhole]).toEqual([true, false, false])
  })

  it('are ended behind what is still being written', async () => {
    const did: string[] = []
    const slow: FileSink = {
      ...chosen,
      async write() {
        await new Promise((done) => setTimeout(done, 20))
        did.push('written')
        return ok()
      },
      async close() {
        did.push('closed')
        return ok(null)
      },
    }
    const files = runFiles(sinksOf(slow, blobSink('text/csv')))
    const piece = { of: 'links', content: new Uint8Array(1), rows: 3 } as const
    void files.write(piece)
    void files.write(piece)
    const { isWhole } = await files.close()
    expect(did).toEqual(['written', 'written', 'closed'])
    expect(isWhole).toBe(true)
    expect(files.counts()).toEqual({ rows: 6, links: 6, refused: 0 })
  })

  it('are lost where a piece did not go into a file that a person chose, and keep the others else', async () => {
    const piece = { of: 'links', content: new Uint8Array(1), rows: 1 } as const
    const after = async (sink: FileSink) => {
      const files = runFiles(sinksOf({ ...sink, write: async () => full }, blobSink('text/csv')))
      expect(await files.write(piece)).toBe(false)
      return (await files.close()).files.links.isKept
    }
    expect(await after(chosen)).toBe(false)
    expect(await after(blobSink('text/csv'))).toBe(true)
  })
})

describe('the time that is left', () => {
  it('is not known at once, and then what an even pace makes of it', () => {
    const pace = pacing(0)
    expect(pace.at(500, 5000, 0.05)).toEqual({ rowsPerSecond: 10_000, secondsLeft: null })
    const { rowsPerSecond, secondsLeft } = pace.at(2000, 20_000, 0.2)
    expect(rowsPerSecond).toBe(10_000)
    expect(secondsLeft).toBeCloseTo(8)
  })

  it('follows a pace that changes without leaping', () => {
    const pace = pacing(0)
    for (let at = 1; at <= 100; at += 1) pace.at(at * 100, at * 1000, at / 1000)
    const before = pace.at(10_000, 100_000, 0.1).secondsLeft ?? 0
    const soon = pace.at(10_100, 100_000, 0.1).secondsLeft ?? 0
    expect(before).toBeCloseTo(90)
    expect(soon).toBeGreaterThan(before)
    expect(soon).toBeLessThan(before * 1.1)
    let late = soon
    for (let at = 1; at <= 100; at += 1)
      late = pace.at(10_100 + at * 100, 100_000 + at * 500, 0.1 + at / 2000).secondsLeft ?? 0
    expect(late).toBeGreaterThan(155)
    expect(late).toBeLessThan(171)
  })
})
