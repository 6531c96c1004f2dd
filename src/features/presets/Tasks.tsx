import { useState } from 'react'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { AskDialog } from './AskDialog.tsx'
import { DetailsDialog } from './DetailsDialog.tsx'
import { HistoryDialog } from './HistoryDialog.tsx'
import type { Hands, PresetActions, Task } from './use-preset-actions.ts'

interface TasksProps {
  readonly actions: PresetActions
  readonly presets: readonly Kept<Preset>[]
  readonly bots: readonly Kept<Bot>[]
  readonly hands: Hands
}

/** The dialog that is open, about the preset as it stands by now. */
export function Tasks({ actions: { task, endTask }, presets, bots, hands }: TasksProps) {
  // What was open last stays there, closed: the focus goes back by it.
  const [shown, setShown] = useState<Task>(task)
  if (task.at !== 'none' && task !== shown) setShown(task)
  if (shown.at === 'none') return null
  const now = presets.find(({ id }) => id === shown.preset.id) ?? shown.preset
  const bot = bots.find(({ id }) => id === now.value.botId)?.value ?? null
  const dialog = { open: task.at !== 'none', onClose: endTask }
  switch (shown.at) {
    case 'ask':
      return (
        <AskDialog
          {...dialog}
          preset={shown.preset}
          purpose={shown.purpose}
          bot={bot}
          hands={hands}
        />
      )
    case 'details':
      return <DetailsDialog {...dialog} preset={shown.preset} presets={presets} />
    case 'history':
      return <HistoryDialog {...dialog} preset={now} bots={bots} offerUndo={hands.offerUndo} />
  }
}
