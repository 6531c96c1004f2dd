import { linkColumn } from '#bulk/csv-files.ts'
import { columnNames } from '#bulk/words.ts'
import { hasNames, type Finished, type Job } from '#bulk-browser/job.ts'
import { words } from './words.ts'

const said = words.run

interface RunFactsProps {
  readonly finished: Finished
  /** What it was begun with. */
  readonly job: Job | null
}

/** What else is worth knowing of an ended run, beside what was found in its rows. */
export function RunFacts({ finished: { summary, guarded }, job }: RunFactsProps) {
  const { blank, repeats, repeatLines } = summary
  const facts = [
    summary.links > 0 ? ownLinkColumn(job) : '',
    repeats > 0 ? said.repeats(repeats, repeatLines) : '',
    guarded > 0 ? said.guarded(guarded) : '',
    blank > 0 ? blanksOf(job, blank) : '',
  ].filter(Boolean)
  if (facts.length === 0) return null
  return (
    <ul className="grid gap-1 text-hint text-soft">
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  )
}

function blanksOf(job: Job | null, many: number): string {
  const isWithoutHidden = job?.source.at === 'rows' && job.source.isWithoutHidden
  return isWithoutHidden ? said.blankOrHidden(many) : said.blank(many)
}

/** Said where the list has a column of that name itself; `''` where it has none. */
function ownLinkColumn(job: Job | null): string {
  if (job === null || !hasNames(job.source)) return ''
  const name = linkColumn(job.columns)
  return name === columnNames.link ? '' : said.ownLinkColumn(name)
}
