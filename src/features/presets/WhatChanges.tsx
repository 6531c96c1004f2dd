import { useMemo } from 'react'
import { CompareTable } from '#link-view/CompareTable.tsx'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { changesBetween, countChanges } from './changes.ts'
import { NoteTexts } from './NoteTexts.tsx'
import { Sentences } from './Sentences.tsx'
import { words } from './words.ts'

interface WhatChangesProps {
  readonly before: Preset
  readonly after: Preset
  /** The headings of the two in the table. */
  readonly titles: readonly [before: string, after: string]
  readonly bots: readonly Kept<Bot>[]
}

/** What differs between two states of a preset: what is said about it in sentences, its link part by part. */
export function WhatChanges({ before, after, titles, bots }: WhatChangesProps) {
  const changes = useMemo(
    () => changesBetween(before, after, (botId) => nameOf(bots, botId)),
    [before, after, bots],
  )
  const { details, note, parts } = changes
  if (countChanges(changes) === 0) {
    return <p className="text-hint text-soft">{words.changes.none}</p>
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
      <Sentences texts={details} />
      {note !== null && <NoteTexts note={note} titles={titles} />}
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

export function nameOf(bots: readonly Kept<Bot>[], botId: string): string {
  return bots.find(({ id }) => id === botId)?.value.name ?? ''
}
