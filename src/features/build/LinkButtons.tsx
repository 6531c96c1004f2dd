import { Bookmark, Check, Ellipsis, QrCode, Share2 } from 'lucide-react'
import { Button } from '#ui/Button.tsx'
import { MenuButton } from '#ui/Menu.tsx'
import { CopyAs } from './CopyAs.tsx'
import type { Builder } from './use-builder.ts'
import type { LinkActions } from './use-link-actions.ts'
import { words } from './words.ts'

const said = words.result

interface LinkButtonsProps {
  readonly builder: Builder
  readonly linkActions: LinkActions
  /** For the bar on a phone: the main button takes the room, and what is seldom wanted stands in a menu. */
  readonly inBar?: boolean
}

/** What can be done with the link. The main button stays as it is with errors too: pressed, it leads to them. */
export function LinkButtons({ builder, linkActions, inBar = false }: LinkButtonsProps) {
  const { url, values } = builder
  // What is printed is a code.
  const isPrint = values.place.id === 'print'
  const { copying, copy, showQr, save, share } = linkActions
  // Another link is not copied yet.
  const isCopied = copying.at === 'copied' && copying.text === url
  return (
    <div className="flex flex-wrap gap-2">
      <Button
        kind={isPrint ? 'plain' : 'main'}
        onClick={copy}
        className={inBar ? 'grow' : 'min-w-27'}
        icon={isCopied ? <Check aria-hidden size={16} /> : undefined}
      >
        {isCopied ? said.copied : said.copy}
      </Button>
      {!inBar && <CopyAs builder={builder} linkActions={linkActions} />}
      <Button
        kind={isPrint ? 'main' : 'plain'}
        onClick={showQr}
        className={isPrint ? '-order-1 px-3.5!' : 'px-3.5!'}
        icon={<QrCode aria-hidden size={16} />}
      >
        {said.qr}
      </Button>
      {inBar ? (
        <MenuButton
          kind="plain"
          size="full"
          label={said.more}
          icon={<Ellipsis aria-hidden size={18} />}
          items={[
            { id: 'save', label: said.save },
            { id: 'share', label: said.share },
          ]}
          onPick={(id) => (id === 'save' ? save() : share())}
        />
      ) : (
        <>
          <Button onClick={save} className="px-3.5!" icon={<Bookmark aria-hidden size={16} />}>
            {said.save}
          </Button>
          <Button onClick={share} className="px-3.5!" icon={<Share2 aria-hidden size={16} />}>
            {said.share}
          </Button>
        </>
      )}
      <output className="sr-only">{isCopied && said.copiedLong}</output>
    </div>
  )
}
