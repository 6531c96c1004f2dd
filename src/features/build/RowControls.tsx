import { useController } from 'react-hook-form'
import type { BotKnowledge, PlacedDiagnostic, RowKind } from '#link/index.ts'
import { partLooks } from '#link-view/part-look.ts'
import { Combobox, type Option } from '#ui/Combobox.tsx'
import { SelectInput, TextInput } from '#ui/TextInput.tsx'
import type { BuildForm } from './form.ts'
import { hasError } from './section.ts'
import { ValueControl } from './ValueControl.tsx'
import { words } from './words.ts'

const said = words.rows

/** The three fields of a row of the form, the first is 0. Needs the form above it (`FormProvider`). */
export function useRowFields(index: number) {
  const kind = useController<BuildForm, `rows.${number}.kind`>({ name: `rows.${index}.kind` })
  const name = useController<BuildForm, `rows.${number}.name`>({ name: `rows.${index}.name` })
  const value = useController<BuildForm, `rows.${number}.value`>({ name: `rows.${index}.value` })
  return { kind: kind.field, name: name.field, value: value.field }
}

interface RowControlsProps {
  readonly fields: ReturnType<typeof useRowFields>
  readonly isFixed: boolean
  readonly options: Readonly<Record<RowKind, readonly Option[]>>
  readonly knowledge: BotKnowledge
  readonly messages: readonly PlacedDiagnostic[]
  readonly messagesId: string
}

/** What a row is made of: its kind, its name and its value. */
export function RowControls(props: RowControlsProps) {
  const { fields, options, messages } = props
  const { kind, name, value } = fields
  const described = messages.length > 0 ? props.messagesId : undefined
  const isWrong = (part: 'name' | 'value') =>
    hasError(messages.filter(({ path }) => path.endsWith(part)))
  if (props.isFixed) return <FixedControls fields={fields} described={described} />
  const names = props.knowledge[kind.value === 'user' ? 'attributes' : 'variables']
  return (
    <>
      <SelectInput
        bare
        aria-label={said.kind}
        {...kind}
        className={`${kindLook(kind.value)} border-transparent! font-medium`}
      >
        <option value="user">{said.user}</option>
        <option value="variable">{said.variable}</option>
      </SelectInput>
      <Combobox
        aria-label={said.name}
        aria-describedby={described}
        {...name}
        invalid={isWrong('name')}
        options={options[kind.value]}
        listLabel={said.suggestions}
        placeholder={said.namePlaceholder}
      />
      <ValueControl
        kind={kind.value}
        name={name.value}
        known={names.find((it) => it.name === name.value)}
        field={value}
        isWrong={isWrong('value')}
        describedBy={described}
      />
    </>
  )
}

interface FixedControlsProps {
  readonly fields: ReturnType<typeof useRowFields>
  readonly described: string | undefined
}

/** The lock itself stands at the row's end, once. */
function FixedControls({ fields: { kind, name, value }, described }: FixedControlsProps) {
  return (
    <>
      <span
        className={`${kindLook(kind.value)} flex h-control items-center rounded-control px-3 font-medium`}
      >
        {said[kind.value]}
      </span>
      <TextInput
        readOnly
        {...name}
        aria-label={words.locked(said.name)}
        aria-describedby={described}
      />
      <TextInput
        readOnly
        {...value}
        aria-label={words.locked(said.value)}
        aria-describedby={described}
      />
    </>
  )
}

function kindLook(kind: RowKind): string {
  const { ground, ink } = partLooks[kind]
  return `${ground} ${ink}`
}
