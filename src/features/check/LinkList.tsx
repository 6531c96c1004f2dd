import { useId, useMemo } from 'react'
import { acceptAll, judge } from '#link-view/judged.ts'
import type { Check, LinkDraft, Verdict } from '#link/index.ts'
import { visible } from '#link-view/visible.ts'
import type { Checked } from './checked.ts'
import { labelsOf } from './link-labels.ts'
import { limits } from './limits.ts'
import { AddAllToBot, CopyAll } from './ListActions.tsx'
import { nameOfLink, type Fixes } from './page-state.ts'
import { StateMark } from './StateMark.tsx'
import { words } from './words.ts'

const said = words.links

interface LinkListProps {
  readonly checked: Checked
  readonly chosen: number
  readonly onChoose: (index: number) => void
  /** What a person has accepted. */
  readonly fixes?: Fixes
  readonly onAddToBot: (drafts: readonly LinkDraft[]) => void
}

/** The links of a text, one a line: arrows go from one to the next, and what is below is about the chosen one. */
export function LinkList({ checked, chosen, onChoose, fixes = noFixes, ...hands }: LinkListProps) {
  const { text, checks, count } = checked
  const name = useId()
  const labels = useMemo(() => labelsOf(text, checks), [text, checks])
  const links = useMemo(
    () => checks.map((check, index) => listed(check, fixes.get(nameOfLink(checks, index)))),
    [checks, fixes],
  )
  const ready = links.flatMap(({ verdict, url }) => (verdict === 'faulty' ? [] : (url ?? [])))
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{said.legend(count)}</legend>
      <div className="mt-1 mb-2 flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="text-hint text-soft">{said.counts(counted(links))}</p>
        <span className="flex flex-wrap gap-2">
          <AddAllToBot drafts={links.flatMap(({ draft }) => draft ?? [])} {...hands} />
          <CopyAll
            ready={ready}
            others={checks.length - ready.length}
            unlisted={count - checks.length}
          />
        </span>
      </div>
      <div className="relative max-h-72 overflow-y-auto rounded-control border border-line bg-card">
        {checks.map(({ span, link }, index) => (
          <label
            key={span.start}
            className="flex min-h-control cursor-pointer items-start gap-2.5 border-b border-line px-3 py-2 transition-colors last:border-b-0 hover:bg-hover has-checked:bg-hover has-checked:inset-shadow-[3px_0_0_var(--ink)] has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              className="sr-only"
              checked={index === chosen}
              onChange={() => {
                onChoose(index)
                showResult()
              }}
            />
            <StateMark look={links[index]?.verdict ?? 'none'} />
            <span className="min-w-0 grow">
              <span className="flex gap-x-3 text-hint">
                <span className="min-w-0 grow truncate font-medium">{labels[index]}</span>
                <span className="shrink-0 text-soft">
                  {said.states[links[index]?.verdict ?? 'none']}
                </span>
              </span>
              <Address link={link} />
            </span>
          </label>
        ))}
      </div>
      {count > checks.length && (
        <p className="mt-2 text-hint text-soft">{said.more(checks.length, count)}</p>
      )}
    </fieldset>
  )
}

const noFixes: Fixes = new Map()

interface Listed {
  readonly verdict: Verdict
  /** The finished link. */
  readonly url: string | null
  readonly draft: LinkDraft | null
}

/** How a link stands by now. Without fixes all is known of it: a long one is not judged once more. */
function listed(check: Check, fixes: readonly string[] = []): Listed {
  const judged = fixes.length === 0 ? null : judge(check, acceptAll(check, fixes))
  const { verdict, built, draft } = judged ?? check
  return { verdict, url: built?.url ?? null, draft }
}

function counted(links: readonly Listed[]): Record<Verdict, number> {
  const counts = { right: 0, mended: 0, faulty: 0, address: 0, none: 0 }
  for (const { verdict } of links) counts[verdict] += 1
  return counts
}

const shownTail = 18

/** What is too long is cut in the middle: links of one campaign begin alike. */
function Address({ link }: { readonly link: string }) {
  const short =
    link.length > limits.context
      ? `${link.slice(0, limits.context / 2)}${link.slice(-limits.context / 2)}`
      : link
  return (
    <code dir="ltr" className="flex max-w-full min-w-0 text-[0.84375rem] text-soft">
      <span className="min-w-0 truncate whitespace-pre">{visible(short.slice(0, -shownTail))}</span>
      <span className="shrink-0 whitespace-pre">{visible(short.slice(-shownTail))}</span>
    </code>
  )
}

/** On a narrow screen the result lies below the list, out of sight. */
function showResult(): void {
  if (matchMedia('(min-width: 64rem)').matches) return
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
  document
    .querySelector('[data-result]')
    ?.scrollIntoView({ block: 'start', behavior: isCalm ? 'auto' : 'smooth' })
}
