import { useState } from 'react'
import { applyPlan, type Choice, type Choices, type ImportPlan } from '#library/import-plan.ts'
import type { SaveTrouble } from '#library/library.ts'
import { newId } from '#library/new-id.ts'
import { untilDone } from '#platform/leaving.ts'
import { useToast } from '#ui/Toasts.tsx'
import { shownName } from './standing-text.ts'
import { useBringAll } from './use-bring-all.ts'
import { words } from './words.ts'

export interface Keeping {
  /** What is being done right now. */
  readonly busy: Choice | null
  readonly refused: SaveTrouble | null
  readonly keep: (choice: Choice) => void
}

/** Keeps what came by a share link, as it was chosen for the preset and for its bot. */
export function useKeeping(
  plan: ImportPlan,
  takesBot: boolean,
  onDone: (keptId: string) => void,
): Keeping {
  const bringAll = useBringAll()
  const toast = useToast()
  const [busy, setBusy] = useState<Choice | null>(null)
  const [refused, setRefused] = useState<SaveTrouble | null>(null)

  async function keep(choice: Choice) {
    setBusy(choice)
    const coming = applyPlan(plan, choicesOf(plan, choice, takesBot), newId)
    const brought = await untilDone(bringAll(coming))
    setBusy(null)
    setRefused(brought.refused)
    if (brought.refused !== null) return
    const [preset] = coming.presets
    const [bot] = coming.bots
    const kept = preset ?? bot
    if (kept !== undefined) {
      // Said where it leads to.
      toast({ text: words.shared.kept(shownName(kept.value)), isLasting: true })
    }
    onDone(preset?.id ?? '')
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
