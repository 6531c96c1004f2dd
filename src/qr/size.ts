import { fail, ok, type Result } from '#platform/result.ts'
import type { QrCode } from './encode.ts'
import { largestPicture } from './pixels.ts'
import { sideOf } from './runs.ts'

export type Format = 'png' | 'svg'

/** Sides that can be asked for: pixels for a PNG, millimetres for an SVG. */
export const sizeLimits = {
  png: { unit: 'px', least: 256, most: largestPicture, usual: 1024 },
  svg: { unit: 'mm', least: 15, most: 500, usual: 40 },
} as const

export type WrongSize = 'not-a-number' | 'too-small' | 'too-large'

/** Reads a typed size. Pixels are whole; millimetres may have a fraction, after a point or a comma. */
export function readSize(typed: string, format: Format): Result<number, WrongSize> {
  const text = typed.trim().replace(',', '.')
  const shape = format === 'png' ? /^\d+$/ : /^\d+(\.\d+)?$/
  if (!shape.test(text)) return fail('not-a-number')
  const { least, most } = sizeLimits[format]
  const size = Number(text)
  if (size < least) return fail('too-small')
  return size > most ? fail('too-large') : ok(size)
}

/** Below this many millimetres a module, phone cameras begin to fail on ordinary print. */
const leastModule = 0.4

export interface PrintDensity {
  readonly mmPerModule: number
  /** The whole millimetres at which a module has its 0.4 mm, when it has less now: null when it is large enough. */
  readonly readableFrom: number | null
}

/** How fine the code comes out on paper, `mm` wide with its quiet zone. */
export function printDensity(code: QrCode, mm: number): PrintDensity {
  const side = sideOf(code)
  const needed = Math.ceil(side * leastModule)
  return { mmPerModule: mm / side, readableFrom: mm / side < leastModule ? needed : null }
}
