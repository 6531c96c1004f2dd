import type { Answer, Database, Place, Stored, Write } from '#platform/database.ts'
import { ok } from '#platform/result.ts'
import { readVersion, toVersionBody } from './document.ts'
import type { Kept, Kind, Kinds, Version } from './library.ts'
import { contentKey } from './same-content.ts'

/** How many versions of a document are kept. */
export const versionLimit = 20

/**
 * Keeps what stands, before it is written over. Its id says of which revision it is: written twice, or where the tab ends
 * before the document itself is written, it is still one version and no other.
 */
export function keepVersion<T extends object>(kept: Kept<T>): Write {
  return { id: prefixOf(kept.id) + kept.rev, rev: null, body: toVersionBody(kept) }
}

/** What a document held before, newest first; without what it holds now, and without repetitions. */
export async function readVersions<K extends Kind>(
  database: Database,
  kind: K,
  id: string,
): Answer<readonly Version<Kinds[K]>[]> {
  const current = await database.get(id)
  if (!current.ok) return current
  const stored = await database.all(prefixOf(id))
  if (!stored.ok) return stored
  const versions = stored.value
    .flatMap((it) => readVersion(kind, id, it) ?? [])
    .filter(({ rev }) => rev !== current.value?.rev)
    .toSorted((one, other) => generationOf(other.rev) - generationOf(one.rev))
  return ok(withoutRepetitions(versions, valueIn(current.value)).slice(0, versionLimit))
}

/** Erases the oldest versions of a document, those that are too many. Where that fails there are more than are shown. */
export async function forgetOldVersions(database: Database, id: string): Promise<void> {
  const places = await database.places(prefixOf(id))
  if (places.ok) await erase(database, tooMany(places.value, prefixOf(id)))
}

/** The same for all documents of a kind. */
export async function forgetAllOldVersions(database: Database, kind: Kind): Promise<void> {
  const places = await database.places(`version:${kind}:`)
  if (!places.ok) return
  const ofEach = new Map<string, Place[]>()
  for (const place of places.value) {
    const prefix = place.id.slice(0, place.id.lastIndexOf(':') + 1)
    ofEach.set(prefix, [...(ofEach.get(prefix) ?? []), place])
  }
  const old = [...ofEach].flatMap(([prefix, versions]) => tooMany(versions, prefix))
  await erase(database, old)
}

/** Erases all versions of a document. */
export async function forgetVersions(database: Database, id: string): Promise<void> {
  const places = await database.places(prefixOf(id))
  if (places.ok) await erase(database, ofThis(places.value, prefixOf(id)))
}

async function erase(database: Database, places: readonly Place[]): Promise<void> {
  if (places.length > 0) await database.erase(places)
}

function tooMany<P extends Place>(places: readonly P[], prefix: string): readonly P[] {
  return ofThis(places, prefix)
    .toSorted(
      (one, other) =>
        generationOf(other.id.slice(prefix.length)) - generationOf(one.id.slice(prefix.length)),
    )
    .slice(versionLimit)
}

/** An id may be the beginning of another one. */
function ofThis<P extends Place>(places: readonly P[], prefix: string): readonly P[] {
  return places.filter(({ id }) => !id.slice(prefix.length).includes(':'))
}

/** As where only the name of something was saved twice, or something was removed and brought back. */
function withoutRepetitions<T>(
  versions: readonly Version<T>[],
  current: unknown,
): readonly Version<T>[] {
  const keys = [current, ...versions.map(({ value }) => value)].map(contentKey)
  return versions.filter((_, at) => keys[at + 1] !== keys[at])
}

function valueIn(stored: Stored | null): unknown {
  const body = stored?.body
  return typeof body === 'object' && body !== null && 'value' in body ? body.value : undefined
}

function prefixOf(id: string): string {
  return `version:${id}:`
}

/** Each revision begins with how many there were up to it. */
function generationOf(rev: string): number {
  return Number.parseInt(rev, 10)
}
