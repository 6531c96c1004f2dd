import { useMemo } from 'react'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { presetOrders } from '#library/search.ts'
import { SelectInput } from '#ui/TextInput.tsx'
import { anyBot, botNotHere, choiceOf, noBot, type Wanted } from './use-shelf.ts'
import { knownTags } from './known-tags.ts'
import { words } from './words.ts'

const said = words.search

interface FiltersProps {
  readonly presets: readonly Kept<Preset>[]
  readonly bots: readonly Kept<Bot>[]
  readonly wanted: Wanted
  readonly onWant: (change: Partial<Wanted>) => void
}

/** Of which bot, with which tag, in which order; only what there is to choose from. */
export function Filters({ presets, bots, wanted, onWant }: FiltersProps) {
  const tags = useMemo(() => knownTags(presets).toSorted(byName.compare), [presets])
  const botOptions = useMemo(() => botsOf(presets, bots), [presets, bots])
  return (
    <div className="flex gap-2 max-sm:w-full max-sm:flex-wrap">
      {botOptions.length > 1 && (
        <SelectInput
          aria-label={said.bot}
          value={wanted.bot}
          onChange={({ target }) => onWant({ bot: target.value })}
          {...look}
        >
          <option value={anyBot}>{said.anyBot}</option>
          {botOptions.map(({ choice, name }) => (
            <option key={choice} value={choice} dir="auto">
              {name}
            </option>
          ))}
        </SelectInput>
      )}
      {tags.length > 0 && (
        <SelectInput
          aria-label={said.tag}
          value={wanted.tag === null ? any : `:${wanted.tag}`}
          onChange={({ target }) =>
            onWant({ tag: target.value === any ? null : target.value.slice(1) })
          }
          {...look}
        >
          <option value={any}>{said.anyTag}</option>
          {tags.map((tag) => (
            <option key={tag} value={`:${tag}`} dir="auto">
              {tag}
            </option>
          ))}
        </SelectInput>
      )}
      <SelectInput
        aria-label={said.order}
        value={wanted.order}
        onChange={({ target }) => {
          const order = presetOrders.find((name) => name === target.value)
          if (order !== undefined) onWant({ order })
        }}
        {...look}
      >
        {presetOrders.map((order) => (
          <option key={order} value={order}>
            {said.orders[order]}
          </option>
        ))}
      </SelectInput>
    </div>
  )
}

const any = ''
const look = {
  className: 'h-lesser! text-[0.875rem]!',
  boxClassName: 'max-sm:grow max-sm:basis-28 sm:max-w-44',
} as const
const byName = new Intl.Collator(undefined, { numeric: true })

/** The bots that the presets are of, by name; behind them all that are not here as one, and none. */
function botsOf(presets: readonly Kept<Preset>[], bots: readonly Kept<Bot>[]) {
  const ids = new Set(presets.map(({ value }) => value.botId))
  const names = new Map(bots.map(({ id, value }) => [id, value.name]))
  const named = [...ids]
    .flatMap((id) => {
      const name = names.get(id)
      return name === undefined ? [] : [{ choice: choiceOf(id), name }]
    })
    .toSorted((one, other) => byName.compare(one.name, other.name))
  const isAnyMissing = [...ids].some((id) => id !== '' && !names.has(id))
  return [
    ...named,
    ...(isAnyMissing ? [{ choice: botNotHere, name: said.botNotHere }] : []),
    ...(ids.has('') ? [{ choice: noBot, name: said.noBot }] : []),
  ]
}
