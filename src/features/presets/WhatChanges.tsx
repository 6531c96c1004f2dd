import { useMemo } from 'react'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { ChangeList } from './ChangeList.tsx'
import { changesBetween } from './changes.ts'

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
  return <ChangeList changes={changes} channel={after.draft.channel} titles={titles} />
}

/** What a bot is called, by its ID; `''` for one that is not here, and for none. */
export function nameOf(bots: readonly Kept<Bot>[], botId: string): string {
  return bots.find(({ id }) => id === botId)?.value.name ?? ''
}
