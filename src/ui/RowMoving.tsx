import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react'
import { IconButton } from './Button.tsx'
import { controlName } from './row-focus.ts'

interface RowPlace {
  /** The list's word in the names of its controls, see row-focus.ts. */
  readonly list: string
  readonly index: number
}

interface RowHandleProps extends RowPlace {
  readonly label: string
}

/** What a row is dragged by, and moved by arrow keys. A row that is a card has no room for it. */
export function RowHandle({ list, index, label }: RowHandleProps) {
  return (
    <button
      type="button"
      name={controlName(list, index, 'move')}
      data-handle=""
      aria-label={label}
      title={label}
      className="grid h-control w-6 cursor-grab place-items-center rounded-md text-soft transition-colors hover:text-ink active:cursor-grabbing @max-lg:hidden"
    >
      <GripVertical aria-hidden size={16} />
    </button>
  )
}

interface RowStepsProps extends RowPlace {
  readonly total: number
  readonly labels: { readonly moveUp: string; readonly moveDown: string }
  readonly onMove: (from: number, to: number) => void
}

/** Fingers do not drag well, and a row that is a card has no handle: there it has a button for each way. */
export function RowSteps({ list, index, total, labels, onMove }: RowStepsProps) {
  return (
    <>
      <IconButton
        name={controlName(list, index, 'up')}
        label={labels.moveUp}
        icon={<ArrowUp aria-hidden size={16} />}
        disabled={index === 0}
        onClick={() => onMove(index, index - 1)}
        className="pointer-fine:@lg:hidden"
      />
      <IconButton
        name={controlName(list, index, 'down')}
        label={labels.moveDown}
        icon={<ArrowDown aria-hidden size={16} />}
        disabled={index === total - 1}
        onClick={() => onMove(index, index + 1)}
        className="pointer-fine:@lg:hidden"
      />
    </>
  )
}
