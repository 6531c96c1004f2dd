import type { LinkDraft } from '#link/index.ts'
import { caps, draftShape } from '#library/shapes.ts'
import { words } from './words.ts'

/** The draft that a text holds; or what is wrong with the text, a sentence for each thing. */
export type ReadDraft =
  | { readonly is: 'draft'; readonly draft: LinkDraft }
  | { readonly is: 'wrong'; readonly problems: readonly string[] }

/**
 * Reads a draft out of JSON: any text. Names that a draft does not have are wrong: one that is misspelt would be missing in
 * the link in silence.
 */
export function readDraft(text: string): ReadDraft {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    return { is: 'wrong', problems: [words.draft.notJson(placeIn(text, error))] }
  }
  const read = draftShape.safeParse(raw)
  if (!read.success) {
    const paths = new Set(read.error.issues.map(({ path }) => path.join('.')))
    return { is: 'wrong', problems: [...paths].map((path) => misfitIn(raw, path)) }
  }
  const unknown = unknownNames(raw, read.data)
  if (unknown.length > 0) return { is: 'wrong', problems: unknown.map(words.draft.unknown) }
  return { is: 'draft', draft: read.data }
}

/** What is of the right kind there has too much of it. */
function misfitIn(raw: unknown, path: string): string {
  const there = path.split('.').reduce(valueIn, raw)
  if (typeof there === 'string' && there.length > caps.text) {
    return words.draft.longText(path, caps.text)
  }
  const isLong = Array.isArray(there) && there.length > caps.rows
  return isLong ? words.draft.manyRows(there.length, caps.rows) : words.draft.misfit(path)
}

function valueIn(raw: unknown, name: string): unknown {
  return typeof raw === 'object' && raw !== null ? new Map(Object.entries(raw)).get(name) : raw
}

/** Where the JSON breaks off: counted from 1, as editors do. `null` where the runtime does not tell. */
function placeIn(text: string, error: unknown): { line: number; column: number } | null {
  const at = /at position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  if (at === undefined) return null
  const before = text.slice(0, Number(at)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** The paths of the names that a shape has passed over. */
function unknownNames(raw: unknown, read: unknown, path = ''): readonly string[] {
  if (typeof raw !== 'object' || raw === null) return []
  const kept = new Map(typeof read === 'object' && read !== null ? Object.entries(read) : [])
  return Object.entries(raw).flatMap(([name, value]) =>
    kept.has(name) ? unknownNames(value, kept.get(name), `${path}${name}.`) : [path + name],
  )
}
