import { Bot, Copy } from 'lucide-react'
import type { LinkDraft } from '#link/index.ts'
import { copyText } from '#platform/clipboard.ts'
import { Button } from '#ui/Button.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { tellsBot, type LinkHands } from './use-link-actions.ts'
import { words } from './words.ts'

const said = words.links

interface CopyAllProps {
  readonly ready: readonly string[]
  /** How many listed links cannot be copied. */
  readonly others: number
  readonly unlisted: number
}

/** All links that are finished, one on each line. */
export function CopyAll({ ready, others, unlisted }: CopyAllProps) {
  const toast = useToast()
  if (ready.length === 0) return null
  const copy = async () => {
    const copied = await copyText(ready.join('\n'))
    const done = [said.copiedAll(ready.length, others), said.unlisted(unlisted)]
    toast({ text: copied.ok ? done.filter(Boolean).join(' ') : said.refused })
  }
  return (
    <Button size="small" icon={<Copy aria-hidden size={14} />} onClick={() => void copy()}>
      {said.copyAll}
    </Button>
  )
}

interface AddAllToBotProps extends Pick<LinkHands, 'onAddToBot'> {
  readonly drafts: readonly LinkDraft[]
}

/** What stands in any of the links, for a bot. Nothing where none tells a bot anything. */
export function AddAllToBot({ drafts, onAddToBot }: AddAllToBotProps) {
  const telling = drafts.filter(tellsBot)
  if (telling.length === 0) return null
  return (
    <Button size="small" icon={<Bot aria-hidden size={14} />} onClick={() => onAddToBot(telling)}>
      {said.addToBot}
    </Button>
  )
}
