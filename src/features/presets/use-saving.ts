import { useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { useRestore, useSave, useVersions } from '#library-view/queries.ts'
import type { Bot } from '#library/bot.ts'
import type { Expected, Kept, SaveTrouble } from '#library/library.ts'
import type { FieldHold, Origin, Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'
import type { Result } from '#platform/result.ts'
import { useToast } from '#ui/Toasts.tsx'
import { isFitting } from './limits.ts'
import { namesakeOf } from './names.ts'
import type { OriginNow, Target, Typed } from './saving.ts'
import { useSettling } from './use-settling.ts'
import { useTarget, type TargetOptions } from './use-target.ts'
import { words } from './words.ts'
import { workOf } from './work-of.ts'

export interface SavingOptions extends TargetOptions {
  /** Not while the listing is only expected. */
  readonly isReady: boolean
  readonly onClose: () => void
  readonly onSaved: (origin: Origin, holds: readonly FieldHold[]) => void
  readonly onOpenInstead: (handed: Work) => void
}

export interface Saving {
  readonly presets: readonly Kept<Preset>[]
  readonly bot: Bot | null
  /** What has become of the preset that would be saved over. */
  readonly origin: OriginNow
  /** What it was called when it was seen. */
  readonly originName: string
  /** What it held then, where the history still has it. */
  readonly base: Preset | null
  readonly target: Target
  /** All that can be aimed at; none where there is nothing to choose. */
  readonly choices: readonly Target[]
  readonly aim: (target: Target) => void
  /** The preset as it would be saved now; where there is no usual thing to do, over the one that was opened. */
  readonly preset: Preset
  readonly presetFor: (target: Target) => Preset
  readonly type: (change: Typed) => void
  /** Something was typed before, when the dialog was closed without saving. */
  readonly isResumed: boolean
  readonly beginAnew: () => void
  /** Another preset of the bot has the name, and nobody has said yet what should become of it. */
  readonly namesake: Kept<Preset> | null
  readonly trouble: SaveTrouble | null
  readonly isBusy: boolean
  /** What can be done has just become something else: nothing that is pressed counts yet. */
  readonly isSettling: boolean
  /** The name has been left, or the preset was to be saved. */
  readonly isNameLeft: boolean
  readonly leaveName: () => void
  readonly form: RefObject<HTMLFormElement | null>
  readonly save: (target?: Target, keepsBoth?: boolean) => void
  /** The preset as somebody else has saved it. */
  readonly openInstead: (kept: Kept<Preset>) => void
}

/** A preset on its way into the library. Until it is there, nothing that was typed goes. */
export function useSaving(options: SavingOptions): Saving {
  const { onClose, onOpenInstead, isReady } = options
  const aiming = useTarget(options)
  const { target, origin, subject, presets, presetFor, whileBusy } = aiming
  const [namesake, setNamesake] = useState<Kept<Preset> | null>(null)
  const [trouble, setTrouble] = useState<SaveTrouble | null>(null)
  const [isNameLeft, setNameLeft] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const isSettling = useSettling(isReady ? situationOf(origin, target) : null)
  const write = useWriting()
  const toast = useToast()

  async function save(to: Target, keepsBoth: boolean) {
    // What is wrong has to be said before it can get the focus.
    flushSync(() => setNameLeft(true))
    const preset = presetFor(to)
    if (!isFitting(preset)) {
      focusFault(form.current)
      return
    }
    const name = preset.name.trim()
    const other = namesakeOf(presets, { ...preset, name }, to.at === 'over' ? to.kept.id : null)
    setNamesake(keepsBoth ? null : (other ?? null))
    if (other !== undefined && !keepsBoth) return
    const saved = await whileBusy(() => write({ ...preset, name }, to))
    setTrouble(saved.ok ? null : saved.reason)
    if (!saved.ok) return
    toast({ text: words.done.saved(name) })
    aiming.forget()
    onClose()
    const { id, rev, value } = saved.value
    options.onSaved({ id, rev, name }, value.holds)
  }

  return {
    ...aiming,
    originName: subject?.name ?? '',
    base: useSeen(subject, origin),
    aim: (to) => {
      aiming.aim(to)
      setNamesake(null)
    },
    preset: presetFor(overOpened(target, origin) ?? target),
    type: (change) => {
      aiming.type(change)
      if (change.name !== undefined) setNamesake(null)
    },
    namesake,
    trouble,
    isSettling,
    isNameLeft,
    leaveName: () => setNameLeft(true),
    form,
    save: (to = target, keepsBoth = false) => {
      if (!isSettling) void save(to, keepsBoth)
    },
    openInstead: (kept) => {
      if (isSettling) return
      onClose()
      onOpenInstead(workOf(kept))
    },
  }
}

function focusFault(form: HTMLElement | null): void {
  form?.querySelector<HTMLElement>('[data-fault], [aria-invalid=true]')?.focus()
}

/** The preset that was opened, where it was saved or deleted elsewhere and nothing is aimed at yet. */
function overOpened(target: Target, origin: OriginNow): Target | null {
  if (target.at === 'over' || (origin.at !== 'newer' && origin.at !== 'removed')) return null
  return { at: 'over', kept: origin.kept, isRemoved: origin.at === 'removed' }
}

/** `''` where all is as it was; else another text for each thing that somebody else has done. */
function situationOf(origin: OriginNow, target: Target): string {
  if (target.at === 'over' || origin.at === 'none' || origin.at === 'same') return ''
  return 'kept' in origin ? `${origin.at} ${origin.kept.rev}` : origin.at
}

/** What the preset held when it was seen last, for telling who has changed what since then. */
function useSeen(subject: Origin | null, { at }: OriginNow): Preset | null {
  const versions = useVersions('preset', at === 'newer' ? (subject?.id ?? '') : '')
  if (versions.at !== 'ready') return null
  return versions.versions.find(({ rev }) => rev === subject?.rev)?.value ?? null
}

/** Saves; what was removed is brought back first, so that its history goes on. */
function useWriting() {
  const save = useSave('preset')
  const restore = useRestore('preset')
  return async (preset: Preset, target: Target): Promise<Result<Kept<Preset>, SaveTrouble>> => {
    if (target.at === 'new') return save(preset, null)
    const { kept, isRemoved } = target
    const expected: Expected = { id: kept.id, rev: kept.rev }
    if (!isRemoved) return save(preset, expected)
    const restored = await restore(expected)
    return restored.ok ? save(preset, { id: kept.id, rev: restored.value.rev }) : restored
  }
}
