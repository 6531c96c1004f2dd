import { CircleAlert, TriangleAlert, Wrench } from 'lucide-react'
import { Fragment } from 'react'
import { flushSync } from 'react-dom'
import type { Made } from '#bulk/make-link.ts'
import type { Problem } from '#bulk/problem.ts'
import { fixesToChoose, type Mend, type SafeFix } from '#bulk/safe-fixes.ts'
import { mendedChange, placeName, problemSentence } from '#bulk/words.ts'
import type { LinkDraft } from '#link/index.ts'
import { WordButton } from '#ui/Button.tsx'
import { words } from './words.ts'

const said = words.result

interface PreviewNotesProps {
  readonly made: Made
  readonly template: LinkDraft
  /** The mends that are switched on. */
  readonly fixes: readonly SafeFix[]
  readonly onMend: (fix: SafeFix) => void
}

/** What is wrong with a row's link, with the word that mends it in every row, and what was mended already. */
export function PreviewNotes({ made, template, fixes, onMend }: PreviewNotesProps) {
  if (made.problems.length === 0 && made.mended.length === 0) return null
  return (
    <ul className="grid gap-1 ps-12 pb-1 text-hint">
      {made.problems.map((problem) => {
        const isError = problem.severity === 'error'
        const Icon = isError ? CircleAlert : TriangleAlert
        // Of what a bot does not know nothing is mended by itself.
        const ofLink = made.link.diagnostics.find(
          ({ code, path }) => code === problem.code && path === problem.path,
        )
        const offered = ofLink === undefined ? [] : fixesToChoose(ofLink, made.draft, fixes)
        return (
          <li
            key={`${problem.path} ${problemSentence(problem)}`}
            className={`flex gap-1.5 ${isError ? 'text-error' : ''}`}
          >
            <Icon aria-hidden size={15} className="mt-[0.2em] shrink-0" />
            <span className="min-w-0 wrap-anywhere">
              <Standing problem={problem} template={template} />
              {problemSentence(problem)}{' '}
              {offered.map((fix) => (
                <Fragment key={fix}>
                  <WordButton
                    onClick={({ currentTarget }) => {
                      const row = currentTarget.closest('li:has(summary)')
                      flushSync(() => onMend(fix))
                      // The word goes with what it mends, and would take the focus with it.
                      row?.querySelector('summary')?.focus()
                    }}
                  >
                    {said.mendAll(fix)}
                  </WordButton>{' '}
                </Fragment>
              ))}
            </span>
          </li>
        )
      })}
      {made.mended.length > 0 && (
        <li className="flex gap-1.5 text-soft">
          <Wrench aria-hidden size={15} className="mt-[0.2em] shrink-0" />
          <span className="min-w-0 wrap-anywhere">
            {said.mended} {made.mended.map((mend) => mendedAt(mend, template)).join(' · ')}
          </span>
        </li>
      )}
    </ul>
  )
}

interface StandingProps extends Pick<PreviewNotesProps, 'template'> {
  readonly problem: Problem
}

/** Whether the row is refused, and for which of its values: the same sentence may be true of two. */
function Standing({ problem, template }: StandingProps) {
  const isOfValue = /^(?:rows|utm)\./.test(problem.path)
  const parts = [
    problem.severity === 'error' ? said.refused : '',
    isOfValue ? placeName(template, problem) : '',
  ].filter(Boolean)
  return parts.length > 0 && <span className="font-medium">{parts.join(', ')}: </span>
}

function mendedAt({ problem, from, to }: Mend, template: LinkDraft): string {
  return `${placeName(template, problem)} ${mendedChange(problem.code, from, to)}`
}
