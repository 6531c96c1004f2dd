import { useEffect, useMemo, useState } from 'react'
import type { ReadBundle } from '#library/bundle.ts'
import { applyPlan, planImport, type Choices, type ImportPlan } from '#library/import-plan.ts'
import type { SaveTrouble } from '#library/library.ts'
import { newId } from '#library/new-id.ts'
import { untilDone } from '#platform/leaving.ts'
import type { Here } from './here.ts'
import { readFile, type FileProblem } from './read-file.ts'
import { chosenFor } from './review.ts'
import { takenIn, type Unsafe } from './taken-in.ts'
import { useBringAll } from './use-bring-all.ts'

export interface Review {
  readonly at: 'review'
  readonly fileName: string
  readonly bundle: ReadBundle
  /** Of what can be taken. */
  readonly plan: ImportPlan
  readonly unsafe: readonly Unsafe[]
}

type ImportState =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading' }
  | { readonly at: 'refused'; readonly why: FileProblem }
  | Review
  | Outcome

export type Outcome =
  | { readonly at: 'working'; readonly done: number; readonly of: number }
  | {
      readonly at: 'done'
      readonly presets: number
      readonly bots: number
      /** Something of mine was written over. */
      readonly hasReplaced: boolean
    }
  | { readonly at: 'failed'; readonly why: SaveTrouble; readonly done: number; readonly of: number }

export interface Import {
  readonly state: ImportState
  readonly chosen: Choices
  readonly choose: (chosen: Choices) => void
  readonly take: (file: File | null) => void
  readonly confirm: () => void
}

type Taken =
  | { readonly at: 'choosing' }
  | { readonly at: 'reading' }
  | { readonly at: 'refused'; readonly why: FileProblem }
  | { readonly at: 'read'; readonly bundle: ReadBundle }

/** An import from the file to the result. The plan follows the library until it is confirmed. */
export function useImport(given: File | null, here: Here): Import {
  const [file, setFile] = useState(given)
  const taken = useTaken(file)
  const [chosen, setChosen] = useState<Choices>(new Map())
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const bringAll = useBringAll()
  const bundle = taken.at === 'read' ? taken.bundle : null
  const safe = useMemo(() => bundle && takenIn(bundle), [bundle])
  const plan = useMemo(
    () => (safe && here.at === 'ready' ? planImport(safe, here.presets, here.bots) : null),
    [safe, here],
  )

  async function confirm() {
    if (plan === null) return
    const coming = applyPlan(plan, chosen, newId)
    const of = coming.presets.length + coming.bots.length
    const hasReplaced = replacesAny(plan, chosen)
    setOutcome({ at: 'working', done: 0, of })
    const brought = await untilDone(
      bringAll(coming, (done) => setOutcome({ at: 'working', done, of })),
    )
    setOutcome(
      brought.refused === null
        ? { at: 'done', presets: coming.presets.length, bots: coming.bots.length, hasReplaced }
        : { at: 'failed', why: brought.refused, done: brought.done, of },
    )
  }

  return {
    state: outcome ?? reviewOf(taken, file, plan, safe?.unsafe ?? []),
    chosen,
    choose: setChosen,
    take: (next) => {
      setChosen(new Map())
      setFile(next)
    },
    confirm: () => void confirm(),
  }
}

function replacesAny({ presets, bots }: ImportPlan, chosen: Choices): boolean {
  return [...presets, ...bots].some((entry) => chosenFor(entry, chosen) === 'replace')
}

function reviewOf(
  taken: Taken,
  file: File | null,
  plan: ImportPlan | null,
  unsafe: readonly Unsafe[],
): ImportState {
  if (taken.at !== 'read') return taken
  if (plan === null || file === null) return { at: 'reading' }
  return { at: 'review', fileName: file.name, bundle: taken.bundle, plan, unsafe }
}

function useTaken(file: File | null): Taken {
  const [read, setRead] = useState<{ readonly file: File; readonly taken: Taken } | null>(null)
  useEffect(() => {
    if (file === null) return undefined
    let isOver = false
    const take = async () => {
      const taken = await takenFrom(file)
      if (!isOver) setRead({ file, taken })
    }
    void take()
    return () => {
      isOver = true
    }
  }, [file])
  if (file === null) return { at: 'choosing' }
  return read?.file === file ? read.taken : { at: 'reading' }
}

async function takenFrom(file: File): Promise<Taken> {
  const answer = await readFile(file)
  return answer.ok ? { at: 'read', bundle: answer.value } : { at: 'refused', why: answer.reason }
}
