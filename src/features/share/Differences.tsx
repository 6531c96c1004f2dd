import { useMemo } from 'react'
import { compareDrafts } from '#link/index.ts'
import { CompareTable } from '#link-view/CompareTable.tsx'
import { visible } from '#link-view/visible.ts'
import type { Bot } from '#library/bot.ts'
import type { Preset } from '#library/preset.ts'
import { botDetails, presetDetails, type Detail } from './details.ts'
import { words } from './words.ts'

const said = words.differences

interface PresetDifferencesProps {
  readonly mine: Preset
  readonly theirs: Preset
  readonly nameOfBot: (botId: string) => string
}

/** In what two states of a preset differ: the link part by part, then all else. */
export function PresetDifferences({ mine, theirs, nameOfBot }: PresetDifferencesProps) {
  const parts = useMemo(
    () => compareDrafts(mine.draft, theirs.draft).filter(({ change }) => change !== 'same'),
    [mine, theirs],
  )
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      {parts.length === 0 ? (
        <p className="text-hint text-soft">{said.link}</p>
      ) : (
        <div>
          <CompareTable
            differences={parts}
            channel={theirs.draft.channel}
            before={said.mine}
            after={said.theirs}
          />
        </div>
      )}
      <Details details={presetDetails(mine, theirs, nameOfBot)} />
    </div>
  )
}

interface BotDifferencesProps {
  readonly mine: Bot
  readonly theirs: Bot
}

/** In what two states of a bot differ. */
export function BotDifferences({ mine, theirs }: BotDifferencesProps) {
  return <Details details={useMemo(() => botDetails(mine, theirs), [mine, theirs])} />
}

function Details({ details }: { readonly details: readonly Detail[] }) {
  if (details.length === 0) return null
  return (
    <dl className="grid gap-2 text-hint">
      {details.map((detail) => (
        <div
          key={detail.of}
          className="grid gap-x-4 sm:grid-cols-[9rem_minmax(0,1fr)] sm:[&>dd]:col-start-2"
        >
          <dt className="font-medium">{said.fields[detail.of]}</dt>
          {'text' in detail ? (
            <dd className="wrap-anywhere">{visible(detail.text)}</dd>
          ) : (
            <>
              <Side label={said.mine} text={detail.mine} />
              <Side label={said.theirs} text={detail.theirs} />
            </>
          )}
        </div>
      ))}
    </dl>
  )
}

/** Long notes are not read in a comparison. */
const mostShown = 300

function Side({ label, text }: { readonly label: string; readonly text: string }) {
  const short = text.length > mostShown ? `${text.slice(0, mostShown - 1)}…` : text
  return (
    <dd className="wrap-anywhere">
      <span className="text-soft">{label}: </span>
      {short.trim() === '' ? <span className="text-soft">{said.empty}</span> : visible(short)}
    </dd>
  )
}
