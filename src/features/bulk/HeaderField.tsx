import { CircleAlert } from 'lucide-react'
import type { RowFault } from '#bulk/batch.ts'
import type { HeaderPlace } from '#bulk/header.ts'
import { headerFaultSentences } from '#bulk/words.ts'
import { Field } from '#ui/Field.tsx'
import { SelectInput } from '#ui/TextInput.tsx'
import type { TopRow } from '#bulk-browser/open-table.ts'
import { words } from './words.ts'

const said = words.source

interface HeaderFieldProps {
  readonly value: HeaderPlace
  /** The rows it is chosen from. */
  readonly top: readonly TopRow[]
  readonly onChange: (header: HeaderPlace) => void
}

/** Which row of a table names its columns. */
export function HeaderField({ value, top, onChange }: HeaderFieldProps) {
  const above = value === 'none' ? 0 : value
  return (
    <Field label={said.header} hint={above === 0 ? undefined : said.above(above)}>
      {(aria) => (
        <SelectInput
          {...aria}
          value={value}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.value === 'none' ? 'none' : Number(currentTarget.value))
          }
        >
          {top.map(({ line, cells }, at) => (
            <option key={line} value={at}>
              {said.headerRow(line, beginning(cells))}
            </option>
          ))}
          <option value="none">{said.noHeader}</option>
        </SelectInput>
      )}
    </Field>
  )
}

/** Why the row that names the columns cannot be trusted; nothing where it can. */
export function HeaderNote({ fault }: { readonly fault: RowFault | null }) {
  if (fault === null) return null
  return (
    <p className="flex gap-2 pb-2.5 text-hint wrap-anywhere">
      <CircleAlert aria-hidden size={15} className="mt-0.5 shrink-0" />
      {headerFaultSentences[fault]}
    </p>
  )
}

/** How the table is said to be headed, in a few words. */
export function headerDetail(header: HeaderPlace, top: readonly TopRow[]): string {
  return said.headerDetail(header, header === 'none' ? 0 : (top[header]?.line ?? 0))
}

/** So many letters tell one row from another. */
const longest = /^.{60}(?=.)/su

function beginning(cells: readonly string[]): string {
  const text = cells
    .map((cell) => cell.replaceAll(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(', ')
  const [cut] = longest.exec(text) ?? []
  return cut === undefined ? text : `${cut}…`
}
