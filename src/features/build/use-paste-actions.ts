import { useCallback } from 'react'
import type { LinkDraft, Parts, Utm } from '#link/index.ts'
import { useToast } from '#ui/Toasts.tsx'
import { draftToForm, emptyRow, isEmptyForm, type BuildForm, type FormRow } from './form.ts'
import { readWhole, type ReadLink, type WholeLink } from './offers.ts'
import type { Builder } from './use-builder.ts'
import type { ReplaceForm } from './use-form-actions.ts'
import { words } from './words.ts'

/** What becomes of a link, or of pieces of one, that was pasted or handed over. Each can be undone. */
export interface PasteActions {
  /** A whole link, pasted as an address. */
  readonly takeApart: (whole: WholeLink) => Promise<void>
  /** Parts of a link, pasted into a row (its index), the block or the address. */
  readonly spread: (parts: Parts, from: PastedInto) => void
  readonly moveUtm: (destination: string, utm: Utm) => void
  /** A draft from another page of the app. */
  readonly openDraft: (draft: LinkDraft) => void
}

/** The field in which something was pasted that belongs elsewhere. */
type PastedInto = number | 'block' | 'destination'

export function usePasteActions(
  { getValues }: Builder['form'],
  replaceForm: ReplaceForm,
): PasteActions {
  const toast = useToast()

  const putParts = useCallback(
    ({ draft, left }: ReadLink) => {
      const { takenApart, leftOut } = words.pasted
      const said = left.length === 0 ? takenApart : `${takenApart} ${leftOut(left)}`
      replaceForm(withOtherAddress(draftToForm(draft), getValues()), said)
    },
    [getValues, replaceForm],
  )

  const takeApart = useCallback(
    async (whole: WholeLink) => {
      const read = whole.at === 'read' ? whole : await readWhole(whole.text)
      if (read === 'not-loaded') toast({ text: words.pasted.notLoaded })
      else if (read !== null) putParts(read)
    },
    [putParts, toast],
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

  const openDraft = useCallback(
    (draft: LinkDraft) => {
      const { done, kept, bringBack } = words.opened
      const isFirst = isEmptyForm(getValues())
      replaceForm(
        draftToForm(draft),
        isFirst ? done : `${done} ${kept}`,
        isFirst ? null : bringBack,
      )
    },
    [getValues, replaceForm],
  )

  return { takeApart, spread, moveUtm, openDraft }
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
