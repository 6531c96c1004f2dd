import { useId, useMemo, useState } from 'react'
import { planImport } from '#library/import-plan.ts'
import type { Origin, Preset } from '#library/preset.ts'
import type { Shared } from '#library/share-link.ts'
import { presetWords } from '#library-view/preset-words.ts'
import { saveTroubleText } from '#library-view/Trouble.tsx'
import { BotChoice } from './BotChoice.tsx'
import { ChoiceButtons } from './ChoiceButtons.tsx'
import { PresetDifferences } from './Differences.tsx'
import { nameOfBot, type Here } from './here.ts'
import { standingText } from './standing-text.ts'
import { useKeeping } from './use-keeping.ts'

interface SharedChoicesProps {
  readonly shared: Shared
  readonly here: Extract<Here, { readonly at: 'ready' }>
  readonly onOpen: (preset: Preset, origin: Origin | null) => void
  readonly onDone: (keptId: string) => void
}

/** What can become of a shared preset, by what this library has of it. */
export function SharedChoices({ shared, here, onOpen, onDone }: SharedChoicesProps) {
  const { preset, bot } = shared
  const plan = useMemo(() => planOf(shared, here), [shared, here])
  const [entry] = plan.presets
  const botEntry = plan.bots[0] ?? null
  const [chosenBot, setChosenBot] = useState<boolean | null>(null)
  // What is known here is not written over unless that is asked for.
  const takesBot = chosenBot ?? botEntry?.standing.at !== 'different'
  const keeping = useKeeping(plan, takesBot, onDone)
  const id = useId()
  if (entry === undefined) return null
  const theirBot = (botId: string) => (bot?.id === botId ? bot.value.name : '')
  const { standing } = entry
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <h2 id={id} className="font-semibold wrap-anywhere">
        {standingText(standing)}
      </h2>
      {(standing.at === 'different' || standing.at === 'same-name') && (
        <PresetDifferences
          mine={standing.mine.value}
          theirs={preset.value}
          nameOfBot={(botId) => nameOfBot(here, botId) || theirBot(botId) || presetWords.unknownBot}
        />
      )}
      {botEntry !== null && <BotChoice entry={botEntry} isTaken={takesBot} onTake={setChosenBot} />}
      <ChoiceButtons
        entry={entry}
        hasBot={takesBot && botEntry !== null && botEntry.standing.at !== 'same'}
        keeping={keeping}
        onOpen={onOpen}
        onDone={() => onDone('')}
      />
      <div role="alert" className="text-hint text-error empty:hidden">
        {keeping.refused === null ? '' : saveTroubleText(keeping.refused)}
      </div>
    </section>
  )
}

function planOf({ preset, bot }: Shared, { presets, bots }: SharedChoicesProps['here']) {
  return planImport({ presets: [preset], bots: bot === null ? [] : [bot] }, presets, bots)
}
