import { openChangeChannel } from './change-channel.ts'
import { createConnection, type Pouch } from './database-connection.ts'
import type { Answer, Database, Place, Stored, Write } from './database.ts'
import { askForLastingStorage } from './lasting-storage.ts'
import { readRaw, type Range } from './read-raw.ts'
import { fail, ok } from './result.ts'

/** How long the browser may take for one call, in milliseconds, and for each document of a large write. */
const patience = 15_000
const patiencePerWrite = 10

/**
 * Opens the database of this name in this browser, and makes it where there is none: PouchDB on IndexedDB, so that the same
 * documents can be exchanged with a CouchDB. It is loaded when this is called.
 */
export async function openDatabase(name: string): Answer<Database> {
  const connection = createConnection(name)
  const opened = await connection.run(patience, (pouch) => pouch.info())
  if (!opened.ok && opened.reason !== 'full') return fail(opened.reason)

  const read = async (range: Range): Answer<readonly Stored[]> => {
    const answer = await connection.run(patience, (pouch) => readAll(pouch, range))
    if (answer.ok) return answer
    return answer.reason === 'full' ? readRaw(name, range, patience) : fail(answer.reason)
  }
  const readPlaces = async (
    range: Range,
  ): Answer<readonly (Place & { readonly rev: string })[]> => {
    const answer = await connection.run(patience, (pouch) => pouch.allDocs(range))
    if (answer.ok) return ok(answer.value.rows.map(({ id, value: { rev } }) => ({ id, rev })))
    return answer.reason === 'full' ? readRaw(name, range, patience) : fail(answer.reason)
  }
  const changes = openChangeChannel(`${name}.changes`)
  const change = async (docs: readonly object[]): Answer<readonly (string | null)[], 'full'> => {
    const ms = patience + docs.length * patiencePerWrite
    const answer = await connection.run(ms, (pouch) => writeAll(pouch, docs))
    if (answer.ok) changes.tell(answer.value.flatMap((it) => (it.rev === null ? [] : it.id)))
    return answer.ok ? ok(answer.value.map(({ rev }) => rev)) : answer
  }
  return ok<Database>({
    all: (prefix) => read(rangeOf(prefix)),
    places: (prefix) => readPlaces(rangeOf(prefix)),
    get: async (id) => {
      const answer = await read({ key: id })
      return answer.ok ? ok(answer.value[0] ?? null) : answer
    },
    write: (writes) => {
      askForLastingStorage()
      return change(writes.map(toDocument))
    },
    erase: async (places) => {
      const erased = await change(places.map(toGravestone))
      return erased.ok ? ok(idsOf(places, erased.value)) : erased
    },
    watch: changes.watch,
    close: () => {
      changes.close()
      connection.close()
    },
  })
}

/** All ids that begin with it: `\uffff` is no character, and sorts behind all that are. */
function rangeOf(prefix: string) {
  return { startkey: prefix, endkey: `${prefix}\uFFFF` }
}

/** Not `pouch.get`: where the browser gives up on reading, that waits without an end. */
async function readAll(pouch: Pouch, range: Range): Promise<readonly Stored[]> {
  const { rows } = await pouch.allDocs({ ...range, include_docs: true })
  return rows.map(({ id, value, doc }) => ({ id, rev: value.rev, body: bodyOf(doc) }))
}

/** PouchDB gives an empty object for what it does not find. */
function bodyOf(doc: object | undefined): unknown {
  if (doc === undefined || !('_id' in doc && '_rev' in doc)) return null
  const { _id, _rev, ...body } = doc
  return body
}

async function writeAll(
  pouch: Pouch,
  docs: readonly object[],
): Promise<readonly { readonly id: string; readonly rev: string | null }[]> {
  // Without any it would wait without an end.
  if (docs.length === 0) return []
  const answers = await pouch.bulkDocs([...docs])
  return answers.map((answer) => {
    const { id = '', rev = null, status } = { status: undefined, ...answer }
    if (rev !== null && status === undefined) return { id, rev }
    if (status === 409) return { id, rev: null }
    throw answer
  })
}

function toDocument({ id, rev, body }: Write): object {
  return { ...body, _id: id, ...(rev !== null && { _rev: rev }) }
}

function toGravestone({ id, rev }: Place): object {
  return { _id: id, ...(rev !== null && { _rev: rev }), _deleted: true }
}

function idsOf(places: readonly Place[], revs: readonly (string | null)[]): readonly string[] {
  return places.flatMap(({ id }, at) => (typeof revs[at] === 'string' ? id : []))
}
