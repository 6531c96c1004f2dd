import { useState } from 'react'
import { finishedLink, type FinishedLink } from '#link-view/finished-link.ts'
import { sentenceOf } from '#link-view/words.ts'
import { copyText } from '#platform/clipboard.ts'
import { useToast } from '#ui/Toasts.tsx'
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

type Copying =
  | { readonly at: 'rest' }
  | { readonly at: 'copied'; readonly url: string }
  /** The browser does not let the app copy: people copy by hand. */
  | { readonly at: 'refused'; readonly url: string }

export function useLinkActions(
  { link, url, whole, draft, speaking }: Builder,
  onShowQr: (link: FinishedLink) => void,
): LinkActions {
  const [copying, setCopying] = useState<Copying>({ at: 'rest' })
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

  async function copy() {
    if (url === null) {
      showMe()
      return
    }
    const copied = await copyText(url)
    setCopying({ at: copied.ok ? 'copied' : 'refused', url })
  }

  function showQr() {
    if (url === null) showMe()
    else onShowQr(finishedLink(url, draft))
  }

  return {
    copy: () => void copy(),
    showQr,
    showMe,
    copying,
    closeRefusal: () => setCopying({ at: 'rest' }),
  }
}
