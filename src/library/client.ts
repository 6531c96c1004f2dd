import { QueryClient } from '@tanstack/react-query'
import type { Result } from '#platform/result.ts'
import { browserLibrary } from './browser-library.ts'
import type { Kind, Library, LibraryDoors, LibraryTrouble } from './library.ts'

/** The one way to the library that a page has, so that all its parts see the same. Nothing in it throws or rejects. */
export interface LibraryClient {
  readonly queryClient: QueryClient
  /** Opens the library where it is not open yet. After a failure, the next call tries again. */
  readonly open: () => Promise<Result<Library, LibraryTrouble>>
  /** Begins with an empty library, and leaves the one that cannot be used where it is. */
  readonly startNew: () => Promise<Result<void, 'full' | 'refused'>>
  /** Everything that the browser has kept for the app's libraries, as readable JSON; also of one that does not open. */
  readonly rawExport: () => Promise<Result<Blob, 'refused'>>
}

let ours: LibraryClient | null = null

/** The page's client; made when it is first asked for. It opens nothing by itself. */
export function libraryClient(): LibraryClient {
  ours ??= createLibraryClient(browserLibrary())
  return ours
}

/** A client over other doors: for tests. */
export function createLibraryClient(doors: LibraryDoors): LibraryClient {
  const queryClient = new QueryClient({ defaultOptions: { queries: localQueries } })
  let opening: Promise<Result<Library, LibraryTrouble>> | null = null
  let stopWatching: (() => void) | null = null
  const refresh = (kind?: Kind) =>
    void queryClient.invalidateQueries({
      queryKey: kind === undefined ? [library] : [library, kind],
    })

  const open = () => {
    const mine = doors.open().then((opened) => {
      // Another one may have been begun meanwhile: this one is nobody's.
      if (opening !== mine) return opened
      if (opened.ok) stopWatching = opened.value.watch(refresh)
      else opening = null
      return opened
    })
    opening = mine
    return mine
  }
  const openAnew = () => {
    opening = null
    stopWatching?.()
    refresh()
  }
  doors.watchForNew(openAnew)

  return {
    queryClient,
    open: () => opening ?? open(),
    startNew: async () => {
      const started = await doors.startNew()
      if (started.ok) openAnew()
      return started
    },
    rawExport: doors.rawExport,
  }
}

/** Begins the keys of all queries on the library. */
export const library = 'library'

/** What is read lies in this browser: it is there offline, changes are told, and trying again is a person's decision. */
const localQueries = {
  networkMode: 'always',
  retry: false,
  staleTime: Infinity,
  gcTime: Infinity,
} as const
