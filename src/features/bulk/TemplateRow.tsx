import { X } from 'lucide-react'
import type { Row } from '#link/index.ts'
import { partLooks } from '#link-view/part-look.ts'
import { IconButton } from '#ui/Button.tsx'
import { SelectInput, TextInput } from '#ui/TextInput.tsx'
import { changeRow, withField, withoutRow } from './draft-fields.ts'
import { FixedProblems } from './FixedProblems.tsx'
import { fixedProblemsAt, isInvalid } from './spoken.ts'
import { TemplateInput } from './TemplateInput.tsx'
import { TemplateProblems } from './TemplateProblems.tsx'
import type { Bulk } from './use-bulk.ts'
import { words } from './words.ts'

const said = words.template

interface TemplateRowProps {
  readonly bulk: Bulk
  readonly row: Row
  readonly at: number
}

/** An attribute or variable of the template. */
export function TemplateRow({ bulk, row, at }: TemplateRowProps) {
  const { draft } = bulk.state
  const { setDraft } = bulk
  const about = aboutRow(bulk, at)
  const { ground, ink } = partLooks[row.kind]
  return (
    <li>
      <fieldset aria-label={row.name || `${said.kinds[row.kind]} ${at + 1}`} className={frame}>
        <SelectInput
          bare
          aria-label={said.kind}
          value={row.kind}
          className={`${ground} ${ink} border-transparent! font-medium`}
          onChange={({ currentTarget }) =>
            setDraft(
              changeRow(draft, at, { kind: currentTarget.value === 'user' ? 'user' : 'variable' }),
            )
          }
        >
          <option value="user">{said.kinds.user}</option>
          <option value="variable">{said.kinds.variable}</option>
        </SelectInput>
        <TextInput
          aria-label={said.name}
          placeholder={said.namePlaceholder}
          value={row.name}
          invalid={isInvalid(...about.name)}
          className="@max-lg:col-span-2"
          onChange={({ currentTarget }) =>
            setDraft(changeRow(draft, at, { name: currentTarget.value }))
          }
        />
        <span className="block min-w-0 @max-lg:col-span-2">
          <TemplateInput
            aria-label={said.value}
            placeholder={said.valuePlaceholder}
            value={row.value}
            invalid={isInvalid(...about.value)}
            columns={bulk.table?.columns ?? []}
            onChange={(value) => setDraft(changeRow(draft, at, { value }))}
          />
        </span>
        <IconButton
          label={said.removeRow}
          icon={<X aria-hidden size={16} />}
          className="justify-self-end @max-lg:col-start-2 @max-lg:row-start-1"
          onClick={() =>
            bulk.swap((now) => ({ draft: withoutRow(now.draft, at) }), said.rowRemoved(row.name))
          }
        />
      </fieldset>
      <RowMessages bulk={bulk} about={about} />
    </li>
  )
}

function aboutRow(bulk: Bulk, at: number) {
  const of = (part: 'name' | 'value') =>
    [bulk.problemsAt(`rows.${at}.${part}`), fixedProblemsAt(bulk, `rows.${at}.${part}`)] as const
  return { name: of('name'), value: of('value') }
}

interface RowMessagesProps {
  readonly bulk: Bulk
  readonly about: ReturnType<typeof aboutRow>
}

function RowMessages({ bulk, about: { name, value } }: RowMessagesProps) {
  const problems = [...name[0], ...value[0]]
  const fixed = [...name[1], ...value[1]]
  if (problems.length + fixed.length === 0) return null
  return (
    <div className="mt-1.5 @lg:ps-[8.125rem]">
      <TemplateProblems
        problems={problems}
        onFix={({ path, to }) => bulk.setDraft(withField(bulk.state.draft, path, to))}
      />
      <FixedProblems bulk={bulk} problems={fixed} />
    </div>
  )
}

const frame =
  'grid min-w-0 items-center gap-2 @lg:grid-cols-[7.625rem_minmax(0,1fr)_minmax(0,1.2fr)_auto] @max-lg:grid-cols-2 @max-lg:rounded-card @max-lg:border @max-lg:border-line @max-lg:bg-card @max-lg:p-2.5'
