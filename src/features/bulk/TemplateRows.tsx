import { Plus } from 'lucide-react'
import { useCallback, useLayoutEffect, useMemo, useRef, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import type { LinkDraft, RowKind } from '#link/index.ts'
import { nothingKnown } from '#library-view/chosen-bot.ts'
import { Button } from '#ui/Button.tsx'
import { focusControl, focusNeighbour } from '#ui/row-focus.ts'
import { useRowDrag } from '#ui/use-row-drag.ts'
import { useRowMoves } from '#ui/use-row-moves.ts'
import { withoutRow, withRow, withRowMoved } from './draft-rows.ts'
import { FixedProblems } from './FixedProblems.tsx'
import { rowOptions } from './known-options.ts'
import { fixedProblemsAt } from './spoken.ts'
import { rowList, TemplateRow } from './TemplateRow.tsx'
import type { Bulk } from './use-bulk.ts'
import { useRowIds } from './use-row-ids.ts'
import { words } from './words.ts'

const said = words.template

interface TemplateRowsProps {
  readonly bulk: Bulk
}

/** The attributes and variables of the template, in link order. They are moved as on Build. */
export function TemplateRows({ bulk }: TemplateRowsProps) {
  const { state, change, setDraft } = bulk
  const { draft } = state
  const { rows } = draft
  const list = useRef<HTMLOListElement>(null)
  const addButtons = useRef<HTMLDivElement>(null)
  const ids = useRowIds(rows)
  const knowledge = bulk.bot.knowledge ?? nothingKnown
  const options = useMemo(() => rowOptions(knowledge), [knowledge])
  const moveRow = useMoveRow(draft, change)
  const { move, announced } = useRowMoves(list, { name: rowList, moveRow, said: said.moved })
  const loadDrag = useRowDrag(list, ids.join(' '), move)

  function remove(at: number, name: string) {
    flushSync(() =>
      bulk.swap((now) => ({ draft: withoutRow(now.draft, at) }), said.rowRemoved(name)),
    )
    if (!focusNeighbour(rowList, at)) addButtons.current?.querySelector('button')?.focus()
  }

  function add(kind: RowKind) {
    flushSync(() => setDraft(withRow(draft, kind)))
    focusControl(rowList, rows.length, 'name')
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h3 className="text-hint font-medium">{said.rows}</h3>
      <ol
        ref={list}
        aria-label={said.rowList}
        className="grid grid-cols-[minmax(0,1fr)] gap-2 empty:hidden"
        onPointerEnter={loadDrag}
      >
        {rows.map((row, at) => (
          <TemplateRow
            key={ids[at]}
            bulk={bulk}
            row={row}
            id={ids[at] ?? ''}
            at={at}
            options={options}
            onMove={move}
            onRemove={() => remove(at, row.name)}
          />
        ))}
      </ol>
      <FixedProblems bulk={bulk} problems={fixedProblemsAt(bulk, 'link')} />
      <AddButtons place={addButtons} isBesideHandles={rows.length > 0} onAdd={add} />
      <output className="sr-only">{announced}</output>
    </div>
  )
}

/** The same function each time: a drag is not disturbed by what else happens on the page, such as a run. */
function useMoveRow(draft: LinkDraft, change: Bulk['change']) {
  const latest = useRef(draft)
  useLayoutEffect(() => {
    latest.current = draft
  }, [draft])
  return useCallback(
    (from: number, to: number) => change({ draft: withRowMoved(latest.current, from, to) }),
    [change],
  )
}

interface AddButtonsProps {
  readonly place: RefObject<HTMLDivElement | null>
  /** Their edge is that of the rows' fields. */
  readonly isBesideHandles: boolean
  readonly onAdd: (kind: RowKind) => void
}

function AddButtons({ place, isBesideHandles, onAdd }: AddButtonsProps) {
  return (
    <div ref={place} className={`flex flex-wrap gap-2 ${isBesideHandles ? '@lg:ps-8' : ''}`}>
      {(['user', 'variable'] as const).map((kind) => (
        <Button
          key={kind}
          size="small"
          icon={<Plus aria-hidden size={14} />}
          onClick={() => onAdd(kind)}
        >
          {said.add[kind]}
        </Button>
      ))}
    </div>
  )
}
