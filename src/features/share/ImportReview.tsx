import { TriangleAlert } from 'lucide-react'
import { useId, useMemo } from 'react'
import { visible } from '#link-view/visible.ts'
import type { Misfit } from '#library/bundle.ts'
import { presetWords } from '#library-view/preset-words.ts'
import { Button } from '#ui/Button.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { nameOfBot, type Here } from './here.ts'
import { importWords as said } from './import-words.ts'
import { ImportGroup } from './ImportGroup.tsx'
import { comingIn, countChoices, groupsOf, withChoice } from './review.ts'
import { shownName } from './standing-text.ts'
import type { Unsafe } from './taken-in.ts'
import type { Import, Review } from './use-import.ts'
import { words } from './words.ts'

interface ImportReviewProps {
  readonly running: Import
  readonly review: Review
  readonly here: Here
}

/** What is in the file, by how it stands to the library, with a choice for each. */
export function ImportReview({ running, review, here }: ImportReviewProps) {
  const { plan, bundle, unsafe, fileName } = review
  const groups = useMemo(() => groupsOf(plan), [plan])
  const names = useMemo(
    () => new Map(bundle.bots.map(({ id, value }) => [id, value.name])),
    [bundle],
  )
  const isEmpty = bundle.presets.length + bundle.bots.length === 0
  const open = groups.filter(({ at }) => at !== 'same')
  const counts = countChoices(groups, running.chosen)
  const isUndecided = open.length > 0 && comingIn(counts) === 0
  return (
    <>
      <p className="wrap-anywhere">
        {said.found(bundle.presets.length, bundle.bots.length, fileName)}{' '}
        {isEmpty ? said.empty : open.length === 0 && unsafe.length === 0 && said.nothingNew}
      </p>
      {isUndecided && <p className="font-medium">{said.undecided(counts.leave)}</p>}
      {groups.map((group) => (
        <ImportGroup
          key={group.at}
          group={group}
          chosen={running.chosen}
          onChoose={(entries, choice) =>
            running.choose(withChoice(running.chosen, entries, choice))
          }
          nameOfBot={(id) =>
            id === '' ? '' : nameOfBot(here, id) || names.get(id) || presetWords.unknownBot
          }
        />
      ))}
      {unsafe.length > 0 && <UnsafeEntries entries={unsafe} />}
      {bundle.misfits.length > 0 && <Misfits misfits={bundle.misfits} />}
      {bundle.unreadable.length > 0 && (
        <p className="text-hint text-soft">{said.unreadable(bundle.unreadable.length)}</p>
      )}
    </>
  )
}

/** More than these are not listed. */
const mostListed = 100

function UnsafeEntries({ entries }: { readonly entries: readonly Unsafe[] }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h3 id={id} className="flex gap-2 font-semibold">
        <TriangleAlert aria-hidden size={18} className="mt-0.5 shrink-0 text-error" />
        {said.unsafe(entries.length)}
      </h3>
      <ul className="divide-y divide-line rounded-control border border-line">
        {entries.slice(0, mostListed).map(({ id: entryId, value, scheme }) => (
          <li key={entryId} className="px-3.5 py-2.5">
            <p dir="auto" className="truncate text-start font-medium">
              {shownName(value)}
            </p>
            <p className="text-hint wrap-anywhere text-soft">
              {words.noWebPage(scheme)} {'draft' in value ? said.unsafeWhole : said.unsafeAddress}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Misfits({ misfits }: { readonly misfits: readonly Misfit[] }) {
  return (
    <Disclosure
      summary={said.misfits(misfits.length)}
      className="rounded-control border border-control px-3.5"
    >
      <ul className="grid gap-1 pb-3 text-hint wrap-anywhere text-soft">
        {misfits.slice(0, mostListed).map(({ kind, place, name, field }) => (
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
  const coming = comingIn(counts)
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
