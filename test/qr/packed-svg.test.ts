import { crc32, inflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { packedSvg } from '#qr/packed-svg.ts'
import { qrToSvg } from '#qr/svg.ts'
import { codeOf, documentationLink, linkAndLevel } from './pictures.ts'

const size = { length: 40, unit: 'mm' } as const

test('the packed file is the very file that is saved alone, whatever the link, level and caption', () => {
  fc.assert(
    fc.property(
      linkAndLevel,
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      ({ link, level }, caption) => {
        const code = codeOf(link, level)
        const { deflated, size: bytes, crc } = packedSvg(code, size, caption)
        const file = inflateRawSync(deflated)
        expect(file.toString('utf8')).toBe(qrToSvg(code, size, { caption }))
        expect(bytes).toBe(file.length)
        expect(crc).toBe(crc32(file))
      },
    ),
  )
})

test('it is a fourth as large as the file at most', () => {
  const { deflated, size: bytes } = packedSvg(codeOf(documentationLink, 'M'), size)
  expect(deflated.length).toBeLessThan(bytes * 0.25)
})
