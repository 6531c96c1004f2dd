import { memo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { AddressRow } from './AddressRow.tsx'
import { emptyAddress, type BotForm } from './form.ts'
import { repeatedIn, toText } from './repeated.ts'
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
  const { control } = useFormContext<BotForm>()
  const rows = useRows(addressRows)
  const twice = useWatch({
    control,
    compute: ({ addresses }: BotForm) => toText(repeatedIn(addresses.map((it) => it.address))),
  })
  return (
    <Section part="destination" title={said.title} hint={said.hint} count={rows.count}>
      <RowList rows={rows} label={said.title} none={said.none} addLabel={said.add}>
        {(index) => <AddressRow index={index} repeated={twice} onRemove={rows.remove} />}
      </RowList>
    </Section>
  )
})
