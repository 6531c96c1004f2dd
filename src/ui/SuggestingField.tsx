import { useRef } from 'react'
import type { ComboboxProps } from './combobox-props.ts'
import { controlLook, controlRing } from './control.ts'
import { FieldEnd, roomAtEnd } from './FieldEnd.tsx'
import { floatLook, usePlacement } from './placement.ts'
import { isOffered } from './suggest.ts'
import { Suggestions } from './Suggestions.tsx'
import { useSuggestions } from './use-suggestions.ts'

/** The field of a `Combobox` that can suggest. */
export function SuggestingField({ value, onChange, options, listLabel, ...rest }: ComboboxProps) {
  const { invalid, mono = false, trailing, boxClassName = '', className = '', ...input } = rest
  const { ref, onKeyDown, onFocus, onBlur, onClick, ...plain } = input
  const isWrong = invalid ?? (input['aria-invalid'] === true || input['aria-invalid'] === 'true')
  const anchor = useRef<HTMLSpanElement>(null)
  const float = useRef<HTMLDivElement>(null)
  const { items, list, isShown, fieldProps, itemProps } = useSuggestions({
    value,
    onChange,
    options,
    // What is right already needs no list; a press or an arrow key opens it.
    opensOnFocus: !isWrong && !isOffered(options, value),
    field: { ref, onKeyDown, onFocus, onBlur, onClick },
  })
  usePlacement(isShown, anchor, float)

  return (
    <span ref={anchor} className={`relative block min-w-0 ${boxClassName}`}>
      <input
        type="text"
        autoCapitalize="off"
        spellCheck={false}
        placeholder=" "
        {...fieldProps}
        {...plain}
        aria-labelledby={input['aria-labelledby']}
        aria-invalid={isWrong}
        // oxlint-disable-next-line jsx-a11y/role-supports-aria-props -- its role, combobox, is among downshift's props
        aria-expanded={isShown}
        aria-activedescendant={fieldProps['aria-activedescendant'] || undefined}
        className={`${controlLook} ${controlRing} ${mono ? 'font-mono text-[0.875rem]' : 'text-body'} ${roomAtEnd(trailing)} ${className}`}
      />
      <FieldEnd>{trailing}</FieldEnd>
      <div ref={float} popover="manual" className={`${floatLook} flex-col open:flex`}>
        <ul
          {...list.getMenuProps({ 'aria-label': listLabel })}
          className="min-h-0 overflow-y-auto overscroll-contain"
        >
          {isShown && (
            <Suggestions items={items} highlighted={list.highlightedIndex} itemProps={itemProps} />
          )}
        </ul>
      </div>
    </span>
  )
}
