import { Lock, X } from 'lucide-react'
import { memo } from 'react'
import type { BotKnowledge, PlacedDiagnostic, Fix, Parts, RowKind } from '#link/index.ts'
import { useLight } from '#link-view/light.ts'
import type { Action } from '#link-view/Messages.tsx'
import { IconButton } from '#ui/Button.tsx'
import type { Option } from '#ui/Combobox.tsx'
import { controlName } from '#ui/row-focus.ts'
import { RowHandle, RowSteps } from '#ui/RowMoving.tsx'
import { useLater } from './later.ts'
import { useOffers, type WholeLink } from './offers.ts'
import { RowControls, useRowFields } from './RowControls.tsx'
import { sameRow } from './same-row.ts'
import { words } from './words.ts'

const said = words.rows

export interface RowEditorProps {
  /** The row's own, wherever it is moved. */
  readonly id: string
  readonly index: number
  readonly total: number
  /** A preset has locked it: it can be moved, and nothing else. */
  readonly isFixed: boolean
  readonly options: Readonly<Record<RowKind, readonly Option[]>>
  /** What is known about the bot; the same object as long as that stays. */
  readonly knowledge: BotKnowledge
  /** What may be said about this row. */
  readonly diagnostics: readonly PlacedDiagnostic[]
  readonly onFix: (fix: Fix) => void
  readonly actionFor: (diagnostic: PlacedDiagnostic) => Action | null
  readonly onSpread: (parts: Parts, row: number) => void
  readonly onTakeApart: (whole: WholeLink) => void
  readonly onMove: (from: number, to: number) => void
  readonly onRemove: (index: number) => void
}

/** One row of the form. Rendered anew only when something of its own changes: there may be two hundred. */
export const RowEditor = memo(function RowEditor(props: RowEditorProps) {
  const { id, index, isFixed, diagnostics, onFix, onSpread } = props
  const later = useLater()
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
        <RowHandle list="rows" index={index} label={said.move} />
        <RowControls
          fields={fields}
          isFixed={isFixed}
          options={props.options}
          knowledge={props.knowledge}
          messages={messages}
          messagesId={messagesId}
        />
        <RowButtons {...props} />
      </fieldset>
      <div id={messagesId} className="@lg:ps-[10.125rem] @lg:pe-11">
        {later !== null && messages.length > 0 && (
          <div className="mt-1.5 mb-1">
            <later.Messages
              sentence={later.sentenceOf}
              diagnostics={messages}
              onFix={onFix}
              action={props.actionFor}
            />
          </div>
        )}
        {later !== null && (
          <later.PasteOffer
            whole={whole}
            parts={stray}
            onTakeApart={props.onTakeApart}
            onSpread={(parts) => onSpread(parts, index)}
          />
        )}
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

function RowButtons({ index, total, isFixed, onMove, onRemove }: RowEditorProps) {
  return (
    <span className="flex justify-end @max-lg:col-start-2 @max-lg:row-start-1">
      <RowSteps list="rows" index={index} total={total} labels={said} onMove={onMove} />
      {isFixed ? (
        <span className="grid size-9 place-items-center text-soft">
          <Lock aria-hidden size={15} />
        </span>
      ) : (
        <IconButton
          name={controlName('rows', index, 'remove')}
          label={said.remove}
          icon={<X aria-hidden size={16} />}
          onClick={() => onRemove(index)}
        />
      )}
    </span>
  )
}
