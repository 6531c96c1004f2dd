import { unzipSync } from 'fflate'
import { decodeQR } from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { codeArchive, type CodeArchiveOptions, type CodeWish } from '#bulk/code-archive.ts'
import type { LinkedRow, RefusedRow } from '#bulk/run.ts'
import { problemSentence } from '#bulk/words.ts'
import type { ByteSink } from '#bulk/zip-parts.ts'
import type { Pixels } from '#platform/pixels.ts'
import { readGreyPng } from '#test/qr/grey-png.ts'
import { documentationLink, linkOf, svgToPixels } from '#test/qr/pictures.ts'

const wish: CodeWish = {
  format: 'svg',
  size: 40,
  level: null,
  nameColumn: 0,
  captionColumn: null,
}

const rowsOf = (count: number, changed: Partial<LinkedRow> = {}): LinkedRow[] =>
  Array.from({ length: count }, (_, at) => ({
    cells: [`Bàn ${at + 1}`, 'Huế & Đà Nẵng <3'],
    line: at + 2,
    url: `${documentationLink};variables:table:${at + 1}`,
    ...changed,
  }))

async function archivesOf(rows: readonly LinkedRow[], options: Partial<CodeArchiveOptions> = {}) {
  const files: Uint8Array[][] = []
  const closed: number[] = []
  const refused: RefusedRow[] = []
  const open = (part: number): ByteSink => {
    files.push([])
    return {
      write: (bytes) => void files[part - 1]?.push(bytes),
      close: () => void closed.push(part),
    }
  }
  const archive = codeArchive(
    { wish, onRefused: (some) => void refused.push(...some), ...options },
    open,
  )
  await archive.take(rows, [])
  await archive.end()
  const archives = files.map((pieces) => unzipSync(Buffer.concat(pieces)))
  return { archives, closed, refused, archive, bytes: files.map((pieces) => Buffer.concat(pieces)) }
}

