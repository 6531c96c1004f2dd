import { memo, useId } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { TextInput } from '#ui/TextInput.tsx'
import { emptyBlock, type BlockForm, type BotForm } from './form.ts'
import { judgeBlockId, mendBlockId } from './judge-row.ts'
import { RemoveButton } from './RemoveButton.tsx'
import { isIn } from './repeated.ts'
import { longestText, rowLook } from './row-look.ts'
import { RowMessages } from './RowMessages.tsx'
import { useSilence } from './use-silence.ts'
import { words } from './words.ts'

const said = words.blocks

interface BlockRowProps {
  readonly index: number
  /** The IDs that stand there twice, as one text. */
  readonly repeated: string
  readonly onRemove: (index: number) => void
}

/** One block: its name, its ID, judged as in the builder, and a note. */
export const BlockRow = memo(function BlockRow({ index, repeated, onRemove }: BlockRowProps) {
  const { setValue } = useFormContext<BotForm>()
  const { blockId, diagnostics, notes, atId, atRow } = useJudgedBlock(index, repeated)
  const messagesId = useId()
  return (
    <>
      <fieldset
        aria-label={said.row(index + 1)}
        className={`${rowLook} grid-cols-[minmax(0,1fr)_auto] @2xl:grid-cols-[minmax(0,1.1fr)_minmax(0,1.45fr)_minmax(0,1fr)_auto]`}
        {...atRow}
      >
        <BlockFields
          index={index}
          atId={atId}
          isWrong={diagnostics.some(({ severity }) => severity === 'error')}
          describedBy={diagnostics.length + notes.length > 0 ? messagesId : undefined}
        />
        <RemoveButton
          name={`blocks.${index}.remove`}
          label={said.remove}
          onClick={() => onRemove(index)}
        />
      </fieldset>
      <RowMessages
        id={messagesId}
        diagnostics={diagnostics}
        onFix={(fix) =>
          setValue(`blocks.${index}.blockId`, mendBlockId(blockId, fix), { shouldDirty: true })
        }
        notes={notes}
      />
    </>
  )
})

type Watcher = ReturnType<typeof useSilence>['props']

interface BlockFieldsProps {
  readonly index: number
  readonly atId: Watcher
  readonly isWrong: boolean
  /** What is said of the row, where something is. */
  readonly describedBy: string | undefined
}

function BlockFields({ index, atId, isWrong, describedBy }: BlockFieldsProps) {
  const { register } = useFormContext<BotForm>()
  const idField = register(`blocks.${index}.blockId`)
  return (
    <>
      <TextInput
        aria-label={said.name}
        placeholder={said.name}
        maxLength={longestText}
        {...register(`blocks.${index}.name`)}
      />
      <TextInput
        mono
        aria-label={said.id}
        placeholder="s58fa63fe-…"
        maxLength={longestText}
        invalid={isWrong}
        aria-describedby={describedBy}
        className="@max-2xl:col-span-2"
        {...idField}
        onFocus={atId.onFocus}
        onBlur={(event) => {
          atId.onBlur()
          return idField.onBlur(event)
        }}
      />
      <TextInput
        aria-label={said.note}
        placeholder={said.note}
        maxLength={longestText}
        className="@max-2xl:col-span-2"
        {...register(`blocks.${index}.note`)}
      />
    </>
  )
}

/** What may be said just now. A missing ID is spoken of when the whole row is left. */
function useJudgedBlock(index: number, repeated: string) {
  const { control } = useFormContext<BotForm>()
  const { blockId, name } = useWatch({ control, name: `blocks.${index}`, compute: copyOf })
  const diagnostics = judgeBlockId(blockId)
  const isTwice = isIn(repeated, blockId)
  const hasNoId = blockId.trim() === '' && name.trim() !== ''
  const atId = useSilence(diagnostics.length > 0 || isTwice)
  const atRow = useSilence(hasNoId)
  const notes = [
    hasNoId && !atRow.isSilent && said.noId,
    isTwice && !atId.isSilent && said.twice,
  ].filter((it) => it !== false)
  return {
    blockId,
    diagnostics: atId.isSilent ? [] : diagnostics,
    notes,
    atId: atId.props,
    atRow: atRow.props,
  }
}

/** A row that is being removed is looked at once more. */
function copyOf(row: BlockForm | undefined): BlockForm {
  return { ...emptyBlock, ...row }
}
