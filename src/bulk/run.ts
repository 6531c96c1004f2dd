import type { Batch, RowFault } from './batch.ts'
import { repeatsOf } from './duplicates.ts'
import { makeLink, makeQuietLink } from './make-link.ts'
import type { Problem } from './problem.ts'
import type { Plan } from './plan.ts'
import { tallyMade, tallyOf, type Finding } from './tally.ts'
import { placeName } from './words.ts'

/** A row of the input that got its link. */
export interface LinkedRow {
  readonly cells: readonly string[]
  readonly line: number
  readonly url: string
}

/** A row of the input that got none, and why: one error at least. */
export interface RefusedRow {
  readonly cells: readonly string[]
  readonly line: number
  readonly problems: readonly Problem[]
}

/** Where the rows of a run go: files, an archive, the clipboard. A promise holds the run back until it is kept. */
export interface RowWriter {
  readonly take: (
    linked: readonly LinkedRow[],
    refused: readonly RefusedRow[],
  ) => Promise<void> | void
}

/** What a run has done so far. */
export interface Summary {
  /** Rows of the input that are not blank. */
  readonly rows: number
  readonly links: number
  readonly refused: number
  readonly blank: number
  /** Links that had been made before in the same run, to the letter. */
  readonly repeats: number
  /** The lines of the first few of them. */
  readonly repeatLines: readonly number[]
  /** Refused rows and warnings, kind by kind. */
  readonly findings: readonly Finding[]
  /** What was mended, kind by kind, with what stood there before and what stands there now. */
  readonly mended: readonly Finding[]
}

/** Of a run in which nothing came of anything. */
export const emptySummary: Summary = {
  rows: 0,
  links: 0,
  refused: 0,
  blank: 0,
  repeats: 0,
  repeatLines: [],
  findings: [],
  mended: [],
}

export interface Watch {
  /** Stops the run between two batches; what is done stays done. */
  readonly signal?: AbortSignal
  /** Called after each batch that was handed on. */
  readonly onProgress?: (done: Pick<Summary, 'rows' | 'links' | 'refused'>) => void
}

const mostRepeatLines = 5

/**
 * Makes the links of a whole table, batch by batch, in the input's order. Memory holds one batch, and sixteen to
 * thirty-two bytes for each link. What a reader or writer throws comes through: those are the shell's. Never throws by itself; linear.
 */
export async function runBulk(
  plan: Plan,
  batches: AsyncIterable<Batch> | Iterable<Batch>,
  writer: RowWriter,
  { signal, onProgress }: Watch = {},
): Promise<Summary> {
  const count = counting(plan)
  for await (const batch of batches) {
    if (signal?.aborted === true) break
    const { linked, refused } = count.take(batch)
    if (batch.rows.length > 0) await writer.take(linked, refused)
    onProgress?.(count.progress())
  }
  return count.summary()
}

/** Keeps count of a run. */
function counting(plan: Plan) {
  const repeated = repeatsOf(mostRepeatLines)
  const place = (problem: Problem) => placeName(plan.template.draft, problem)
  const found = tallyOf(place)
  const mended = tallyOf(place)
  let links = 0
  let refusals = 0
  let blank = 0
  const closerLook = (cells: readonly string[], line: number, fault?: RowFault) => {
    const made = makeLink(plan, cells, fault)
    if (made.problems.length > 0) tallyMade(found, made, line)
    for (const one of made.mended) mended.addMend(one, line)
    return made
  }
  const progress = () => ({ rows: links + refusals, links, refused: refusals })
  return {
    progress,
    take(batch: Batch): { linked: LinkedRow[]; refused: RefusedRow[] } {
      const linked: LinkedRow[] = []
      const refused: RefusedRow[] = []
      blank += batch.blank
      batch.rows.forEach((cells, at) => {
        const line = batch.lines[at] ?? 0
        const fault = batch.faults.size > 0 ? batch.faults.get(at) : undefined
        const quiet = fault === undefined ? makeQuietLink(plan, cells) : null
        if (quiet !== null) {
          linked.push({ cells, line, url: quiet })
          repeated.add(plan.quick?.texts ?? [quiet], line)
          return
        }
        const { url, draft, problems } = closerLook(cells, line, fault)
        if (url === null) refused.push({ cells, line, problems })
        else {
          linked.push({ cells, line, url })
          repeated.add(plan.quick?.textsOf(draft) ?? [url], line)
        }
      })
      links += linked.length
      refusals += refused.length
      return { linked, refused }
    },
    summary: (): Summary => ({
      ...progress(),
      blank,
      repeats: repeated.count(),
      repeatLines: repeated.lines(),
      findings: found.findings(),
      mended: mended.findings(),
    }),
  }
}
