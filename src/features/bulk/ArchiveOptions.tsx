import { codeSizes } from './codes-choice.ts'
import { codesWords as words } from './codes-words.ts'
import { ColumnField } from './ColumnField.tsx'
import type { CodesOptionsProps } from './codes-options-props.ts'
import { NumberField } from './NumberField.tsx'
import { OptionCards } from './OptionCards.tsx'

/** What the files of an archive are to be. */
export function ArchiveOptions({ choice, onChoice, columns, isAsked }: CodesOptionsProps) {
  const { format, sizes } = choice
  return (
    <>
      <OptionCards
        legend={words.format}
        options={['svg', 'png']}
        names={words.formats}
        hints={words.formatHints}
        value={format}
        onChange={(chosen) => onChoice({ ...choice, format: chosen })}
      />
      <NumberField
        // Each format's field has its own history of having been left.
        key={format}
        label={words.size[format]}
        hint={words.sizeHint}
        typed={sizes[format]}
        onType={(typed) => onChoice({ ...choice, sizes: { ...sizes, [format]: typed } })}
        limits={codeSizes[format]}
        isWhole={format === 'png'}
        isAsked={isAsked}
      />
      <ColumnField
        label={words.nameColumn}
        columns={columns}
        value={choice.nameColumn}
        none={words.byLine}
        onChange={(nameColumn) => onChoice({ ...choice, nameColumn })}
      />
    </>
  )
}
