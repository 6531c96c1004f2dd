import { Check } from 'lucide-react'
import type { Column } from '#bulk/columns.ts'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { place, targetByHand } from '#bulk/match-columns.ts'
import { isSpreadsheetError } from '#bulk/spreadsheet-errors.ts'
import { columnsOfAddress, usedColumns, type EmptyRule } from '#bulk/template.ts'
import type { RowKind } from '#link/index.ts'
import { Button } from '#ui/Button.tsx'
import { SelectInput, TextInput } from '#ui/TextInput.tsx'
import { Section } from './Section.tsx'
import type { Bulk } from './use-bulk.ts'
import type { ShownTable } from './use-table.ts'
import { words } from './words.ts'

const said = words.columns

interface ColumnsSectionProps {
  readonly bulk: Bulk
  readonly table: ShownTable
}

/** The list's columns: what they hold, whether they go into the link, and what happens where they are empty. */
export function ColumnsSection({ bulk, table }: ColumnsSectionProps) {
  const { draft } = bulk.state
  const used = usedColumns(draft)
  const [isWhole, setWhole] = useState(false)
  const isLong = table.columns.length > mostShown + 1 && !isWhole
  const shown = isLong
    ? table.columns.filter(({ name, index }) => index < mostShown || used.has(name))
    : table.columns
  return (
    <Section question={said.question}>
      <ul className="divide-y divide-line rounded-card border border-line bg-card">
        {shown.map((column) => (
          <li
            key={column.index}
            className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3.5 py-2.5"
          >
            <ColumnName column={column} table={table} isUsed={used.has(column.name)} />
            {used.has(column.name) ? (
              <EmptyChoice bulk={bulk} name={column.name} />
            ) : (
              <AddButtons bulk={bulk} column={column} />
            )}
          </li>
        ))}
      </ul>
      {isLong && (
        <Button
          kind="quiet"
          size="small"
          className="-mt-1 justify-self-start"
          onClick={() => setWhole(true)}
        >
          {said.all(table.columns.length)}
        </Button>
      )}
    </Section>
  )
}

/** Of a wide list, the first columns and those in the link; the others are asked for. */
const mostShown = 12

interface ColumnNameProps {
  readonly column: Column
  readonly table: ShownTable
  readonly isUsed: boolean
}

function ColumnName({ column: { index, name }, table, isUsed }: ColumnNameProps) {
  const texts = table.first.rows.map((cells) => cells[index]?.trim() ?? '').filter(Boolean)
  const example = texts.find((text) => !isSpreadsheetError(text)) ?? texts[0]
  return (
    <p className="min-w-40 flex-1 basis-40">
      <span className="flex items-start gap-1.5 font-medium wrap-anywhere">
        {isUsed && <Check aria-hidden size={15} className="mt-[0.25em] shrink-0 text-user" />}
        {name}
        <span className="sr-only">{isUsed ? said.used : said.unused}</span>
      </span>
      <span className="line-clamp-1 text-hint text-soft wrap-anywhere">
        {example === undefined ? said.allEmpty : said.example(example)}
      </span>
    </p>
  )
}

interface EmptyChoiceProps {
  readonly bulk: Bulk
  readonly name: string
}

function EmptyChoice({ bulk: { state, change }, name }: EmptyChoiceProps) {
  // An address cannot do without: leaving it out refuses the row.
  const isNeeded = columnsOfAddress(state.draft).has(name)
  const chosen: EmptyRule = state.empty[name] ?? { at: 'leave-out' }
  const rule: EmptyRule = isNeeded && chosen.at === 'leave-out' ? { at: 'refuse' } : chosen
  const setRule = (next: EmptyRule) => change({ empty: { ...state.empty, [name]: next } })
  return (
    <span className="flex flex-wrap gap-2">
      <SelectInput
        aria-label={said.ifEmpty(name)}
        value={rule.at}
        boxClassName="w-56"
        className="h-lesser! text-hint!"
        onChange={({ currentTarget }) => setRule(ruleOf(currentTarget.value))}
      >
        {Object.entries(said.rules)
          .filter(([at]) => !(isNeeded && at === 'leave-out'))
          .map(([at, label]) => (
            <option key={at} value={at}>
              {label}
            </option>
          ))}
      </SelectInput>
      {rule.at === 'use' && (
        <TextInput
          aria-label={said.text(name)}
          placeholder={said.textPlaceholder}
          value={rule.text}
          className="h-lesser! w-36! text-hint!"
          onChange={({ currentTarget }) => setRule({ at: 'use', text: currentTarget.value })}
        />
      )}
    </span>
  )
}

function ruleOf(at: string): EmptyRule {
  if (at === 'use') return { at, text: '' }
  return at === 'refuse' ? { at } : { at: 'leave-out' }
}

interface AddButtonsProps {
  readonly bulk: Bulk
  readonly column: Column
}

function AddButtons({ bulk: { state, setDraft, swap }, column }: AddButtonsProps) {
  const item = useRef<HTMLElement>(null)
  function put(kind: RowKind) {
    const target = targetByHand(column, kind, state.draft)
    if (target.at === 'new-row') setDraft(place(state.draft, column, target))
    // A value that stood there is not lost.
    else swap((now) => ({ draft: place(now.draft, column, target) }), said.inItsRow(column.name))
  }
  function add(kind: RowKind) {
    const { parentElement } = item.current ?? {}
    flushSync(() => put(kind))
    // In the place of the buttons there is the choice of what happens where it is empty.
    parentElement?.querySelector('select')?.focus()
  }
  return (
    <span ref={item} className="flex gap-1.5">
      {(['user', 'variable'] as const).map((kind) => (
        <Button
          key={kind}
          kind="quiet"
          size="small"
          aria-label={said.addAsLong(column.name, words.template.kinds[kind])}
          onClick={() => add(kind)}
        >
          {said.addAs[kind]}
        </Button>
      ))}
    </span>
  )
}
