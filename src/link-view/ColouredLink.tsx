import { memo, type ClipboardEvent, type ReactNode } from 'react'
import { macrosIn, type Channel, type LinkPart } from '#link/index.ts'
import { useLight } from './light.ts'
import { partLooks, partName } from './part-look.ts'
import type { Piece, PieceId } from './pieces.ts'
import { visible } from './visible.ts'

interface ColouredLinkProps {
  readonly pieces: readonly Piece[]
  readonly channel: Channel
  /** On one line, cut off at the end: for the bar on a phone. */
  readonly oneLine?: boolean
}

/**
 * The link in its colours. A piece goes to the next line whole if it fits there, and breaks inside only if it must. What
 * is selected and copied out of it is the link to the letter.
 */
export function ColouredLink({ pieces, channel, oneLine = false }: ColouredLinkProps) {
  return (
    <p
      dir="ltr"
      onCopy={copyWithoutBreaks}
      className={`font-mono ${oneLine ? 'fade-end overflow-hidden text-[0.875rem]/7 whitespace-nowrap' : 'text-link'}`}
    >
      {pieces.map(({ key, id, part, text, isFaulty }) => (
        <LinkPiece
          key={key}
          id={id}
          part={part}
          text={text}
          isFaulty={isFaulty}
          name={partName(part, channel)}
          oneLine={oneLine}
        />
      ))}
    </p>
  )
}

/** Some browsers put a line break between boxes on different lines. */
function copyWithoutBreaks(event: ClipboardEvent) {
  const selected = document.getSelection()?.toString() ?? ''
  if (selected === '') return
  event.clipboardData.setData('text/plain', selected.replace(/[\r\n]+/g, ''))
  event.preventDefault()
}

interface LinkPieceProps {
  readonly id: PieceId
  readonly part: LinkPart
  readonly text: string
  readonly isFaulty: boolean
  readonly name: string
  readonly oneLine: boolean
}

const LinkPiece = memo(function LinkPiece(props: LinkPieceProps) {
  const { id, part, text, isFaulty, name, oneLine } = props
  const { isLit, props: light } = useLight(id)
  const { ink, ground, ring } = partLooks[part]
  const colours = isFaulty ? 'hatched text-error outline-error' : `${ink} ${ground} ${ring}`
  const outline = isLit
    ? 'outline-2 -outline-offset-1'
    : isFaulty
      ? 'outline-1 -outline-offset-1 outline-dashed'
      : ''
  return (
    <span
      {...light}
      title={name}
      data-lit={isLit}
      className={`rounded-[4px] px-px py-0.5 ${oneLine ? '' : 'inline-block max-w-full leading-6 wrap-anywhere'} ${colours} ${outline}`}
    >
      {withTokens(text)}
    </span>
  )
})

/** Placeholders stand out as what they are: somebody else fills them in. */
function withTokens(text: string): ReactNode {
  const shown: ReactNode[] = []
  let end = 0
  for (const { macro, start, end: next } of macrosIn(text)) {
    shown.push(
      visible(text.slice(end, start)),
      <span key={start} data-macro="" className={tokenLook}>
        {macro}
      </span>,
    )
    end = next
  }
  return shown.length === 0 ? visible(text) : [...shown, visible(text.slice(end))]
}

const tokenLook =
  'rounded-[4px] underline decoration-dotted decoration-from-font underline-offset-3 outline-1 -outline-offset-1 outline-current/40'
