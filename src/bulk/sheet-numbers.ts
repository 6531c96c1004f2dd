import { rewriter } from './rewriter.ts'
import { byteWithin, escapedText } from './sheet-xml.ts'
import { shownText, type ShownFormat } from './shown-formats.ts'

/**
 * A sheet's XML in which numbers of these styles (`shownStyles`) are written as the texts that they are shown as: what reads workbooks
 * knows of numbers only, and `01067` would lose its zero, `20%` be 0.2. Any bytes; linear. A sheet without one is handed back as it is.
 */
export function withShownNumbers(
  xml: Uint8Array<ArrayBuffer>,
  styles: ReadonlyMap<number, ShownFormat>,
): Uint8Array<ArrayBuffer> {
  if (styles.size === 0) return xml
  const written = rewriter(xml)
  for (let at = 0; at < xml.length; at += 1) {
    // Of nearly all bytes these three settle it.
    if (xml[at] !== equals || xml[at - 1] !== letterS || (xml[at - 2] ?? equals) > space) continue
    const format = styles.get(styleAt(xml, at + 1))
    const cell = format && numberAround(xml, at)
    if (format === undefined || cell === null || cell === undefined) continue
    const text = shownText(Number(cell.number), format)
    if (text === null) continue
    written.replace(cell.tag, cell.tagEnd, asText(cell.tagText))
    written.replace(cell.value, cell.valueEnd, escapedText(text))
    at = cell.valueEnd
  }
  return written.end()
}

const equals = 0x3d
const letterS = 0x73
const space = 0x20
const less = 0x3c
const greater = 0x3e

/** The number of a style between quotes; -1 for anything else. Read for each cell, so without a text. */
function styleAt(xml: Uint8Array, quote: number): number {
  let at = quote + 1
  let style = 0
  for (; isDigit(xml[at]); at += 1) style = style * 10 + (xml[at] ?? 0) - zero
  const mark = xml[quote]
  return at > quote + 1 && xml[at] === mark && (mark === 0x22 || mark === 0x27) ? style : -1
}

const zero = 0x30

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= zero && byte <= 0x39
}

/** A cell that holds a number: its opening tag without `>`, and its value. */
interface NumberCell {
  readonly tag: number
  readonly tagEnd: number
  readonly tagText: string
  readonly value: number
  readonly valueEnd: number
  readonly number: string
}

/** A cell says its place, format and type, and hardly more; a number has few digits. */
const longestTag = 200
/** A formula and its end, a value and its end. */
const mostTags = 4
const cellTag = /^<(?:[\w.-]+:)?c\s[^<>]*$/
/** A text, a truth, an error, a day. */
const otherType = /\st\s*=\s*["'](?!n["'])/
const valueTag = /^<(?:[\w.-]+:)?v[\s>]/
const formulaTag = /^<\/?(?:[\w.-]+:)?f[\s/>]/

/** The cell in whose opening tag this place is; null where that is none, or holds no number. */
function numberAround(xml: Uint8Array, at: number): NumberCell | null {
  const from = Math.max(0, at - longestTag)
  const tag = from + xml.subarray(from, at).lastIndexOf(less)
  const tagEnd = byteWithin(xml, greater, at, longestTag)
  if (tag < from || tagEnd < 0) return null
  const tagText = textOf(xml, tag, tagEnd)
  if (!cellTag.test(tagText) || tagText.endsWith('/')) return null
  if (otherType.test(tagText)) return null
  const value = valueBehind(xml, tagEnd)
  if (value < 0) return null
  const valueEnd = byteWithin(xml, less, value, longestTag)
  const number = textOf(xml, value, valueEnd)
  return valueEnd <= value ? null : { tag, tagEnd, tagText, value, valueEnd, number }
}

/** Where the value begins; -1 where something else comes first. */
function valueBehind(xml: Uint8Array, tagEnd: number): number {
  let at = tagEnd
  for (let tags = 0; tags < mostTags; tags += 1) {
    at = xml.indexOf(less, at)
    if (at < 0) return -1
    const end = byteWithin(xml, greater, at, longestTag)
    if (end < 0) return -1
    const tag = textOf(xml, at, end + 1)
    if (valueTag.test(tag)) return tag.endsWith('/>') ? -1 : end + 1
    if (!formulaTag.test(tag)) return -1
    at = end
  }
  return -1
}

/** Of a few bytes, all of them ASCII where it matters. */
function textOf(xml: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at += 1) text += String.fromCharCode(xml[at] ?? 0)
  return text
}

function asText(tag: string): string {
  return `${tag.replace(/\st\s*=\s*(["'])n\1/, '')} t="str"`
}
