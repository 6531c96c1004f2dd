import {
  useEffect,
  useId,
  useRef,
  useState,
  type ComponentProps,
  type FocusEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { Button, IconButton, type ButtonProps } from './Button.tsx'
import { MenuItems, type MenuItem } from './MenuItems.tsx'
import { floatLook, usePlacement } from './placement.ts'
import { stepByKey } from './step-by-key.ts'
import { useTypeAhead } from './type-ahead.ts'

export type { MenuItem } from './MenuItems.tsx'

export interface MenuButtonProps extends Pick<
  ButtonProps,
  'kind' | 'size' | 'className' | 'disabled'
> {
  readonly label: string
  /** Alone it stands for the label, which is then the button's hidden name; see `wordy`. */
  readonly icon?: ReactNode
  /** Shows the label beside the icon. */
  readonly wordy?: boolean
  readonly items: readonly MenuItem[]
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
  const menu = useRef<HTMLDivElement>(null)
  const isOpen = state.at === 'open'
  usePlacement(isOpen, button, menu)
  useEffect(() => {
    if (state.at === 'open') itemsOf(menu.current).at(state.focus)?.focus()
  }, [state])

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
      <MenuBox id={menuId} aria-label={trigger.label} ref={menu} onClose={close}>
        {isOpen && (
          <MenuItems
            items={items}
            onPick={(id) => {
              close()
              onPick(id)
            }}
          />
        )}
      </MenuBox>
    </span>
  )
}

type TriggerProps = Omit<MenuButtonProps, 'items' | 'onPick'> & ComponentProps<'button'>

function Trigger({ label, icon, wordy = false, ...rest }: TriggerProps) {
  return icon === undefined || wordy ? (
    <Button {...rest} icon={icon}>
      {label}
    </Button>
  ) : (
    <IconButton {...rest} icon={icon} label={label} />
  )
}

interface MenuBoxProps extends ComponentProps<'div'> {
  readonly onClose: () => void
}

function MenuBox({ onClose, ...rest }: MenuBoxProps) {
  const typeAhead = useTypeAhead()

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onClose()
      return
    }
    const items = itemsOf(event.currentTarget)
    const at = items.findIndex((item) => item === document.activeElement)
    const labels = items.map((item) => item.textContent)
    const to = stepByKey(event, at, items.length, 'block') ?? typeAhead(event, labels, at)
    if (to === null) return
    event.preventDefault()
    items[to]?.focus()
  }

  return (
    <div
      {...rest}
      role="menu"
      popover="manual"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className={floatLook}
    />
  )
}

function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
}

function hasLeft(event: FocusEvent): boolean {
  return !event.currentTarget.contains(event.relatedTarget)
}
