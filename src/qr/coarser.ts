import type { QrCode } from './encode.ts'
import { byteLength } from './levels.ts'
import { readableWidth } from './runs.ts'
import { bytesIn, modulesOf } from './versions.ts'

/** A smaller version that a shorter text would come out in. */
export interface Coarser {
  /** Characters (bytes) that have to go. */
  readonly fewer: number
  readonly modules: number
  /** Whole millimetres, quiet zone included, from which phones read it. */
  readonly readableFrom: number
}

/** The smaller versions that lie nearest, at most two, as long as half of the text could stay. */
export function coarserCodes({ text, version, level }: QrCode): Coarser[] {
  const bytes = byteLength(text)
  return [version - 1, version - 2]
    .map((smaller) => ({
      fewer: bytes - bytesIn(smaller, level),
      modules: modulesOf(smaller),
      readableFrom: readableWidth(modulesOf(smaller)),
    }))
    .filter(({ fewer }) => fewer <= bytes / 2)
}
