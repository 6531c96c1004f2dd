import { useId, useState } from 'react'
import type { Choice, Choices } from '#library/import-plan.ts'
import { WordButton } from '#ui/Button.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { ChoiceSelect } from './ChoiceSelect.tsx'
import { importWords as said } from './import-words.ts'
import { ImportEntry } from './ImportEntry.tsx'
import { commonChoice, type Group, type Reviewed } from './review.ts'

interface ImportGroupProps {
  readonly group: Group
  readonly chosen: Choices
  readonly onChoose: (entries: readonly Reviewed[], choice: Choice) => void
  readonly nameOfBot: (botId: string) => string
}

/** Entries that stand to the library in the same way: a choice for all, and one for each. */
export function ImportGroup(props: ImportGroupProps) {
  const { group, chosen, onChoose } = props
  const { at, entries, choices } = group
  const id = useId()
  const title = said.groups[at](entries.length)
  if (at === 'same') {
    return (
      <Disclosure summary={title} className="border-t border-line pt-1">
        <EntryList {...props} />
      </Disclosure>
    )
  }
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="flex min-h-lesser flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <h3 id={id} className="font-semibold">
          {title}
        </h3>
        {entries.length > 1 && choices.length > 1 && (
          <ChoiceSelect
            label={`${said.forAll}: ${title}`}
            shownLabel={said.forAll}
            choices={choices}
            isDeleted={at === 'removed-here'}
            value={commonChoice(group, chosen)}
            onChange={(choice) => onChoose(entries, choice)}
          />
        )}
      </div>
      <EntryList {...props} />
    </section>
  )
}

/** More than these at once nobody goes through one by one. */
const step = 20

function EntryList({ group, chosen, onChoose, nameOfBot }: ImportGroupProps) {
  const [most, setMost] = useState(step)
  const { entries } = group
  const left = entries.length - most
  return (
    <>
      <ul className="divide-y divide-line rounded-control border border-line">
        {entries.slice(0, most).map((reviewed) => (
          <ImportEntry
            key={reviewed.entry.incoming.id}
            reviewed={reviewed}
            chosen={chosen}
            onChoose={(choice) => onChoose([reviewed], choice)}
            nameOfBot={nameOfBot}
          />
        ))}
      </ul>
      {left > 0 && (
        <WordButton className="mt-2 justify-self-start" onClick={() => setMost(most + 5 * step)}>
          {said.more(Math.min(left, 5 * step))}
        </WordButton>
      )}
    </>
  )
}
