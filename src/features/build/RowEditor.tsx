import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react'
import { memo } from 'react'
import { useController } from 'react-hook-form'
import type { LinkDiagnostic, Fix, Parts, RowKind } from '#link/index.ts'
import { useLight } from '#link-view/light.ts'
import { Messages } from '#link-view/Messages.tsx'
import { partLooks } from '#link-view/part-look.ts'
import { IconButton } from '#ui/Button.tsx'
import { Combobox, type Option } from '#ui/Combobox.tsx'
import { SelectInput } from '#ui/TextInput.tsx'
import type { BuildForm } from './form.ts'
import { useOffers, type WholeLink } from './offers.ts'
import { PasteOffer } from './PasteOffer.tsx'
import { controlName } from './row-focus.ts'
import { sameRow } from './same-row.ts'
import { hasError } from './section.ts'
import { ValueControl } from './ValueControl.tsx'
import { words } from './words.ts'

const said = words.rows

export interface RowEditorProps {
  /** The row's own, wherever it is moved. */
  readonly id: string
  readonly index: number
  readonly total: number
  readonly options: Readonly<Record<RowKind, readonly Option[]>>
  /** What may be said about this row. */
  readonly diagnostics: readonly LinkDiagnostic[]
  readonly onFix: (fix: Fix) => void
  readonly onSpread: (parts: Parts, row: number) => void
  readonly onTakeApart: (whole: WholeLink) => void
  readonly onMove: (from: number, to: number) => void
  readonly onRemove: (index: number) => void
}

/** One row of the form. Rendered anew only when something of its own changes: there may be two hundred. */
export const RowEditor = memo(function RowEditor(props: RowEditorProps) {
  const { id, index, diagnostics, onFix, onSpread } = props
  const fields = useRowFields(index)
  const { isLit, props: light } = useLight(`row:${index}`)
  const { wholeLink, strayParts } = useOffers()
  const whole = wholeLink(fields.name.value) ?? wholeLink(fields.value.value)
  const stray = strayParts(fields.name.value) ?? strayParts(fields.value.value)
  const messages = whole === null && stray === null ? diagnostics : []
  const messagesId = `${id}-messages`

  return (
    <li data-row-id={id} className={item} {...light}>
      <fieldset aria-label={said.row(index + 1)} className={`${frame} ${isLit ? litFrame : ''}`}>
        <Handle index={index} />
        <RowControls
          fields={fields}
          options={props.options}
          messages={messages}
          messagesId={messagesId}
        />
        <RowButtons {...props} />
      </fieldset>
      <div id={messagesId} className="@lg:ps-[10.125rem] @lg:pe-11">
        {messages.length > 0 && (
          <div className="mt-1.5 mb-1">
            <Messages diagnostics={messages} onFix={onFix} />
          </div>
        )}
        <PasteOffer
          whole={whole}
          parts={stray}
          onTakeApart={props.onTakeApart}
          onSpread={(parts) => onSpread(parts, index)}
        />
      </div>
    </li>
  )
}, sameRow)

// Rows out of sight cost nothing: there may be two hundred. Rings may reach over the edge.
const item =
  '[contain-intrinsic-size:auto_3rem] [content-visibility:auto] [overflow-clip-margin:0.5rem] transition-opacity data-dragged:opacity-40 data-[drop=after]:shadow-[0_5px_0_-3px_var(--focus)] data-[drop=before]:shadow-[0_-5px_0_-3px_var(--focus)]'
const frame =
  'grid min-w-0 items-center gap-2 rounded-control transition-colors @lg:grid-cols-[1.5rem_7.625rem_minmax(0,1fr)_minmax(0,1.1fr)_auto] @max-lg:grid-cols-2 @max-lg:rounded-card @max-lg:border @max-lg:border-line @max-lg:bg-card @max-lg:p-2.5'
const litFrame = '@lg:bg-hover'

function useRowFields(index: number) {
  const kind = useController<BuildForm, `rows.${number}.kind`>({ name: `rows.${index}.kind` })
  const name = useController<BuildForm, `rows.${number}.name`>({ name: `rows.${index}.name` })
  const value = useController<BuildForm, `rows.${number}.value`>({ name: `rows.${index}.value` })
  return { kind: kind.field, name: name.field, value: value.field }
}

interface RowControlsProps {
  readonly fields: ReturnType<typeof useRowFields>
  readonly options: RowEditorProps['options']
  readonly messages: readonly LinkDiagnostic[]
  readonly messagesId: string
}

function RowControls({ fields, options, messages, messagesId }: RowControlsProps) {
  const { kind, name, value } = fields
  const described = messages.length > 0 ? messagesId : undefined
  const isWrong = (part: 'name' | 'value') =>
    hasError(messages.filter(({ path }) => path.endsWith(part)))
  const { ground, ink } = partLooks[kind.value]
  return (
    <>
      <SelectInput
        bare
        aria-label={said.kind}
        {...kind}
        className={`${ground} ${ink} border-transparent! font-medium`}
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
        field={value}
        isWrong={isWrong('value')}
        describedBy={described}
      />
    </>
  )
}

function Handle({ index }: { readonly index: number }) {
  return (
    <button
      type="button"
      name={controlName(index, 'move')}
      data-handle=""
      aria-label={said.move}
      title={said.move}
      className="grid h-control w-6 cursor-grab place-items-center rounded-md text-soft transition-colors hover:text-ink active:cursor-grabbing @max-lg:hidden"
    >
      <GripVertical aria-hidden size={16} />
    </button>
  )
}

/** Fingers do not drag well, and a row that is a card has no room for it: there it has a button for each way. */
function RowButtons({ index, total, onMove, onRemove }: RowEditorProps) {
  return (
    <span className="flex justify-end @max-lg:col-start-2 @max-lg:row-start-1">
      <IconButton
        name={controlName(index, 'up')}
        label={said.moveUp}
        icon={<ArrowUp aria-hidden size={16} />}
        disabled={index === 0}
        onClick={() => onMove(index, index - 1)}
        className="pointer-fine:@lg:hidden"
      />
      <IconButton
        name={controlName(index, 'down')}
        label={said.moveDown}
        icon={<ArrowDown aria-hidden size={16} />}
        disabled={index === total - 1}
        onClick={() => onMove(index, index + 1)}
        className="pointer-fine:@lg:hidden"
      />
      <IconButton
        name={controlName(index, 'remove')}
        label={said.remove}
        icon={<X aria-hidden size={16} />}
        onClick={() => onRemove(index)}
      />
    </span>
  )
}
