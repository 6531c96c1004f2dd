import { useState } from 'react'
import { finishedLink, type FinishedLink } from '#link-view/finished-link.ts'
import { judgePreset } from '#library-view/judged-preset.ts'
import { useRemove, useRestore, useSave } from '#library-view/queries.ts'
import { saveTroubleText } from '#library-view/Trouble.tsx'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'
import { useToast } from '#ui/Toasts.tsx'
import { useCopying, type Copying } from '#ui/use-copying.ts'
import type { OfferUndo } from '#ui/use-undo.ts'
import { unusedName } from './names.ts'
import type { Shelf } from './use-shelf.ts'
import { words } from './words.ts'
import { workOf } from './work-of.ts'

const said = words.done

/** What is done with a preset elsewhere. */
export interface Hands {
  readonly onOpen: (handed: Work) => void
  readonly onShowQr: (link: FinishedLink) => void
  readonly onShare: (preset: Kept<Preset>) => void
  /** A link for each row of a list, made by the preset of this name. */
  readonly onMakeMany: (handed: Work, name: string) => void
  /** Outlives the list: its last preset can be brought back too. */
  readonly offerUndo: OfferUndo
}

/** What is wanted of a preset's link. */
export type Purpose = 'open' | 'copy' | 'qr'

/** A dialog about a preset. */
export type Task =
  | { readonly at: 'none' }
  | { readonly at: 'ask'; readonly purpose: Purpose; readonly preset: Kept<Preset> }
  | { readonly at: 'details' | 'history'; readonly preset: Kept<Preset> }

export interface PresetActions {
  /** Fields that are asked for each time come first. A link that is not finished leads to the builder instead. */
  readonly use: (purpose: Purpose, preset: Kept<Preset>) => void
  readonly share: (preset: Kept<Preset>) => void
  /** Also with fields that are asked for: columns of the list can fill them in. */
  readonly makeMany: (preset: Kept<Preset>) => void
  readonly duplicate: (preset: Kept<Preset>) => void
  readonly remove: (preset: Kept<Preset>) => void
  readonly edit: (preset: Kept<Preset>) => void
  readonly showHistory: (preset: Kept<Preset>) => void
  readonly copying: Copying
  readonly forgetCopying: () => void
  readonly task: Task
  readonly endTask: () => void
}

/**
 * `presets`: all that are kept, by whose names a copy gets one that is free. The dialog that is wanted is told as `task`; what belongs
 * to other pages goes to `hands`.
 */
export function usePresetActions(
  hands: Hands,
  shelf: Shelf,
  presets: readonly Kept<Preset>[],
): PresetActions {
  const { copying, copy, forget } = useCopying()
  const [task, setTask] = useState<Task>({ at: 'none' })
  const toast = useToast()
  const changes = useChanges(hands.offerUndo, shelf, presets)

  function use(purpose: Purpose, preset: Kept<Preset>) {
    const { value } = preset
    const { asked, url, state } = judgePreset(value, shelf.botOf(value))
    if (asked.length > 0) setTask({ at: 'ask', purpose, preset })
    else if (purpose === 'open') hands.onOpen(workOf(preset))
    else if (url !== null && purpose === 'copy') void copy(url)
    else if (url !== null) hands.onShowQr(finishedLink(url, value.draft))
    else {
      toast({
        text: words.card.notFinished(nameOf(value), state.at === 'wrong' ? state.count : 1),
        action: { label: words.card.fix, run: () => hands.onOpen(workOf(preset)) },
        kind: 'not-finished',
      })
    }
  }

  return {
    use,
    ...changes,
    share: hands.onShare,
    makeMany: (preset) => hands.onMakeMany(workOf(preset), nameOf(preset.value)),
    edit: (preset) => setTask({ at: 'details', preset }),
    showHistory: (preset) => setTask({ at: 'history', preset }),
    copying,
    forgetCopying: forget,
    task,
    endTask: () => setTask({ at: 'none' }),
  }
}

function useChanges(
  offerUndo: OfferUndo,
  shelf: Shelf,
  presets: readonly Kept<Preset>[],
): Pick<PresetActions, 'duplicate' | 'remove'> {
  const toast = useToast()
  const save = useSave('preset')
  const takeOut = useRemove('preset')
  const restore = useRestore('preset')

  async function duplicate({ value }: Kept<Preset>) {
    const name = unusedName(presets, value)
    const saved = await save({ ...value, name }, null)
    if (saved.ok) shelf.choose(saved.value.id)
    toast({ text: saved.ok ? said.duplicated(name) : saveTroubleText(saved.reason) })
  }

  async function remove({ id, rev, value }: Kept<Preset>) {
    const { hits, at } = shelf
    const isChosen = hits[at]?.id === id
    // What comes next is chosen, so that one can go on from there.
    if (isChosen) shelf.chooseAt(at + 1 < hits.length ? at + 1 : at - 1)
    const removed = await takeOut({ id, rev })
    if (!removed.ok) {
      toast({ text: saveTroubleText(removed.reason) })
      if (isChosen) shelf.choose(id)
      return
    }
    offerUndo(said.removed(nameOf(value)), () => void bringBack(removed.value))
  }

  async function bringBack({ id, rev, value }: Kept<Preset>) {
    const restored = await restore({ id, rev })
    if (restored.ok) shelf.choose(id)
    toast({ text: restored.ok ? said.restored(nameOf(value)) : saveTroubleText(restored.reason) })
  }

  return {
    duplicate: (preset) => void duplicate(preset),
    remove: (preset) => void remove(preset),
  }
}

function nameOf({ name }: Preset): string {
  return name.trim() || words.row.unnamed
}
