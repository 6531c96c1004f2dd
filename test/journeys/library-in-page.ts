import type { Preset } from '#library/preset.ts'
import { browserLibrary } from '#library/browser-library.ts'
import { createLibraryClient } from '#library/client.ts'
import type { Expected, Library } from '#library/library.ts'
import type { Result } from '#platform/result.ts'

/** What the database of the first library is called, by IndexedDB. */
const raw = '_pouch_external-link-builder'

const client = createLibraryClient(browserLibrary())

/** The browser's own library for tests that reach behind the screens, in few words. Names stand for presets. */
const inPage = {
  client,

  /** What the library is called that is open, or why none is. */
  opens: async (): Promise<string> => {
    const opened = await client.open()
    return opened.ok ? 'open' : opened.reason
  },

  /** The names in the list; or why there is none. */
  names: () =>
    answer(async (library) => {
      const listed = await library.list('preset')
      return listed.ok
        ? listed.value.items.map(({ value }) => value.name).toSorted()
        : listed.reason
    }),

  unreadable: () =>
    answer(async (library) => {
      const listed = await library.list('preset')
      return listed.ok
        ? listed.value.unreadable.map(({ id, why }) => `${id} ${why}`)
        : listed.reason
    }),

  /** Saves a preset of this name, over the expected one if any; answers with what can be saved over, or with why not. */
  save: (name: string, expected: Expected | null = null, padding = 0) =>
    answer(async (library): Promise<Expected | string> => {
      const saved = await library.save('preset', presetOf(name, padding), expected)
      return saved.ok ? { id: saved.value.id, rev: saved.value.rev } : saved.reason
    }),

  versions: (id: string) =>
    answer(async (library) => {
      const versions = await library.versions('preset', id)
      return versions.ok ? versions.value.map(({ value }) => value.name) : versions.reason
    }),

  rawExport: async (): Promise<string> => {
    const exported: Result<Blob, 'refused'> = await client.rawExport()
    return exported.ok ? exported.value.text() : exported.reason
  },

  /** Fills what room there is to the last letter, in a database beside the library. */
  fillUp: async (): Promise<void> => {
    const database = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('filler', 1)
      request.addEventListener('upgradeneeded', () =>
        request.result.createObjectStore('all', { autoIncrement: true }),
      )
      request.addEventListener('success', () => done(request.result))
    })
    const fits = (size: number) =>
      new Promise<boolean>((done) => {
        const transaction = database.transaction('all', 'readwrite')
        transaction.objectStore('all').put('x'.repeat(size))
        transaction.addEventListener('complete', () => done(true))
        transaction.addEventListener('abort', () => done(false))
      })
    for (let size = 100_000; size >= 1;) {
      // oxlint-disable-next-line no-await-in-loop -- until there is no room
      if (!(await fits(size))) size = Math.floor(size / 2)
    }
    database.close()
  },

  /** Saves over three presets in turns, as fast as it goes, and tells `confirm` of each text that the library confirmed. */
  saveWithoutEnd: async (): Promise<void> => {
    const places: (Expected | null)[] = [null, null, null]
    for (let at = 0; ; at++) {
      const name = `Text ${at}`
      // oxlint-disable-next-line no-await-in-loop -- each over the one before
      const saved = await inPage.save(name, places[at % 3] ?? null)
      if (typeof saved === 'string') throw new Error(saved)
      places[at % 3] = saved
      void confirm(saved.id, name)
    }
  },

  /** IndexedDB by hand: does something in one transaction over all stores of the library. */
  tamper: (work: (stores: IDBTransaction) => void, version?: number, name = raw): Promise<void> =>
    new Promise((done, failed) => {
      const request = indexedDB.open(name, version)
      request.addEventListener('error', () => failed(request.error))
      request.addEventListener('success', () => {
        const database = request.result
        const end = () => {
          database.close()
          done()
        }
        if (database.objectStoreNames.length === 0) return end()
        const transaction = database.transaction([...database.objectStoreNames], 'readwrite')
        transaction.addEventListener('complete', end)
        transaction.addEventListener('error', () => failed(transaction.error))
        work(transaction)
      })
    }),

  /** Writes into the text of a document, behind the library's back. */
  rewrite: (id: string, change: object): Promise<void> =>
    inPage.tamper((transaction) => {
      const all = transaction.objectStore('by-sequence').openCursor()
      all.addEventListener('success', () => {
        const cursor = all.result
        if (cursor === null) return
        const { _doc_id_rev: place } = cursor.value
        if (place.startsWith(`${id}::`)) cursor.update({ ...cursor.value, ...change })
        cursor.continue()
      })
    }),

  /** In the place of the library's database, one of its version without anything in it. */
  replaceByEmpty: async (): Promise<void> => {
    await new Promise((done) => {
      indexedDB.deleteDatabase(raw).addEventListener('success', done)
    })
    await inPage.tamper(() => {}, 5)
  },
}

export type InPage = typeof inPage

declare global {
  /** Of the test. */
  function confirm(id: string, name: string): Promise<void>
}

Object.assign(globalThis, { libraryInPage: inPage })

async function answer<T>(ask: (library: Library) => Promise<T>): Promise<T | string> {
  const opened = await client.open()
  return opened.ok ? ask(opened.value) : opened.reason
}

/** `padding`: letters in its destination, which can be many. */
function presetOf(name: string, padding: number): Preset {
  const destination = `https://example.com/${'x'.repeat(padding)}`
  return {
    name,
    note: '',
    tags: [],
    botId: '',
    draft: { channel: 'website', destination, blockId: '', rows: [] },
    systemNames: 'documented',
    holds: [],
  }
}
