import { fail, ok, type Result } from '#platform/result.ts'
import type { QrDoors } from './doors.ts'
import type { QrCode } from '#qr/encode.ts'
import { codeToPixels, pixelsPerModule, type Pixels } from '#qr/pixels.ts'
import { sideOf } from '#qr/runs.ts'
import type { Format } from '#qr/size.ts'
import { qrToSvg } from '#qr/svg.ts'

export interface FileWish {
  readonly format: Format
  /** Of one side with the quiet zone: pixels for a PNG, millimetres for an SVG. */
  readonly size: number
}

/** A file that was read back: it can be offered. */
export interface QrFile {
  readonly blob: Blob
  readonly format: Format
  /** The side as it came out, in the wish's unit. A PNG's is a whole number of pixels a module. */
  readonly side: number
}

/**
 * `unreadable`: nothing could be read. `differs`: something else was read. `not-drawn`: the browser made no picture.
 * `reader-missing`: the part that reads codes did not load.
 */
export type FileProblem = 'unreadable' | 'differs' | 'not-drawn' | 'reader-missing'

/** Pixels a module in the pictures that are only made to be read. */
const readingScale = 4

/**
 * Makes the file and reads it back, first the bare modules (which the preview shows) and then the very bytes that would be
 * saved. Nothing comes out that does not read as the code's own text.
 */
export async function makeFile(
  code: QrCode,
  wish: FileWish,
  doors: QrDoors,
): Promise<Result<QrFile, FileProblem>> {
  const bare = await readsBack(code, codeToPixels(code, readingScale), doors)
  if (!bare.ok) return bare
  return wish.format === 'png' ? pngFile(code, wish.size, doors) : svgFile(code, wish.size, doors)
}

async function pngFile(code: QrCode, askedSide: number, doors: QrDoors) {
  const perModule = pixelsPerModule(code, askedSide)
  const side = perModule * sideOf(code)
  const drawn = await doors.drawPng(code, perModule)
  if (!drawn.ok) return drawn
  return checkedFile(code, { blob: drawn.value, format: 'png', side }, side, doors)
}

async function svgFile(code: QrCode, side: number, doors: QrDoors) {
  const svg = qrToSvg(code, { length: side, unit: 'mm' })
  const blob = new Blob([svg], { type: 'image/svg+xml' })
  return checkedFile(code, { blob, format: 'svg', side }, readingScale * sideOf(code), doors)
}

async function checkedFile(
  code: QrCode,
  file: QrFile,
  readingSide: number,
  doors: QrDoors,
): Promise<Result<QrFile, FileProblem>> {
  const pixels = await doors.rasterise(file.blob, readingSide)
  if (!pixels.ok) return pixels
  const read = await readsBack(code, pixels.value, doors)
  return read.ok ? ok(file) : read
}

async function readsBack(
  code: QrCode,
  pixels: Pixels,
  doors: QrDoors,
): Promise<Result<void, FileProblem>> {
  const read = await doors.read(pixels)
  if (!read.ok) return read
  return read.value === code.text ? ok() : fail('differs')
}
