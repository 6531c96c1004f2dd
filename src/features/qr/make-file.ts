import { fail, ok, type Result } from '#platform/result.ts'
import type { QrDoors } from './doors.ts'
import { sheetToPdf } from '#qr/pdf.ts'
import type { Pixels } from '#platform/pixels.ts'
import { sheetToPixels } from '#qr/pixels.ts'
import { pdfToPixels } from '#qr/read-pdf.ts'
import type { Sheet } from '#qr/sheet.ts'
import { captionScale, pngSize, type Format, type Width } from '#qr/size.ts'
import { sheetToSvg } from '#qr/svg.ts'

export interface FileWish {
  readonly format: Format
  readonly width: Width
}

/** A file that was read back: it can be offered. */
export interface QrFile {
  readonly blob: Blob
  readonly format: Format
}

/**
 * `unreadable`: nothing could be read. `differs`: something else was read. `not-drawn`: the browser made no picture.
 * `reader-missing`: the part that reads codes did not load.
 */
export type FileProblem = 'unreadable' | 'differs' | 'not-drawn' | 'reader-missing'

type Drawn = Promise<Result<{ readonly file: QrFile; readonly pixels: Pixels }, FileProblem>>

/** Pixels a module in the pictures that are only made to be read. */
const readingScale = 4

/**
 * Makes the file and reads it back, first the sheet (which the preview shows) and then the very bytes that would be saved.
 * Nothing comes out that does not read as the code's own text.
 */
export async function makeFile(
  sheet: Sheet,
  wish: FileWish,
  doors: QrDoors,
): Promise<Result<QrFile, FileProblem>> {
  const bare = await readsBack(sheet, sheetToPixels(sheet, readingScale), doors)
  if (!bare.ok) return bare
  const drawn = await drawnFile[wish.format](sheet, wish.width, doors)
  if (!drawn.ok) return drawn
  const read = await readsBack(sheet, drawn.value.pixels, doors)
  return read.ok ? ok(drawn.value.file) : read
}

type DrawFile = (sheet: Sheet, width: Width, doors: QrDoors) => Drawn

const drawnFile: { readonly [format in Format]: DrawFile } = { png, svg, pdf }

async function png(sheet: Sheet, width: Width, doors: QrDoors): Drawn {
  const size = pngSize(sheet, width)
  const drawn = await doors.drawPng(sheet, size)
  if (!drawn.ok) return drawn
  return rasterised({ blob: drawn.value, format: 'png' }, sheet, size.perModule, doors)
}

async function svg(sheet: Sheet, width: Width, doors: QrDoors): Drawn {
  const text = sheetToSvg(sheet, width)
  const blob = new Blob([text], { type: 'image/svg+xml' })
  return rasterised({ blob, format: 'svg' }, sheet, readingScale, doors)
}

async function pdf(sheet: Sheet, width: Width, doors: QrDoors): Drawn {
  const caption = sheet.caption
    ? await doors.drawCaption(sheet, captionScale(sheet, width.length))
    : ok(null)
  if (!caption.ok) return caption
  const bytes = await sheetToPdf(sheet, width.length, caption.value)
  const pixels = await pdfToPixels(bytes, sheet.width * readingScale)
  if (!pixels.ok) return pixels
  const blob = new Blob([bytes], { type: 'application/pdf' })
  return ok({ file: { blob, format: 'pdf' }, pixels: pixels.value })
}

async function rasterised(file: QrFile, sheet: Sheet, perModule: number, doors: QrDoors): Drawn {
  const size = { width: sheet.width * perModule, height: sheet.height * perModule }
  const pixels = await doors.rasterise(file.blob, size)
  return pixels.ok ? ok({ file, pixels: pixels.value }) : pixels
}

async function readsBack(
  { code }: Sheet,
  pixels: Pixels,
  doors: QrDoors,
): Promise<Result<void, FileProblem>> {
  const read = await doors.read(pixels)
  if (!read.ok) return read
  return read.value === code.text ? ok() : fail('differs')
}
