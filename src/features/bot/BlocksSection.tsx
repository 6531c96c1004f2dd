import { memo } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { BlockRow } from './BlockRow.tsx'
import { emptyBlock, type BotForm } from './form.ts'
import { RowList } from './RowList.tsx'
import { Section } from './Section.tsx'
import { repeatedIn, toText } from './repeated.ts'
import { useRows, type RowsOptions } from './use-rows.ts'
import { words } from './words.ts'

const said = words.blocks

const blockRows: RowsOptions<'blocks'> = {
  list: 'blocks',
  empty: emptyBlock,
  read: ({ blocks }) => blocks,
  field: 'name',
}

/** The blocks, by name and ID. */
export const BlocksSection = memo(function BlocksSection() {
  const { control } = useFormContext<BotForm>()
  const rows = useRows(blockRows)
  // A text, so that the section is rendered anew only when there are others.
  const twice = useWatch({
    control,
    compute: ({ blocks }: BotForm) => toText(repeatedIn(blocks.map(({ blockId }) => blockId))),
  })
  return (
    <Section part="block" title={said.title} hint={said.hint} count={rows.count}>
      <RowList rows={rows} label={said.title} none={said.none} addLabel={said.add}>
        {(index) => <BlockRow index={index} repeated={twice} onRemove={rows.remove} />}
      </RowList>
    </Section>
  )
})
