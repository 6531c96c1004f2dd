import { useMemo } from 'react'
import { CompareTable } from '#link-view/CompareTable.tsx'
import { visible } from '#link-view/visible.ts'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { changesBetween } from './changes.ts'
import { words } from './words.ts'

const said = words.changes

interface WhatChangesProps {
  readonly before: Preset
  readonly after: Preset
  /** The headings of the two in the table. */
  readonly titles: readonly [before: string, after: string]
  readonly bots: readonly Kept<Bot>[]
}

/** Sentences; more are not read by anybody. */
const most = 12

/** What differs between two states of a preset: what is said about it in sentences, its link part by part. */
export function WhatChanges({ before, after, titles, bots }: WhatChangesProps) {
  const { details, parts } = useMemo(
    () => changesBetween(before, after, (botId) => nameOf(bots, botId)),
    [before, after, bots],
  )
  if (details.length + parts.length === 0) return <p className="text-hint text-soft">{said.none}</p>
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
      {details.length > 0 && (
        <ul className="grid gap-0.5 text-hint wrap-anywhere">
          {details.slice(0, most).map((text) => (
            <li key={text}>{visible(text)}</li>
          ))}
          {details.length > most && (
            <li className="text-soft">{said.more(details.length - most)}</li>
          )}
        </ul>
      )}
      {parts.length > 0 && (
        <CompareTable
          differences={parts}
          channel={after.draft.channel}
          before={titles[0]}
          after={titles[1]}
        />
      )}
    </div>
  )
}

function nameOf(bots: readonly Kept<Bot>[], botId: string): string {
  return bots.find(({ id }) => id === botId)?.value.name ?? ''
}
