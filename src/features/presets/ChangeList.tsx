import type { ComponentProps } from 'react'
import { CompareTable } from '#link-view/CompareTable.tsx'
import { countChanges, type Changes } from './changes.ts'
import { NoteTexts } from './NoteTexts.tsx'
import { Sentences } from './Sentences.tsx'
import { words } from './words.ts'

interface ChangeListProps extends Pick<
  ComponentProps<typeof CompareTable>,
  'channel' | 'changeText'
> {
  readonly changes: Changes
  /** The headings of the two states. */
  readonly titles: readonly [before: string, after: string]
}

/** What differs between two states of a preset: its details in sentences, its note, its link part by part. */
export function ChangeList({ changes, titles, ...table }: ChangeListProps) {
  const { details, note, parts } = changes
  if (countChanges(changes) === 0) {
    return <p className="text-hint text-soft">{words.changes.none}</p>
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2.5">
      <Sentences texts={details} />
      {note !== null && <NoteTexts note={note} titles={titles} />}
      {parts.length > 0 && (
        <CompareTable differences={parts} before={titles[0]} after={titles[1]} {...table} />
      )}
    </div>
  )
}
