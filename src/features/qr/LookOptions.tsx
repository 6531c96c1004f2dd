import { useState, type RefObject } from 'react'
import { blackOnWhite } from '#qr/colours.ts'
import type { Sheet } from '#qr/sheet.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { CaptionField } from './CaptionField.tsx'
import { chosenWidth, type QrChoice } from './choice.ts'
import { ColourFields } from './ColourFields.tsx'
import type { QrDoors } from './doors.ts'
import { LogoField } from './LogoField.tsx'
import { words } from './words.ts'

interface LookOptionsProps {
  readonly choice: QrChoice
  readonly onChoice: (change: Partial<QrChoice>) => void
  readonly sheet: Sheet | null
  readonly doors: Pick<QrDoors, 'openLogo'>
  readonly colourField: RefObject<HTMLInputElement | null>
}

/** Caption, colours and the picture in the middle, folded away until they are wanted. */
export function LookOptions({ choice, onChoice, sheet, doors, colourField }: LookOptionsProps) {
  // What was chosen before is in sight when the dialog is opened again.
  const [startsOpen] = useState(() => chosenLooks(choice).length > 0)

  return (
    <Disclosure
      summary={words.look}
      detail={chosenLooks(choice).join(' · ') || words.plainLook}
      open={startsOpen}
      className="border-t border-line pt-1"
    >
      <div className="flex flex-col gap-5 pt-1">
        <CaptionField
          typed={choice.caption}
          onType={(caption) => onChoice({ caption })}
          sheet={sheet}
          width={chosenWidth(choice)}
        />
        <ColourFields
          typed={choice.colours}
          onType={(colours) => onChoice({ colours })}
          first={colourField}
        />
        <LogoField
          logo={choice.logo}
          onLogo={(logo) => onChoice({ logo })}
          openLogo={doors.openLogo}
          sheet={sheet}
        />
      </div>
    </Disclosure>
  )
}

function chosenLooks({ caption, colours, logo }: QrChoice): string[] {
  const { foreground, background } = blackOnWhite
  const isPlain = colours.foreground === foreground && colours.background === background
  return [
    ...(caption.trim() === '' ? [] : [words.lookOf.caption]),
    ...(isPlain ? [] : [words.lookOf.colours]),
    ...(logo === null ? [] : [words.lookOf.logo]),
  ]
}
