import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { MenuItems, type MenuItem } from './MenuItems.tsx'
import { floatLook, usePlacement } from './placement.ts'
import { stepByKey } from './step-by-key.ts'
import { useTypeAhead } from './type-ahead.ts'

export interface MenuBoxProps {
  readonly id: string
  readonly label: string
  readonly items: readonly MenuItem[]
  /** The button that has opened it. */
  readonly anchor: RefObject<HTMLElement | null>
  /** Which item gets the focus: the first (0) or the last (-1). */
  readonly focus: 0 | -1
  readonly onPick: (id: string) => void
  readonly onClose: () => void
}

/** An open menu. Arrows, Home, End and typing move; Enter picks, or opens to further items; Escape closes. */
export function MenuBox({ items, focus, onPick, ...box }: MenuBoxProps) {
  const [opened, setOpened] = useState<MenuItem | null>(null)
  return (
    <Box
      // Other items are another box: it is placed anew.
      key={opened?.id ?? ''}
      {...box}
      items={opened?.opens ?? items}
      focus={opened === null ? focus : 0}
      onPick={(item) => {
        if (item.opens === undefined) onPick(item.id)
        else setOpened(item)
      }}
    />
  )
}

interface BoxProps extends Omit<MenuBoxProps, 'onPick'> {
  readonly onPick: (item: MenuItem) => void
}

function Box({ id, label, items, anchor, focus, onPick, onClose }: BoxProps) {
  const menu = useRef<HTMLDivElement>(null)
  const typeAhead = useTypeAhead()
  usePlacement(true, anchor, menu)
  useEffect(() => itemsOf(menu.current).at(focus)?.focus(), [focus])

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      onClose()
      return
    }
    const buttons = itemsOf(event.currentTarget)
    const at = buttons.findIndex((item) => item === document.activeElement)
    const labels = buttons.map((item) => item.textContent)
    const to = stepByKey(event, at, buttons.length, 'block') ?? typeAhead(event, labels, at)
    if (to === null) return
    event.preventDefault()
    buttons[to]?.focus()
  }

  return (
    <div
      ref={menu}
      id={id}
      role="menu"
      aria-label={label}
      popover="manual"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      className={floatLook}
    >
      <MenuItems items={items} onPick={onPick} />
    </div>
  )
}

function itemsOf(menu: HTMLElement | null): HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
}
