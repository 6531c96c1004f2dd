import type { Database, Stored, Write } from '#platform/database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { isIdOf, readDocument, readValue, toBody } from './document.ts'
import type { Incoming, Kind, Kinds, SaveTrouble } from './library.ts'
import { contentKey } from './same-content.ts'
import { forgetAllOldVersions, keepVersion } from './versions.ts'

/** How often it is tried again where others save at the same time. */
const rounds = 5

/**
 * Writes many documents at once, under their own ids: all of them, or, where there is no room, none. What stands there becomes
 * a version; what cannot be read stays. Answers with how many there are now as they came.
 */
export async function bringIn<K extends Kind>(
  database: Database,
  kind: K,
  incoming: readonly Incoming<Kinds[K]>[],
): Promise<Result<number, SaveTrouble>> {
  let pending = fitting(kind, incoming)
  let count = 0
  for (let round = 0; round < rounds && pending.length > 0; round++) {
    // oxlint-disable-next-line no-await-in-loop -- only what others wrote in between is tried again
    const stored = await database.all(`${kind}:`)
    if (!stored.ok) return stored
    const plan = planOf(kind, pending, stored.value)
    // oxlint-disable-next-line no-await-in-loop
    const written = await database.write(plan.writes)
    if (!written.ok) return written
    const refused = new Set(
      plan.writes.filter((_, at) => written.value[at] === null).map(({ id }) => id),
    )
    const again = plan.changed.filter(({ id }) => refused.has(id))
    count += plan.unchanged + plan.changed.length - again.length
    pending = again
  }
  void forgetAllOldVersions(database, kind)
  return pending.length === 0 ? ok(count) : fail('conflict')
}

/** Of several with one id, the last. */
function fitting<K extends Kind>(
  kind: K,
  incoming: readonly Incoming<Kinds[K]>[],
): readonly Incoming<Kinds[K]>[] {
  const byId = new Map<string, Incoming<Kinds[K]>>()
  for (const one of incoming) {
    const value = isIdOf(kind, one.id) ? readValue(kind, one.value) : null
    if (value !== null) byId.set(one.id, { ...one, value })
  }
  return [...byId.values()]
}

interface Plan<K extends Kind> {
  readonly writes: readonly Write[]
  readonly changed: readonly Incoming<Kinds[K]>[]
  /** How many stand there already, as they come. */
  readonly unchanged: number
}

function planOf<K extends Kind>(
  kind: K,
  incoming: readonly Incoming<Kinds[K]>[],
  stored: readonly Stored[],
): Plan<K> {
  const byId = new Map(stored.map((it) => [it.id, it]))
  const writes: Write[] = []
  const changed: Incoming<Kinds[K]>[] = []
  let unchanged = 0
  for (const one of incoming) {
    const write = (rev: string | null) =>
      writes.push({ id: one.id, rev, body: toBody(kind, { ...one, removedAt: null }) })
    const there = byId.get(one.id)
    if (there === undefined) {
      write(null)
      changed.push(one)
      continue
    }
    const document = readDocument(kind, there)
    if (document.is === 'unreadable') continue
    const { kept, removedAt } = document
    const isSame = contentKey(kept.value) === contentKey(one.value)
    if (isSame && removedAt === null && kept.updatedAt === one.updatedAt) {
      unchanged += 1
      continue
    }
    if (!isSame) writes.push(keepVersion(kept))
    write(kept.rev)
    changed.push(one)
  }
  return { writes, changed, unchanged }
}
