import type { ReactNode } from 'react'
import type { Bot } from '#library/bot.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { isTooFull, type FillProps } from './fill.ts'
import { fillWords } from './fill-words.ts'
import { words } from './words.ts'

interface FillDialogProps extends Pick<FillProps, 'onClose' | 'onFill'> {
  readonly title: string
  /** How many things are chosen. */
  readonly count: number
  /** The bot with them. */
  readonly filled: () => Bot
  readonly children: ReactNode
}

/** A dialog in which something is pasted, looked through, and added. */
export function FillDialog({ title, count, filled, onClose, onFill, children }: FillDialogProps) {
  const isFull = count > 0 && isTooFull(filled())
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      closeLabel={words.close}
      className="w-[min(40rem,100vw-2rem)]!"
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            kind="main"
            disabled={count === 0 || isFull}
            onClick={() => {
              onFill(filled(), count)
              onClose()
            }}
          >
            {fillWords.table.add(count)}
          </Button>
        </>
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {children}
        {isFull && <p className="text-hint text-error">{fillWords.add.full}</p>}
      </div>
    </Dialog>
  )
}
