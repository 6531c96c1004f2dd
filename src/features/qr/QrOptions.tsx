import type { RefObject } from 'react'
import { Choices } from './Choices.tsx'
import type { QrCode } from '#qr/encode.ts'
import { capacity, holds, levels, type Level } from '#qr/levels.ts'
import type { Format } from '#qr/size.ts'
import { SizeField } from './SizeField.tsx'
import { words } from './words.ts'

/** What a person decides about a code. */
export interface QrChoice {
  readonly format: Format
  /** As typed, each format its own. */
  readonly sizes: { readonly [format in Format]: string }
  /** Null: the one that suits the link. */
  readonly level: Level | null
}

export interface QrOptionsProps {
  readonly choice: QrChoice
  readonly onChoice: (choice: QrChoice) => void
  /** The level in force: the chosen one, or the one that suits the link. */
  readonly level: Level
  /** Length of the link. */
  readonly bytes: number
  readonly code: QrCode | null
  readonly sizeField: RefObject<HTMLInputElement | null>
}

export function QrOptions({ choice, onChoice, level, bytes, code, sizeField }: QrOptionsProps) {
  const { format, sizes } = choice
  return (
    <div className="flex flex-col gap-5">
      <Choices
        legend={words.format}
        choices={formatChoices}
        value={format}
        onChange={(chosen) => onChoice({ ...choice, format: chosen })}
      />
      <SizeField
        // Each format's field has its own history of having been left.
        key={format}
        input={sizeField}
        format={format}
        typed={sizes[format]}
        onType={(typed) => onChoice({ ...choice, sizes: { ...sizes, [format]: typed } })}
        code={code}
      />
      <Choices
        legend={words.level}
        choices={levels.map((each) => levelChoice(each, bytes))}
        value={level}
        onChange={(chosen) => onChoice({ ...choice, level: chosen })}
      />
    </div>
  )
}

const formatChoices = (['png', 'svg'] as const).map((format) => ({
  value: format,
  name: words.formatNames[format],
  hint: words.formatHints[format],
}))

function levelChoice(level: Level, bytes: number) {
  const hint = holds(level, bytes) ? words.levelHints[level] : words.levelFull(capacity[level])
  return { value: level, name: words.levelNames[level], detail: words.levelShares[level], hint }
}
