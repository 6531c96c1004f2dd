import type * as z from 'zod/mini'
import { withoutMark } from '#platform/byte-order-mark.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import type { Bot } from './bot.ts'
import { isIdOf, schemaFor } from './document.ts'
import type { Incoming, Kind } from './library.ts'
import type { Preset } from './preset.ts'
import { botShape, presetShape } from './shapes.ts'

/** What goes from one library to another, in a file or in a link. */
export interface Bundle {
  readonly presets: readonly Incoming<Preset>[]
  readonly bots: readonly Incoming<Bot>[]
  /** Documents that the library could not read, to the letter as they were found. */
  readonly unreadable: readonly unknown[]
}

/** An entry that does not fit: it stays out, the others are read all the same. */
export interface Misfit {
  readonly kind: Kind
  /** Its place in the list, from 1. */
  readonly place: number
  /** As far as it has one. */
  readonly name: string
  /** What of it does not fit, such as `draft.rows.3.kind`; `''` for the whole of it. */
  readonly field: string
}

export interface ReadBundle extends Bundle {
  readonly misfits: readonly Misfit[]
}

/**
 * - `not-json`: no JSON at all, or cut off. - `not-ours`: JSON of something else.
 * - `newer`: a later version of the app has written it, in a way that this one does not know.
 */
export type BundleProblem = 'too-large' | 'not-json' | 'not-ours' | 'newer'

export const bundleFormat = {
  format: 'external-link-builder',
  /** The latest that is known. It goes by what documents are written down in. */
  version: 2,
  /** The file of `public/` that describes it. */
  schema: 'library.schema.json',
} as const

/** Characters that a file may have: a hundred times what five thousand presets take would be no library. */
const longest = 100_000_000

/** The bundle as a file's text: readable JSON. `exportedAt`: milliseconds since 1970. */
export function writeBundle(bundle: Bundle, exportedAt: number): string {
  const { presets, bots, ...head } = toDocument(bundle)
  const file = {
    $schema: bundleFormat.schema,
    ...head,
    exportedAt: toIso(exportedAt),
    presets,
    bots,
    ...(bundle.unreadable.length > 0 && { unreadable: bundle.unreadable }),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** What stands in a file, and in a link, for what it carries. */
export function toDocument({ presets, bots }: Pick<Bundle, 'presets' | 'bots'>) {
  const { format } = bundleFormat
  const version = Math.max(1, ...presets.map(({ value }) => schemaFor(value)))
  return { format, version, presets: presets.map(toEntry), bots: bots.map(toEntry) }
}

/** Reads the text of a file: any text. */
export function parseBundle(text: string): Result<ReadBundle, BundleProblem> {
  if (text.length > longest) return fail('too-large')
  try {
    // Windows' own editor begins a file so.
    const raw: unknown = JSON.parse(withoutMark(text))
    return readBundle(raw)
  } catch {
    return fail('not-json')
  }
}

/** Judges what came out of a file or a link: anything. */
export function readBundle(raw: unknown): Result<ReadBundle, 'not-ours' | 'newer'> {
  if (!isObject(raw) || raw['format'] !== bundleFormat.format) return fail('not-ours')
  const { version, presets = [], bots = [], unreadable = [] } = raw
  if (!Number.isInteger(version) || Number(version) < 1) return fail('not-ours')
  if (Number(version) > bundleFormat.version) return fail('newer')
  if (!Array.isArray(presets) || !Array.isArray(bots) || !Array.isArray(unreadable)) {
    return fail('not-ours')
  }
  const readPresets = readEntries('preset', presets, presetShape)
  const readBots = readEntries('bot', bots, botShape)
  return ok({
    presets: readPresets.entries,
    bots: readBots.entries,
    unreadable,
    misfits: [...readPresets.misfits, ...readBots.misfits],
  })
}

/** Its times as people read them; all else as it is kept. */
function toEntry<T extends object>({ id, createdAt, updatedAt, value }: Incoming<T>) {
  return { id, createdAt: toIso(createdAt), updatedAt: toIso(updatedAt), ...value }
}

/** Years of four digits. */
function toIso(time: number): string {
  const latest = Date.UTC(9999, 11, 31)
  return new Date(Math.min(Math.max(Math.round(time) || 0, 0), latest)).toISOString()
}

function readEntries<T>(kind: Kind, list: readonly unknown[], shape: z.ZodMiniType<T>) {
  const entries: Incoming<T>[] = []
  const misfits: Misfit[] = []
  const seen = new Set<string>()
  list.forEach((raw, index) => {
    const read = readEntry(kind, raw, shape)
    const field = typeof read === 'string' ? read : seen.has(read.id) ? 'id' : null
    if (typeof read !== 'string') seen.add(read.id)
    if (typeof read !== 'string' && field === null) entries.push(read)
    else misfits.push({ kind, place: index + 1, name: nameOf(raw), field: field ?? '' })
  })
  return { entries, misfits }
}

/** The entry, or the field of it that does not fit. */
function readEntry<T>(kind: Kind, raw: unknown, shape: z.ZodMiniType<T>): Incoming<T> | string {
  if (!isObject(raw)) return ''
  const { id } = raw
  if (typeof id !== 'string' || !isIdOf(kind, id)) return 'id'
  const createdAt = toTime(raw['createdAt'])
  if (createdAt === null) return 'createdAt'
  const updatedAt = toTime(raw['updatedAt'])
  if (updatedAt === null) return 'updatedAt'
  const read = shape.safeParse(raw)
  if (read.success) return { id, createdAt, updatedAt, value: read.data }
  return read.error.issues[0]?.path.join('.') ?? ''
}

function toTime(raw: unknown): number | null {
  if (typeof raw !== 'string' || !isoForm.test(raw)) return null
  const time = Date.parse(raw)
  return Number.isFinite(time) && time >= 0 ? time : null
}

const isoForm = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)$/

function nameOf(raw: unknown): string {
  const name = isObject(raw) ? raw['name'] : ''
  return typeof name === 'string' ? name.slice(0, 200) : ''
}

function isObject(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}
