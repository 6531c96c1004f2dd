import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { withDensity } from '#qr/png-density.ts'

/** One white pixel, as a browser writes it. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4////fwAJ+wP9CNHoHgAAAABJRU5ErkJggg==',
  'base64',
)

function chunksOf(file: Uint8Array): { name: string; data: Buffer; sum: number }[] {
  const bytes = Buffer.from(file)
  const chunks = []
  for (let at = 8; at < bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at)
    chunks.push({
      name: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, end),
      sum: bytes.readUInt32BE(end),
    })
    at = end + 4
  }
  return chunks
}

describe('a PNG for print', () => {
  it('says how many pixels a metre it has, before its picture and with a right checksum', () => {
    const chunks = chunksOf(withDensity(png, 11_811))
    expect(chunks.map(({ name }) => name)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND'])
    const { data, sum, name } = chunks[1] ?? { data: Buffer.alloc(9), sum: 0, name: '' }
    expect([data.readUInt32BE(0), data.readUInt32BE(4), data[8]]).toEqual([11_811, 11_811, 1])
    expect(sum).toBe(crc32(Buffer.concat([Buffer.from(name), data])))
  })

  it('says it once, and leaves all else as it was', () => {
    const twice = withDensity(withDensity(png, 1), 11_811)
    expect(Buffer.from(twice)).toEqual(Buffer.from(withDensity(png, 11_811)))
    expect(chunksOf(twice).filter(({ name }) => name !== 'pHYs')).toEqual(chunksOf(png))
  })
})
