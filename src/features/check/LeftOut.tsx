import { Copy } from 'lucide-react'
import { memo } from 'react'
import type { Check, LeftOut as Piece } from '#link/index.ts'
import { copyText } from '#platform/clipboard.ts'
import { visible } from '#link-view/visible.ts'
import { IconButton } from '#ui/Button.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { limits } from './limits.ts'
import { Section } from './Section.tsx'
import { words } from './words.ts'

const said = words.leftOut

/** What has no place in the mended link, to the letter; the words around it, which are no loss, folded away. */
export const LeftOut = memo(function LeftOut({ check }: { readonly check: Check }) {
  const { leftOut, span } = check
  const isInside = (piece: Piece) => piece.span.start < span.end && piece.span.end > span.start
  const inside = leftOut.filter(isInside)
  const around = leftOut.filter((piece) => !isInside(piece))
  return (
    <>
      {inside.length > 0 && (
        <Section title={said.title} hint={said.hint}>
          <Pieces pieces={inside} />
        </Section>
      )}
      {around.length > 0 && (
        <Disclosure summary={said.around} detail={said.pieces(around.length)}>
          <p className="mb-3 text-hint text-soft">{said.aroundHint}</p>
          <Pieces pieces={around} />
        </Disclosure>
      )}
    </>
  )
})

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  const toast = useToast()
  const shown = pieces.slice(0, limits.leftOut)
  const copy = async (text: string) => {
    const copied = await copyText(text)
    toast({ text: copied.ok ? said.copied : said.refused })
  }
  return (
    <>
      <ul className="grid gap-px overflow-hidden rounded-control border border-line bg-line">
        {shown.map(({ text, span }) => (
          <li key={span.start} className="flex items-start gap-2 bg-card py-1 ps-3.5 pe-1">
            <code className="max-h-40 min-w-0 grow overflow-y-auto py-1.5 text-[0.84375rem]/6 wrap-anywhere whitespace-pre-wrap">
              {text.slice(0, limits.characters).split('\n').map(visible).join('\n')}
            </code>
            <IconButton
              label={said.copy}
              icon={<Copy aria-hidden size={15} />}
              onClick={() => void copy(text)}
            />
          </li>
        ))}
      </ul>
      {shown.length < pieces.length && (
        <p className="mt-2 text-hint text-soft">{said.cut(shown.length, pieces.length)}</p>
      )}
    </>
  )
}
