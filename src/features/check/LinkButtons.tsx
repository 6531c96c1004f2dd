import { Check, QrCode } from 'lucide-react'
import { Button } from '#ui/Button.tsx'
import type { LinkActions } from './use-link-actions.ts'
import { words } from './words.ts'

const said = words.result

interface LinkButtonsProps {
  readonly actions: LinkActions
  readonly isMended: boolean
  /** For the bar on a phone: the main button takes the room, the builder is elsewhere. */
  readonly inBar?: boolean
}

/** What can be done with the link. Without a finished one, the way to it is the main thing. */
export function LinkButtons({ actions, isMended, inBar = false }: LinkButtonsProps) {
  const { copy, showQr, build, isCopied } = actions
  if (copy === null) {
    return (
      <Button kind="main" onClick={build} className={inBar ? 'grow' : 'justify-self-start'}>
        {said.finish}
      </Button>
    )
  }
  return (
    <div className="flex grow flex-wrap gap-2">
      <Button
        kind="main"
        onClick={copy}
        className={inBar ? 'grow' : 'min-w-27'}
        icon={isCopied ? <Check aria-hidden size={16} /> : undefined}
      >
        {isCopied ? said.copied : isMended ? said.copyMended : said.copy}
      </Button>
      {!inBar && (
        <Button onClick={build} className="px-3.5!">
          {said.build}
        </Button>
      )}
      {showQr !== null && (
        <Button onClick={showQr} className="px-3.5!" icon={<QrCode aria-hidden size={16} />}>
          {said.qr}
        </Button>
      )}
      <output className="sr-only">{isCopied && said.copiedLong}</output>
    </div>
  )
}
