import { crc32, inflateSync } from 'node:zlib'
import type { Pixels } from '#platform/pixels.ts'

/** The pixels of a PNG file of grey with one or eight bits a pixel, read by the specification and not by our own code. */
export function readGreyPng(bytes: Uint8Array): Pixels {
  const file = Buffer.from(bytes)
  expectThat(file.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')), 'signature')
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const depth = file.readUInt8(24)
  expectThat(file.readUInt8(25) === 0 && (depth === 1 || depth === 8), 'grey')
  const lines = unfiltered(
    inflateSync(Buffer.concat(dataOf(file))),
    Math.ceil((width * depth) / 8),
    height,
  )
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)]
    const line = lines[y] ?? new Uint8Array()
    const grey = depth === 8 ? (line[x] ?? 0) : ((line[x >> 3] ?? 0) >> (7 - (x & 7))) & 1 ? 255 : 0
    data.fill(grey, at * 4, at * 4 + 3)
  }
  return { width, height, data }
}

function dataOf(file: Buffer): Buffer[] {
  const found: Buffer[] = []
  let name = ''
  for (let at = 8; at < file.length;) {
    const end = at + 8 + file.readUInt32BE(at)
    name = file.toString('latin1', at + 4, at + 8)
    expectThat(crc32(file.subarray(at + 4, end)) === file.readUInt32BE(end), `CRC of ${name}`)
    if (name === 'IDAT') found.push(file.subarray(at + 8, end))
    at = end + 4
  }
  expectThat(name === 'IEND', 'end')
  return found
}

function unfiltered(packed: Buffer, length: number, height: number): Uint8Array[] {
  expectThat(packed.length === (length + 1) * height, 'length')
  const lines: Uint8Array[] = []
  for (let y = 0; y < height; y += 1) {
    const filter = packed[y * (length + 1)]
    const line = Uint8Array.from(packed.subarray(y * (length + 1) + 1, (y + 1) * (length + 1)))
    expectThat(filter === 0 || filter === 2, 'filter')
    if (filter === 2) line.forEach((value, x) => (line[x] = value + (lines[y - 1]?.[x] ?? 0)))
    lines.push(line)
  }
  return lines
}

function expectThat(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(`not as the PNG specification has it: ${what}`)
}
