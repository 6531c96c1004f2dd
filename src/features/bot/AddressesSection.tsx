import { memo } from 'react'
import { useFormContext } from 'react-hook-form'
import { TextInput } from '#ui/TextInput.tsx'
import { emptyAddress, type BotForm } from './form.ts'
import { RemoveButton } from './RemoveButton.tsx'
import { longestText } from './row-look.ts'
import { RowList } from './RowList.tsx'
import { Section } from './Section.tsx'
import { useRows, type RowsOptions } from './use-rows.ts'
import { words } from './words.ts'

const said = words.addresses

const addressRows: RowsOptions<'addresses'> = {
  list: 'addresses',
  empty: emptyAddress,
  read: ({ addresses }) => addresses,
  field: 'address',
}

/** Where links of this bot lead. */
export const AddressesSection = memo(function AddressesSection() {
  const { register } = useFormContext<BotForm>()
  const rows = useRows(addressRows)
  return (
    <Section part="destination" title={said.title} hint={said.hint} count={rows.count}>
      <RowList rows={rows} label={said.title} none={said.none} addLabel={said.add}>
        {(index) => (
          <fieldset
            aria-label={said.row(index + 1)}
            className="grid min-w-0 grid-cols-[minmax(0,1fr)_auto] items-center gap-2"
          >
            <TextInput
              aria-label={said.address}
              placeholder={said.example}
              type="url"
              inputMode="url"
              maxLength={2 * longestText}
              {...register(`addresses.${index}.address`)}
            />
            <RemoveButton
              name={`addresses.${index}.remove`}
              label={said.remove}
              onClick={() => rows.remove(index)}
            />
          </fieldset>
        )}
      </RowList>
    </Section>
  )
})
