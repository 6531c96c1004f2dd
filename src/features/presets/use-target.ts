import { useMemo, useState } from 'react'
import type { Bot } from '#library/bot.ts'
import type { Kept, Listing } from '#library/library.ts'
import type { Origin, Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'
import { originNow, presetToSave, type OriginNow, type Target, type Typed } from './saving.ts'
import { useUnsaved } from './use-unsaved.ts'

export interface TargetOptions {
  readonly work: Work
  /** As it was when the dialog was opened. */
  readonly origin: Origin | null
  readonly listing: Listing<Preset>
  readonly bots: readonly Kept<Bot>[]
}

/**
 * What stands in the library by now, what was typed, and what would be saved over. What is aimed at is a preset as it was
 * seen: once somebody else has saved it, nothing is aimed at any more.
 */
export function useTarget({ work, bots, origin: opened, listing: now }: TargetOptions) {
  const [busyWith, setBusyWith] = useState<Listing<Preset> | null>(null)
  const unsaved = useUnsaved(work)
  const [subject, setSubject] = useState(opened)
  const [wantsNew, setWantsNew] = useState(false)
  // While it is being saved the list shows it already: that is no change of somebody else's.
  const listing = busyWith ?? now
  const { items: presets } = listing
  const bot = bots.find(({ id }) => id === work.botId)?.value ?? null
  const openedNow = useMemo(() => originNow(opened, listing), [opened, listing])
  const subjectNow = useMemo(() => originNow(subject, listing), [subject, listing])
  const origin = wantsNew ? openedNow : subjectNow
  const target: Target = wantsNew ? { at: 'new' } : (overOf(origin) ?? { at: 'new' })
  return {
    presets,
    bot,
    origin,
    subject: wantsNew ? opened : subject,
    target,
    choices: choicesOf(openedNow, subjectNow),
    aim: (to: Target) => {
      setWantsNew(to.at === 'new')
      if (to.at === 'over') setSubject(to.kept.id === opened?.id ? opened : asSeen(to.kept))
    },
    presetFor: (to: Target): Preset =>
      presetToSave(work, unsaved.typed, to, openedNow, { presets, bot }),
    isBusy: busyWith !== null,
    whileBusy: async <T>(doIt: () => Promise<T>): Promise<T> => {
      setBusyWith(now)
      const done = await doIt()
      setBusyWith(null)
      return done
    },
    type: (change: Typed) => unsaved.type(change),
    isResumed: unsaved.isResumed,
    beginAnew: unsaved.beginAnew,
    forget: unsaved.forget,
  }
}

function asSeen({ id, rev, value }: Kept<Preset>): Origin {
  return { id, rev, name: value.name }
}

function overOf(origin: OriginNow): Target | null {
  return origin.at === 'same' ? { at: 'over', kept: origin.kept, isRemoved: false } : null
}

/** Over what was opened, over what was aimed at since then, or as a new one. */
function choicesOf(opened: OriginNow, subject: OriginNow): readonly Target[] {
  const [first, second] = [overOf(opened), overOf(subject)]
  const isOne = first?.at === 'over' && second?.at === 'over' && first.kept.id === second.kept.id
  const overs = [first, isOne ? null : second].filter((it) => it !== null)
  return overs.length === 0 ? [] : [...overs, { at: 'new' }]
}
