import { useCallback } from 'react'
import type { Channel, Fix } from '#link/index.ts'
import { focusNeighbour } from '#ui/row-focus.ts'
import { useToast } from '#ui/Toasts.tsx'
import { useUndo } from '#ui/use-undo.ts'
import { useBotActions } from './use-bot-actions.ts'
import { fieldOf, focusField, focusIfLost } from './field-names.ts'
import { isEmptyForm, noPlace } from './form.ts'
import { laterParts } from './later.ts'
import { unlocked } from './locks.ts'
import type { Builder } from './builder.ts'
import { usePasteActions } from './use-paste-actions.ts'
import { useSeparators } from './use-separators.ts'
import { useRowActions } from './use-row-actions.ts'
import { words } from './words.ts'
import type { FormActions, ReplaceForm } from './form-actions.ts'

/** Puts the actions of rows, pastes, bot and separators together with those that concern the whole form. */
export function useFormActions(builder: Builder): FormActions {
  const { form, speaking } = builder
  const { getValues, reset } = form
  const { forget } = speaking
  const toast = useToast()
  const offerUndo = useUndo(words.undo)
  const rowActions = useRowActions(builder, offerUndo)
  const { removeRow } = rowActions

  const applyFix = useCallback(
    ({ changes }: Fix) => {
      for (const { path, to } of changes) {
        if (to === null) removeRow(rowOf(path))
        else write(form, path, to)
      }
      focusMended(changes, getValues('channel'))
    },
    [form, getValues, removeRow],
  )

  const replaceForm = useCallback<ReplaceForm>(
    (next, said, wayBack = words.undo) => {
      const before = structuredClone(getValues())
      // Where links are pasted is the tab's, whatever link comes into it; who gets it is the link's.
      const place = { ...before.place, audience: noPlace.audience }
      reset(next.place.id === 'none' ? { ...next, place } : next)
      forget('all')
      focusIfLost(`destinations.${next.channel}`)
      if (wayBack === null) {
        toast({ text: said })
        return
      }
      const bringBack = () => {
        const now = structuredClone(getValues())
        reset(before)
        // What was typed since then is not lost either.
        if (!isEmptyForm(now)) offerUndo(laterParts()?.words.broughtBack ?? '', () => reset(now))
      }
      offerUndo(said, bringBack, { label: wayBack, kind: said })
    },
    [getValues, reset, forget, toast, offerUndo],
  )

  const botActions = useBotActions(builder, offerUndo)
  const separatorActions = useSeparators(builder, offerUndo, botActions.actionFor)
  const pasteActions = usePasteActions(form, replaceForm, botActions.withBot)
  const changeForm = useCallback<FormActions['changeForm']>(
    (change) => {
      const changed = change(structuredClone(getValues()))
      replaceForm(changed.form, changed.said)
    },
    [getValues, replaceForm],
  )
  const unlock = useCallback(
    () =>
      changeForm((now) => ({
        form: unlocked(now),
        said: laterParts()?.words.preset.unlocked ?? words.opened.done,
      })),
    [changeForm],
  )

  const whole = { replaceForm, changeForm, unlock, applyFix }
  return { ...rowActions, ...pasteActions, ...botActions, ...separatorActions, ...whole }
}

/** The button that was pressed is gone with what it mended: the cursor goes into the mended field. */
function focusMended(changes: Fix['changes'], channel: Channel): void {
  const gone = changes.find(({ to }) => to === null)?.path
  const path = changes.find(({ path: it }) => it !== 'channel')?.path ?? 'destination'
  const field = fieldOf({ path: isKind(path) ? `rows.${rowOf(path)}.name` : path }, channel)
  requestAnimationFrame(() => {
    if (gone !== undefined) focusNeighbour('rows', rowOf(gone))
    else if (field !== null) focusField(field)
  })
}

function rowOf(path: string): number {
  return Number(path.split('.')[1])
}

type Path = Fix['changes'][number]['path']

function write({ getValues, setValue }: Builder['form'], path: Path, to: string): void {
  if (path === 'channel') {
    switchWithAddress({ getValues, setValue }, to === 'messenger' ? to : 'website')
  } else if (path === 'destination') {
    setValue(`destinations.${getValues('channel')}`, to)
  } else if (isKind(path)) {
    setValue(path, to === 'variable' ? to : 'user')
  } else if (!isWholeRow(path)) {
    setValue(path, to)
  }
}

function isKind(path: string): path is `rows.${number}.kind` {
  return /^rows\.\d+\.kind$/.test(path)
}

/** A whole row changes only by going. */
function isWholeRow(path: string): path is `rows.${number}` {
  return /^rows\.\d+$/.test(path)
}

/** The address that stands in the wrong channel goes along to the right one. */
function switchWithAddress(
  { getValues, setValue }: Pick<Builder['form'], 'getValues' | 'setValue'>,
  to: Channel,
): void {
  const from = getValues('channel')
  if (from === to) return
  const address = getValues(`destinations.${from}`)
  // What stood there is kept, on the other side.
  setValue(`destinations.${from}`, getValues(`destinations.${to}`))
  setValue(`destinations.${to}`, address)
  setValue('channel', to)
}