/** Modules along the side of the one code, with its quiet zone. */
async function sideOf(level: CodeWish['level'], length: number): Promise<number> {
  const rows = rowsOf(1, { url: linkOf(length) })
  const { archives } = await archivesOf(rows, { wish: { ...wish, level } })
  return Number(/viewBox="0 0 (\d+)/.exec(text(archives[0]?.['Bàn 1.svg']))?.[1])
}

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('utf8')
const read = (pixels: Pixels) => decodeQR(pixels, { effort: Infinity, timeLimit: Infinity })

describe('an archive of codes', () => {
  it('holds a file for each link, named by its column, that reads back as the link', async () => {
    const rows = rowsOf(12)
    const { archives, archive } = await archivesOf(rows)
    const names = Object.keys(archives[0] ?? {})
    expect(names).toEqual(rows.map(({ cells }) => `${cells[0]}.svg`))
    for (const { cells, url } of rows) {
      expect(read(svgToPixels(text(archives[0]?.[`${cells[0]}.svg`]), 3))).toBe(url)
    }
    expect([archive.codes(), archive.tooLong(), archive.parts()]).toEqual([12, 0, 1])
  })

  it('holds PNG files of at least the width asked for', async () => {
    const [row] = rowsOf(1)
    const { archives } = await archivesOf(rowsOf(1), {
      wish: { ...wish, format: 'png', size: 300 },
    })
    const picture = readGreyPng(archives[0]?.['Bàn 1.png'] ?? new Uint8Array())
    expect(picture.width).toBeGreaterThanOrEqual(300)
    expect(read(picture)).toBe(row?.url)
  })

  it('gives links that are there twice a file each', async () => {
    const { archives } = await archivesOf(rowsOf(3, { cells: ['Sale'], url: documentationLink }))
    expect(Object.keys(archives[0] ?? {})).toEqual(['Sale.svg', 'Sale-2.svg', 'Sale-3.svg'])
  })

  it('names files by their line where no column is chosen', async () => {
    const { archives } = await archivesOf(rowsOf(2), { wish: { ...wish, nameColumn: null } })
    expect(Object.keys(archives[0] ?? {})).toEqual(['line-2.svg', 'line-3.svg'])
  })

  it('sets the caption column below the codes', async () => {
    const { archives } = await archivesOf(rowsOf(1), { wish: { ...wish, captionColumn: 1 } })
    expect(text(archives[0]?.['Bàn 1.svg'])).toMatch(/>Huế &amp;[^<]*Đà Nẵng[^<]*</)
  })

  it('sets it below PNG files by a painter, as wide as the code', async () => {
    const asked: unknown[] = []
    const { archives } = await archivesOf(rowsOf(1), {
      wish: { ...wish, format: 'png', size: 300, captionColumn: 1 },
      paintCaption: ({ lines, height }, width, perModule) => {
        asked.push(lines.map((line) => line.text).join(' '))
        const rows = height * perModule
        return { height: rows, grey: new Uint8Array(rows * width).fill(128) }
      },
    })
    const { width, height, data } = readGreyPng(archives[0]?.['Bàn 1.png'] ?? new Uint8Array())
    expect(asked).toEqual(['Huế & Đà Nẵng <3'])
    expect(height).toBeGreaterThan(width)
    expect(data.at(-4)).toBe(128)
  })

  it('takes the level that is chosen, else the one that suits the length', async () => {
    expect(await sideOf('H', 132)).toBeGreaterThan(await sideOf('L', 132))
    expect(await sideOf(null, 132)).toBe(await sideOf('M', 132))
    expect(await sideOf(null, 2900)).toBe(await sideOf('L', 2900))
  })

  it('leaves out links that no code holds, and says which', async () => {
    const rows = [...rowsOf(1), ...rowsOf(1, { url: linkOf(3000), line: 9 })]
    const { archives, refused, archive } = await archivesOf(rows)
    expect(Object.keys(archives[0] ?? {})).toEqual(['Bàn 1.svg'])
    expect(archive.tooLong()).toBe(1)
    expect(refused.map(({ line, problems }) => [line, problems.map(problemSentence)])).toEqual([
      [
        9,
        [
          'The link has 3000 characters, and such a QR code holds 2953 at most. Shorten the values, or choose a lower level.',
        ],
      ],
    ])
  })

  it('is none where there is no code', async () => {
    const { archives, archive } = await archivesOf([])
    expect([archives.length, archive.parts()]).toEqual([0, 0])
  })
})

describe('archives that reach their limit', () => {
  it('are closed, and the next one begins, with no file lost and no name used twice', async () => {
    const { archives, closed } = await archivesOf(rowsOf(25, { cells: ['Sale'] }), {
      limits: { files: 10, bytes: 1e9 },
    })
    expect(archives.map((one) => Object.keys(one).length)).toEqual([10, 10, 5])
    expect(new Set(archives.flatMap((one) => Object.keys(one))).size).toBe(25)
    expect(closed).toEqual([1, 2, 3])
  })

  it('never hold more bytes than the limit', async () => {
    const limits = { files: 65_000, bytes: 20_000 }
    const { archives, bytes } = await archivesOf(rowsOf(40), { limits })
    expect(archives.length).toBeGreaterThan(2)
    expect(archives.flatMap((one) => Object.keys(one)).length).toBe(40)
    for (const one of bytes) expect(one.length).toBeLessThanOrEqual(limits.bytes)
  })
})

describe('a sink that is slow', () => {
  it('holds the run back: no more than some hundred kilobytes wait', async () => {
    let waiting = 0
    let most = 0
    const sink: ByteSink = {
      async write({ length }) {
        waiting += length
        most = Math.max(most, waiting)
        await new Promise((done) => setTimeout(done, 1))
        waiting -= length
      },
      close: () => {},
    }
    const archive = codeArchive({ wish }, () => sink)
    await archive.take(rowsOf(1500), [])
    await archive.end()
    expect(most).toBeGreaterThan(100_000)
    expect(most).toBeLessThan(400_000)
  })

  it('can fail: what it says comes through', async () => {
    const archive = codeArchive({ wish }, () => {
      throw new Error('no room')
    })
    await expect(archive.take(rowsOf(1), [])).rejects.toThrow('no room')
  })
})
