import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'
import { useFieldArray, useFormContext, type FieldArray } from 'react-hook-form'
import { withRow, type BotForm, type ListName } from './form.ts'
import { useBotUndo } from './use-bot-editor.ts'
import { words } from './words.ts'

/** Rows that are shown before somebody asks for all: more take a while to come. */
const atFirst = 200

export interface Rows {
  readonly list: ListName
  /** The rows' own keys, wherever they stand; as many as are shown. */
  readonly keys: readonly string[]
  readonly count: number
  readonly showAll: () => void
  /** A row at the end, with the focus in its first field. */
  readonly add: () => void
  /** Can be undone for a while, unless nothing stood in it. The focus goes to a neighbour, or to the button for a new one. */
  readonly remove: (index: number) => void
}

export interface RowsOptions<List extends ListName> {
  readonly list: List
  readonly empty: FieldArray<BotForm, List>
  /** The rows as they stand. */
  readonly read: (form: BotForm) => FieldArray<BotForm, List>[]
  /** The field that a new row begins with. */
  readonly field: string
}

/** Give it the same options each time. */
export function useRows<List extends ListName>({
  list,
  empty,
  read,
  field,
}: RowsOptions<List>): Rows {
  const { control, getValues } = useFormContext<BotForm>()
  const { fields, append, insert, remove } = useFieldArray<BotForm, List>({ control, name: list })
  const [most, setMost] = useState(atFirst)
  const offerUndo = useBotUndo()

  // The same each time, so that the other rows need not be rendered anew.
  const removeRow = useCallback(
    (index: number) => {
      const row = structuredClone(read(getValues())[index])
      flushSync(() => remove(index))
      const neighbours = [`${list}.${index}.remove`, `${list}.${index - 1}.remove`, addName(list)]
      neighbours.some(focusOn)
      if (row === undefined || JSON.stringify(row) === JSON.stringify(empty)) return
      offerUndo(
        words.rows.removed,
        (bot) => withRow(bot, read, index, row),
        () => insert(index, row, { shouldFocus: false }),
      )
    },
    [list, empty, read, getValues, remove, insert, offerUndo],
  )

  return {
    list,
    keys: fields.slice(0, most).map(({ id }) => id),
    count: fields.length,
    showAll: () => setMost(Infinity),
    add: () => {
      flushSync(() => {
        setMost(Infinity)
        append(empty, { shouldFocus: false })
      })
      focusOn(`${list}.${fields.length}.${field}`)
    },
    remove: removeRow,
  }
}

/** By which the button for a new row is found. */
export function addName(list: ListName): string {
  return `${list}.add`
}

function focusOn(name: string): boolean {
  const [element] = document.getElementsByName(name)
  element?.focus()
  return element !== undefined
}
