import { useState } from 'react'
import { applyPlan, type Choice, type Choices, type ImportPlan } from '#library/import-plan.ts'
import type { SaveTrouble } from '#library/library.ts'
import { newId } from '#library/new-id.ts'
import { useBringAll } from './use-bring-all.ts'

export interface Keeping {
  /** What is being done right now. */
  readonly busy: Choice | null
  readonly refused: SaveTrouble | null
  readonly keep: (choice: Choice) => void
}

/** Keeps what came by a share link, as it was chosen for the preset and for its bot. */
export function useKeeping(plan: ImportPlan, takesBot: boolean, onDone: () => void): Keeping {
  const bringAll = useBringAll()
  const [busy, setBusy] = useState<Choice | null>(null)
  const [refused, setRefused] = useState<SaveTrouble | null>(null)

  async function keep(choice: Choice) {
    setBusy(choice)
    const brought = await bringAll(applyPlan(plan, choicesOf(plan, choice, takesBot), newId))
    setBusy(null)
    setRefused(brought.refused)
    if (brought.refused === null) onDone()
  }

  return { busy, refused, keep: (choice) => void keep(choice) }
}

/** A bot that is taken is taken in the first way that is offered. */
function choicesOf(plan: ImportPlan, choice: Choice, takesBot: boolean): Choices {
  const presets = plan.presets.map(({ incoming }) => [incoming.id, choice] as const)
  const bots = plan.bots.map(
    ({ incoming, choices }) => [incoming.id, takesBot ? (choices[0] ?? 'leave') : 'leave'] as const,
  )
  return new Map([...presets, ...bots])
}
