import { zlibSync } from 'fflate'
import { crc32 } from './crc32.ts'
import type { QrCode } from './encode.ts'
import { matrixStart, sideOf } from './runs.ts'

/** A strip of grey below a code, as wide as its picture: one byte a pixel, 255 is white. */
export interface Strip {
  readonly height: number
  readonly grey: Uint8Array
}

/**
 * The code as a PNG file without any canvas: black and white with one bit a pixel, `perModule` (a whole number) pixels a module, with its quiet
 * zone. With a strip below it, one byte a pixel.
 */
export function qrToPng(code: QrCode, perModule: number, strip?: Strip): Uint8Array<ArrayBuffer> {
  const width = sideOf(code) * perModule
  const height = width + (strip?.height ?? 0)
  const depth = strip === undefined ? 1 : 8
  const lineLength = 1 + Math.ceil((width * depth) / 8)
  const lines = new Uint8Array(lineLength * height)
  drawModules(lines, lineLength, code, perModule, depth)
  if (strip !== undefined) drawStrip(lines, lineLength, width, strip)
  return pngFile(width, height, depth, zlibSync(lines, { level: depth === 1 ? 6 : 3 }))
}

/** Above each line stands how it was changed: not at all, or as what is new to the line above (PNG, clause 9). */
const filters = { none: 0, up: 2 } as const

function drawModules(
  lines: Uint8Array,
  lineLength: number,
  code: QrCode,
  perModule: number,
  depth: 1 | 8,
): void {
  const side = sideOf(code)
  for (let y = 0; y < side; y += 1) {
    const start = y * perModule * lineLength
    lines[start] = filters.none
    lines.fill(255, start + 1, start + lineLength)
    code.matrix[y - matrixStart]?.forEach((isDark, x) => {
      if (isDark) blacken(lines, start + 1, (x + matrixStart) * perModule, perModule, depth)
    })
    // The module's other lines differ in nothing: zeros.
    for (let line = 1; line < perModule; line += 1) lines[start + line * lineLength] = filters.up
  }
}

function blacken(
  lines: Uint8Array,
  start: number,
  from: number,
  count: number,
  depth: 1 | 8,
): void {
  if (depth === 8) lines.fill(0, start + from, start + from + count)
  else {
    for (let at = from; at < from + count; at += 1) {
      const byte = start + (at >> 3)
      lines[byte] = (lines[byte] ?? 0) & ~(0x80 >> (at & 7))
    }
  }
}

function drawStrip(
  lines: Uint8Array,
  lineLength: number,
  width: number,
  { height, grey }: Strip,
): void {
  for (let y = 0; y < height; y += 1) {
    const row = grey.subarray(y * width, (y + 1) * width)
    lines.set(row, (width + y) * lineLength + 1)
  }
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

function pngFile(
  width: number,
  height: number,
  depth: number,
  packed: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const header = new Uint8Array(13)
  const view = new DataView(header.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  // Grey without transparency, in the only ways to compress and filter, not interlaced.
  header.set([depth, 0, 0, 0, 0], 8)
  const file = new Uint8Array(signature.length + 3 * 12 + header.length + packed.length)
  file.set(signature)
  let at = signature.length
  at = putChunk(file, at, 'IHDR', header)
  at = putChunk(file, at, 'IDAT', packed)
  putChunk(file, at, 'IEND', new Uint8Array(0))
  return file
}

/** Length, name, bytes, check sum of name and bytes; gives the place behind it. */
function putChunk(file: Uint8Array, at: number, name: string, bytes: Uint8Array): number {
  const view = new DataView(file.buffer)
  const end = at + 8 + bytes.length
  view.setUint32(at, bytes.length)
  for (let letter = 0; letter < 4; letter += 1) file[at + 4 + letter] = name.charCodeAt(letter)
  file.set(bytes, at + 8)
  view.setUint32(end, crc32(file.subarray(at + 4, end)))
  return end + 4
}
