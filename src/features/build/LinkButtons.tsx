import { Bookmark, Check, Ellipsis, QrCode, Share2 } from 'lucide-react'
import { Button, WordButton } from '#ui/Button.tsx'
import { MenuButton } from '#ui/Menu.tsx'
import { CopyAs } from './CopyAs.tsx'
import type { Builder } from './builder.ts'
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
  const { save, share, makeMany } = linkActions
  // What is printed is a code.
  const isPrint = builder.values.place.id === 'print'
  const qr = <QrButton key="qr" isMain={isPrint} onClick={linkActions.showQr} />
  const copy = <CopyButton key="copy" isMain={!isPrint} {...{ builder, linkActions, inBar }} />
  return (
    <div className="flex flex-wrap gap-2">
      {isPrint ? [qr, copy] : [copy, qr]}
      {inBar ? (
        <MenuButton
          kind="plain"
          size="full"
          label={said.more}
          icon={<Ellipsis aria-hidden size={18} />}
          items={[
            { id: 'save', label: said.save },
            { id: 'share', label: said.share },
            { id: 'makeMany', label: said.makeMany },
          ]}
          onPick={(id) => (id === 'save' ? save : id === 'share' ? share : makeMany)()}
        />
      ) : (
        <>
          <Button onClick={save} className="px-2.5!" icon={<Bookmark aria-hidden size={16} />}>
            {said.save}
          </Button>
          <Button onClick={share} className="px-2.5!" icon={<Share2 aria-hidden size={16} />}>
            {said.share}
          </Button>
          <WordButton onClick={makeMany} className="self-center">
            {said.makeMany}
          </WordButton>
        </>
      )}
    </div>
  )
}

interface MainButtonProps {
  /** One a screen. */
  readonly isMain: boolean
}

function QrButton({ isMain, onClick }: MainButtonProps & { readonly onClick: () => void }) {
  return (
    <Button
      kind={isMain ? 'main' : 'plain'}
      onClick={onClick}
      className="px-2.5!"
      icon={<QrCode aria-hidden size={16} />}
    >
      {said.qr}
    </Button>
  )
}

function CopyButton({ isMain, ...props }: MainButtonProps & Required<LinkButtonsProps>) {
  const { builder, linkActions, inBar } = props
  const { copying, copy } = linkActions
  // Another link is not copied yet.
  const isCopied = copying.at === 'copied' && copying.text === builder.url
  const kind = isMain ? 'main' : 'plain'
  return (
    <span className={inBar ? 'flex grow' : 'flex'}>
      <Button
        kind={kind}
        onClick={copy}
        className={inBar ? 'grow' : 'min-w-27 rounded-e-none'}
        icon={isCopied ? <Check aria-hidden size={16} /> : undefined}
      >
        {isCopied ? said.copied : said.copy}
      </Button>
      {!inBar && <CopyAs kind={kind} builder={builder} linkActions={linkActions} />}
      <output className="sr-only">{isCopied && said.copiedLong}</output>
    </span>
  )
}
