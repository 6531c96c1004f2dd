import { visible } from '#link-view/visible.ts'
import { SelectInput } from '#ui/TextInput.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { botIdsOf, type ExportChoice } from './export-choice.ts'
import { nameOfBot, type Here } from './here.ts'
import { RadioOption } from './RadioOption.tsx'
import { words } from './words.ts'

const said = words.export

interface ExportOptionsProps {
  readonly here: Extract<Here, { readonly at: 'ready' }>
  readonly choice: ExportChoice
  readonly onChoice: (choice: ExportChoice) => void
}

/** All or one bot's, with or without what is known about the bots. */
export function ExportOptions({ here, choice, onChoice }: ExportOptionsProps) {
  const ids = botIdsOf(here)
  const [firstId] = ids
  const { botId, withBots } = choice
  const nameOf = (id: string) =>
    id === '' ? said.noBot : visible(nameOfBot(here, id)) || said.unknownBot
  return (
    <div className="grid gap-4">
      {firstId !== undefined && (ids.length > 1 || firstId !== '') && (
        <fieldset className="grid gap-2">
          <legend className="mb-2 font-medium">{said.what}</legend>
          <RadioOption
            group="export-what"
            label={said.all}
            isChosen={botId === null}
            onChoose={() => onChoice({ ...choice, botId: null })}
          />
          <RadioOption
            group="export-what"
            label={said.ofBot}
            isChosen={botId !== null}
            onChoose={() => onChoice({ ...choice, botId: firstId })}
          />
          {botId !== null && (
            <SelectInput
              aria-label={said.bot}
              boxClassName="ms-6.5"
              value={botId}
              onChange={({ currentTarget }) => onChoice({ ...choice, botId: currentTarget.value })}
            >
              {ids.map((id) => (
                <option key={id} value={id}>
                  {nameOf(id)}
                </option>
              ))}
            </SelectInput>
          )}
        </fieldset>
      )}
      {here.bots.items.length > 0 && (
        <Checkbox
          label={said.withBots}
          checked={withBots}
          onChange={(checked) => onChoice({ ...choice, withBots: checked })}
        />
      )}
    </div>
  )
}
