import {
  useCombobox,
  type UseComboboxState,
  type UseComboboxStateChangeOptions as Change,
} from 'downshift'
import { useMemo, type ComponentProps, type KeyboardEvent, type MouseEvent } from 'react'
import { suggest, type Option } from './suggest.ts'

/** What the field does itself; all of it still happens. */
type FieldEvents = Pick<
  ComponentProps<'input'>,
  'ref' | 'onKeyDown' | 'onFocus' | 'onBlur' | 'onClick'
>

export interface SuggestionsOptions {
  readonly value: string
  readonly onChange: (text: string) => void
  readonly options: readonly Option[]
  readonly opensOnFocus: boolean
  readonly field: FieldEvents
}

/** Downshift, bent to a field whose text is its value: what is typed stays, and an option only writes it. */
export function useSuggestions({ value, onChange, options, ...rest }: SuggestionsOptions) {
  const items = useMemo(() => suggest(options, value), [options, value])
  const list = useCombobox<Option>({
    items,
    inputValue: value,
    selectedItem: null,
    itemToString: (item) => item?.value ?? value,
    stateReducer: keepText,
    onSelectedItemChange: ({ selectedItem }) => selectedItem && onChange(selectedItem.value),
  })
  const isShown = list.isOpen && items.length > 0
  const { ref, onKeyDown, onFocus, onBlur, onClick } = rest.field

  /**
   * What is picked is written at once. Downshift tells of it a moment later: another field that changes by it might do so while somebody is
   * on the way there.
   */
  function pick({ value: picked }: Option) {
    list.closeMenu()
    onChange(picked)
  }

  const fieldProps = list.getInputProps({
    ref: ref ?? null,
    onChange: (event) => onChange(event.currentTarget.value),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => {
      onKeyDown?.(event)
      const picked = isShown && isEnter(event) ? items[list.highlightedIndex] : undefined
      if (picked !== undefined) {
        event.preventDefault()
        pick(picked)
      }
      if (picked !== undefined || isTheFieldsOwn(event.key, isShown)) leaveToField(event)
    },
    onFocus: (event) => {
      onFocus?.(event)
      if (rest.opensOnFocus) list.openMenu()
    },
    onBlur: (event) => onBlur?.(event),
    onClick: (event) => onClick?.(event),
  })
  const itemProps = (item: Option, index: number) =>
    list.getItemProps({
      item,
      index,
      onClick: (event) => {
        leaveToField(event)
        pick(item)
      },
    })
  return { items, list, isShown, fieldProps, itemProps }
}

const { InputBlur, InputClick, InputKeyDownEscape } = useCombobox.stateChangeTypes

/**
 * Left to itself, downshift writes the highlighted option when the field is left, empties the field on Escape, and closes
 * the list when the field is pressed once more.
 */
function keepText(
  state: UseComboboxState<Option>,
  { type, changes }: Change<Option>,
): Partial<UseComboboxState<Option>> {
  if (type === InputBlur || type === InputKeyDownEscape) {
    return { ...changes, selectedItem: null, inputValue: state.inputValue }
  }
  if (type === InputClick) {
    return { ...changes, isOpen: true, highlightedIndex: state.highlightedIndex }
  }
  return changes
}

function isEnter({ key, nativeEvent }: KeyboardEvent): boolean {
  return key === 'Enter' && !nativeEvent.isComposing
}

/** Home and End move the caret; with no list to see, Escape belongs to the dialog around and Enter to the form. */
function isTheFieldsOwn(key: string, isShown: boolean): boolean {
  return key === 'Home' || key === 'End' || (!isShown && (key === 'Escape' || key === 'Enter'))
}

function leaveToField(event: KeyboardEvent | MouseEvent): void {
  Object.assign(event.nativeEvent, { preventDownshiftDefault: true })
}
