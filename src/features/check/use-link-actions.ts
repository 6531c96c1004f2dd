import { useState } from 'react'
import type { LinkDraft } from '#link/index.ts'
import { finishedLink, type FinishedLink } from '#link-view/finished-link.ts'
import type { Judged } from '#link-view/judged.ts'
import { copyText } from '#platform/clipboard.ts'

export interface LinkHands {
  readonly onOpenInBuilder: (draft: LinkDraft) => void
  readonly onShowQr: (link: FinishedLink) => void
}

type Copying =
  | { readonly at: 'rest' }
  | { readonly at: 'copied'; readonly url: string }
  /** The browser does not let the app copy: people copy by hand. */
  | { readonly at: 'refused'; readonly url: string }

export interface LinkActions {
  /** `null` where there is no finished link. */
  readonly copy: (() => void) | null
  readonly showQr: (() => void) | null
  readonly build: () => void
  readonly isCopied: boolean
  /** The link that a person has to copy by hand. */
  readonly refused: string | null
  readonly closeRefusal: () => void
}

/** What can be done with the link that is looked at. */
export function useLinkActions(
  { draft, built: { url } }: Judged,
  { onOpenInBuilder, onShowQr }: LinkHands,
): LinkActions {
  const [copying, setCopying] = useState<Copying>({ at: 'rest' })

  async function copy(link: string) {
    const copied = await copyText(link)
    setCopying({ at: copied.ok ? 'copied' : 'refused', url: link })
  }

  return {
    copy: url === null ? null : () => void copy(url),
    showQr: url === null ? null : () => onShowQr(finishedLink(url, draft)),
    build: () => onOpenInBuilder(draft),
    // Another link is not copied yet.
    isCopied: copying.at === 'copied' && copying.url === url,
    refused: copying.at === 'refused' ? copying.url : null,
    closeRefusal: () => setCopying({ at: 'rest' }),
  }
}
