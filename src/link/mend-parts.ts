import type { LinkOptions, Row } from './draft.ts'
import { cutGlued } from './glued-parts.ts'
import { decodeLeniently } from './decode.ts'
import { keywords, marks } from './grammar.ts'
import { isBlankRow } from './judge-row.ts'
import { leaveOut, say, type Notes } from './notes.ts'
import type { Span } from './span.ts'
import { documentedName } from './system-names.ts'
import { sliceTraced, spanOf, trimTraced, type Traced } from './traced.ts'
import { wrongKeywords } from './wrong-keywords.ts'

/** The parts of a messy payload, mended. */
export interface MendedParts {
  blockId: string
  readonly rows: Row[]
  /** Where in the pasted text the fields stand, by their paths in the draft. */
  readonly places: Map<string, Span>
}

type Keyword = keyof typeof keywords

/** What a name, a value or an ID says; what it mends on the way goes to the notes. */
export type ReadPiece = (piece: Traced, notes: Notes) => string

/** What the parts of one payload have in common. */
interface Work {
  readonly mended: MendedParts
  readonly readPiece: ReadPiece
  readonly options: LinkOptions
  readonly notes: Notes
}

/** Clause 8.5: reads the parts of a payload, mends what it can, says what it did, and leaves out nothing unsaid. Linear. */
export function mendParts(
  payload: Traced,
  readPiece: ReadPiece,
  options: LinkOptions,
  notes: Notes,
): MendedParts {
  const mended: MendedParts = { blockId: '', rows: [], places: new Map() }
  const parts = cutParts(payload, notes).flatMap((part) => cutGlued(part, notes))
  if (parts.length === 1 && isPlainWord(payload.text)) {
    refuse(payload, notes, { overwritten: 'yes' })
    return mended
  }
  const work: Work = { mended, readPiece, options, notes }
  parts.forEach((part, index) => readPart(part, index === 0, work))
  return mended
}

/** Cuts at `;`. Nothing between two of them, or behind the last, is no part. */
function cutParts(payload: Traced, notes: Notes): readonly Traced[] {
  const all: Traced[] = []
  const { text } = payload
  let start = 0
  for (const piece of text.split(marks.part)) {
    all.push(sliceTraced(payload, start, start + piece.length))
    start += piece.length + 1
  }
  const last = all.findLastIndex(isFilled)
  let mark = 0
  all.forEach((part, index) => {
    mark += part.text.length
    if (index < last && !isFilled(part)) {
      say(notes, 'paste.empty-part', [spanOf(payload, mark, mark + 1)])
    }
    if (index >= last && index < all.length - 1 && last >= 0) {
      say(notes, 'paste.trailing-semicolon', [spanOf(payload, mark, mark + 1)])
    }
    mark++
  })
  return all.filter(isFilled)
}

function isFilled({ text }: Traced): boolean {
  return text.trim() !== ''
}

function readPart(part: Traced, isFirst: boolean, work: Work): void {
  const { mended, readPiece, options, notes } = work
  const [word, rest] = cutTraced(part, /[:=]/)
  const keyword = rest === null ? null : readKeyword(word)
  if (rest === null || keyword === null) return refuse(part, notes)
  sayEquals(part, word, notes)
  if (keyword === 'block') return readBlock(part, word, rest, isFirst, work)
  const [rawName, rawValue] = cutTraced(rest, rest.text.includes(marks.field) ? /:/ : /=/)
  if (rawName.text.trim() === '') return refuse(part, notes)
  if (rawValue !== null) sayEquals(rest, rawName, notes)
  sayKeyword(word, keyword, notes)
  const written = rawValue ?? sliceTraced(rest, rest.text.length)
  const name = readPiece(rawName, notes)
  const value = readPiece(written, notes)
  if (isBlankRow({ kind: keyword, name, value })) return refuse(part, notes)
  placeRow(mended, part, rawName, written)
  mended.rows.push({
    kind: keyword,
    name: keyword === 'user' ? documentedName(name, options.systemNames ?? 'documented') : name,
    value,
  })
}

function placeRow({ places, rows }: MendedParts, part: Traced, name: Traced, value: Traced): void {
  const row = `rows.${rows.length}`
  places.set(row, spanOf(trimTraced(part)))
  places.set(`${row}.name`, spanOf(trimTraced(name)))
  places.set(`${row}.value`, spanOf(trimTraced(value)))
}

function readBlock(
  part: Traced,
  word: Traced,
  rest: Traced,
  isFirst: boolean,
  { mended, readPiece, notes }: Work,
): void {
  if (rest.text.trim() === '') return refuse(part, notes)
  sayKeyword(word, 'block', notes)
  const span = spanOf(trimTraced(part))
  if (mended.blockId !== '') {
    say(notes, 'paste.block-repeated', [span], { params: { text: part.text.trim() } })
    leaveOut(notes, part)
    return
  }
  if (!isFirst) say(notes, 'paste.block-late', [span])
  mended.blockId = readPiece(rest, notes)
  mended.places.set('blockId', spanOf(trimTraced(rest)))
}

/** What other tools write over the data with their own `ref` field. */
function isPlainWord(text: string): boolean {
  return !/[:;=]/.test(text)
}

function refuse(part: Traced, notes: Notes, more: Readonly<Record<string, string>> = {}): void {
  const params = { text: part.text.trim(), ...more }
  say(notes, 'paste.unknown-part', [spanOf(trimTraced(part))], { params })
  leaveOut(notes, part)
}

function readKeyword({ text }: Traced): Keyword | null {
  const word = decodeLeniently(text)
    .toLowerCase()
    .replace(/[\s_-]/g, '')
  for (const keyword of ['block', 'user', 'variable'] as const) {
    if (wrongKeywords[keyword].includes(word)) return keyword
  }
  return null
}

function sayKeyword(word: Traced, keyword: Keyword, notes: Notes): void {
  const trimmed = trimTraced(word)
  const space = word.text.length > trimmed.text.length
  if (space) say(notes, 'paste.spaces', spacesAround(word))
  const right = keywords[keyword]
  if (trimmed.text === right) return
  say(notes, 'paste.wrong-keyword', [spanOf(trimmed)], { params: { written: trimmed.text, right } })
}

/** The spaces at the ends of a piece. */
function spacesAround(piece: Traced): readonly Span[] {
  const { length } = piece.text
  const front = length - piece.text.trimStart().length
  const back = piece.text.trimEnd().length
  return [
    ...(front > 0 ? [spanOf(piece, 0, front)] : []),
    ...(back < length ? [spanOf(piece, back, length)] : []),
  ]
}

/** Cuts at the first mark; `null` behind it where there is none. */
function cutTraced(piece: Traced, mark: RegExp): readonly [before: Traced, after: Traced | null] {
  const at = piece.text.search(mark)
  if (at < 0) return [piece, null]
  return [sliceTraced(piece, 0, at), sliceTraced(piece, at + 1)]
}

/** `user=gender=female`: the marks of a query in the place of the link's own. */
function sayEquals(piece: Traced, { text: { length } }: Traced, notes: Notes): void {
  if (piece.text[length] !== marks.equals) return
  const params = { written: marks.equals, right: marks.field }
  say(notes, 'paste.wrong-mark', [spanOf(piece, length, length + 1)], { params })
}
