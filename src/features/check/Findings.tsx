import type { Fix } from '#link/index.ts'
import type { Finding } from '#link-view/findings.ts'
import { useLight } from '#link-view/light.ts'
import { anySentenceOf } from '#link-view/paste-words.ts'
import type { TextChange } from '#link-view/text-changes.ts'
import { visible } from '#link-view/visible.ts'
import { fixLabel } from '#link-view/words.ts'
import { WordButton } from '#ui/Button.tsx'
import { limits } from './limits.ts'
import { outcomeLooks, placeLooks } from './place-look.ts'
import { words } from './words.ts'

const said = words.pasted

interface FindingsProps {
  readonly findings: readonly Finding[]
  readonly onFix: (fix: Fix) => void
  readonly onTakeBack: (fix: Fix) => void
}

/** What was found, in the order of the text: what it is, what became of it, and the word to click that mends it. */
export function Findings({ findings, onFix, onTakeBack }: FindingsProps) {
  const shown = mostUrgent(findings)
  return (
    <>
      <Legend findings={shown} />
      <ol aria-label={said.findings} className="mt-2">
        {shown.map((finding) => (
          <FindingItem key={finding.key} finding={finding} onFix={onFix} onTakeBack={onTakeBack} />
        ))}
      </ol>
      {shown.length < findings.length && (
        <p className="mt-2 text-hint text-soft">
          {said.cutFindings(shown.length, findings.length)}
        </p>
      )}
    </>
  )
}

/** Where both colours of numbers are there. */
function Legend({ findings }: Pick<FindingsProps, 'findings'>) {
  const numbered = findings.filter(({ number }) => number !== null)
  const errors = numbered.filter(({ diagnostic }) => diagnostic.severity === 'error')
  if (errors.length === 0 || errors.length === numbered.length) return null
  const entries = [
    [placeLooks.error.badge, said.legendError],
    [placeLooks.warning.badge, said.legendOther],
  ] as const
  return (
    <dl aria-label={said.legend} className="mt-2 flex flex-wrap gap-x-4 text-hint text-soft">
      {entries.map(([badge, meaning]) => (
        <div key={meaning} className="flex items-center gap-1.5">
          <dt className={`size-2.5 rounded-full ${badge}`}>
            <span className="sr-only">
              {badge === placeLooks.error.badge ? said.red : said.black}
            </span>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Of too many, those that need a person are not the ones to be missed. */
function mostUrgent(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= limits.findings) return findings
  const urgent = [...findings.filter(isYours), ...findings.filter((it) => !isYours(it))]
  const shown = new Set(urgent.slice(0, limits.findings))
  return findings.filter((it) => shown.has(it))
}

function isYours({ outcome }: Finding): boolean {
  return outcome === 'yours'
}

/** Where the sentence about a finding stands, for who is led to it. */
function findingId({ key }: Finding): string {
  return `check-${key.replaceAll(/\s/g, '-')}`
}

interface FindingItemProps {
  readonly finding: Finding
  readonly onFix: (fix: Fix) => void
  readonly onTakeBack: (fix: Fix) => void
}

function FindingItem({ finding, onFix, onTakeBack }: FindingItemProps) {
  const { diagnostic, outcome, number, change } = finding
  const { isLit, props } = useLight(number === null ? null : `place:${number}`)
  const { icon: Icon, ink } = outcomeLooks[outcome]
  const { fix } = diagnostic
  return (
    <li
      {...props}
      id={findingId(finding)}
      tabIndex={-1}
      data-lit={isLit}
      className={`grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2 rounded-control px-2 py-2 text-hint transition-colors ${isLit ? 'bg-hover' : ''}`}
    >
      <PlaceNumber finding={finding} />
      <p className="min-w-0 wrap-anywhere">
        <span className={`me-1.5 inline-flex items-center gap-1 font-semibold ${ink}`}>
          <Icon aria-hidden size={14} />
          {said.outcomes[outcome]}
        </span>{' '}
        {change === undefined ? anySentenceOf(diagnostic) : <Changed change={change} />}{' '}
        {fix !== undefined && outcome !== 'done' && (
          <WordButton onClick={() => onFix(fix)} className="max-w-full wrap-anywhere">
            {fixLabel(fix)}
          </WordButton>
        )}
        {fix !== undefined && outcome === 'done' && (
          <WordButton onClick={() => onTakeBack(fix)}>{said.takeBack}</WordButton>
        )}
      </p>
    </li>
  )
}

/** What a person has decided, as it was and as it is. */
function Changed({ change: { from, to } }: { readonly change: TextChange }) {
  return to === null ? said.removed(short(from)) : said.changed(short(from), short(to))
}

function short(text: string): string {
  return visible(text.length > mostShown ? `${text.slice(0, mostShown - 1)}…` : text)
}

const mostShown = 120

function PlaceNumber({ finding: { number, diagnostic } }: { readonly finding: Finding }) {
  const { badge } = placeLooks[diagnostic.severity]
  if (number === null) return <span aria-hidden />
  return (
    <button
      type="button"
      aria-label={said.showPlace(number)}
      onClick={() => showPlace(number)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })}
      className={`mt-px h-5 min-w-5 cursor-pointer justify-self-center rounded-full px-1 text-[0.75rem]/5 font-semibold pointer-coarse:relative pointer-coarse:after:absolute pointer-coarse:after:-inset-3 ${badge}`}
    >
      {number}
    </button>
  )
}

/** Having the focus it is lit; in a text that scrolls it comes into view, and the page stays where it is. */
function showPlace(number: number): HTMLElement | null {
  const mark = document.querySelector<HTMLElement>(`[data-place~="${number}"]`)
  const box = mark?.closest('section')
  if (mark !== null && box) box.scrollTop = mark.offsetTop - box.clientHeight / 2
  return mark
}

/** Leads to a finding: its sentence with the focus, its place lit. */
export function showFinding(finding: Finding): void {
  const sentence = document.getElementById(findingId(finding))
  sentence?.focus({ preventScroll: true })
  sentence?.scrollIntoView({ block: 'center' })
  if (finding.number !== null) showPlace(finding.number)
}
