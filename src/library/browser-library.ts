import { databaseNames } from '#platform/database-name.ts'
import { dumpDatabase } from '#platform/dump-database.ts'
import { openDatabase } from '#platform/open-database.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import type { LibraryDoors } from './library.ts'
import { dumpsToFile } from './raw-export.ts'
import { openLibrary } from './store.ts'

/** The library of this browser. `first`: what its first database is called. */
export function browserLibrary(first = 'external-link-builder'): LibraryDoors {
  const names = databaseNames(first)
  return {
    open: async () => {
      const opened = await openDatabase(names.current())
      return opened.ok ? ok(openLibrary(opened.value)) : opened
    },
    startNew: () => Promise.resolve(names.startNew()),
    rawExport: () => rawExport(names.all()),
    watchForNew: (tell) => void names.watch(tell),
  }
}

async function rawExport(names: readonly string[]): Promise<Result<Blob, 'refused'>> {
  const answers = await Promise.all(names.map((name) => dumpDatabase(name)))
  const dumps = answers.flatMap((answer) => (answer.ok ? (answer.value ?? []) : []))
  if (dumps.length === 0) return fail('refused')
  return ok(new Blob([dumpsToFile(dumps, Date.now())], { type: 'application/json' }))
}
