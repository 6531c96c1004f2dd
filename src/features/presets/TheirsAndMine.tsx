import { useMemo } from 'react'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { ChangeList } from './ChangeList.tsx'
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
  const { whose, ...changes } = useMemo(
    () => sidesOf(theirs, mine, base, (botId) => nameOf(bots, botId)),
    [theirs, mine, base, bots],
  )
  return (
    <ChangeList changes={changes} channel={mine.draft.channel} titles={titles} changeText={whose} />
  )
}
