import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import { caps } from '#library/shapes.ts'
import { Field } from '#ui/Field.tsx'
import { SelectInput, TextInput } from '#ui/TextInput.tsx'
import { isNameTaken } from './NewBotDialog.tsx'
import { nameOf } from './use-bot-removal.ts'
import { fillWords } from './fill-words.ts'
import { words } from './words.ts'

const said = fillWords.add

/** A bot by its id, or a new one by its name. */
export interface Choice {
  /** `''` for a new one. */
  readonly id: string
  readonly name: string
}

interface WhichBotProps {
  readonly bots: readonly Kept<Bot>[]
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
  /** The new bot was to be made without a name. */
  readonly isMissing: boolean
}

export function WhichBot({ bots, choice, onChoose, isMissing }: WhichBotProps) {
  const isNameless = choice.name.trim() === ''
  return (
    <div className="grid gap-4">
      {bots.length > 0 && (
        <Field label={said.which}>
          {(aria) => (
            <SelectInput
              {...aria}
              value={choice.id}
              onChange={({ currentTarget }) => onChoose({ ...choice, id: currentTarget.value })}
            >
              {bots.map(({ id, value }) => (
                <option key={id} value={id}>
                  {nameOf(value)}
                </option>
              ))}
              <option value="">{said.aNewBot}</option>
            </SelectInput>
          )}
        </Field>
      )}
      {choice.id === '' && (
        <Field
          label={said.newName}
          hint={isNameTaken(choice.name, bots) && words.create.taken}
          messages={isMissing && isNameless && words.create.missing}
          required
        >
          {(aria) => (
            <TextInput
              {...aria}
              maxLength={caps.name}
              value={choice.name}
              onChange={({ currentTarget }) => onChoose({ ...choice, name: currentTarget.value })}
            />
          )}
        </Field>
      )}
    </div>
  )
}
