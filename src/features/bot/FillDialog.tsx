import type { ReactNode, RefObject } from 'react'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { isTooFull, type Filling, type FillProps } from './fill.ts'
import { fillWords } from './fill-words.ts'
import { words } from './words.ts'

interface FillDialogProps extends Omit<FillProps, 'open'>, Filling {
  readonly title: string
  /** Where something is pasted: it has the focus first. */
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly children: ReactNode
}

/** A dialog in which something is pasted, looked through, and added. */
export function FillDialog({ title, field, bot, onClose, onFill, ...rest }: FillDialogProps) {
  const { counts, merge, children } = rest
  const count = sumOf(counts)
  const isFull = count > 0 && isTooFull(merge(bot))
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      closeLabel={words.close}
      initialFocus={field}
      className="w-[min(40rem,100vw-2rem)]!"
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            kind="main"
            disabled={count === 0 || isFull}
            onClick={() => {
              onFill({ counts, merge })
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

function sumOf(counts: Filling['counts']): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0)
}
