import { fail, ok, type Result } from '#platform/result.ts'
import type { QrCode } from './encode.ts'
import { largestPicture, pixelsPerModule } from './pixels.ts'
import { leastModule, readableWidth, sideOf } from './runs.ts'
import type { Sheet } from './sheet.ts'

export type Format = 'png' | 'svg' | 'pdf'
export type Unit = 'px' | 'mm'

/** In what the width of each can be said; what it begins with comes first. A page has no pixels. */
export const unitsOf = {
  png: ['px', 'mm'],
  svg: ['mm', 'px'],
  pdf: ['mm'],
} as const satisfies { readonly [format in Format]: readonly Unit[] }

/** Widths that can be asked for, quiet zone included. */
export const sizeLimits = {
  px: { least: 256, most: largestPicture, usual: 1024 },
  mm: { least: 15, most: 500, usual: 40 },
} as const

/** Dots an inch of a PNG for print, at least: what print shops ask for. */
const printResolution = 300
export const mmPerInch = 25.4

/** The pixels across that a PNG of so many millimetres has at 300 dpi. */
export function printPixels(mm: number): number {
  return Math.ceil((mm / mmPerInch) * printResolution)
}

export type WrongSize = 'not-a-number' | 'too-small' | 'too-large'

/** Reads a typed size. Pixels are whole; millimetres may have a fraction, after a point or a comma. */
export function readSize(typed: string, unit: Unit): Result<number, WrongSize> {
  const text = typed.trim().replace(',', '.')
  const shape = unit === 'px' ? /^\d+$/ : /^\d+(\.\d+)?$/
  if (!shape.test(text)) return fail('not-a-number')
  const { least, most } = sizeLimits[unit]
  const size = Number(text)
  if (size < least) return fail('too-small')
  return size > most ? fail('too-large') : ok(size)
}

export interface PrintDensity {
  readonly mmPerModule: number
  /** The whole millimetres at which a module has its 0.4 mm, when it has less now: null when it is large enough. */
  readonly readableFrom: number | null
}

/** How fine the code comes out on paper, `mm` wide with its quiet zone. */
export function printDensity(code: QrCode, mm: number): PrintDensity {
  const mmPerModule = mm / sideOf(code)
  const needed = readableWidth(code.modules)
  return { mmPerModule, readableFrom: mmPerModule < leastModule ? needed : null }
}

/** How wide a file is to be, quiet zone included. */
export interface Width {
  readonly unit: Unit
  readonly length: number
}

export interface PngSize {
  readonly perModule: number
  /** Pixels across. */
  readonly across: number
  /** For a width in millimetres: what makes just these out of the pixels. */
  readonly perMetre: number | null
}

/** The pixels that a PNG of this width has; 300 dpi at least for print, as far as the largest picture goes. */
export function pngSize(sheet: Sheet, { unit, length }: Width): PngSize {
  const asked = unit === 'px' ? length : printPixels(length)
  const perModule = pixelsPerModule(sheet.code, asked, sheet.height)
  const across = perModule * sheet.width
  return {
    perModule,
    across,
    perMetre: unit === 'px' ? null : Math.round((across / length) * 1000),
  }
}

/** Pixels a module for a caption on a page of so many millimetres: 600 dpi, as far as the largest picture goes. */
export function captionScale({ width }: Sheet, mm: number): number {
  return Math.min(Math.ceil((2 * printPixels(mm)) / width), Math.floor(largestPicture / width))
}
