import { CircleAlert } from 'lucide-react'
import { Checkbox } from '#ui/Checkbox.tsx'
import { Field } from '#ui/Field.tsx'
import { SelectInput } from '#ui/TextInput.tsx'
import { HeaderField } from './HeaderField.tsx'
import type { SheetTable } from '#bulk-browser/open-table.ts'
import type { ChosenFile } from './use-table.ts'
import { words } from './words.ts'

const said = words.source

interface SheetFieldsProps {
  readonly file: ChosenFile
  readonly table: SheetTable
}

/** Which sheet of a workbook is read. */
export function SheetField({ file, table: { read } }: SheetFieldsProps) {
  return (
    <Field label={said.sheet} className="pb-3">
      {(aria) => (
        <SelectInput
          {...aria}
          value={read.sheet}
          onChange={({ currentTarget }) => file.showSheet(currentTarget.value)}
        >
          {read.sheets.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </SelectInput>
      )}
    </Field>
  )
}

/** How a sheet is read. */
export function SheetFields({ file, table }: SheetFieldsProps) {
  const { header, top, isWithoutHidden } = table
  const many = table.read.notes.hidden.length
  const lineOf = (place: typeof header) => (place === 'none' ? place : (top[place]?.line ?? 0))
  return (
    <>
      <HeaderField
        value={header}
        top={top}
        onChange={(place) => file.rereadSheet({ headerLine: lineOf(place), isWithoutHidden })}
      />
      {many > 0 && (
        <Checkbox
          label={said.withoutHidden(many)}
          hint={said.hiddenHint}
          checked={isWithoutHidden}
          onChange={(isChosen) =>
            file.rereadSheet({ headerLine: lineOf(header), isWithoutHidden: isChosen })
          }
        />
      )}
    </>
  )
}

/** Cells that look filled in a spreadsheet and are empty in its file. */
export function UnresolvedNote({ table }: Pick<SheetFieldsProps, 'table'>) {
  const { unresolved } = table.read.notes
  if (unresolved.count === 0) return null
  return (
    <p className="flex gap-2 pb-2.5 text-hint wrap-anywhere">
      <CircleAlert aria-hidden size={15} className="mt-0.5 shrink-0" />
      {said.unresolved(unresolved.count, unresolved.places)}
    </p>
  )
}
