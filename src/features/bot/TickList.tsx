import { useState, type ReactNode } from 'react'
import { WordButton } from '#ui/Button.tsx'
import type { Ticks } from './use-ticks.ts'
import { fillWords } from './fill-words.ts'
import { words } from './words.ts'

const said = fillWords.found

interface Item {
  readonly key: string
  readonly isOn: boolean
}

interface TickListProps<I extends Item> {
  readonly label: string
  readonly hint?: string
  readonly items: readonly I[]
  readonly ticks: Ticks
  /** What stands beside the tick, within its label. */
  readonly children: (item: I) => ReactNode
  /** What stands below it. */
  readonly renderBelow?: (item: I) => ReactNode
}

/** More are shown when asked for. */
const atFirst = 100

/** Things to choose from, each with a tick. */
export function TickList<I extends Item>({
  label,
  hint,
  items,
  ticks,
  children,
  renderBelow,
}: TickListProps<I>) {
  const [most, setMost] = useState(atFirst)
  if (items.length === 0) return null
  const isAll = items.every((item) => ticks.isOn(item))
  return (
    <fieldset className="min-w-0">
      <legend className="float-start text-hint font-medium">{label}</legend>
      {items.length > 1 && (
        <WordButton className="float-end" onClick={() => ticks.set(items, !isAll)}>
          {isAll ? said.none : said.all}
        </WordButton>
      )}
      {hint !== undefined && <p className="clear-both text-hint text-soft">{hint}</p>}
      <ul className="clear-both mt-1 divide-y divide-line overflow-y-auto rounded-control sm:max-h-72 border border-line">
        {items.slice(0, most).map((item) => (
          <li key={item.key} className="px-3 py-2">
            <label className="flex cursor-pointer items-start gap-3">
              <input
                type="checkbox"
                className="mt-1 size-4 shrink-0"
                checked={ticks.isOn(item)}
                onChange={({ currentTarget }) => ticks.set([item], currentTarget.checked)}
              />
              <span className="min-w-0 grow">{children(item)}</span>
            </label>
            {renderBelow?.(item)}
          </li>
        ))}
      </ul>
      {items.length > most && (
        <WordButton className="mt-1.5" onClick={() => setMost(Infinity)}>
          {words.rows.showAll(items.length)}
        </WordButton>
      )}
    </fieldset>
  )
}
