import { useEffect, useState } from 'react'
import { useLibraryClient } from '#library-view/LibraryProvider.tsx'
import type { LibraryClient } from '#library/client.ts'
import type { Work } from '#library/work.ts'
import type { Typed } from './saving.ts'

/** What was typed, and for which work. */
interface Unsaved {
  readonly work: Work
  readonly typed: Typed
}

/** As long as the page lives: whoever closes the dialog to look something up finds all of it again. */
const kept = new WeakMap<LibraryClient, Unsaved>()

/** What is typed about a preset that is not saved yet. */
export function useUnsaved(work: Work) {
  const client = useLibraryClient()
  const [before] = useState(() => fittingTo(work, kept.get(client)))
  const [typed, setTyped] = useState(before)
  const [isResumed, setResumed] = useState(Object.keys(before).length > 0)
  useEffect(() => {
    if (Object.keys(typed).length > 0) kept.set(client, { work, typed })
  }, [client, work, typed])
  const forget = () => void kept.delete(client)
  return {
    typed,
    type: (change: Typed) => setTyped((now) => ({ ...now, ...change })),
    isResumed,
    beginAnew: () => {
      forget()
      setTyped({})
      setResumed(false)
    },
    forget,
  }
}

/** Of another link's preset nothing is taken over. */
export function fittingTo(work: Work, unsaved: Unsaved | undefined): Typed {
  if (unsaved === undefined || !isSameLink(work, unsaved.work)) return {}
  const { holds, ...rest } = unsaved.typed
  const isOfRows = rowsOf(work) === rowsOf(unsaved.work)
  return holds === undefined || !isOfRows ? rest : { ...rest, holds }
}

/** A link that was made afresh is the same as long as its address or its block is. */
function isSameLink(one: Work, other: Work): boolean {
  if (one.origin !== null || other.origin !== null) return one.origin?.id === other.origin?.id
  const { destination, blockId } = one.draft
  if (destination === other.draft.destination) return true
  return blockId !== '' && blockId === other.draft.blockId
}

/** Holds speak of rows by their places. */
function rowsOf({ draft }: Work): string {
  return JSON.stringify(draft.rows.map(({ kind, name }) => [kind, name]))
}
