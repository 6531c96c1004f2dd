import { useId, useMemo, useState } from 'react'
import type { LinkDraft } from '#link/index.ts'
import { ClickPicture } from './ClickPicture.tsx'
import { CustomerCard } from './CustomerCard.tsx'
import type { Piece } from './pieces.ts'
import { recordAfter, type Visitor } from './record.ts'
import { words as said } from './after-click-words.ts'

interface AfterClickProps {
  readonly pieces: readonly Piece[]
  readonly draft: LinkDraft
  readonly blockName?: string | undefined
}

/** What the customer sees after the click, and what is written about them: for a new and for a current chat user. */
export function AfterClick({ pieces, draft, blockName }: AfterClickProps) {
  const [visitor, setVisitor] = useState<Visitor>('new')
  const record = useMemo(() => {
    const faulty = pieces.flatMap(({ row, isFaulty }) => (isFaulty && row !== undefined ? row : []))
    return recordAfter(draft, new Set(faulty))
  }, [pieces, draft])
  return (
    <div className="grid grid-cols-1 gap-5 p-4.5">
      <VisitorChoice visitor={visitor} onChoose={setVisitor} />
      <section>
        <h3 className="mb-2 text-[0.875rem] font-semibold">{said.picture}</h3>
        <ClickPicture draft={draft} visitor={visitor} blockName={blockName} />
      </section>
      <section>
        <h3 className="text-[0.875rem] font-semibold">{said.record}</h3>
        <p className="mb-2 text-hint text-soft">
          {draft.channel === 'website' ? said.recordHint : said.recordHintMessenger}
        </p>
        <CustomerCard record={record} visitor={visitor} />
      </section>
    </div>
  )
}

interface VisitorChoiceProps {
  readonly visitor: Visitor
  readonly onChoose: (visitor: Visitor) => void
}

function VisitorChoice({ visitor, onChoose }: VisitorChoiceProps) {
  const name = useId()
  const choices: readonly (readonly [Visitor, string])[] = [
    ['new', said.newUser],
    ['current', said.currentUser],
  ]
  return (
    <fieldset className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <legend className="float-start me-3 text-[0.875rem] font-semibold">{said.who}</legend>
      <span className="flex rounded-control border border-control p-0.5">
        {choices.map(([choice, label]) => (
          <label
            key={choice}
            className="flex min-h-7 cursor-pointer items-center rounded-[7px] px-2.5 text-[0.84375rem] font-medium text-soft has-checked:bg-ink has-checked:text-page has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={visitor === choice}
              onChange={() => onChoose(choice)}
            />
            {label}
          </label>
        ))}
      </span>
    </fieldset>
  )
}
