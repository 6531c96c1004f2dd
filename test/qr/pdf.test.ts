import { inflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { decodeQR } from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { sheetToPdf } from '#qr/pdf.ts'
import type { Pixels } from '#platform/pixels.ts'
import { sheetToPixels } from '#qr/pixels.ts'
import { pdfToPixels } from '#qr/read-pdf.ts'
import { toSheet, type Look, type Sheet } from '#qr/sheet.ts'
import { logoLevel } from '#qr/logo.ts'
import {
  codeOf,
  documentationLink,
  linkAndLevel,
  linkOf,
  logoOf,
  pdfPathToPixels,
} from './pictures.ts'

const colours = { foreground: '#123c7a', background: '#fff4d6' }

function sheetOf(look: Look = {}): Sheet {
  return toSheet(codeOf(documentationLink, 'Q'), look)
}

/** The caption's strip as a browser would draw it, but for the letters. */
function stripOf({ width, height, code }: Sheet): Pixels {
  const size = { width: width * 4, height: (height - code.modules - 8) * 4 }
  return logoOf(size.width, size.height, [255, 244, 214, 255]).pixels
}

async function drawn(pdf: Uint8Array<ArrayBuffer>, width: number): Promise<Pixels> {
  const pixels = await pdfToPixels(pdf, width)
  if (!pixels.ok) throw new Error(pixels.reason)
  return pixels.value
}

describe('the PDF file', () => {
  it('is drawn pixel for pixel as the code is, whatever the link and the level', async () => {
    await fc.assert(
      fc.asyncProperty(linkAndLevel, fc.integer({ min: 15, max: 500 }), async (made, mm) => {
        const sheet = toSheet(codeOf(made.link, made.level))
        const pixels = await drawn(await sheetToPdf(sheet, mm, null), sheet.width * 2)
        expect(isSame(pixels, sheetToPixels(sheet, 2))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('is a page of just the millimetres asked for, higher by its caption', async () => {
    const sheet = sheetOf({ caption: 'Quét mã' })
    const [, width, height] = boxOf(await sheetToPdf(sheet, 105, stripOf(sheet)))
    expect(width).toBeCloseTo((105 / 25.4) * 72, 3)
    expect(height).toBeCloseTo(((105 / 25.4) * 72 * sheet.height) / sheet.width, 3)
  })

  it('reads back with colours, caption and a picture in its middle', async () => {
    const sheet = sheetOf({ colours, caption: 'Quét mã', logo: logoOf(60, 30) })
    const pdf = await sheetToPdf(sheet, 105, stripOf(sheet))
    const pixels = await drawn(pdf, sheet.width * 4)
    expect(decodeQR(pixels)).toBe(documentationLink)
    expect(isSame(pixels, sheetToPixels(sheet, 4))).toBe(true)
  })

  it('says its caption, else its link, as its title', async () => {
    const captioned = sheetOf({ caption: 'Quét mã' })
    expect(titleOf(await sheetToPdf(captioned, 40, stripOf(captioned)))).toBe('Quét mã')
    expect(titleOf(await sheetToPdf(sheetOf(), 40, null))).toBe(documentationLink)
  })

  it('is a few kilobytes without a picture in it', async () => {
    expect((await sheetToPdf(sheetOf(), 40, null)).length).toBeLessThan(20_000)
  })

  it('reads by its operators alone, in another reading than ours', async () => {
    for (const length of [60, 132, 900, 1600]) {
      const level = logoLevel(length) ?? 'L'
      const sheet = toSheet(codeOf(linkOf(length), level))
      // oxlint-disable-next-line no-await-in-loop -- a few
      expect(decodeQR(pdfPathToPixels(latin(await sheetToPdf(sheet, 40, null)), 3))).toBe(
        linkOf(length),
      )
    }
  })

  it('keeps the colours and the transparency of the picture in its middle', async () => {
    const sheet = sheetOf({ logo: logoOf(3, 2, [10, 20, 30, 40]) })
    const text = latin(await sheetToPdf(sheet, 40, null))
    const images = [...text.matchAll(/\/Width 3 \/Height 2 .*\/Length (\d+) >>\nstream\n/g)].map(
      (match) => {
        const start = match.index + match[0].length
        return inflateSync(Buffer.from(text.slice(start, start + Number(match[1])), 'latin1'))
      },
    )
    expect(images.map((bytes) => Array.from(bytes))).toEqual([
      Array.from({ length: 6 }, () => [10, 20, 30]).flat(),
      Array.from({ length: 6 }, () => 40),
    ])
  })
})

describe('a PDF file that went wrong', () => {
  const wrongs: readonly (readonly [string, string, string])[] = [
    ['lacks its path', '\nf\n', '\nn\n'],
    ['is turned over', ' 0 0 -', ' 0 0 0'],
    ['has a table that leads nowhere', 'startxref\n', 'startxref\n9'],
    ['has no page', '/Kids', '/Kidz'],
  ]
  it.each(wrongs)('and %s is not taken for the code', async (_, right, wrong) => {
    const text = latin(await sheetToPdf(sheetOf(), 40, null))
    expect(text).toContain(right)
    const pdf = new Uint8Array(Buffer.from(text.replace(right, wrong), 'latin1'))
    const pixels = await pdfToPixels(pdf, 400)
    expect(attempt(() => pixels.ok && decodeQR(pixels.value))).not.toBe(documentationLink)
  })

  it('is none of what we know, and said to be so', async () => {
    expect(await pdfToPixels(new Uint8Array(), 100)).toEqual({ ok: false, reason: 'not-drawn' })
  })
})

function isSame(one: Pixels, other: Pixels): boolean {
  return (
    one.width === other.width && Buffer.from(one.data.buffer).equals(Buffer.from(other.data.buffer))
  )
}

function attempt(read: () => unknown): unknown {
  try {
    return read()
  } catch {
    return null
  }
}

function latin(pdf: Uint8Array): string {
  return Buffer.from(pdf).toString('latin1')
}

function boxOf(pdf: Uint8Array): number[] {
  return (/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(latin(pdf)) ?? []).map(Number)
}

function titleOf(pdf: Uint8Array): string {
  const hex = /\/Title <FEFF([\da-f]*)>/.exec(latin(pdf))?.[1] ?? ''
  return Buffer.from(hex, 'hex').swap16().toString('utf16le')
}
