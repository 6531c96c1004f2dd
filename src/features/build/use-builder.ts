import { useEffect, useMemo, type RefObject } from 'react'
import { useFieldArray, useForm, useWatch, type UseFormReturn } from 'react-hook-form'
import { buildLink, type LinkDiagnostic, type Link, type LinkDraft } from '#link/index.ts'
import { toPieces, type Piece } from '#link-view/pieces.ts'
import { fieldOf } from './field-names.ts'
import { formToDraft, isEmptyForm, type BuildForm } from './form.ts'
import { loadOffers, useOffers, type WholeLink } from './offers.ts'
import { resultState, type ResultState } from './result-state.ts'
import { useSpeaking, type Speaking } from './use-speaking.ts'

/** The form, and all that follows from what stands in it. What was typed is kept once, in the form. */
export interface Builder {
  readonly form: UseFormReturn<BuildForm>
  readonly rows: RowArray
  readonly values: BuildForm
  readonly draft: LinkDraft
  readonly link: Link
  /** The whole External Link that stands in the address: until it is taken apart, there is nothing to hand out. */
  readonly whole: WholeLink | null
  /** The link, ready to be handed out; `null` while it is not. */
  readonly url: string | null
  readonly pieces: readonly Piece[]
  readonly speaking: Speaking
  /** What may be said about the link just now. */
  readonly spoken: readonly LinkDiagnostic[]
  readonly state: ResultState
}

type RowArray = ReturnType<typeof useFieldArray<BuildForm, 'rows'>>

export function useBuilder(start: BuildForm, area: RefObject<HTMLElement | null>): Builder {
  const form = useForm<BuildForm>({ defaultValues: start })
  const { control } = form
  const rows = useFieldArray({ control, name: 'rows' })
  const values = useWatch({ control, compute: asItStands })
  const speaking = useSpeaking(area)
  const draft = useMemo(() => formToDraft(values), [values])
  const link = useMemo(() => buildLink(draft), [draft])
  const spoken = useMemo(
    () => link.diagnostics.filter((it) => maySay(it, values, speaking)),
    [link, values, speaking],
  )
  // What nobody has come to yet is not shown as wrong either.
  const pieces = useMemo(
    () => toPieces({ segments: link.segments, diagnostics: spoken }),
    [link, spoken],
  )
  const whole = useWholeLink(draft.destination)
  const url = whole === null ? link.url : null
  const state = resultState({ isEmpty: isEmptyForm(values), whole, link, spoken })
  return { form, rows, values, draft, link, whole, url, pieces, speaking, spoken, state }
}

const asItStands = (form: BuildForm) => form

function useWholeLink(destination: string): WholeLink | null {
  const { wholeLink } = useOffers()
  const whole = useMemo(() => wholeLink(destination), [wholeLink, destination])
  const isUnread = whole?.at === 'seen'
  // A kept draft may hold one before anybody has touched the page.
  useEffect(() => {
    if (isUnread) void loadOffers()
  }, [isUnread])
  return whole
}

function maySay(diagnostic: LinkDiagnostic, form: BuildForm, { isSpeaking }: Speaking): boolean {
  const field = fieldOf(diagnostic, form.channel)
  if (field === null) return !isEmptyForm(form)
  return isSpeaking(field, textIn(form, diagnostic))
}

function textIn(form: BuildForm, { path }: LinkDiagnostic): string {
  const [group = '', key = '', part] = path.split('.')
  switch (group) {
    case 'destination':
      return form.destinations[form.channel]
    case 'blockId':
      return form.blockId
    case 'utm':
      return Object.entries(form.utm).find(([field]) => field === key)?.[1] ?? ''
    default: {
      const row = form.rows[Number(key)]
      return (part === 'name' ? row?.name : row?.value) ?? ''
    }
  }
}
