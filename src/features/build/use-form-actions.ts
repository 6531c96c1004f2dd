import { useCallback } from 'react'
import type { Channel, Fix, LinkDraft, Parts, Utm } from '#link/index.ts'
import { useToast } from '#ui/Toasts.tsx'
import { draftToForm, type BuildForm, type FormRow } from './form.ts'
import type { Builder } from './use-builder.ts'
import { useRowActions, type RowActions } from './use-row-actions.ts'
import { words } from './words.ts'

/** Everything that changes the form but typing. What takes something away can be undone. */
export interface FormActions extends RowActions {
  readonly applyFix: (fix: Fix) => void
  readonly replaceForm: (form: BuildForm, said: string) => void
  /** A whole link, pasted as an address. */
  readonly takeApart: (draft: LinkDraft) => void
  /** Parts of a link, pasted into a row, or into the block (`null`). */
  readonly spread: (parts: Parts, row: number | null) => void
  readonly moveUtm: (destination: string, utm: Utm) => void
}

export function useFormActions(builder: Builder): FormActions {
  const { form, speaking } = builder
  const { getValues, reset } = form
  const { forget } = speaking
  const toast = useToast()
  const rowActions = useRowActions(builder)
  const { removeRow } = rowActions

  const applyFix = useCallback(
    ({ changes }: Fix) => {
      for (const { path, to } of changes) {
        if (to === null) removeRow(Number(path.split('.')[1]))
        else write(form, path, to)
      }
    },
    [form, removeRow],
  )

  const replaceForm = useCallback(
    (next: BuildForm, said: string) => {
      const before = structuredClone(getValues())
      reset(next)
      forget('all')
      toast({ text: said, action: { label: words.undo, run: () => reset(before) } })
    },
    [getValues, reset, forget, toast],
  )

  const takeApart = useCallback(
    (draft: LinkDraft) => {
      replaceForm(withOtherAddress(draftToForm(draft), getValues()), words.channel.takenApart)
    },
    [getValues, replaceForm],
  )

  const spread = useCallback(
    (parts: Parts, row: number | null) => {
      replaceForm(withParts(structuredClone(getValues()), parts, row), words.block.spreadDone)
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
  setValue(`destinations.${to}`, getValues(`destinations.${from}`))
  setValue(`destinations.${from}`, '')
  setValue('channel', to)
}

/** The address of the channel that is not the link's stays, unless it is the link itself that stood there. */
function withOtherAddress(form: BuildForm, before: BuildForm): BuildForm {
  const other = form.channel === 'website' ? 'messenger' : 'website'
  const kept = before.channel === other ? '' : before.destinations[other]
  return { ...form, destinations: { ...form.destinations, [other]: kept } }
}

function withParts(form: BuildForm, { blockId, rows }: Parts, at: number | null): BuildForm {
  const before = form.rows.slice(0, at ?? form.rows.length).filter(isFilled)
  const after = at === null ? [] : form.rows.slice(at + 1).filter(isFilled)
  const ownBlock = at === null ? '' : form.blockId
  return {
    ...form,
    blockId: blockId === '' ? ownBlock : blockId,
    rows: [...before, ...rows.map((row) => ({ ...row })), ...after],
  }
}

function isFilled({ name, value }: FormRow): boolean {
  return name !== '' || value !== ''
}
