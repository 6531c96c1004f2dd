import { useCallback } from 'react'
import type { Channel, Fix, Parts, Utm } from '#link/index.ts'
import { fieldOf, focusField, focusIfLost } from './field-names.ts'
import { draftToForm, emptyRow, isEmptyForm, type BuildForm, type FormRow } from './form.ts'
import type { WholeLink } from './offers.ts'
import type { Builder } from './use-builder.ts'
import { useUndo } from './use-undo.ts'
import { focusNeighbour } from './row-focus.ts'
import { useRowActions, type RowActions } from './use-row-actions.ts'
import { words } from './words.ts'

/** Everything that changes the form but typing. What takes something away can be undone. */
export interface FormActions extends RowActions {
  readonly applyFix: (fix: Fix) => void
  readonly replaceForm: (form: BuildForm, said: string) => void
  /** A whole link, pasted as an address. */
  readonly takeApart: (whole: WholeLink) => void
  /** Parts of a link, pasted into a row (its index), the block or the address. */
  readonly spread: (parts: Parts, from: PastedInto) => void
  readonly moveUtm: (destination: string, utm: Utm) => void
}

/** The field in which something was pasted that belongs elsewhere. */
type PastedInto = number | 'block' | 'destination'

export function useFormActions(builder: Builder): FormActions {
  const { form, speaking } = builder
  const { getValues, reset } = form
  const { forget } = speaking
  const offerUndo = useUndo()
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

  const replaceForm = useCallback(
    (next: BuildForm, said: string) => {
      const before = structuredClone(getValues())
      reset(next)
      forget('all')
      focusIfLost(`destinations.${next.channel}`)
      offerUndo(said, () => {
        const now = structuredClone(getValues())
        reset(before)
        // What was typed since then is not lost either.
        if (!isEmptyForm(now)) offerUndo(words.broughtBack, () => reset(now))
      })
    },
    [getValues, reset, forget, offerUndo],
  )

  const takeApart = useCallback(
    ({ draft, unread }: WholeLink) => {
      const { takenApart, unread: sayUnread } = words.pasted
      const said = unread.length === 0 ? takenApart : `${takenApart} ${sayUnread(unread)}`
      replaceForm(withOtherAddress(draftToForm(draft), getValues()), said)
    },
    [getValues, replaceForm],
  )

  const spread = useCallback(
    (parts: Parts, from: PastedInto) => {
      replaceForm(withParts(structuredClone(getValues()), parts, from), words.pasted.spreadDone)
    },
    [getValues, replaceForm],
  )

  const moveUtm = useCallback(
    (destination: string, utm: Utm) => {
      const now = structuredClone(getValues())
      now.destinations[now.channel] = destination
      const names = Object.keys(utm).map((field) => `utm_${field}`)
      replaceForm({ ...now, utm: { ...now.utm, ...utm } }, words.channel.utmMoved(names.join(', ')))
    },
    [getValues, replaceForm],
  )

  return { ...rowActions, applyFix, replaceForm, takeApart, spread, moveUtm }
}

/** The button that was pressed is gone with what it mended: the cursor goes into the mended field. */
function focusMended(changes: Fix['changes'], channel: Channel): void {
  const gone = changes.find(({ to }) => to === null)?.path
  const path = changes.find(({ path: it }) => it !== 'channel')?.path
  const field = fieldOf({ path: path ?? 'destination' }, channel)
  requestAnimationFrame(() => {
    if (gone !== undefined) focusNeighbour(rowOf(gone))
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
  } else if (!isWholeRow(path)) {
    setValue(path, to)
  }
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

/** The address of the channel that is not the link's stays, unless it is the link itself that stood there. */
function withOtherAddress(form: BuildForm, before: BuildForm): BuildForm {
  const other = form.channel === 'website' ? 'messenger' : 'website'
  const kept = before.channel === other ? '' : before.destinations[other]
  return { ...form, destinations: { ...form.destinations, [other]: kept } }
}

function withParts(form: BuildForm, { blockId, rows }: Parts, from: PastedInto): BuildForm {
  const at = typeof from === 'number' ? from : form.rows.length
  const before = form.rows.slice(0, at).filter(isFilled)
  const after = form.rows.slice(at + 1).filter(isFilled)
  const all = [...before, ...rows.map((row) => ({ ...row })), ...after]
  const ownBlock = from === 'block' ? '' : form.blockId
  const ownAddress = from === 'destination' ? '' : form.destinations[form.channel]
  return {
    ...form,
    destinations: { ...form.destinations, [form.channel]: ownAddress },
    blockId: blockId === '' ? ownBlock : blockId,
    rows: all.length > 0 ? all : [emptyRow('user')],
  }
}

function isFilled({ name, value }: FormRow): boolean {
  return name !== '' || value !== ''
}
