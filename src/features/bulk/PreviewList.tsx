import { Check, ChevronRight, Copy } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import type { SafeFix } from '#bulk/safe-fixes.ts'
import type { LinkDraft } from '#link/index.ts'
import { ColouredLink } from '#link-view/ColouredLink.tsx'
import { CopyByHand } from '#link-view/CopyByHand.tsx'
import { toPieces, type Piece } from '#link-view/pieces.ts'
import { Button } from '#ui/Button.tsx'
import { useCopying } from '#ui/use-copying.ts'
import { useMediaQuery } from '#ui/use-media-query.ts'
import { PreviewNotes } from './PreviewNotes.tsx'
import { shortening } from './shortening.ts'
import type { PreviewRow } from './use-bulk.ts'
import { words } from './words.ts'

const said = words.result

interface PreviewListProps {
  readonly preview: readonly PreviewRow[]
  readonly template: LinkDraft
  /** The mends that are switched on. */
  readonly fixes: readonly SafeFix[]
  /** Switches a mend on for every row. Always the same function. */
  readonly onMend: (fix: SafeFix) => void
}

/** On a phone so many are enough to begin with. */
const fewRows = 8

/** The first rows of the list as links, each with what is wrong with it. */
export function PreviewList({ preview, template, fixes, onMend }: PreviewListProps) {
  const isWide = useMediaQuery('(min-width: 64rem)')
  const [isWhole, setWhole] = useState(false)
  const isCut = !isWide && !isWhole && preview.length > fewRows
  const shown = isCut ? preview.slice(0, fewRows) : preview
  const shorten = useMemo(() => shortening(template), [template])
  return (
    <section aria-label={said.preview} className="isolate border-t border-line">
      <ul className="divide-y divide-line">
        {shown.map((row) => (
          <PreviewItem key={row.line} {...{ row, template, fixes, shorten, onMend }} />
        ))}
      </ul>
      {isCut && (
        <Button kind="quiet" size="lesser" className="m-2" onClick={() => setWhole(true)}>
          {said.showAll(preview.length)}
        </Button>
      )}
    </section>
  )
}

interface PreviewItemProps extends Pick<PreviewListProps, 'template' | 'fixes' | 'onMend'> {
  readonly row: PreviewRow
  readonly shorten: (pieces: readonly Piece[]) => readonly Piece[]
}

const PreviewItem = memo(function PreviewItem(props: PreviewItemProps) {
  const { row, template, fixes, shorten, onMend } = props
  const { made, line } = row
  const { channel } = template
  const pieces = toPieces(made.link)
  return (
    <li className="px-4.5 py-2">
      <details className="group">
        <summary className="flex min-h-8 cursor-pointer list-none items-center gap-3 rounded-control [&::-webkit-details-marker]:hidden">
          <span className="w-9 shrink-0 text-end text-hint text-soft">
            <span className="sr-only">{said.line(line)}</span>
            <span aria-hidden>{line}</span>
          </span>
          <span className="min-w-0 flex-1 group-open:hidden">
            <ColouredLink pieces={shorten(pieces)} channel={channel} oneLine />
          </span>
          <span className="hidden flex-1 text-hint text-soft group-open:block">{said.whole}</span>
          <ChevronRight
            aria-hidden
            size={15}
            className="shrink-0 text-soft transition-transform group-open:rotate-90"
          />
        </summary>
        <div className="grid justify-items-start gap-2 ps-12 pt-1 pb-2">
          <ColouredLink pieces={pieces} channel={channel} />
          {made.url !== null && <CopyOne url={made.url} />}
        </div>
      </details>
      <PreviewNotes {...{ made, template, fixes, onMend }} />
    </li>
  )
})

/** One link, to be tried before all of them are made. */
function CopyOne({ url }: { readonly url: string }) {
  const { copying, copy, forget } = useCopying()
  const isCopied = copying.at === 'copied' && copying.text === url
  return (
    <>
      <Button
        size="small"
        icon={isCopied ? <Check aria-hidden size={14} /> : <Copy aria-hidden size={14} />}
        onClick={() => void copy(url)}
      >
        {isCopied ? said.copiedOne : said.copyOne}
      </Button>
      <output className="sr-only">{isCopied && said.copiedOne}</output>
      <CopyByHand url={copying.at === 'refused' ? copying.text : null} onClose={forget} />
    </>
  )
}
