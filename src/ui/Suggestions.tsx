import type { ComponentProps } from 'react'
import type { Option } from './suggest.ts'
import { toGroups } from './to-groups.ts'

interface SuggestionsProps {
  readonly items: readonly Option[]
  /** The index of the option that Enter would pick; -1 for none. */
  readonly highlighted: number
  readonly itemProps: (item: Option, index: number) => ComponentProps<'li'>
}

/** What stands in an open list of suggestions: options, under headings where they have groups. */
export function Suggestions({ items, highlighted, itemProps }: SuggestionsProps) {
  return toGroups(items).map(({ name, from, members }) => {
    const options = members.map((item, at) => (
      <li
        key={item.value}
        {...itemProps(item, from + at)}
        className={`flex min-h-small cursor-pointer items-center gap-4 rounded-md px-2.5 py-1.5 text-body pointer-coarse:min-h-11 ${from + at === highlighted ? 'bg-hover outline-2 -outline-offset-2 outline-transparent' : ''}`}
      >
        <span className="me-auto wrap-anywhere">{item.label ?? item.value}</span>
        {item.note !== undefined && (
          <span className="max-w-3/5 shrink-0 truncate text-hint text-soft">{item.note}</span>
        )}
      </li>
    ))
    if (name === undefined) return options
    return (
      <li key={name} role="presentation">
        <p aria-hidden className="px-2.5 pt-2 pb-1 text-hint font-medium text-soft">
          {name}
        </p>
        {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a listbox holds groups by role only */}
        <ul role="group" aria-label={name}>
          {options}
        </ul>
      </li>
    )
  })
}
