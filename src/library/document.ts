import * as z from 'zod/mini'
import type { Body, Stored } from '#platform/database.ts'
import type { Kept, Kind, Kinds, Unreadable, Version } from './library.ts'
import { botShape, presetShape, read } from './shapes.ts'

/** The latest way of writing documents down that this app knows. */
const schema = 2

/**
 * The way that a value asks for. Since 2 a preset may hold how separators are written: an app that does not know of it must not
 * build another link, and leaves it alone. What holds nothing of it is still written the first way.
 */
export function schemaFor(value: object): number {
  return 'separators' in value ? schema : 1
}

/** The longest time in milliseconds that a date can hold. */
const lastTime = 8.64e15

/** A document as it came out of the database. */
export type Document<T> =
  | { readonly is: 'kept'; readonly kept: Kept<T>; readonly removedAt: number | null }
  | { readonly is: 'unreadable'; readonly unreadable: Unreadable }

/** What is written of a document, besides its id and revision. */
export interface Content<T> {
  readonly createdAt: number
  readonly updatedAt: number
  readonly removedAt: number | null
  readonly value: T
}

const shapes: { readonly [K in Kind]: z.ZodMiniType<Kinds[K]> } = {
  preset: presetShape,
  bot: botShape,
}

/** ISO 8601, read as milliseconds. */
const time: z.ZodMiniType<number> = z.pipe(
  z.string().check(z.maxLength(40)),
  z.pipe(
    z.transform((text: string) => Date.parse(text)),
    z.number(),
  ),
)

const knownSchema = z.literal([1, schema])

const envelope = z.object({
  type: z.string(),
  schema: knownSchema,
  createdAt: time,
  updatedAt: time,
  removedAt: z.exactOptional(time),
  value: z.unknown(),
})

const versionEnvelope = z.object({
  type: z.literal('version'),
  schema: knownSchema,
  of: z.string(),
  ofRev: z.string(),
  savedAt: time,
  value: z.unknown(),
})

/** Reads what came out of the database. What does not fit is handed back as it is. */
export function readDocument<K extends Kind>(kind: K, stored: Stored): Document<Kinds[K]> {
  const { id, rev, body } = stored
  const found = read(envelope, body)
  const value = found?.type === kind ? readValue(kind, found.value) : null
  if (found === null || value === null) {
    return {
      is: 'unreadable',
      unreadable: { id, why: isNewer(body) ? 'newer' : 'shape', raw: body },
    }
  }
  const { createdAt, updatedAt, removedAt = null } = found
  return { is: 'kept', kept: { id, rev, createdAt, updatedAt, value }, removedAt }
}

/** What of a kind this is; null for anything else, and for what is more than the caps allow. */
export function readValue<K extends Kind>(kind: K, raw: unknown): Kinds[K] | null {
  return read(shapes[kind], raw)
}

/** A document as it is written down. Times that are none become the beginning of time. */
export function toBody<K extends Kind>(kind: K, content: Content<Kinds[K]>): Body {
  const { createdAt, updatedAt, removedAt, value } = content
  return {
    type: kind,
    schema: schemaFor(value),
    createdAt: toText(createdAt),
    updatedAt: toText(updatedAt),
    ...(removedAt !== null && { removedAt: toText(removedAt) }),
    value,
  }
}

/** What a document holds, written down as a version of it. */
export function toVersionBody<T extends object>({ id, rev, updatedAt, value }: Kept<T>): Body {
  const savedAt = toText(updatedAt)
  return { type: 'version', schema: schemaFor(value), of: id, ofRev: rev, savedAt, value }
}

/** The version of the document `id` that this is; null for anything else. */
export function readVersion<K extends Kind>(
  kind: K,
  id: string,
  { body }: Stored,
): Version<Kinds[K]> | null {
  const found = read(versionEnvelope, body)
  if (found === null || found.of !== id) return null
  const value = readValue(kind, found.value)
  return value && { rev: found.ofRev, savedAt: found.savedAt, value }
}

/** Whether documents of this kind can have this id, also one from elsewhere. */
export function isIdOf(kind: Kind, id: string): boolean {
  return id.startsWith(`${kind}:`) && /^[a-z]+:[\w.-]{1,100}$/.test(id)
}

function isNewer(body: unknown): boolean {
  if (typeof body !== 'object' || body === null || !('schema' in body)) return false
  return typeof body.schema === 'number' && body.schema > schema
}

function toText(ms: number): string {
  return new Date(Math.abs(ms) <= lastTime ? ms : 0).toISOString()
}
