/**
 * A sheet's XML in which errors of formulas (cells of the type `e`) are written as texts: what reads workbooks takes them for empty, and
 * links would lose a value unseen. Any bytes; linear. A sheet without one is handed back as it is.
 */
export function withErrorsAsTexts(xml: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const places = placesOfType(xml)
  if (places.length === 0) return xml
  const written = new Uint8Array(xml.length + places.length * (text.length - 1))
  let from = 0
  let to = 0
  for (const place of places) {
    written.set(xml.subarray(from, place), to)
    to += place - from
    written.set(text, to)
    to += text.length
    from = place + 1
  }
  written.set(xml.subarray(from), to)
  return written
}

/** The type of a cell whose formula gave a text. */
const text = new TextEncoder().encode('str')

/** Where the `e` of a cell's `t="e"` stands. */
function placesOfType(xml: Uint8Array): readonly number[] {
  const places: number[] = []
  for (let at = 0; at < xml.length; at += 1) {
    // Of nearly all bytes these two settle it.
    if (xml[at] === letterE && xml[at - 2] === equals && isInCell(xml, at)) places.push(at)
  }
  return places
}

const letterE = 0x65
const equals = 0x3d

/** A cell says its place, format and type, and hardly more. */
const longestTag = 200
const cellUpToType = /<(?:[\w.-]+:)?c\s(?:[^<>]*\s)?t=(["'])e\1$/

function isInCell(xml: Uint8Array, at: number): boolean {
  const before = xml.subarray(Math.max(0, at - longestTag), at + 2)
  const tag = before.subarray(Math.max(0, before.lastIndexOf(less)))
  return cellUpToType.test(String.fromCharCode(...tag))
}

const less = 0x3c
