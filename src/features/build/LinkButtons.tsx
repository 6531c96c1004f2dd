import { Check, QrCode } from 'lucide-react'
import { Button } from '#ui/Button.tsx'
import type { LinkActions } from './use-link-actions.ts'
import { words } from './words.ts'

const said = words.result

interface LinkButtonsProps {
  readonly url: string | null
  readonly linkActions: LinkActions
  /** The main button takes all the room that is left. */
  readonly stretched?: boolean
}

/** What can be done with the link. The main button stays as it is with errors too: pressed, it leads to them. */
export function LinkButtons({ url, linkActions, stretched = false }: LinkButtonsProps) {
  const { copying, copy, showQr } = linkActions
  // Another link is not copied yet.
  const isCopied = copying.at === 'copied' && copying.text === url
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        kind="main"
        onClick={copy}
        className={stretched ? 'grow' : 'min-w-27'}
        icon={isCopied ? <Check aria-hidden size={16} /> : undefined}
      >
        {isCopied ? said.copied : said.copy}
      </Button>
      <Button onClick={showQr} icon={<QrCode aria-hidden size={16} />}>
        {said.qr}
      </Button>
      <output className="sr-only">{isCopied && said.copiedLong}</output>
    </div>
  )
}
