import { X } from 'lucide-react'
import { withTextAt, type Row } from '#link/index.ts'
import { partLooks } from '#link-view/part-look.ts'
import { IconButton } from '#ui/Button.tsx'
import { Combobox } from '#ui/Combobox.tsx'
import { controlName } from '#ui/row-focus.ts'
import { RowHandle, RowSteps } from '#ui/RowMoving.tsx'
import { SelectInput } from '#ui/TextInput.tsx'
import { changeRow } from './draft-rows.ts'
import { FixedProblems } from './FixedProblems.tsx'
import type { RowOptions } from './known-options.ts'
import { fixedProblemsAt, isInvalid } from './spoken.ts'
import { TemplateInput } from './TemplateInput.tsx'
import { TemplateProblems } from './TemplateProblems.tsx'
import type { Bulk } from './use-bulk.ts'
import { words } from './words.ts'

const said = words.template

/** The word in the names of the rows' controls, which Build's have not. */
export const rowList = 'template'

interface TemplateRowProps {
  readonly bulk: Bulk
  readonly row: Row
  /** The row's own, wherever it is moved. */
  readonly id: string
  readonly at: number
  readonly options: RowOptions
  readonly onMove: (from: number, to: number) => void
  readonly onRemove: () => void
}

/** An attribute or variable of the template. */
export function TemplateRow({ id, ...props }: TemplateRowProps) {
  const { bulk, row, at, options } = props
  const about = aboutRow(bulk, at)
  return (
    <li data-row-id={id} className={item}>
      <fieldset aria-label={row.name || `${said.kinds[row.kind]} ${at + 1}`} className={frame}>
        <RowHandle list={rowList} index={at} label={said.move} />
        <RowFields bulk={bulk} row={row} at={at} options={options} about={about} />
        <RowButtons {...props} />
      </fieldset>
      <RowMessages bulk={bulk} about={about} />
    </li>
  )
}

interface RowFieldsProps extends Pick<TemplateRowProps, 'bulk' | 'row' | 'at' | 'options'> {
  readonly about: AboutRow
}

function RowFields({ bulk, row, at, options, about }: RowFieldsProps) {
  const { ground, ink } = partLooks[row.kind]
  const change = (to: Partial<Row>) => bulk.setDraft(changeRow(bulk.state.draft, at, to))
  return (
    <>
      <SelectInput
        bare
        name={controlName(rowList, at, 'kind')}
        aria-label={said.kind}
        value={row.kind}
        className={`${ground} ${ink} border-transparent! font-medium`}
        onChange={({ currentTarget }) =>
          change({ kind: currentTarget.value === 'user' ? 'user' : 'variable' })
        }
      >
        <option value="user">{said.kinds.user}</option>
        <option value="variable">{said.kinds.variable}</option>
      </SelectInput>
      <Combobox
        name={controlName(rowList, at, 'name')}
        aria-label={said.name}
        placeholder={said.namePlaceholder}
        value={row.name}
        invalid={isInvalid(...about.name)}
        options={options.names[row.kind]}
        listLabel={said.knownNames}
        boxClassName="@max-lg:col-span-2"
        onChange={(name) => change({ name })}
      />
      <span className="block min-w-0 @max-lg:col-span-2">
        <TemplateInput
          name={controlName(rowList, at, 'value')}
          aria-label={said.value}
          placeholder={said.valuePlaceholder}
          value={row.value}
          invalid={isInvalid(...about.value)}
          columns={bulk.table?.columns ?? []}
          options={options.valuesOf(row)}
          listLabel={said.knownValues}
          takesMacros
          onChange={(value) => change({ value })}
        />
      </span>
    </>
  )
}

function RowButtons({ bulk, at, onMove, onRemove }: Omit<TemplateRowProps, 'id' | 'options'>) {
  return (
    <span className="flex justify-end @max-lg:col-start-2 @max-lg:row-start-1">
      <RowSteps
        list={rowList}
        index={at}
        total={bulk.state.draft.rows.length}
        labels={said}
        onMove={onMove}
      />
      <IconButton
        name={controlName(rowList, at, 'remove')}
        label={said.removeRow}
        icon={<X aria-hidden size={16} />}
        onClick={onRemove}
      />
    </span>
  )
}

type AboutRow = ReturnType<typeof aboutRow>

function aboutRow(bulk: Bulk, at: number) {
  const of = (part: 'name' | 'value') =>
    [bulk.problemsAt(`rows.${at}.${part}`), fixedProblemsAt(bulk, `rows.${at}.${part}`)] as const
  return { name: of('name'), value: of('value') }
}

interface RowMessagesProps {
  readonly bulk: Bulk
  readonly about: AboutRow
}

function RowMessages({ bulk, about: { name, value } }: RowMessagesProps) {
  const problems = [...name[0], ...value[0]]
  const fixed = [...name[1], ...value[1]]
  if (problems.length + fixed.length === 0) return null
  return (
    <div className="mt-1.5 @lg:ps-[10.125rem]">
      <TemplateProblems
        problems={problems}
        onFix={({ path, to }) => bulk.setDraft(withTextAt(bulk.state.draft, path, to))}
      />
      <FixedProblems bulk={bulk} problems={fixed} />
    </div>
  )
}

const item =
  'transition-opacity data-dragged:opacity-40 data-[drop=after]:shadow-[0_5px_0_-3px_var(--focus)] data-[drop=before]:shadow-[0_-5px_0_-3px_var(--focus)]'
const frame =
  'grid min-w-0 items-center gap-2 @lg:grid-cols-[1.5rem_7.625rem_minmax(0,1fr)_minmax(0,1.2fr)_auto] @max-lg:grid-cols-2 @max-lg:rounded-card @max-lg:border @max-lg:border-line @max-lg:bg-card @max-lg:p-2.5'
