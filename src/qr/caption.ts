import { sideOf } from './runs.ts'
import type { QrCode } from './encode.ts'

/** One line of a caption: centred, its letters standing on `baseline`. */
interface CaptionLine {
  readonly text: string
  readonly baseline: number
}

/** A caption laid out below a code. All lengths in modules, counted from the picture's corner as `Run`s are. */
export interface Caption {
  readonly lines: readonly CaptionLine[]
  /** Of the letters. */
  readonly size: number
  /** What the picture grows by: whole modules. */
  readonly height: number
  readonly direction: 'ltr' | 'rtl'
}

/** What captions are set in, by CSS: our own face where it is at hand, else one that every machine has. */
export const captionFont = { family: "'Be Vietnam Pro', Arial, Helvetica, sans-serif", weight: 500 }

const leading = 1.3
/** Free modules below the last line: as much as beside the code. */
const foot = 3
/** Of the code's side, for letters that need not be smaller. */
const usualSize = 1 / 11
/** Of the usual size: one line gets this much smaller before there are two. */
const wrappedBelow = 0.75

/**
 * Lays a caption out below the quiet zone, in one line or two: the two that the text has, or the two that let its letters
 * be largest; smaller where it is too long. Widths are guessed with room to spare, since nobody knows the font that a
 * drawing program will take. Runs of spaces and line ends beyond the first are one space. Null for a text of nothing.
 */
export function layCaption(code: QrCode, text: string): Caption | null {
  const lines = toLines(text, (line) => sizeOf(code, [line]) < wrappedBelow * usual(code))
  if (lines.length === 0) return null
  const size = sizeOf(code, lines)
  const first = sideOf(code) + size
  const height = Math.ceil(size + (lines.length - 1) * leading * size + 0.3 * size + foot)
  return {
    lines: lines.map((line, at) => ({ text: line, baseline: first + at * leading * size })),
    size,
    height,
    direction: rightToLeft.test(lines.join(' ')) ? 'rtl' : 'ltr',
  }
}

const usual = (code: QrCode) => code.modules * usualSize

function sizeOf(code: QrCode, lines: readonly string[]): number {
  return Math.min(usual(code), code.modules / widest(lines))
}

function toLines(text: string, isLong: (line: string) => boolean): string[] {
  const [first = '', ...rest] = text
    .split(/[\r\n\u2028\u2029]+/)
    .map(tidied)
    .filter(Boolean)
  if (first === '') return []
  if (rest.length > 0) return [first, rest.join(' ')]
  return isLong(first) ? halves(first) : [first]
}

/** Without what XML cannot hold and no font shows. */
function tidied(line: string): string {
  return line
    .replaceAll(/[\p{Cs}\p{Cn}]/gu, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** Cut between two words, where the longer of the two lines is shortest; whole where there is but one word. */
function halves(line: string): string[] {
  const cuts = wordStarts(line).map((at) => [line.slice(0, at).trim(), line.slice(at).trim()])
  return cuts.reduce((best, cut) => (widest(cut) < widest(best) ? cut : best), [line])
}

/** By spaces; by the words of the language where it writes none. */
function wordStarts(line: string): number[] {
  const spaces = [...line.matchAll(/ (?=\S)/g)].map(({ index }) => index + 1)
  // Firefox before 125 knows no words: there such a line is not wrapped.
  if (spaces.length > 0 || typeof Intl.Segmenter !== 'function') return spaces
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(line)]
  return words.flatMap(({ index, isWordLike }) => (index > 0 && isWordLike === true ? [index] : []))
}

const widest = (lines: readonly string[]) => Math.max(...lines.map(textWidth))

/** In letter sizes, never less than a common sans-serif face needs. */
function textWidth(text: string): number {
  let width = 0
  for (const letter of text) width += letterWidth(letter)
  return width
}

function letterWidth(letter: string): number {
  return widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.75
}

const widths: readonly (readonly [RegExp, number])[] = [
  [/[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [/[ijl.,:;'’|!I]/, 0.34],
  [/[ frt()[\]/\\-]/, 0.44],
  [/[MWmw@%—…]/, 1],
  [/[a-z\d]/, 0.64],
  [/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\uff60]/, 1.05],
  [/\p{Extended_Pictographic}/u, 1.4],
  [/\p{Lu}/u, 0.8],
  [/\p{Script=Latin}/u, 0.66],
]

/** Begins with a script that is written from right to left. */
const rightToLeft = /^[^\p{L}]*[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/u
