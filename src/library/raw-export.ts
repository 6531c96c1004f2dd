import type { Dump } from '#platform/dump-database.ts'
import { writeBundle } from './bundle.ts'
import { salvage } from './salvage.ts'

/**
 * Databases that may not open any more as a file's text: what can still be read of them as in any export, so that it can be
 * imported, and behind it everything that lay in them, as it lay there. `now`: milliseconds since 1970.
 */
export function dumpsToFile(dumps: readonly Dump[], now: number): string {
  const presets = dumps.map((dump) => salvage('preset', dump))
  const bots = dumps.map((dump) => salvage('bot', dump))
  const bundle = {
    presets: newestOfEach(presets.flatMap(({ items }) => items)),
    bots: newestOfEach(bots.flatMap(({ items }) => items)),
    unreadable: [...presets, ...bots].flatMap(({ unreadable }) => unreadable),
  }
  const file: unknown = JSON.parse(
    writeBundle({ ...bundle, unreadable: bundle.unreadable.map((it) => toJson(it)) }, now),
  )
  return JSON.stringify({ ...Object(file), databases: dumps.map((it) => toJson(it)) }, null, 2)
}

/** One document may lie in a database that was left behind, and in the one that came after it. */
function newestOfEach<T extends { readonly id: string; readonly updatedAt: number }>(
  items: readonly T[],
): readonly T[] {
  const byId = new Map<string, T>()
  for (const item of items) {
    const known = byId.get(item.id)
    if (known === undefined || known.updatedAt <= item.updatedAt) byId.set(item.id, item)
  }
  return [...byId.values()]
}

/** Anything that a database can hold, as JSON: what JSON has no word for stands there in ours. */
function toJson(value: unknown, above: readonly unknown[] = []): unknown {
  if (typeof value === 'bigint') return String(value)
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value)
  if (typeof value !== 'object' || value === null) return value
  if (above.includes(value)) return '[above]'
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? String(value) : value.toISOString()
  const inner = (one: unknown) => toJson(one, [...above, value])
  if (Array.isArray(value) || value instanceof Map || value instanceof Set)
    return [...value].map(inner)
  if (!isPlain(value)) return Object.prototype.toString.call(value)
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inner(one)]))
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
