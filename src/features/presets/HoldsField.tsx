import type { LinkDraft } from '#link/index.ts'
import { PartIcon } from '#link-view/PartIcon.tsx'
import { visible } from '#link-view/visible.ts'
import { fieldsOf, type ShownField } from '#library-view/preset-fields.ts'
import type { Bot } from '#library/bot.ts'
import type { FieldHold, Hold, PresetField } from '#library/preset.ts'
import { SelectInput } from '#ui/TextInput.tsx'
import { words } from './words.ts'

const said = words.save

interface HoldsFieldProps {
  readonly draft: LinkDraft
  readonly bot: Bot | null
  readonly holds: readonly FieldHold[]
  readonly onChange: (holds: readonly FieldHold[]) => void
}

/** For each field of the link: whether it can be changed later, is asked for each time, or is locked. */
export function HoldsField({ draft, bot, holds, onChange }: HoldsFieldProps) {
  const held = new Map<PresetField, Hold>(holds.map(({ field, hold }) => [field, hold]))
  const set = (field: PresetField, hold: Hold | 'free') => {
    const others = holds.filter((it) => it.field !== field)
    onChange(hold === 'free' ? others : [...others, { field, hold }])
  }
  return (
    <fieldset className="min-w-0">
      <legend className="text-hint font-medium">{said.fields}</legend>
      <p className="mt-1 mb-2 text-hint text-soft">{said.fieldsHint}</p>
      <ul className="max-h-[19rem] overflow-y-auto rounded-control border border-line">
        {fieldsOf(draft, bot).map((field) => (
          <li
            key={field.field}
            className="flex items-center gap-3 border-b border-line py-1.5 ps-3 pe-1.5 last:border-b-0"
          >
            <HeldField shown={field} />
            <SelectInput
              aria-label={said.fieldOf(field.label)}
              value={held.get(field.field) ?? 'free'}
              onChange={({ target }) => set(field.field, holdOf(target.value))}
              className="h-lesser! text-[0.875rem]!"
              boxClassName="w-44 shrink-0"
            >
              <option value="free">{said.free}</option>
              <option value="ask">{said.ask}</option>
              <option value="locked">{said.locked}</option>
            </SelectInput>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function holdOf(choice: string): Hold | 'free' {
  return choice === 'ask' || choice === 'locked' ? choice : 'free'
}

function HeldField({ shown }: { readonly shown: ShownField }) {
  const { part, label, value, valueName } = shown
  const text = valueName || value.trim().slice(0, 200)
  return (
    <span className="flex min-w-0 grow items-baseline gap-2">
      <span className="self-center">
        <PartIcon part={part} size={15} />
      </span>
      <span className="grid min-w-0 grow sm:flex sm:items-baseline sm:gap-3">
        <span dir="auto" className="truncate text-hint font-medium sm:max-w-[50%] sm:shrink-0">
          {visible(label)}
        </span>
        <span dir="auto" className="min-w-0 truncate text-hint text-soft">
          {text === '' ? said.empty : visible(text)}
        </span>
      </span>
    </span>
  )
}
