import { FoldedText } from '#library-view/FoldedText.tsx'
import type { NotePair } from './changes.ts'
import { words } from './words.ts'

const said = words.changes

interface NoteTextsProps {
  readonly note: NotePair
  readonly titles: readonly [before: string, after: string]
}

/** Two notes, one below the other. */
export function NoteTexts({ note: { before, after }, titles }: NoteTextsProps) {
  return (
    <dl
      aria-label={said.note}
      className="grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-1 text-hint sm:grid-cols-[10rem_minmax(0,1fr)]"
    >
      {[before, after].map((text, index) => (
        <div key={titles[index]} className="contents">
          <dt className="text-soft">
            {said.note}: {titles[index]?.toLowerCase()}
          </dt>
          <dd className="wrap-anywhere">
            {text === '' ? (
              <span className="text-soft">{said.noNote}</span>
            ) : (
              <FoldedText text={text} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
