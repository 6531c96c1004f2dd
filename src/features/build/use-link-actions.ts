import { finishedLink, type FinishedLink } from '#link-view/finished-link.ts'
import type { Origin } from '#library/preset.ts'
import type { Work } from '#library/work.ts'
import { useToast } from '#ui/Toasts.tsx'
import { useCopying, type Copying } from '#ui/use-copying.ts'
import { fieldOf, focusField } from './field-names.ts'
import { laterParts } from './later.ts'
import { fieldsWithErrors, firstToMend } from './result-state.ts'
import type { Builder } from './use-builder.ts'
import { formToWork } from './work-form.ts'

/** What the app does with a link. */
export interface LinkHands {
  readonly onShowQr: (link: FinishedLink) => void
  /** `onSaved` is told which preset it is by then. */
  readonly onSave: (work: Work, onSaved: (origin: Origin) => void) => void
  readonly onShare: (work: Work) => void
}

/** What can be done with the link. With errors in it, each of these leads to the first one instead. */
export interface LinkActions {
  readonly copy: () => void
  readonly showQr: () => void
  /** As a preset, which may be unfinished; not where there is nothing to save. */
  readonly save: () => void
  readonly share: () => void
  /** Puts the cursor where the first thing to mend is; says what it is where no single field is to blame. */
  readonly showMe: () => void
  readonly copying: Copying
  readonly closeRefusal: () => void
}

export function useLinkActions(
  { form, values, diagnostics, url, whole, draft, speaking, state }: Builder,
  { onShowQr, onSave, onShare }: LinkHands,
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
    else onShowQr(finishedLink(url, draft))
  }

  /** A whole link in the address is no preset before it is taken apart. */
  function handOut(take: (work: Work) => void) {
    if (state.at === 'empty' || whole !== null) showMe()
    else take(formToWork(values))
  }

  return {
    save: () => handOut((work) => onSave(work, (origin) => form.setValue('origin', origin))),
    share: () => handOut(onShare),
    copy: () => (url === null ? showMe() : void copy(url)),
    showQr,
    showMe,
    copying,
    closeRefusal: forget,
  }
}
