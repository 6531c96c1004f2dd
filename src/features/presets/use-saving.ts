import { useMemo, useRef, useState, type RefObject } from 'react'
import { useRestore, useSave } from '#library-view/queries.ts'
import type { Bot } from '#library/bot.ts'
import type { Expected, Kept, Listing, SaveTrouble } from '#library/library.ts'
import type { Origin, Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'
import type { Result } from '#platform/result.ts'
import { useToast } from '#ui/Toasts.tsx'
import { namesakeOf } from './names.ts'
import { originNow, presetToSave, type OriginNow, type Target, type Typed } from './saving.ts'
import { words } from './words.ts'
import { workOf } from './work-of.ts'

interface SavingOptions {
  readonly work: Work
  /** As it was when the dialog was opened. */
  readonly origin: Origin | null
  readonly listing: Listing<Preset>
  readonly bots: readonly Kept<Bot>[]
  readonly onClose: () => void
  readonly onSaved: (origin: Origin) => void
  readonly onOpenInstead: (handed: Work) => void
}

export interface Saving {
  readonly presets: readonly Kept<Preset>[]
  readonly bot: Bot | null
  readonly origin: OriginNow
  readonly target: Target
  readonly aim: (target: Target) => void
  /** The preset as it would be saved now; where there is no usual thing to do, over the one that was opened. */
  readonly preset: Preset
  readonly presetFor: (target: Target) => Preset
  readonly type: (change: Typed) => void
  /** Another preset of the bot has the name, and nobody has said yet what should become of it. */
  readonly namesake: Kept<Preset> | null
  readonly trouble: SaveTrouble | null
  readonly isBusy: boolean
  /** The name has been left, or the preset was to be saved. */
  readonly isNameLeft: boolean
  readonly leaveName: () => void
  readonly nameField: RefObject<HTMLInputElement | null>
  readonly save: (target?: Target, keepsBoth?: boolean) => void
  /** The preset as somebody else has saved it. */
  readonly openInstead: (kept: Kept<Preset>) => void
}

/** A preset on its way into the library. Until it is there, nothing that was typed goes. */
export function useSaving(options: SavingOptions): Saving {
  const { onClose, onOpenInstead } = options
  const shown = useShown(options)
  const { target, origin, presets, presetFor, setTyped, setAimed, setBusyWith } = shown
  const [namesake, setNamesake] = useState<Kept<Preset> | null>(null)
  const [trouble, setTrouble] = useState<SaveTrouble | null>(null)
  const [isNameLeft, setNameLeft] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)
  const write = useWriting()
  const toast = useToast()

  async function save(to: Target, keepsBoth: boolean) {
    setNameLeft(true)
    const preset = presetFor(to)
    const name = preset.name.trim()
    if (name === '') {
      nameField.current?.focus()
      return
    }
    const other = namesakeOf(presets, { ...preset, name }, to.at === 'over' ? to.kept.id : null)
    setNamesake(keepsBoth ? null : (other ?? null))
    if (other !== undefined && !keepsBoth) return
    setBusyWith(options.listing)
    const saved = await write({ ...preset, name }, to)
    setBusyWith(null)
    setTrouble(saved.ok ? null : saved.reason)
    if (!saved.ok) return
    toast({ text: words.done.saved(name) })
    onClose()
    options.onSaved({ id: saved.value.id, rev: saved.value.rev, name })
  }

  return {
    ...shown,
    aim: (to) => {
      setAimed(to)
      setNamesake(null)
    },
    preset: presetFor(overOpened(target, origin) ?? target),
    type: (change) => {
      setTyped((now) => ({ ...now, ...change }))
      if (change.name !== undefined) setNamesake(null)
    },
    namesake,
    trouble,
    isNameLeft,
    leaveName: () => setNameLeft(true),
    nameField,
    save: (to = target, keepsBoth = false) => void save(to, keepsBoth),
    openInstead: (kept) => {
      onClose()
      onOpenInstead(workOf(kept))
    },
  }
}

/** The preset that was opened, where it was saved or deleted elsewhere and nothing is aimed at yet. */
function overOpened(target: Target, origin: OriginNow): Target | null {
  if (target.at === 'over' || (origin.at !== 'newer' && origin.at !== 'removed')) return null
  return { at: 'over', kept: origin.kept, isRemoved: origin.at === 'removed' }
}

/** What stands in the library by now, what was typed, and what would be saved over. */
function useShown({ work, bots, origin: opened, listing: now }: SavingOptions) {
  const [busyWith, setBusyWith] = useState<Listing<Preset> | null>(null)
  const [typed, setTyped] = useState<Typed>({})
  const [aimed, setAimed] = useState<Target | null>(null)
  // While it is being saved the list shows it already: that is no change of somebody else's.
  const listing = busyWith ?? now
  const { items: presets } = listing
  const bot = bots.find(({ id }) => id === work.botId)?.value ?? null
  const origin = useMemo(() => originNow(opened, listing), [opened, listing])
  const target = useMemo(() => targetNow(aimed, origin, presets), [aimed, origin, presets])
  const presetFor = (to: Target) => presetToSave(work, typed, to, origin, { presets, bot })
  const isBusy = busyWith !== null
  return { presets, bot, origin, target, presetFor, isBusy, setBusyWith, setTyped, setAimed }
}

/** What was aimed at, as it stands by now; else the preset that the work was opened from, where nobody has touched it. */
function targetNow(
  aimed: Target | null,
  origin: OriginNow,
  presets: readonly Kept<Preset>[],
): Target {
  if (aimed?.at === 'over') {
    const kept = presets.find(({ id }) => id === aimed.kept.id)
    return kept === undefined ? { at: 'new' } : { at: 'over', kept, isRemoved: false }
  }
  if (aimed !== null || origin.at !== 'same') return { at: 'new' }
  return { at: 'over', kept: origin.kept, isRemoved: false }
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
