import { Plus } from 'lucide-react'
import { useCallback, useMemo, useRef, type Ref } from 'react'
import { flushSync } from 'react-dom'
import type { PlacedDiagnostic, RowKind } from '#link/index.ts'
import { namesToOffer } from '#library-view/name-options.ts'
import { Button } from '#ui/Button.tsx'
import { focusControl, focusNeighbour } from '#ui/row-focus.ts'
import { useRowDrag } from '#ui/use-row-drag.ts'
import { useRowMoves } from '#ui/use-row-moves.ts'
import { Help } from './Help.tsx'
import { isLocked } from './locks.ts'
import { RowEditor } from './RowEditor.tsx'
import type { SectionProps } from './section.ts'
import { Section } from './Section.tsx'
import { words } from './words.ts'

const said = words.rows

/** One list of attributes and variables, in link order. */
export function RowsSection({ builder, actions }: SectionProps) {
  const { knowledge, values } = builder
  const { fields } = builder.rows
  const list = useRef<HTMLOListElement>(null)
  const addButton = useRef<HTMLButtonElement>(null)
  const options = useMemo(() => namesToOffer(knowledge), [knowledge])
  const about = groupByRow(builder.spoken)
  const { move, announced } = useRowMoves(list, {
    name: 'rows',
    moveRow: actions.moveRow,
    said: said.moved,
  })
  const loadDrag = useRowDrag(list, fields.map(({ id }) => id).join(' '), move)

  const { removeRow } = actions
  const remove = useCallback(
    (index: number) => {
      flushSync(() => removeRow(index))
      if (!focusNeighbour('rows', index)) addButton.current?.focus()
    },
    [removeRow],
  )

  return (
    <Section part="user" question={said.question} hint={hint}>
      <ol
        ref={list}
        aria-label={said.list}
        className="grid grid-cols-[minmax(0,1fr)] gap-2"
        onPointerEnter={loadDrag}
      >
        {fields.map(({ id }, index) => (
          <RowEditor
            key={id}
            id={id}
            index={index}
            total={fields.length}
            isFixed={isLocked(values.rows[index]?.hold ?? '')}
            options={options}
            knowledge={knowledge}
            diagnostics={about.get(index) ?? none}
            onFix={actions.applyFix}
            actionFor={actions.actionFor}
            onSpread={actions.spread}
            onTakeApart={actions.takeApart}
            onMove={move}
            onRemove={remove}
          />
        ))}
      </ol>
      <AddButtons
        ref={addButton}
        onAdd={(kind) => {
          flushSync(() => actions.addRow(kind))
          focusControl('rows', fields.length, 'name')
        }}
      />
      <output className="sr-only">{announced}</output>
    </Section>
  )
}

const hint = (
  <>
    {said.hint} <Help question={said.help} topic="rows" />
  </>
)

const none: readonly PlacedDiagnostic[] = []

function groupByRow(
  diagnostics: readonly PlacedDiagnostic[],
): ReadonlyMap<number, readonly PlacedDiagnostic[]> {
  const rows = new Map<number, readonly PlacedDiagnostic[]>()
  for (const diagnostic of diagnostics) {
    const [field, key] = diagnostic.path.split('.')
    if (field !== 'rows') continue
    const row = Number(key)
    rows.set(row, [...(rows.get(row) ?? none), diagnostic])
  }
  return rows
}

interface AddButtonsProps {
  readonly ref: Ref<HTMLButtonElement>
  readonly onAdd: (kind: RowKind) => void
}

function AddButtons({ ref, onAdd }: AddButtonsProps) {
  return (
    <div className="mt-3 flex flex-wrap gap-2 @lg:ps-8">
      {(['user', 'variable'] as const).map((kind) => (
        <Button
          key={kind}
          ref={kind === 'user' ? ref : undefined}
          size="small"
          icon={<Plus aria-hidden size={15} />}
          aria-label={said.add[kind]}
          onClick={() => onAdd(kind)}
        >
          {said[kind]}
        </Button>
      ))}
    </div>
  )
}
