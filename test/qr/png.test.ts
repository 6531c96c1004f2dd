import { crc32 as nodeCrc32 } from 'node:zlib'
import * as fc from 'fast-check'
import { decodeQR } from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { crc32 } from '#qr/crc32.ts'
import { codeToPixels } from '#qr/pixels.ts'
import { qrToPng } from '#qr/png.ts'
import { sideOf } from '#qr/runs.ts'
import { readGreyPng } from './grey-png.ts'
import { codeOf, documentationLink, linkAndLevel, whiteEdges } from './pictures.ts'

describe('the PNG file of a code, made without a canvas', () => {
  it('shows the very pixels that a canvas would, whatever the link, level and size', () => {
    fc.assert(
      fc.property(linkAndLevel, fc.integer({ min: 1, max: 5 }), ({ link, level }, perModule) => {
        const code = codeOf(link, level)
        const drawn = codeToPixels(code, perModule)
        const read = readGreyPng(qrToPng(code, perModule))
        expect([read.width, read.height]).toEqual([drawn.width, drawn.height])
        expect(Buffer.from(read.data).equals(Buffer.from(drawn.data))).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('reads back as the very link, with four modules of white around it', () => {
    fc.assert(
      fc.property(linkAndLevel, ({ link, level }) => {
        const picture = readGreyPng(qrToPng(codeOf(link, level), 3))
        expect(decodeQR(picture, { effort: Infinity, timeLimit: Infinity })).toBe(link)
        expect(whiteEdges(picture)).toEqual([12, 12, 12, 12])
      }),
      { numRuns: 40 },
    )
  })

  it('is small: a code of a thousand pixels takes a few kilobytes', () => {
    const code = codeOf(documentationLink, 'M')
    expect(qrToPng(code, 18).length).toBeLessThan(6000)
  })

  it('has a strip of letters below it where there is one, and still reads', () => {
    const code = codeOf(documentationLink, 'M')
    const width = sideOf(code) * 4
    const grey = Uint8Array.from({ length: width * 10 }, (_, at) => at % 256)
    const picture = readGreyPng(qrToPng(code, 4, { height: 10, grey }))
    expect([picture.width, picture.height]).toEqual([width, width + 10])
    const below = Array.from(grey, (_, at) => picture.data[(width * width + at) * 4])
    expect(below).toEqual([...grey])
    expect(decodeQR(picture, { effort: Infinity, timeLimit: Infinity })).toBe(documentationLink)
  })
})

describe('the check sum', () => {
  it('is that of zlib, in one go or two', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (first, second) => {
        expect(crc32(second, crc32(first))).toBe(nodeCrc32(Buffer.concat([first, second])))
      }),
    )
  })
})
