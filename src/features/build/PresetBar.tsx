import { Bookmark, CircleQuestionMark, Lock } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { Origin } from '#library/preset.ts'
import { WordButton } from '#ui/Button.tsx'
import type { BotsDoor, PresetNow } from './bots.ts'
import type { BuildForm } from './form.ts'
import { words as later } from './later-words.ts'
import { hasLocks } from './locks.ts'
import { isSameButAsked } from './same-work.ts'
import type { Builder } from './builder.ts'
import { formToWork } from './work-form.ts'
import { words } from './words.ts'

const said = later.preset

interface PresetBarProps {
  readonly builder: Pick<Builder, 'values' | 'bots'>
  readonly onUnlock: () => void
}

/** Which preset this is and how it stands, what it asks for, and the way to free what it locks. Nothing where there is neither. */
export function PresetBar({ builder: { values, bots }, onUnlock }: PresetBarProps) {
  const { origin } = values
  const isLocked = hasLocks(values)
  const asked = askedIn(values)
  if (origin === null && !isLocked && asked.length === 0) return null
  return (
    <section
      aria-label={said.title}
      className="flex basis-full flex-wrap items-center gap-x-4 gap-y-1 rounded-control border border-line bg-card px-3.5 py-2 text-hint"
    >
      {origin !== null && (
        <p className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-0.5">
          <span className="flex min-w-0 items-center gap-2 font-medium">
            <Bookmark aria-hidden size={15} className="shrink-0" />
            <bdi className="min-w-0 wrap-anywhere">{said.name(origin.name)}</bdi>
          </span>
          <OriginState values={values} origin={origin} bots={bots} />
        </p>
      )}
      {asked.length > 0 && (
        <p className="flex min-w-0 items-center gap-2 text-soft">
          <CircleQuestionMark aria-hidden size={14} className="shrink-0" />
          <span className="min-w-0 wrap-anywhere">{said.asks(asked)}</span>
        </p>
      )}
      {isLocked && (
        <p className="flex items-center gap-2 text-soft">
          <Lock aria-hidden size={14} className="shrink-0" />
          <span>
            {said.locked} <WordButton onClick={onUnlock}>{said.unlock}</WordButton>
          </span>
        </p>
      )}
    </section>
  )
}

interface OriginStateProps {
  readonly values: BuildForm
  readonly origin: Origin
  readonly bots: BotsDoor | null
}

/** How what stands in the form stands to the preset as it is kept. Nothing where both are the same, or nobody knows. */
function OriginState({ values, origin, bots }: OriginStateProps) {
  const now = usePresetNow(bots, origin)
  const isChanged = useMemo(
    () => now?.at === 'here' && !isSameButAsked(formToWork(values), now.content),
    [now, values],
  )
  if (now === null) return null
  const text = now.at === 'gone' ? said.gone : now.rev === origin.rev ? null : said.newer
  const shown = text ?? (isChanged ? said.changed : null)
  return shown === null ? null : <span className="text-soft">{shown}</span>
}

/** `null` until it has been read; also anew once it has been saved from here, so that nothing outdated is said. */
function usePresetNow(bots: BotsDoor | null, { id, rev }: Origin): PresetNow | null {
  const [read, setRead] = useState<{ readonly of: string; readonly now: PresetNow } | null>(null)
  const of = `${id} ${rev}`
  const watch = bots?.watchPreset
  useEffect(() => watch?.(id, (now) => setRead({ of, now })), [watch, id, of])
  return read?.of === of ? read.now : null
}

/** More than these are counted. */
const mostNamed = 5

/** What is asked for each time, as the form calls it. */
function askedIn({ channel, holds, rows }: BuildForm): readonly string[] {
  const names = [
    ...(holds.destination === 'ask' ? [words.channel[channel].label] : []),
    ...(holds.blockId === 'ask' ? [words.block.label] : []),
    ...rows.flatMap(({ name, hold }, index) => {
      if (hold !== 'ask') return []
      return [name.trim() === '' ? said.row(index + 1) : name]
    }),
  ]
  const left = names.length - mostNamed
  return left > 0 ? [...names.slice(0, mostNamed), said.more(left)] : names
}
