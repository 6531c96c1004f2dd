import { memo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { emptyName, type BotForm, type NameList } from './form.ts'
import { NameRow } from './NameRow.tsx'
import { repeatedIn, toText } from './repeated.ts'
import { RowList } from './RowList.tsx'
import { Section } from './Section.tsx'
import { useRows, type RowsOptions } from './use-rows.ts'
import { words } from './words.ts'

const parts = { attributes: 'user', variables: 'variable' } as const

const nameRows: Readonly<Record<NameList, RowsOptions<NameList>>> = {
  attributes: rowsOf('attributes'),
  variables: rowsOf('variables'),
}

function rowsOf(list: NameList): RowsOptions<NameList> {
  return { list, empty: emptyName, read: (form) => form[list], field: 'name' }
}

interface NamesSectionProps {
  readonly list: NameList
}

/** The custom attributes, or the variables. */
export const NamesSection = memo(function NamesSection({ list }: NamesSectionProps) {
  const said = words.names[list]
  const { control } = useFormContext<BotForm>()
  const rows = useRows(nameRows[list])
  const twice = useWatch({
    control,
    compute: (form: BotForm) => toText(repeatedIn(form[list].map(({ name }) => name))),
  })
  return (
    <Section
      part={parts[list]}
      title={said.title}
      hint={rows.count === 0 ? said.hint : `${said.hint} ${words.names.valuesHint}`}
      count={rows.count}
    >
      <RowList rows={rows} label={said.title} none={said.none} addLabel={said.add}>
        {(index) => <NameRow list={list} index={index} repeated={twice} onRemove={rows.remove} />}
      </RowList>
    </Section>
  )
})
