import { Copy } from 'lucide-react'
import type { LeftOut as Piece } from '#link/index.ts'
import { copyText } from '#platform/clipboard.ts'
import { visible } from '#link-view/visible.ts'
import { IconButton } from '#ui/Button.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { limits } from './limits.ts'
import { Section } from './Section.tsx'
import { words } from './words.ts'

const said = words.leftOut

/** What has no place in the mended link, to the letter. Nothing where there is nothing. */
export function LeftOut({ pieces }: { readonly pieces: readonly Piece[] }) {
  const toast = useToast()
  if (pieces.length === 0) return null
  const shown = pieces.slice(0, limits.leftOut)
  const copy = async (text: string) => {
    const copied = await copyText(text)
    toast({ text: copied.ok ? said.copied : said.refused })
  }
  return (
    <Section title={said.title} hint={said.hint}>
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
    </Section>
  )
}
