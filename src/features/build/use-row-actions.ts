import { useCallback } from 'react'
import type { RowKind } from '#link/index.ts'
import type { OfferUndo } from '#ui/use-undo.ts'
import { emptyRow } from './form.ts'
import type { Builder } from './builder.ts'
import { words } from './words.ts'
import type { RowActions } from './form-actions.ts'

/** Indexes are those of the form's rows, the first is 0. Where rows go or move, their fields say nothing until they are left again. */
export function useRowActions({ form, rows, speaking }: Builder, offerUndo: OfferUndo): RowActions {
  const { getValues } = form
  const { append, insert, remove, move } = rows
  const { forget } = speaking

  const addRow = useCallback(
    (kind: RowKind) => append(emptyRow(kind), { shouldFocus: false }),
    [append],
  )

  const removeRow = useCallback(
    (index: number) => {
      const row = getValues(`rows.${index}`)
      remove(index)
      forget('rows')
      if (row.name === '' && row.value === '') return
      offerUndo(words.rows.removed, () => insert(index, row, { shouldFocus: false }))
    },
    [getValues, remove, forget, insert, offerUndo],
  )

  const moveRow = useCallback(
    (from: number, to: number) => {
      move(from, to)
      forget('rows')
    },
    [move, forget],
  )

  return { addRow, removeRow, moveRow }
}
