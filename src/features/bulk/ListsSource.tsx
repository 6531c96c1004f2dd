import { Plus, X } from 'lucide-react'
import { matrixSize } from '#bulk/matrix.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import { withListChanged, withoutList } from './list-changes.ts'
import { mostLists, withList, type TypedList } from './page-state.ts'
import type { Bulk } from './use-bulk.ts'
import { mostCombined, toValueLists } from './use-table.ts'
import { words } from './words.ts'

const said = words.source.lists

/** Lists of values, every one with every other. */
export function ListsSource({ bulk }: { readonly bulk: Bulk }) {
  const { lists } = bulk.state
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <p className="text-hint text-soft">{said.hint}</p>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 @md:grid-cols-2">
        {lists.map((list, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- lists are known by their place, and two may be alike
          <ListFields key={at} bulk={bulk} list={list} at={at} />
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-3">
        {lists.length < mostLists && (
          <Button
            size="small"
            icon={<Plus aria-hidden size={14} />}
            onClick={() => bulk.change({ lists: withList(lists) })}
          >
            {said.add}
          </Button>
        )}
        <ListCount lists={lists} />
      </div>
    </div>
  )
}

interface ListFieldsProps {
  readonly bulk: Bulk
  readonly list: TypedList
  readonly at: number
}

function ListFields({ bulk: { state, change, swap, setNaming }, list, at }: ListFieldsProps) {
  const write = (part: Partial<TypedList>) => change(withListChanged(state, at, part))
  const remove = () => swap((now) => withoutList(now, at), said.removed)
  return (
    <div className="grid min-w-0 gap-2 rounded-card border border-line bg-card p-2.5">
      <span className="flex gap-1.5">
        <TextInput
          aria-label={said.name(at)}
          placeholder={said.namePlaceholders[at]}
          value={list.name}
          onFocus={() => setNaming(true)}
          onBlur={() => setNaming(false)}
          onChange={({ currentTarget }) => write({ name: currentTarget.value })}
        />
        {state.lists.length > 2 && (
          <IconButton label={said.remove(at)} icon={<X aria-hidden size={16} />} onClick={remove} />
        )}
      </span>
      <TextArea
        aria-label={said.values(at)}
        placeholder={said.values(at)}
        rows={4}
        value={list.values}
        onChange={({ currentTarget }) => write({ values: currentTarget.value })}
      />
    </div>
  )
}

function ListCount({ lists: typed }: { readonly lists: readonly TypedList[] }) {
  const lists = toValueLists(typed)
  if (lists.length === 0) return null
  const size = matrixSize(lists)
  const text =
    size === 0
      ? said.none
      : size > mostCombined
        ? said.tooMany(mostCombined)
        : said.count(
            lists.map(({ values }) => values.length),
            size,
          )
  return (
    <output className={`text-hint ${size > mostCombined ? 'text-error' : 'font-medium'}`}>
      {text}
    </output>
  )
}
