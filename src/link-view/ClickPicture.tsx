import { Lock, MessageCircle } from 'lucide-react'
import type { ReactNode } from 'react'
import type { LinkDraft } from '#link/index.ts'
import { useLight } from './light.ts'
import type { Visitor } from './record.ts'
import { Sentence } from './Sentence.tsx'
import { words as said } from './after-click-words.ts'

interface ClickPictureProps {
  readonly draft: LinkDraft
  readonly visitor: Visitor
  readonly blockName?: string | undefined
}

/** A small drawing of what opens, with what happens in it said in words. */
export function ClickPicture({ draft, visitor, blockName }: ClickPictureProps) {
  const chat = <Chat draft={draft} visitor={visitor} blockName={blockName} />
  if (draft.channel === 'website') {
    return (
      <Stage says={said.website} label={said.pagePicture}>
        <AddressBar draft={draft} />
        <div className="flex gap-3 bg-page p-3">
          <PageLines />
          {chat}
        </div>
      </Stage>
    )
  }
  return (
    <Stage
      says={visitor === 'new' ? said.messengerNew : said.messengerCurrent}
      label={said.messengerPicture}
    >
      <MessengerHead draft={draft} />
      <div className="flex justify-center bg-page p-3">{chat}</div>
    </Stage>
  )
}

interface StageProps {
  readonly says: string
  readonly label: string
  readonly children: ReactNode
}

function Stage({ says, label, children }: StageProps) {
  return (
    <figure aria-label={label}>
      <div className="overflow-hidden rounded-control border border-line">{children}</div>
      <figcaption className="mt-2 text-hint text-soft">{says}</figcaption>
    </figure>
  )
}

function AddressBar({ draft }: { readonly draft: LinkDraft }) {
  const { isLit, props } = useLight('destination')
  return (
    <div className="flex items-center gap-2 border-b border-line bg-card px-3 py-2">
      <span aria-hidden className="flex gap-1">
        <i className="size-2 rounded-full bg-line" />
        <i className="size-2 rounded-full bg-line" />
        <i className="size-2 rounded-full bg-line" />
      </span>
      <span
        {...props}
        className={`flex min-w-0 grow items-center gap-1.5 rounded-full bg-page px-2.5 py-1 text-hint ${isLit ? 'outline-2 outline-destination' : ''}`}
      >
        <Lock aria-hidden size={12} className="shrink-0 text-soft" />
        <span className="truncate">{shortAddress(draft) || said.yourPage}</span>
      </span>
    </div>
  )
}

function MessengerHead({ draft }: { readonly draft: LinkDraft }) {
  const { isLit, props } = useLight('destination')
  const page = shortAddress(draft).split('/')[1] ?? ''
  return (
    <div className="border-b border-line bg-card px-3 py-2.5">
      <span
        {...props}
        className={`flex items-center gap-2 rounded-control text-[0.875rem] font-medium ${isLit ? 'outline-2 outline-offset-2 outline-destination' : ''}`}
      >
        <span
          aria-hidden
          className="grid size-7 shrink-0 place-items-center rounded-full bg-destination-ground text-destination"
        >
          <MessageCircle size={15} />
        </span>
        <span className="truncate">{page || said.yourMessengerPage}</span>
      </span>
    </div>
  )
}

/** Host and path, as a browser's address bar shows them. */
function shortAddress({ destination }: LinkDraft): string {
  return destination
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/$/, '')
}

function PageLines() {
  return (
    <div aria-hidden className="grid grow content-start gap-2 pt-1 max-sm:hidden">
      <i className="h-3 w-1/2 rounded bg-line" />
      <i className="h-2 w-11/12 rounded bg-line" />
      <i className="h-2 w-4/5 rounded bg-line" />
      <i className="h-2 w-5/6 rounded bg-line" />
    </div>
  )
}

function Chat({ draft, visitor, blockName }: ClickPictureProps) {
  const { isLit, props } = useLight(draft.blockId === '' ? null : 'block')
  const isMessenger = draft.channel === 'messenger'
  return (
    <div className="w-full max-w-72 rounded-card border border-line bg-card p-3 shadow-float">
      {visitor === 'current' && <Bubble faint>{said.earlier}</Bubble>}
      {isMessenger && visitor === 'new' && (
        <p className="mb-2 rounded-control border border-control py-1.5 text-center text-hint font-medium">
          {said.getStarted}
        </p>
      )}
      <div
        {...props}
        className={`rounded-control bg-block-ground px-3 py-2 text-hint text-block wrap-anywhere ${isLit ? 'outline-2 outline-block' : ''}`}
      >
        <Start draft={draft} visitor={visitor} blockName={blockName} />
      </div>
    </div>
  )
}

function Start({ draft, visitor, blockName }: ClickPictureProps) {
  if (draft.blockId === '') {
    return visitor === 'new' ? said.startsAtDefault : said.nothingStarts
  }
  const block = <strong className="font-semibold">{blockName ?? shortId(draft.blockId)}</strong>
  return <Sentence text={said.startsAt} fill={{ block }} />
}

/** Enough of an ID to know it again. */
function shortId(id: string): string {
  return id.length > 16 ? `${id.slice(0, 9)}…${id.slice(-4)}` : id
}

function Bubble({ faint, children }: { readonly faint?: boolean; readonly children: ReactNode }) {
  return (
    <p
      className={`mb-2 w-fit rounded-control bg-page px-3 py-2 text-hint ${faint === true ? 'text-soft' : ''}`}
    >
      {children}
    </p>
  )
}
