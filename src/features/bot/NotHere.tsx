import { RotateCcw } from 'lucide-react'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import { Button } from '#ui/Button.tsx'
import { nameOf } from './use-bot-removal.ts'
import { words } from './words.ts'

interface NotHereProps {
  /** The bot, where it was deleted only a while ago. */
  readonly removed: Kept<Bot> | null
  /** It is being deleted just now. */
  readonly isBusy: boolean
  readonly onRestore: (kept: Kept<Bot>) => void
}

/** The address names a bot that is not there. */
export function NotHere({ removed, isBusy, onRestore }: NotHereProps) {
  const title = removed === null ? words.unknown.title : words.removed.title(nameOf(removed.value))
  return (
    <section
      aria-label={title}
      className="rounded-card border border-dashed border-control-strong p-5"
    >
      <h2 className="font-semibold wrap-anywhere">{title}</h2>
      <p className="mt-1 text-soft">{removed === null ? words.unknown.text : words.removed.text}</p>
      {removed !== null && (
        <Button
          className="mt-4"
          disabled={isBusy}
          icon={<RotateCcw aria-hidden size={16} />}
          onClick={() => onRestore(removed)}
        >
          {words.list.bringBack}
        </Button>
      )}
    </section>
  )
}
