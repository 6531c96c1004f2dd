import { useMemo } from 'react'
import { CompareTable } from '#link-view/CompareTable.tsx'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { NoteTexts } from './NoteTexts.tsx'
import { Sentences } from './Sentences.tsx'
import { sidesOf } from './sides.ts'
import { nameOf } from './WhatChanges.tsx'
import { words } from './words.ts'

const said = words.conflict
const titles = [said.theirs, said.mine] as const

interface TheirsAndMineProps {
  readonly theirs: Preset
  readonly mine: Preset
  /** What both were made from, where that is known. */
  readonly base: Preset | null
  readonly bots: readonly Kept<Bot>[]
}

/** What somebody else has saved beside what is about to be saved here. */
export function TheirsAndMine({ theirs, mine, base, bots }: TheirsAndMineProps) {
  const { details, note, parts, whose } = useMemo(
    () => sidesOf(theirs, mine, base, (botId) => nameOf(bots, botId)),
    [theirs, mine, base, bots],
  )
  if (details.length + parts.length === 0 && note === null) {
    return <p className="text-hint text-soft">{words.changes.none}</p>
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
      <Sentences texts={details} />
      {note !== null && <NoteTexts note={note} titles={titles} />}
      {parts.length > 0 && (
        <CompareTable
          differences={parts}
          channel={mine.draft.channel}
          before={titles[0]}
          after={titles[1]}
          changeText={whose}
        />
      )}
    </div>
  )
}
