import type { Pixels } from '#platform/pixels.ts'

/** How light each point is, one byte each (0 black, 255 white), row by row. */
export interface Luma {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/**
 * How a colour becomes light or dark. `on-white`: as an eye sees it, where it is glass on white paper; `on-black`: the same on
 * black. `darkest` and `lightest`: by its least and its greatest part (on white and on black), and then spread over all
 * that lies between black and white, for pale codes and for colours that an eye sees as equally light.
 */
export type Tone = 'on-white' | 'on-black' | 'darkest' | 'lightest'

const opaque = 255

/** One pass over the pixels. */
export function toLuma({ width, height, data }: Pixels, tone: Tone): Luma {
  const ground = tone === 'on-white' || tone === 'darkest' ? 255 : 0
  const weigh = weights[tone]
  const luma = new Uint8Array(width * height)
  for (let at = 0; at < luma.length; at += 1) {
    const from = at * 4
    const light = weigh(data[from] ?? 0, data[from + 1] ?? 0, data[from + 2] ?? 0)
    const opacity = data[from + 3] ?? opaque
    luma[at] = opacity === opaque ? light : ground + ((light - ground) * opacity) / opaque
  }
  return { width, height, data: weigh === bySight ? luma : spread(luma) }
}

type Weigh = (red: number, green: number, blue: number) => number

// Rec. 601 in 256ths.
const bySight: Weigh = (red, green, blue) => (red * 77 + green * 150 + blue * 29) >> 8
const weights: { readonly [tone in Tone]: Weigh } = {
  'on-white': bySight,
  'on-black': bySight,
  darkest: (red, green, blue) => Math.min(red, green, blue),
  lightest: (red, green, blue) => Math.max(red, green, blue),
}

/** The darkest becomes black and the lightest white, but for one in a hundred at either end. */
function spread(luma: Uint8Array): Uint8Array {
  const counts = new Uint32Array(256)
  for (const light of luma) counts[light] = (counts[light] ?? 0) + 1
  const few = luma.length / 100
  const least = passedAt(counts, few)
  const most = 255 - passedAt(counts.toReversed(), few)
  if (most <= least) return luma
  const map = Uint8ClampedArray.from(counts, (_, light) => ((light - least) * 255) / (most - least))
  return luma.map((light) => map[light] ?? light)
}

/** Where more than so many have been counted. */
function passedAt(counts: Uint32Array, few: number): number {
  let sum = 0
  return counts.findIndex((count) => (sum += count) > few)
}

/** Whether anything shines through. */
export function hasGlass({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== opaque) return true
  return false
}

/**
 * Enlarged by a whole number, smoothly between the centres of the points: finders of less than two points a module are found
 * only so.
 */
export function enlarge(luma: Luma, times: number): Luma {
  if (times === 1) return luma
  const width = luma.width * times
  const height = luma.height * times
  const data = new Uint8Array(width * height)
  const columns = Array.from({ length: width }, (_, x) => between(x, times, luma.width))
  for (let y = 0; y < height; y += 1) {
    const { before, after, share } = between(y, times, luma.height)
    const upper = luma.data.subarray(before * luma.width)
    const lower = luma.data.subarray(after * luma.width)
    for (const [x, column] of columns.entries()) {
      const top = mix(upper, column)
      data[y * width + x] = top + (mix(lower, column) - top) * share
    }
  }
  return { width, height, data }
}

/** The two points that one of the enlarged picture lies between, and how far on the way to the second. */
interface Between {
  readonly before: number
  readonly after: number
  readonly share: number
}

function between(at: number, times: number, length: number): Between {
  const place = Math.min(Math.max((at + 0.5) / times - 0.5, 0), length - 1)
  const before = Math.floor(place)
  return { before, after: Math.min(before + 1, length - 1), share: place - before }
}

function mix(line: Uint8Array, { before, after, share }: Between): number {
  const first = line[before] ?? 0
  return first + ((line[after] ?? 0) - first) * share
}
