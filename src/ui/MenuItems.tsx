import { ChevronRight } from 'lucide-react'
import { toGroups } from './to-groups.ts'

export interface MenuItem {
  readonly id: string
  readonly label: string
  /** A few soft words beside the label. */
  readonly note?: string
  /** The heading under which it stands. Items of one group stand together. */
  readonly group?: string
  /** Picked, it shows these in the menu's place, and nothing is picked yet. */
  readonly opens?: readonly MenuItem[]
}

interface MenuItemsProps {
  readonly items: readonly MenuItem[]
  readonly onPick: (item: MenuItem) => void
}

/** What stands in an open menu: items, under headings where they have groups. */
export function MenuItems({ items, onPick }: MenuItemsProps) {
  return toGroups(items).map(({ name, members }) => {
    const buttons = members.map((item) => (
      <button
        key={item.id}
        type="button"
        role="menuitem"
        aria-haspopup={item.opens && 'menu'}
        tabIndex={-1}
        onClick={() => onPick(item)}
        className="flex min-h-small w-full cursor-pointer items-center gap-4 rounded-md px-2.5 py-1.5 text-start text-body -outline-offset-2 hover:bg-hover focus:bg-hover pointer-coarse:min-h-11"
      >
        <span className={`me-auto wrap-anywhere ${item.note === undefined ? '' : besideNote}`}>
          {item.label}
        </span>
        {item.note !== undefined && (
          <span className="max-w-60 min-w-0 text-end text-hint text-soft">{item.note}</span>
        )}
        {item.opens !== undefined && (
          <ChevronRight aria-hidden size={15} className="shrink-0 text-soft rtl:rotate-180" />
        )}
      </button>
    ))
    if (name === undefined) return buttons
    return (
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a menu holds groups by role only
      <div key={name} role="group" aria-label={name}>
        <p aria-hidden className="px-2.5 pt-2 pb-1 text-hint font-medium text-soft">
          {name}
        </p>
        {buttons}
      </div>
    )
  })
}

/** A note breaks before the label does. */
const besideNote = 'max-w-[75%] shrink-0'
