import { Plus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, WordButton } from '#ui/Button.tsx'
import { addName, type Rows } from './use-rows.ts'
import { words } from './words.ts'

interface RowListProps {
  readonly rows: Rows
  readonly label: string
  /** What is said where there is no row. */
  readonly none: string
  readonly addLabel: string
  readonly children: (index: number) => ReactNode
}

/** The rows of a list, and the button for one more. */
export function RowList({ rows, label, none, addLabel, children }: RowListProps) {
  return (
    <>
      {rows.count === 0 ? (
        <p className="text-soft">{none}</p>
      ) : (
        <ol aria-label={label} className="grid grid-cols-[minmax(0,1fr)] gap-2">
          {rows.keys.map((key, index) => (
            <li key={key} className={item}>
              {children(index)}
            </li>
          ))}
        </ol>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button
          name={addName(rows.list)}
          size="small"
          icon={<Plus aria-hidden size={15} />}
          onClick={rows.add}
        >
          {addLabel}
        </Button>
        {rows.keys.length < rows.count && (
          <WordButton onClick={rows.showAll}>{words.rows.showAll(rows.count)}</WordButton>
        )}
      </div>
    </>
  )
}

// Rows out of sight cost nothing. Rings may reach over the edge.
const item =
  '[contain-intrinsic-size:auto_3rem] [content-visibility:auto] [overflow-clip-margin:0.5rem]'
