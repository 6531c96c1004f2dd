import {
  createElement,
  useId,
  useRef,
  useState,
  type ComponentProps,
  type FocusEvent,
  type ReactNode,
} from 'react'
import { Button, IconButton, type ButtonProps } from './Button.tsx'
import { loadOnTouch } from './load-on-touch.ts'
import type { MenuBoxProps } from './MenuBox.tsx'
import type { MenuItem } from './MenuItems.tsx'

export type { MenuItem } from './MenuItems.tsx'

const menuBox = loadOnTouch(async () => (await import('./MenuBox.tsx')).MenuBox)

/** Brings what an open menu is made of before it is wanted. */
export const loadMenus = menuBox.load

export interface MenuButtonProps extends Pick<
  ButtonProps,
  'kind' | 'size' | 'className' | 'disabled'
> {
  readonly label: string
  /** Alone it stands for the label, which is then the button's hidden name; see `wordy`. */
  readonly icon?: ReactNode
  /** Shows the label beside the icon. */
  readonly wordy?: boolean
  /** Items that depend on what is there when the menu is opened are made then. */
  readonly items: readonly MenuItem[] | (() => readonly MenuItem[])
  /** The id of the picked item. The focus is back on the button by then, and may be sent elsewhere. */
  readonly onPick: (id: string) => void
}

/** Closed, or open with the focus wanted on the first (0) or the last (-1) item. */
type State = { readonly at: 'closed' } | { readonly at: 'open'; readonly focus: 0 | -1 }

/** A button that opens a menu. Arrows, Home, End and typing move; Enter picks; Escape and leaving close. */
export function MenuButton({ items, onPick, ...trigger }: MenuButtonProps) {
  const [state, setState] = useState<State>({ at: 'closed' })
  const menuId = useId()
  const button = useRef<HTMLButtonElement>(null)
  // Asked for when the page is touched, not only when a menu is open.
  menuBox.usePart()
  const isOpen = state.at === 'open'

  function close() {
    button.current?.focus()
    setState({ at: 'closed' })
  }

  return (
    <span className="contents" onBlur={(event) => hasLeft(event) && setState({ at: 'closed' })}>
      <Trigger
        {...trigger}
        ref={button}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={menuId}
        // Else a press on the button would close the menu by blur, and open it again by click.
        onMouseDown={(event) => isOpen && event.preventDefault()}
        onClick={() => (isOpen ? close() : setState({ at: 'open', focus: 0 }))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          setState({ at: 'open', focus: event.key === 'ArrowDown' ? 0 : -1 })
        }}
      />
      {isOpen && (
        <OpenMenu
          id={menuId}
          label={trigger.label}
          items={typeof items === 'function' ? items() : items}
          anchor={button}
          focus={state.focus}
          onPick={(id) => {
            close()
            onPick(id)
          }}
          onClose={close}
        />
      )}
    </span>
  )
}

/** Once it has arrived. */
function OpenMenu(props: MenuBoxProps) {
  const arrived = menuBox.usePart()
  return arrived === null ? null : createElement(arrived, props)
}

type TriggerProps = Omit<MenuButtonProps, 'items' | 'onPick'> & ComponentProps<'button'>

function Trigger({ label, icon, wordy = false, ...rest }: TriggerProps) {
  return icon === undefined || wordy ? (
    <Button {...rest} icon={icon}>
      <span className="truncate">{label}</span>
    </Button>
  ) : (
    <IconButton {...rest} icon={icon} label={label} />
  )
}

function hasLeft(event: FocusEvent): boolean {
  return !event.currentTarget.contains(event.relatedTarget)
}
