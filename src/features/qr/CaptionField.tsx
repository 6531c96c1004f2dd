import type { Sheet } from '#qr/sheet.ts'
import type { Width } from '#qr/size.ts'
import { Field } from '#ui/Field.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import { words } from './words.ts'

interface CaptionFieldProps {
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly sheet: Sheet | null
  readonly width: Width | null
}

/** Letters: what two lines can hold and still be read. */
const longest = 120

/** Letters of 1.4 mm are those of a pill box: nobody reads less from a flyer. */
const leastLetters = 1.4

/** The line below the code. With a width in millimetres it tells letters that are too small to be read. */
export function CaptionField({ typed, onType, sheet, width }: CaptionFieldProps) {
  const letters = sheet && width?.unit === 'mm' ? lettersIn(sheet, width.length) : null
  return (
    <Field
      label={words.caption}
      hint={words.captionHint}
      invalid={false}
      messages={
        letters !== null &&
        letters < leastLetters && <span className="text-ink">{words.smallCaption(letters)}</span>
      }
    >
      {(aria) => (
        <TextInput
          {...aria}
          dir="auto"
          autoCapitalize="sentences"
          spellCheck
          maxLength={longest}
          value={typed}
          onChange={(event) => onType(event.target.value)}
        />
      )}
    </Field>
  )
}

/** How high they come out, in millimetres. */
function lettersIn({ caption, width }: Sheet, mm: number): number | null {
  return caption ? (caption.size * mm) / width : null
}
