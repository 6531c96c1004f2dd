import type { RefObject } from 'react'
import { capacity, holds, levels, type Level } from '#qr/levels.ts'
import type { Sheet } from '#qr/sheet.ts'
import { unitsOf } from '#qr/size.ts'
import type { QrChoice } from './choice.ts'
import { Choices } from './Choices.tsx'
import type { QrDoors } from './doors.ts'
import { LookOptions } from './LookOptions.tsx'
import { SizeField } from './SizeField.tsx'
import { words } from './words.ts'

export interface QrOptionsProps {
  readonly choice: QrChoice
  /** Takes what is different. */
  readonly onChoice: (change: Partial<QrChoice>) => void
  /** The level in force: the chosen one, or the one that suits the link. */
  readonly level: Level
  /** Length of the link. */
  readonly bytes: number
  readonly sheet: Sheet | null
  readonly doors: Pick<QrDoors, 'openLogo'>
  readonly sizeField: RefObject<HTMLInputElement | null>
  readonly colourField: RefObject<HTMLInputElement | null>
}

export function QrOptions(props: QrOptionsProps) {
  const { choice, onChoice, level, bytes, sheet, doors, sizeField, colourField } = props
  const { format, units, sizes, logo } = choice
  const unit = units[format]
  return (
    <div className="flex min-w-0 flex-col gap-5">
      <Choices
        legend={words.format}
        choices={formatChoices}
        columns={3}
        value={format}
        onChange={(chosen) => onChoice({ format: chosen })}
      />
      <SizeField
        input={sizeField}
        unit={unit}
        units={unitsOf[format]}
        onUnit={(chosen) => onChoice({ units: { ...units, [format]: chosen } })}
        typed={sizes[unit]}
        onType={(typed) => onChoice({ sizes: { ...sizes, [unit]: typed } })}
        code={sheet?.code ?? null}
      />
      <Choices
        legend={words.level}
        choices={levels.map((each) => levelChoice(each, bytes, logo !== null))}
        value={level}
        onChange={(chosen) => onChoice({ level: chosen })}
      />
      <LookOptions
        choice={choice}
        onChoice={onChoice}
        sheet={sheet}
        doors={doors}
        colourField={colourField}
      />
    </div>
  )
}

const formatChoices = (['png', 'svg', 'pdf'] as const).map((format) => ({
  value: format,
  name: words.formatNames[format],
  hint: words.formatHints[format],
}))

function levelChoice(level: Level, bytes: number, hasLogo: boolean) {
  const isTooLow = hasLogo && (level === 'L' || level === 'M')
  const hint = holds(level, bytes) ? words.levelHints[level] : words.levelFull(capacity[level])
  return {
    value: level,
    name: words.levelNames[level],
    detail: words.levelShares[level],
    hint: isTooLow ? words.logoLevelOff : hint,
    disabled: isTooLow,
  }
}
