import { memo, useId } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { TextInput } from '#ui/TextInput.tsx'
import type { BotForm } from './form.ts'
import { judgeAddress, mendAddress } from './judge-row.ts'
import { RemoveButton } from './RemoveButton.tsx'
import { isIn } from './repeated.ts'
import { longestText } from './row-look.ts'
import { RowMessages } from './RowMessages.tsx'
import { useSilence } from './use-silence.ts'
import { words } from './words.ts'

const said = words.addresses

interface AddressRowProps {
  readonly index: number
  /** The addresses that stand there twice, as one text. */
  readonly repeated: string
  readonly onRemove: (index: number) => void
}

/** One address, judged as in the builder. */
export const AddressRow = memo(function AddressRow({ index, repeated, onRemove }: AddressRowProps) {
  const { control, register, setValue } = useFormContext<BotForm>()
  const address = useWatch({ control, name: `addresses.${index}.address`, compute: textOf })
  const judged = judgeAddress(address)
  const isTwice = isIn(repeated, address)
  const { isSilent, props } = useSilence(judged.length > 0 || isTwice)
  const messagesId = useId()
  const diagnostics = isSilent ? [] : judged
  const notes = isTwice && !isSilent ? [words.rows.twice] : []
  const field = register(`addresses.${index}.address`)
  return (
    <>
      <fieldset
        aria-label={said.row(index + 1)}
        className="grid min-w-0 grid-cols-[minmax(0,1fr)_auto] items-center gap-2"
      >
        <TextInput
          aria-label={said.address}
          placeholder={said.example}
          inputMode="url"
          maxLength={2 * longestText}
          invalid={diagnostics.some(({ severity }) => severity === 'error')}
          aria-describedby={diagnostics.length + notes.length > 0 ? messagesId : undefined}
          {...field}
          onFocus={props.onFocus}
          onBlur={(event) => {
            props.onBlur()
            return field.onBlur(event)
          }}
        />
        <RemoveButton
          name={`addresses.${index}.remove`}
          label={said.remove}
          onClick={() => onRemove(index)}
        />
      </fieldset>
      <RowMessages
        id={messagesId}
        diagnostics={diagnostics}
        onFix={(fix) =>
          setValue(`addresses.${index}.address`, mendAddress(address, fix), { shouldDirty: true })
        }
        notes={notes}
      />
    </>
  )
})

/** A row that is being removed is looked at once more. */
function textOf(address: string | undefined): string {
  return address ?? ''
}
