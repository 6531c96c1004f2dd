import { joinBytes } from './join-bytes.ts'

/**
 * A PNG file that says how large it is in print: so many pixels a metre, both ways (PNG specification, clause 11.3.4.3,
 * pHYs). What it said before is taken out.
 */
export function withDensity(png: Uint8Array, pixelsPerMetre: number): Uint8Array<ArrayBuffer> {
  const [header, ...rest] = chunksOf(png)
  if (header === undefined) return new Uint8Array(png)
  const kept = rest.filter((chunk) => nameOf(chunk) !== 'pHYs')
  return joinBytes([
    png.subarray(0, signatureLength),
    header,
    densityChunk(pixelsPerMetre),
    ...kept,
  ])
}

const signatureLength = 8

function chunksOf(png: Uint8Array): Uint8Array[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  const chunks: Uint8Array[] = []
  let at = signatureLength
  while (at + 12 <= png.length) {
    const end = at + 12 + view.getUint32(at)
    chunks.push(png.subarray(at, end))
    at = end
  }
  return chunks
}

function nameOf(chunk: Uint8Array): string {
  return String.fromCharCode(...chunk.subarray(4, 8))
}

function densityChunk(pixelsPerMetre: number): Uint8Array {
  const chunk = new Uint8Array(21)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, 9)
  chunk.set(new TextEncoder().encode('pHYs'), 4)
  view.setUint32(8, pixelsPerMetre)
  view.setUint32(12, pixelsPerMetre)
  view.setUint8(16, 1)
  view.setUint32(17, checksum(chunk.subarray(4, 17)))
  return chunk
}

/** PNG specification, annex D. */
function checksum(bytes: Uint8Array): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1
  }
  return (rest ^ 0xffffffff) >>> 0
}
