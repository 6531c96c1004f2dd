import type { LinkDraft } from '#link/index.ts'
import { finishedLink, type FinishedLink } from '#link-view/finished-link.ts'
import type { Judged } from '#link-view/judged.ts'
import { useCopying } from '#ui/use-copying.ts'

export interface LinkHands {
  readonly onOpenInBuilder: (draft: LinkDraft) => void
  readonly onShowQr: (link: FinishedLink) => void
  /** What stands in the links is to be known of a bot. */
  readonly onAddToBot: (drafts: readonly LinkDraft[]) => void
}

export interface LinkActions {
  /** `null` where there is no finished link, or one that a person has to finish. */
  readonly copy: (() => void) | null
  readonly showQr: (() => void) | null
  readonly build: () => void
  /** `null` where the link tells a bot nothing. */
  readonly addToBot: (() => void) | null
  readonly isCopied: boolean
  /** The link that a person has to copy by hand. */
  readonly refused: string | null
  readonly closeRefusal: () => void
}

/** What can be done with the link that is looked at. */
export function useLinkActions(
  { draft, built, verdict }: Judged,
  { onOpenInBuilder, onShowQr, onAddToBot }: LinkHands,
): LinkActions {
  const { copying, copy, forget } = useCopying()
  const url = verdict === 'faulty' ? null : built.url
  return {
    copy: url === null ? null : () => void copy(url),
    showQr: url === null ? null : () => onShowQr(finishedLink(url, draft)),
    build: () => onOpenInBuilder(draft),
    addToBot: tellsBot(draft) ? () => onAddToBot([draft]) : null,
    // Another link is not copied yet.
    isCopied: copying.at === 'copied' && copying.text === url,
    refused: copying.at === 'refused' ? copying.text : null,
    closeRefusal: forget,
  }
}

/** Whether something stands in it that a bot has: a block, an attribute or a variable. */
export function tellsBot({ blockId, rows }: LinkDraft): boolean {
  return blockId !== '' || rows.some(({ name }) => name.trim() !== '')
}
