import { useId, type RefObject } from 'react'
import { blackOnWhite, readColour, type Colours } from '#qr/colours.ts'
import { TextInput } from '#ui/TextInput.tsx'
import { words } from './words.ts'

interface ColourFieldProps {
  readonly which: keyof Colours
  readonly input: RefObject<HTMLInputElement | null> | undefined
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly isTooAlike: boolean
  /** Where it is said what is wrong. */
  readonly describedBy: string
}

/** A colour, by the browser's own picker or by its digits. */
export function ColourField(props: ColourFieldProps) {
  const { which, input, typed, onType, isTooAlike, describedBy } = props
  const id = useId()
  const colour = readColour(typed)
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="mb-1.5 block text-hint font-medium">
        {words.colours[which]}
      </label>
      <div className="flex gap-2">
        <input
          type="color"
          aria-label={words.pickColour[which]}
          value={colour.ok ? colour.value : blackOnWhite[which]}
          onChange={(event) => onType(event.target.value)}
          className={swatch}
        />
        <TextInput
          id={id}
          ref={input}
          mono
          aria-describedby={describedBy}
          aria-invalid={isTooAlike || !colour.ok}
          maxLength={7}
          value={typed}
          onChange={(event) => onType(event.target.value)}
        />
      </div>
    </div>
  )
}

const swatch = [
  'h-control w-control shrink-0 cursor-pointer appearance-none rounded-control border border-control-strong bg-card p-1',
  'focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-focus',
  '[&::-webkit-color-swatch-wrapper]:p-0 [&::-webkit-color-swatch]:rounded-[5px] [&::-webkit-color-swatch]:border-line [&::-moz-color-swatch]:rounded-[5px] [&::-moz-color-swatch]:border-line',
].join(' ')
