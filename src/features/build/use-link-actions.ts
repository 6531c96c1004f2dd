import { finishedLink, type FinishedLink } from '#link-view/finished-link.ts'
import type { FieldHold, Origin } from '#library/preset.ts'
import type { Work } from '#library/work.ts'
import { useToast } from '#ui/Toasts.tsx'
import { useCopying, type Copying } from '#ui/use-copying.ts'
import { fieldOf, focusField } from './field-names.ts'
import { laterParts, loadLater } from './later.ts'
import { fieldsWithErrors, firstToMend } from './result-state.ts'
import type { Builder } from './builder.ts'
import { formToWork } from './work-form.ts'

/** What the app does with a link. */
export interface LinkHands {
  readonly onShowQr: (link: FinishedLink) => void
  /** `onSaved` is told which preset it is by then, and what it holds. */
  readonly onSave: (
    work: Work,
    onSaved: (origin: Origin, holds: readonly FieldHold[]) => void,
  ) => void
  readonly onShare: (work: Work) => void
  /** `null`: nothing is filled in yet. */
  readonly onMakeMany: (work: Work | null) => void
}

/** What can be done with the link. With errors in it, each of these leads to the first one instead. */
export interface LinkActions {
  readonly copy: () => void
  readonly showQr: () => void
  /** As a preset, which may be unfinished; not where there is nothing to save. */
  readonly save: () => void
  readonly share: () => void
  /** A link for each row of a list, made by this one, which may be unfinished. */
  readonly makeMany: () => void
  /** Puts the cursor where the first thing to mend is; says what it is where no single field is to blame. */
  readonly showMe: () => void
  readonly copying: Copying
  readonly closeRefusal: () => void
}

/**
 * `copying` tells how the last copy went. An unfinished link can be saved, shared and made many of; a whole one in the
 * address can not before it is taken apart.
 */
export function useLinkActions(
  { form, values, diagnostics, url, whole, draft, speaking, state }: Builder,
  { onShowQr, onSave, onShare, onMakeMany }: LinkHands,
): LinkActions {
  const { copying, copy, forget } = useCopying()
  const toast = useToast()

  function showMe() {
    if (whole !== null) {
      focusField(`destinations.${draft.channel}`)
      return
    }
    speaking.speakUp(fieldsWithErrors(diagnostics, draft.channel))
    const first = firstToMend(diagnostics)
    const field = first === undefined ? null : fieldOf(first, draft.channel)
    // After the fields have spoken up, so that the focus finds them marked.
    if (field !== null) requestAnimationFrame(() => focusField(field))
    else if (first !== undefined) toast({ text: laterParts()?.sentenceOf(first) ?? first.code })
  }

  function showQr() {
    if (url === null) showMe()
    else onShowQr(finishedLink(url, draft, values.place.id === 'print'))
  }

  async function sayNothing(what: 'save' | 'share') {
    const text = (await loadLater())?.words.nothing[what]
    if (text !== undefined) toast({ text, kind: 'nothing' })
  }

  /** A whole link in the address is no preset before it is taken apart. */
  function handOut(what: 'save' | 'share', take: (work: Work) => void) {
    if (state.at !== 'empty' && whole === null) {
      take(formToWork(values))
      return
    }
    showMe()
    if (whole === null) void sayNothing(what)
  }

  return {
    save: () =>
      handOut('save', (work) =>
        onSave(work, (origin, holds) => {
          // Another one may stand in the form by then.
          if (form.getValues('origin')?.id === work.origin?.id) settle(form, origin, holds)
        }),
      ),
    share: () => handOut('share', onShare),
    makeMany: () => {
      if (whole === null) onMakeMany(state.at === 'empty' ? null : formToWork(values))
      else showMe()
    },
    copy: () => (url === null ? showMe() : void copy(url)),
    showQr,
    showMe,
    copying,
    closeRefusal: forget,
  }
}

/** What stands in the form is this preset from now on, held as it was saved. */
function settle(
  { getValues, setValue }: Builder['form'],
  origin: Origin,
  fieldHolds: readonly FieldHold[],
): void {
  setValue('origin', origin)
  const held = laterParts()?.withHolds(getValues(), fieldHolds)
  if (held === undefined) return
  const { holds, rows } = held
  setValue('holds', holds)
  rows.forEach(({ hold }, index) => setValue(`rows.${index}.hold`, hold))
}
