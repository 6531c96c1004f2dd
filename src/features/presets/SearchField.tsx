import { Search } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, type KeyboardEvent } from 'react'
import { TextInput } from '#ui/TextInput.tsx'
import { words } from './words.ts'

const said = words.search

interface SearchFieldProps {
  readonly value: string
  readonly onChange: (text: string) => void
  /** The list that it filters; `null` while there is nothing in it. */
  readonly listId: string | null
  /** The chosen option's. */
  readonly optionId: string | undefined
  /** Keys that move through the list. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void
}

/**
 * Where a preset is looked for. With a mouse at hand it has the focus when the page comes, and `/` leads to it; on a phone
 * that would open the keyboard over the list.
 */
export function SearchField({ value, onChange, listId, optionId, onKeyDown }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  const onSlash = useEffectEvent((event: globalThis.KeyboardEvent) => {
    if (!isFreeSlash(event)) return
    event.preventDefault()
    field.current?.focus()
    field.current?.select()
  })
  useEffect(() => {
    const listener = (event: globalThis.KeyboardEvent) => onSlash(event)
    addEventListener('keydown', listener)
    return () => removeEventListener('keydown', listener)
  }, [])
  useEffect(() => {
    // After the page has given the focus to its heading.
    const timer = setTimeout(() => {
      if (matchMedia('(pointer: fine)').matches && isFocusFree()) {
        field.current?.focus({ preventScroll: true })
      }
    })
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="relative">
      <Search
        aria-hidden
        size={17}
        className="pointer-events-none absolute inset-y-0 start-3 my-auto text-soft"
      />
      <TextInput
        ref={field}
        type="search"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- it is an input, and has a list
        role="combobox"
        aria-label={said.label}
        aria-autocomplete="list"
        aria-expanded={listId !== null}
        aria-controls={listId ?? undefined}
        aria-activedescendant={optionId}
        aria-keyshortcuts="/"
        placeholder={said.placeholder}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        className="peer ps-9.5"
      />
      <kbd
        aria-hidden
        className="pointer-events-none absolute inset-y-0 end-3 my-auto hidden h-fit rounded-sm border border-control px-1.5 font-mono text-[0.75rem]/5 text-soft pointer-fine:peer-placeholder-shown:block pointer-fine:peer-focus:hidden"
      >
        /
      </kbd>
    </div>
  )
}

function isFreeSlash({ key, target, ctrlKey, metaKey, altKey }: globalThis.KeyboardEvent): boolean {
  if (key !== '/' || ctrlKey || metaKey || altKey) return false
  if (document.querySelector('dialog[open]') !== null) return false
  return !(target instanceof HTMLElement && target.matches('input, textarea, select'))
}

/** Nobody is anywhere yet but at the top of the page. */
function isFocusFree(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement.matches('body, main, h1')
}
