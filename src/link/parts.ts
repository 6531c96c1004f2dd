import type { LinkOptions, Row } from './draft.ts'
import { decodeValue } from './encode.ts'
import { keywords, marks } from './grammar.ts'
import { documentedName } from './system-names.ts'

/** What the parts of a payload say. */
export interface Parts {
  /** `''` where there is no block. */
  readonly blockId: string
  readonly rows: readonly Row[]
  /** The parts that are none of clause 1.1, to the letter: nothing is dropped in silence. */
  readonly unknown: readonly string[]
}

/**
 * Reads `block:…;user:…:…;variables:…:…` as it stands in a link, in part or whole (clause 1.1). The first block counts;
 * empty parts are passed over. `decode` takes the encoding off a piece. Any text: never throws; linear.
 */
export function readParts(
  text: string,
  { systemNames = 'documented' }: LinkOptions = {},
  decode: (piece: string) => string | null = decodeValue,
): Parts {
  let blockId = ''
  const rows: Row[] = []
  const unknown: string[] = []
  for (const part of text.split(marks.part)) {
    const [keyword, rest] = cut(part)
    const id = keyword === keywords.block && blockId === '' ? (decode(rest) ?? '') : ''
    const row = readRow(keyword, rest, decode)
    if (id !== '') blockId = id
    else if (row?.kind === 'user')
      rows.push({ ...row, name: documentedName(row.name, systemNames) })
    else if (row !== null) rows.push(row)
    else if (part !== '') unknown.push(part)
  }
  return { blockId, rows, unknown }
}

/** Cuts at the first `:`. */
export function cut(text: string): readonly [before: string, after: string] {
  const at = text.indexOf(marks.field)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

function readRow(
  keyword: string,
  rest: string,
  decode: (piece: string) => string | null,
): Row | null {
  const kind = rowKind(keyword)
  const [rawName, rawValue] = cut(rest)
  const name = decode(rawName)
  const value = decode(rawValue)
  if (kind === null || name === null || value === null || name === '') return null
  return { kind, name, value }
}

function rowKind(keyword: string): Row['kind'] | null {
  if (keyword === keywords.user) return 'user'
  return keyword === keywords.variable ? 'variable' : null
}
