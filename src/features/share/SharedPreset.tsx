import { useId, useMemo } from 'react'
import { Messages } from '#link-view/Messages.tsx'
import { sentenceOf } from '#link-view/words.ts'
import type { Bot } from '#library/bot.ts'
import type { Incoming } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { judgePreset } from '#library-view/judged-preset.ts'
import { PresetPreview } from '#library-view/PresetPreview.tsx'
import { PresetStateLine } from '#library-view/PresetStateLine.tsx'
import { shownName } from './standing-text.ts'
import { words } from './words.ts'

const said = words.shared

interface SharedPresetProps {
  readonly preset: Incoming<Preset>
  /** What is known about its bot, here or there. */
  readonly bot: Bot | null
  /** Its bot is here, or comes along, or there is none. */
  readonly isBotKnown: boolean
}

/** What came: its name, its link and what is wrong with it, its note, its fields. */
export function SharedPreset({ preset, bot, isBotKnown }: SharedPresetProps) {
  const { value, updatedAt } = preset
  const judged = useMemo(() => judgePreset(value, bot), [value, bot])
  const { standing } = judged
  const shown = standing.slice(0, mostShown)
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="grid grid-cols-[minmax(0,1fr)] gap-4 rounded-card border border-line bg-card p-5"
    >
      <div className="grid gap-1">
        <h2 id={id} dir="auto" className="text-start text-lg font-semibold wrap-anywhere">
          {shownName(value)}
        </h2>
        <p className="text-hint text-soft">{said.saved(words.when(updatedAt))}</p>
      </div>
      <PresetPreview preset={value} bot={bot} judged={judged} />
      <div className="grid gap-2 border-t border-line pt-4">
        <PresetStateLine state={judged.state} />
        {/* What is to be mended is mended in the builder. */}
        <Messages sentence={sentenceOf} diagnostics={shown} onFix={() => undefined} />
        {shown.length < standing.length && (
          <p className="text-hint text-soft">{said.moreMessages(standing.length - shown.length)}</p>
        )}
        {!isBotKnown && <p className="text-hint text-soft">{said.bot.haveNot}</p>}
      </div>
    </section>
  )
}

const mostShown = 5
