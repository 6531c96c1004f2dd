import { memo, useId } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { systemAttribute, valueTypes } from '#link/index.ts'
import { SelectInput, TextInput } from '#ui/TextInput.tsx'
import { emptyName, type BotForm, type NameForm, type NameList } from './form.ts'
import { judgeName, mendName } from './judge-row.ts'
import { RemoveButton } from './RemoveButton.tsx'
import { isIn } from './repeated.ts'
import { longestText, rowLook } from './row-look.ts'
import { RowMessages } from './RowMessages.tsx'
import { useSilence } from './use-silence.ts'
import { isPlainText, textToValues } from './values-text.ts'
import { words } from './words.ts'

const said = words.names

interface NameRowProps {
  readonly list: NameList
  readonly index: number
  /** The names that stand there twice, as one text. */
  readonly repeated: string
  readonly onRemove: (index: number) => void
}

/** One attribute or variable: its name, its type, the values that it may hold, and a note. */
export const NameRow = memo(function NameRow({ list, index, repeated, onRemove }: NameRowProps) {
  const { setValue } = useFormContext<BotForm>()
  const { name, values, diagnostics, notes, isSilent, props } = useJudgedName(list, index, repeated)
  const messagesId = useId()
  const isShown = !isSilent && diagnostics.length + notes.length > 0
  return (
    <>
      <fieldset
        aria-label={said[list].row(index + 1)}
        className={`${rowLook} grid-cols-[minmax(0,1fr)_auto] @2xl:grid-cols-[minmax(0,1.1fr)_8rem_minmax(0,1.35fr)_minmax(0,1fr)_auto]`}
        {...props}
      >
        <NameFields
          list={list}
          index={index}
          isWrong={isShown && diagnostics.some(({ severity }) => severity === 'error')}
          describedBy={isShown ? messagesId : undefined}
        />
        <RemoveButton
          name={`${list}.${index}.remove`}
          label={said[list].remove}
          onClick={() => onRemove(index)}
        />
      </fieldset>
      <ReadValues text={values} />
      {isShown && (
        <RowMessages
          id={messagesId}
          diagnostics={diagnostics}
          onFix={(fix) =>
            setValue(`${list}.${index}.name`, mendName(name, fix), { shouldDirty: true })
          }
          notes={notes}
        />
      )}
    </>
  )
})

interface NameFieldsProps {
  readonly list: NameList
  readonly index: number
  readonly isWrong: boolean
  /** What is said of the row, where something is. */
  readonly describedBy: string | undefined
}

function NameFields({ list, index, isWrong, describedBy }: NameFieldsProps) {
  const { register } = useFormContext<BotForm>()
  return (
    <>
      <TextInput
        aria-label={said.name}
        placeholder={said.name}
        maxLength={longestText}
        invalid={isWrong}
        aria-describedby={describedBy}
        {...register(`${list}.${index}.name`)}
      />
      <SelectInput
        aria-label={said.type}
        boxClassName="@max-2xl:col-span-2"
        {...register(`${list}.${index}.type`)}
      >
        {valueTypes.map((type) => (
          <option key={type} value={type}>
            {words.types[type]}
          </option>
        ))}
      </SelectInput>
      <TextInput
        aria-label={said.values}
        placeholder={said.anyValue}
        maxLength={20 * longestText}
        className="@max-2xl:col-span-2"
        {...register(`${list}.${index}.values`)}
      />
      <TextInput
        aria-label={said.note}
        placeholder={said.note}
        maxLength={longestText}
        className="@max-2xl:col-span-2"
        {...register(`${list}.${index}.note`)}
      />
    </>
  )
}

/** More are seen in the field itself. */
const mostRead = 12

/** How the allowed values are read, where that is not plain to see: commas may stand within one. */
function ReadValues({ text }: { readonly text: string }) {
  if (isPlainText(text)) return null
  const values = textToValues(text)
  if (values.length === 0) return null
  return (
    <p className="mt-1.5 text-hint wrap-anywhere text-soft">
      {said.readAs(values.slice(0, mostRead), Math.max(0, values.length - mostRead))}
    </p>
  )
}

function useJudgedName(list: NameList, index: number, repeated: string) {
  const { control } = useFormContext<BotForm>()
  const { name, values, note } = useWatch({
    control,
    name: `${list}.${index}`,
    compute: copyOf,
  })
  const diagnostics = judgeName(name)
  const isOwn = list === 'attributes' && systemAttribute(name.trim()) !== null
  const isNameless = name.trim() === '' && (values.trim() !== '' || note.trim() !== '')
  const notes = [
    isOwn && said.ownName,
    isNameless && said.noName,
    isIn(repeated, name) && said.twice,
  ].filter((it) => it !== false)
  return { name, values, diagnostics, notes, ...useSilence(diagnostics.length + notes.length > 0) }
}

/** A row that is being removed is looked at once more. */
function copyOf(row: NameForm | undefined): NameForm {
  return { ...emptyName, ...row }
}
