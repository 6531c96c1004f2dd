import { TriangleAlert } from 'lucide-react'
import { useId, type RefObject } from 'react'
import { blackOnWhite, colourFault, contrast, readColour, type Colours } from '#qr/colours.ts'
import { WordButton } from '#ui/Button.tsx'
import { ColourField } from './ColourField.tsx'
import { words } from './words.ts'

interface ColourFieldsProps {
  readonly typed: Colours
  readonly onType: (typed: Colours) => void
  readonly first: RefObject<HTMLInputElement | null>
}

/** The two colours side by side, and below what phones make of them. */
export function ColourFields({ typed, onType, first }: ColourFieldsProps) {
  const id = useId()
  const isPlain =
    typed.foreground === blackOnWhite.foreground && typed.background === blackOnWhite.background
  const verdict = judged(typed)

  function reset() {
    onType(blackOnWhite)
    // The word that was pressed goes, and would take the focus with it.
    first.current?.focus()
  }

  return (
    <div>
      <div className="grid grid-cols-2 gap-2">
        {(['foreground', 'background'] as const).map((which) => (
          <ColourField
            key={which}
            which={which}
            input={which === 'foreground' ? first : undefined}
            typed={typed[which]}
            onType={(colour) => onType({ ...typed, [which]: colour })}
            isTooAlike={verdict.fault === 'too-alike'}
            describedBy={id}
          />
        ))}
      </div>
      <p id={id} className="mt-1.5 text-hint text-soft">
        <Sentence {...verdict} />{' '}
        {!isPlain && <WordButton onClick={reset}>{words.blackOnWhite}</WordButton>}
      </p>
    </div>
  )
}

type Verdict =
  | { readonly fault: 'none-yet' }
  | { readonly fault: ReturnType<typeof colourFault>; readonly ratio: number }

function judged(typed: Colours): Verdict {
  const [foreground, background] = [readColour(typed.foreground), readColour(typed.background)]
  if (!foreground.ok || !background.ok) return { fault: 'none-yet' }
  const colours = { foreground: foreground.value, background: background.value }
  return { fault: colourFault(colours), ratio: contrast(colours) }
}

function Sentence(verdict: Verdict) {
  switch (verdict.fault) {
    case 'none-yet':
      return <span className="text-error">{words.notAColour}</span>
    case 'too-alike':
      return <span className="text-error">{words.tooAlike(verdict.ratio)}</span>
    case 'light-on-dark':
      return (
        <span className="text-ink">
          <TriangleAlert aria-hidden size={16} className="me-1.5 inline-block align-[-0.2em]" />
          {words.lightOnDark}
        </span>
      )
    case null:
      return words.ratio(verdict.ratio)
  }
}
