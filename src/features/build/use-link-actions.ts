import { finishedLink, type FinishedLink } from '#link-view/finished-link.ts'
import { sentenceOf } from '#link-view/words.ts'
import { useToast } from '#ui/Toasts.tsx'
import { useCopying, type Copying } from '#ui/use-copying.ts'
import { fieldOf, focusField } from './field-names.ts'
import { fieldsWithErrors, firstToMend } from './result-state.ts'
import type { Builder } from './use-builder.ts'

/** What can be done with the link. With errors in it, each of these leads to the first one instead. */
export interface LinkActions {
  readonly copy: () => void
  readonly showQr: () => void
  /** Puts the cursor where the first thing to mend is; says what it is where no single field is to blame. */
  readonly showMe: () => void
  readonly copying: Copying
  readonly closeRefusal: () => void
}

export function useLinkActions(
  { link, url, whole, draft, speaking }: Builder,
  onShowQr: (link: FinishedLink) => void,
): LinkActions {
  const { copying, copy, forget } = useCopying()
  const toast = useToast()

  function showMe() {
    if (whole !== null) {
      focusField(`destinations.${draft.channel}`)
      return
    }
    speaking.speakUp(fieldsWithErrors(link.diagnostics, draft.channel))
    const first = firstToMend(link.diagnostics)
    const field = first === undefined ? null : fieldOf(first, draft.channel)
    // After the fields have spoken up, so that the focus finds them marked.
    if (field !== null) requestAnimationFrame(() => focusField(field))
    else if (first !== undefined) toast({ text: sentenceOf(first) })
  }

  function showQr() {
    if (url === null) showMe()
    else onShowQr(finishedLink(url, draft))
  }

  return {
    copy: () => (url === null ? showMe() : void copy(url)),
    showQr,
    showMe,
    copying,
    closeRefusal: forget,
  }
}
