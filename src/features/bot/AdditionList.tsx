import type { Addition, LinkPart } from '#link/index.ts'
import { PartIcon } from '#link-view/PartIcon.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import type { AdditionItem } from './additions.ts'
import { longestText } from './row-look.ts'
import { Remark } from './Remark.tsx'
import { TickList } from './TickList.tsx'
import type { Ticks } from './use-ticks.ts'
import { fillWords } from './fill-words.ts'

const said = fillWords.additions

interface AdditionListProps {
  readonly label: string
  readonly items: readonly AdditionItem[]
  readonly ticks: Ticks
  /** What new blocks are to be called, by their IDs. */
  readonly names: ReadonlyMap<string, string>
  readonly onName: (id: string, name: string) => void
}

/** What a bot does not know yet, to be ticked; blocks are given their names at once. */
export function AdditionList({ label, items, ticks, names, onName }: AdditionListProps) {
  return (
    <TickList
      label={label}
      items={items}
      ticks={ticks}
      renderBelow={(item) =>
        item.addition.of === 'block' &&
        ticks.isOn(item) && <BlockName id={item.addition.id} names={names} onName={onName} />
      }
    >
      {({ addition, remark }) => (
        <span className="flex min-w-0 items-start gap-2">
          <span className="mt-1">
            <PartIcon part={parts[addition.of]} />
          </span>
          <span className="min-w-0">
            <span className="block text-hint text-soft">{kindOf(addition)}</span>
            <span
              className={`block wrap-anywhere ${addition.of === 'block' ? 'font-mono text-[0.8125rem]' : ''}`}
            >
              {textOf(addition)}
            </span>
            <Remark text={remark} />
          </span>
        </span>
      )}
    </TickList>
  )
}

function BlockName({
  id,
  names,
  onName,
}: Pick<AdditionListProps, 'names' | 'onName'> & { readonly id: string }) {
  return (
    <div className="mt-2 ps-7">
      <TextInput
        aria-label={said.blockName(id)}
        placeholder={said.namePlaceholder}
        maxLength={longestText}
        value={names.get(id) ?? ''}
        onChange={({ currentTarget }) => onName(id, currentTarget.value)}
      />
    </div>
  )
}

const parts: Record<Addition['of'], LinkPart> = {
  address: 'destination',
  block: 'block',
  attribute: 'user',
  variable: 'variable',
  'attribute-value': 'user',
  'variable-value': 'variable',
}

function kindOf(addition: Addition): string {
  switch (addition.of) {
    case 'attribute-value':
    case 'variable-value':
      return said[addition.of](addition.name)
    case 'address':
    case 'block':
    case 'attribute':
    case 'variable':
      return said[addition.of]
  }
}

function textOf(addition: Addition): string {
  switch (addition.of) {
    case 'address':
      return addition.address
    case 'block':
      return addition.id
    case 'attribute':
    case 'variable':
      return addition.name
    case 'attribute-value':
    case 'variable-value':
      return addition.value
  }
}
