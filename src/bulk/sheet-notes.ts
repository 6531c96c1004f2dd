import { attribute, byteWithin } from './sheet-xml.ts'

/** What a sheet says of its rows and cells beside what they hold. */
export interface SheetNotes {
  /** The lines that are not shown, as after a filter; upwards. */
  readonly hidden: readonly number[]
  /** Cells with a formula whose result is not in the file, as programs write them, and where the first ones stand (`C2`). */
  readonly unresolved: { readonly count: number; readonly places: readonly string[] }
}

/** So many places are named. */
const mostPlaces = 3

/** Reads a sheet's XML for what its reader should know. Any bytes; linear. */
export function sheetNotes(xml: Uint8Array): SheetNotes {
  const hidden: number[] = []
  const places: string[] = []
  let count = 0
  let line = 0
  let cell = 0
  let isOpen = false
  /** The cell has come to its end. */
  const endCell = () => {
    const tag = isOpen ? tagAt(xml, cell) : ''
    isOpen = false
    // An empty text is a result.
    if (tag === '' || attribute(tag, 't') === 'str') return
    count += 1
    const place = attribute(tag, 'r')
    if (place !== null && places.length < mostPlaces) places.push(place)
  }
  for (let at = xml.indexOf(less); at >= 0; at = xml.indexOf(less, at + 1)) {
    const name = nameBehind(xml, at)
    if (isNamed(xml, name, 'c')) {
      endCell()
      cell = at
    } else if (isNamed(xml, name, 'f')) isOpen = true
    else if (isNamed(xml, name, 'v')) isOpen &&= !hasContent(xml, name)
    else if (isNamed(xml, name, 'row')) {
      endCell()
      const tag = tagAt(xml, at)
      line = lineOf(tag) ?? line + 1
      if (/^(?:1|true)$/.test(attribute(tag, 'hidden') ?? '')) hidden.push(line)
    }
  }
  endCell()
  return { hidden, unresolved: { count, places } }
}

const less = 0x3c
const greater = 0x3e
const colon = 0x3a
const slash = 0x2f

/** Names and what stands before them are short; a row or cell says a few things of itself. */
const longestName = 12
const longestTag = 500

/** Where the name of a tag begins that is opened here, behind what says whose name it is (`x:`). */
function nameBehind(xml: Uint8Array, at: number): number {
  const first = at + 1
  for (let place = first; place < first + longestName; place += 1) {
    const byte = xml[place]
    if (byte === colon) return place + 1
    if (byte === undefined || isEnd(byte)) return first
  }
  return first
}

function isEnd(byte: number): boolean {
  return byte <= 0x20 || byte === greater || byte === slash || byte === less
}

function isNamed(xml: Uint8Array, at: number, name: string): boolean {
  for (let letter = 0; letter < name.length; letter += 1) {
    if (xml[at + letter] !== name.charCodeAt(letter)) return false
  }
  return isEnd(xml[at + name.length] ?? less)
}

/** Whether anything stands between this tag and the next one. */
function hasContent(xml: Uint8Array, at: number): boolean {
  const end = byteWithin(xml, greater, at, longestTag)
  return end >= 0 && xml[end - 1] !== slash && xml[end + 1] !== less
}

/** What stands in a tag, ASCII where it matters. */
function tagAt(xml: Uint8Array, at: number): string {
  const end = byteWithin(xml, greater, at, longestTag)
  return end < 0 ? '' : String.fromCharCode(...xml.subarray(at + 1, end))
}

function lineOf(tag: string): number | null {
  const line = Number(attribute(tag, 'r') ?? '')
  return Number.isSafeInteger(line) && line > 0 ? line : null
}
