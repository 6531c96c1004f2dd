import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import { Button } from '#ui/Button.tsx'
import { useBringBack, type BotEditor } from './use-bot-editor.ts'
import { words } from './words.ts'

interface GoneBoxProps extends Pick<BotEditor, 'keeper'> {
  /** As which the bot lies among what was deleted, once that is known. */
  readonly removed: Kept<Bot> | null
}

/** Another tab has deleted the bot: what is typed is still on the screen. */
export function GoneBox({ keeper, removed }: GoneBoxProps) {
  const bringBack = useBringBack(keeper)
  return (
    <div
      role="alert"
      className="grid justify-items-start gap-3 rounded-card border border-error bg-card p-4.5"
    >
      <p>{words.save.gone}</p>
      {removed !== null && (
        <Button kind="main" onClick={() => void bringBack(removed)}>
          {words.save.bringBack}
        </Button>
      )}
    </div>
  )
}
