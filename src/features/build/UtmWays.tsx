import type { MouseEvent } from 'react'
import { flushSync } from 'react-dom'
import { WordButton } from '#ui/Button.tsx'
import type { BuildForm } from './form.ts'
import { words } from './later-words.ts'
import type { Changed } from './paste-form.ts'
import type { SectionProps } from './section.ts'
import { toTakeFromRows, toTell, withBotTold, withUtmFromRows } from './utm-form.ts'

const said = words.utm

/** Between campaign tracking and what the bot learns: the ways that lead somewhere just now. */
export function UtmWays({ builder, actions }: SectionProps) {
  const { values, knowledge } = builder
  const { attributes } = knowledge
  const { isNew } = toTell(values, attributes)
  const isMessenger = values.channel === 'messenger'
  const canTake = !isMessenger && toTakeFromRows(values, attributes).length > 0

  function way(label: string, change: (now: BuildForm, known: typeof attributes) => Changed) {
    return (
      <WordButton
        className="me-4"
        onClick={(event) => {
          const summary = summaryAround(event)
          flushSync(() => actions.changeForm((now) => change(now, attributes)))
          // The word that was pressed may lead nowhere now.
          if (document.activeElement === document.body) summary?.focus()
        }}
      >
        {label}
      </WordButton>
    )
  }

  return (
    <>
      {!isMessenger && isNew && way(said.tell, withBotTold)}
      {canTake && way(said.fromRows, withUtmFromRows)}
    </>
  )
}

function summaryAround({ currentTarget }: MouseEvent): HTMLElement | null {
  return currentTarget.closest('details')?.querySelector('summary') ?? null
}
