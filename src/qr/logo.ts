import type { QrCode } from './encode.ts'
import type { Level } from './levels.ts'
import type { Pixels } from '#platform/pixels.ts'
import { sideOf } from './runs.ts'
import { modulesOf, versionFor } from './versions.ts'

/** A picture for the middle of a code. */
export interface LogoArt {
  readonly name: string
  readonly pixels: Pixels
  /** The same as a PNG file in a `data:` URL. */
  readonly png: string
}

/** In modules, counted from the picture's corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PlacedLogo {
  readonly art: LogoArt
  /** Filled with the background: whole modules, so that none is cut. */
  readonly plate: Box
  /** Where the picture itself goes. */
  readonly box: Box
}

/** Of the code's side. */
const plateShare = 1 / 5
/** Free modules between the picture and the edge of its plate. */
const plateEdge = 0.5
/** Of what a level can lose, for the plate: the rest is for scratches and shadows. */
const spent = 1 / 2
const lossShare: { readonly [level in Level]: number } = { L: 0.07, M: 0.15, Q: 0.25, H: 0.3 }

/** The middle of a code with a picture in it, as large as `plateSide` allows, its proportions kept. */
export function placeLogo(code: QrCode, art: LogoArt): PlacedLogo {
  const side = plateSide(code.version, code.level)
  const { width, height } = art.pixels
  const scale = (side - 2 * plateEdge) / Math.max(width, height)
  return {
    art,
    plate: centred(code, side, side),
    box: centred(code, width * scale, height * scale),
  }
}

function centred(code: QrCode, width: number, height: number): Box {
  const middle = sideOf(code) / 2
  return { x: middle - width / 2, y: middle - height / 2, width, height }
}

/**
 * Modules along the side of the plate: about a fifth of the code's, and as many fewer as keep it within half of what the
 * level can lose. Always odd, as the code's own side is.
 */
export function plateSide(version: number, level: Level): number {
  const affordable = codewords(version) * lossShare[level] * spent
  let side = fullPlate(version)
  while (side > 1 && codewordsUnder(side) > affordable) side -= 2
  return side
}

/**
 * The level for a code with a picture in its middle: High where it bears a plate of a fifth of the side, else Highest. Null
 * for a text that is too long for either.
 */
export function logoLevel(bytes: number): 'Q' | 'H' | null {
  const version = versionFor(bytes, 'Q')
  if (version === null) return null
  const isEnough = plateSide(version, 'Q') === fullPlate(version)
  return isEnough || versionFor(bytes, 'H') === null ? 'Q' : 'H'
}

/** The odd number that lies nearest. */
function fullPlate(version: number): number {
  return 2 * Math.floor((modulesOf(version) * plateShare) / 2) + 1
}

/** A codeword is a field of 2 by 4 modules: at most so many lie under a square, wholly or in part. */
function codewordsUnder(side: number): number {
  return Math.ceil(side / 2) * (Math.ceil((side - 1) / 4) + 1)
}

/** All that the symbol has, by its modules that are no patterns: ISO/IEC 18004, table 1. */
function codewords(version: number): number {
  const patterns = version === 1 ? 0 : Math.floor(version / 7) + 2
  const alignment = version === 1 ? 0 : (25 * patterns - 10) * patterns - 55
  const versionFields = version < 7 ? 0 : 36
  return Math.floor(((16 * version + 128) * version + 64 - alignment - versionFields) / 8)
}
