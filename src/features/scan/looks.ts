import type { Area } from '#platform/picture.ts'
import type { Tone } from './luma.ts'

/** One way to look at a picture: where, how much smaller, then how much larger (whole times), and in which tone. */
export interface Look {
  readonly area: Area
  readonly scale: number
  readonly times: 1 | 2 | 4
  readonly tone: Tone
}

type Size = Pick<Area, 'width' | 'height'>

/** Points along one side of what is looked at in one go: 4 million in all, some hundredths of a second. */
const side = 2048
/** The reader takes no side longer than this. */
const longestSide = 4096
/**
 * What neighbouring tiles share, in the picture's pixels: a code no wider than this is whole in one of them. What is not read
 * in the whole has at most some six pixels a module; what must be enlarged has at most two.
 */
const shared = { 1: 1024, 2: 320, 4: 160 }
/** Pictures of at most so many pixels are enlarged: screenshots, not photographs, have sharp codes that small. */
const enlargedTwice = 9_000_000
const enlargedFourTimes = 1_000_000

/**
 * The looks at a picture in the order that finds most codes soonest, in steps: once a step has found something, the
 * next one is not worth its time. The whole first; then in other tones; then, of a large picture, tile by tile in its full
 * size; then, of a small one, enlarged.
 */
export function* stepsOf(picture: Size): Generator<readonly Look[]> {
  const scale = Math.min(
    1,
    side / Math.sqrt(picture.width * picture.height),
    longestSide / Math.max(picture.width, picture.height),
  )
  const whole = { area: { x: 0, y: 0, ...sizeOf(picture) }, scale, times: 1 } as const
  yield [{ ...whole, tone: 'on-white' }]
  yield [{ ...whole, tone: 'on-black' }]
  if (scale < 1) yield tiled(picture, 1)
  yield [
    { ...whole, tone: 'darkest' },
    { ...whole, tone: 'lightest' },
  ]
  const pixels = picture.width * picture.height
  if (pixels <= enlargedTwice) yield tiled(picture, 2)
  if (pixels <= enlargedFourTimes) yield tiled(picture, 4)
}

function sizeOf({ width, height }: Size): Size {
  return { width, height }
}

function tiled(picture: Size, times: Look['times']): Look[] {
  return tilesOf(picture, side / times, shared[times]).map((area) => ({
    area,
    scale: 1,
    times,
    tone: 'on-white',
  }))
}

/**
 * Squares of the given side (cut where the picture is smaller) that together cover it, row by row; neighbours share at least
 * so many pixels.
 */
export function tilesOf(picture: Size, tileSide: number, atLeastShared: number): Area[] {
  const startsIn = (length: number) => starts(length, tileSide, tileSide - atLeastShared)
  return startsIn(picture.height).flatMap((y) =>
    startsIn(picture.width).map((x) => ({
      x,
      y,
      width: Math.min(tileSide, picture.width),
      height: Math.min(tileSide, picture.height),
    })),
  )
}

/** Evenly spread, the last one ending at the edge. */
function starts(length: number, tileSide: number, mostBetween: number): number[] {
  if (length <= tileSide) return [0]
  const gaps = Math.ceil((length - tileSide) / mostBetween)
  return Array.from({ length: gaps + 1 }, (_, at) => Math.floor((at * (length - tileSide)) / gaps))
}
