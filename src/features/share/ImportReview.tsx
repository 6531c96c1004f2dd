import { useMemo } from 'react'
import { visible } from '#link-view/visible.ts'
import type { Misfit } from '#library/bundle.ts'
import { Button } from '#ui/Button.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { nameOfBot, type Here } from './here.ts'
import { importWords as said } from './import-words.ts'
import { ImportGroup } from './ImportGroup.tsx'
import { countChoices, groupsOf, withChoice } from './review.ts'
import type { Import, Review } from './use-import.ts'
import { words } from './words.ts'

interface ImportReviewProps {
  readonly running: Import
  readonly review: Review
  readonly here: Here
}

/** What is in the file, by how it stands to the library, with a choice for each. */
export function ImportReview({ running, review, here }: ImportReviewProps) {
  const { plan, bundle, fileName } = review
  const groups = useMemo(() => groupsOf(plan), [plan])
  const names = useMemo(
    () => new Map(bundle.bots.map(({ id, value }) => [id, value.name])),
    [bundle],
  )
  const isEmpty = groups.length === 0
  return (
    <>
      <p className="wrap-anywhere">
        {said.found(bundle.presets.length, bundle.bots.length, fileName)}{' '}
        {groups.every(({ at }) => at === 'same') && (isEmpty ? said.empty : said.nothingNew)}
      </p>
      {groups.map((group) => (
        <ImportGroup
          key={group.at}
          group={group}
          chosen={running.chosen}
          onChoose={(entries, choice) =>
            running.choose(withChoice(running.chosen, entries, choice))
          }
          nameOfBot={(id) => nameOfBot(here, id) || (names.get(id) ?? '')}
        />
      ))}
      {bundle.misfits.length > 0 && <Misfits misfits={bundle.misfits} />}
      {bundle.unreadable.length > 0 && (
        <p className="text-hint text-soft">{said.unreadable(bundle.unreadable.length)}</p>
      )}
    </>
  )
}

const mostMisfits = 100

function Misfits({ misfits }: { readonly misfits: readonly Misfit[] }) {
  return (
    <Disclosure
      summary={said.misfits(misfits.length)}
      className="rounded-control border border-control px-3.5"
    >
      <ul className="grid gap-1 pb-3 text-hint wrap-anywhere text-soft">
        {misfits.slice(0, mostMisfits).map(({ kind, place, name, field }) => (
          <li key={`${kind} ${place}`}>
            {said.misfit(said.kinds[kind], place, visible(name), visible(field))}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}

interface ReviewFooterProps {
  readonly running: Import
  readonly review: Review
  readonly onClose: () => void
}

/** What will be done, and the button that does it. */
export function ReviewFooter({ running, review, onClose }: ReviewFooterProps) {
  const groups = useMemo(() => groupsOf(review.plan), [review.plan])
  const counts = countChoices(groups, running.chosen)
  const coming = counts.add + counts.replace + counts['keep-both']
  return (
    <>
      <output className="me-auto self-center text-hint text-soft max-sm:w-full">
        {said.summary(counts)}
      </output>
      <Button onClick={onClose} className="max-sm:flex-1">
        {coming === 0 ? words.close : words.cancel}
      </Button>
      {coming > 0 && (
        <Button kind="main" onClick={running.confirm} className="max-sm:flex-1">
          {said.confirm(coming)}
        </Button>
      )}
    </>
  )
}
