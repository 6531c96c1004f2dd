import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { stepByKey } from './step-by-key.ts'

interface Tab {
  readonly id: string
  readonly label: ReactNode
  readonly panel: ReactNode
}

export interface TabsProps {
  /** What the tabs are about, for screen readers. */
  readonly label: string
  readonly tabs: readonly Tab[]
  /** The id of the tab that is shown. */
  readonly selected: string
  readonly onSelect: (id: string) => void
  readonly className?: string
}

/** Tabs: one stop for the Tab key, arrows, Home and End move and select. Only the selected panel is rendered. */
export function Tabs({ label, tabs, selected, onSelect, className = '' }: TabsProps) {
  const prefix = useId()
  const list = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent<HTMLButtonElement>) {
    const at = tabs.findIndex((tab) => tab.id === selected)
    const to = stepByKey(event, at, tabs.length, 'inline')
    const tab = to === null ? undefined : tabs[to]
    if (tab === undefined) return
    event.preventDefault()
    onSelect(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to ?? 0]?.focus()
  }

  return (
    <div className={className}>
      <div
        ref={list}
        role="tablist"
        aria-label={label}
        className="flex gap-6 border-b border-line px-4.5"
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${prefix}-tab-${tab.id}`}
            aria-controls={`${prefix}-panel-${tab.id}`}
            aria-selected={tab.id === selected}
            tabIndex={tab.id === selected ? 0 : -1}
            onClick={() => onSelect(tab.id)}
            onKeyDown={onKeyDown}
            className="-mb-px min-h-12 cursor-pointer border-ink pb-0.5 text-body font-medium text-soft -outline-offset-2 transition-colors hover:text-ink aria-selected:border-b-2 aria-selected:pb-0 aria-selected:text-ink"
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${prefix}-panel-${tab.id}`}
          aria-labelledby={`${prefix}-tab-${tab.id}`}
          hidden={tab.id !== selected}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a panel without controls is scrolled by keys
          tabIndex={0}
          className="-outline-offset-2"
        >
          {tab.id === selected && tab.panel}
        </div>
      ))}
    </div>
  )
}
