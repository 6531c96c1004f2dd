import { codeArchive, type CodeWish, type PaintCaption } from '#bulk/code-archive.ts'
import { csvFiles } from '#bulk/csv-files.ts'
import { planTemplate } from '#bulk/plan.ts'
import { emptySummary, runBulk, type RefusedRow, type RowWriter, type Summary } from '#bulk/run.ts'
import { smallerBatches } from '#bulk/smaller-batches.ts'
import { partName, type ByteSink, type PartLimits } from '#bulk/zip-parts.ts'
import type { CodeCounts, CodesReport } from './codes-messages.ts'
import { followRows } from './follow-rows.ts'
import { gatherer } from './gather.ts'
import { hasNames } from './job.ts'
import { delimiterFor, untilUnreadable, type FedJob } from './run-job.ts'
import { reportPause } from './run-messages.ts'
import { batchesOf } from './source-batches.ts'

/** What a run of codes needs from around it. */
export interface CodesDoors {
  readonly say: (report: CodesReport) => void
  /** Waits until one more piece may go over. */
  readonly mayPost: () => Promise<void>
  /** Lets messages in. */
  readonly breathe: () => Promise<void>
  readonly signal: AbortSignal
  /** Null where there is no canvas to write on. */
  readonly paintCaption: PaintCaption | null
  readonly limits?: PartLimits
}

/** So many links are drawn as codes between two looks at what the page wants: some ten milliseconds of work. */
export const codesAtOnce = 100
/** So many pixels of pictures are: a million take some twenty milliseconds, a whole batch of links would take seconds. */
const pixelsAtOnce = 1 << 22
const refusedFile = 'codes-refused.csv'
const refusedPiece = 1 << 17

/**
 * Packs a code of each link into archives, and what got none into a list, and says piece by piece what came of it. After
 * `cancelled` and `file-vanished` the archives are whole too: they hold what was made until then.
 */
export async function runCodes(job: FedJob, wish: CodeWish, doors: CodesDoors): Promise<void> {
  const { say, mayPost, signal, paintCaption, limits } = doors
  const end = (how: EndOf, summary: Summary, codes: number, tooLong: number) =>
    say({ say: 'end', how, summary, codes, tooLong })
  if (wish.format === 'png' && wish.captionColumn !== null && paintCaption === null) {
    return end('no-canvas', emptySummary, 0, 0)
  }
  const post = async (file: string, bytes: Uint8Array<ArrayBuffer> | null) => {
    if (bytes === null) return
    await mayPost()
    say({ say: 'piece', file, bytes })
  }
  const list = refusedList(job, (bytes) => post(refusedFile, bytes))
  /** Of the batch at hand. */
  const tooLong: RefusedRow[] = []
  const archive = codeArchive(
    {
      wish,
      onRefused: (rows) => void tooLong.push(...rows),
      ...(paintCaption && { paintCaption }),
      ...(limits && { limits }),
    },
    (part): ByteSink => ({ write: (bytes) => post(partName(part), bytes), close: () => {} }),
  )
  const { batches, reading } = batchesOf(job.source)
  const readable = untilUnreadable(batches)
  const followed = followRows(readable.batches, reading)
  const report = reporter(doors)
  const writer: RowWriter = {
    async take(linked, refused) {
      await archive.take(linked, refused)
      await list.take([], [...tooLong.splice(0), ...refused].toSorted(byLine))
      const counts = { codes: archive.codes(), refused: list.count() }
      await report(counts, followed.share(counts.codes + counts.refused))
    },
  }
  const plan = planTemplate(job.template, job.columns)
  const small = smallerBatches(followed.batches, rowsFor(wish))
  const summary = await runBulk(plan, small, writer, { signal })
  await archive.end()
  await list.end()
  const how = signal.aborted ? 'cancelled' : readable.isLost() ? 'file-vanished' : 'done'
  end(how, summary, archive.codes(), archive.tooLong())
}

function rowsFor({ format, size }: CodeWish): number {
  if (format === 'svg') return codesAtOnce
  return Math.min(codesAtOnce, Math.max(1, Math.floor(pixelsAtOnce / (size * size))))
}

type EndOf = Extract<CodesReport, { say: 'end' }>['how']

/** The rows without a code, as the list of links has them; no file where there is none. */
function refusedList(
  { columns, source, template: { draft }, hasMark }: FedJob,
  post: (bytes: Uint8Array<ArrayBuffer> | null) => Promise<void>,
) {
  const gathered = gatherer(refusedPiece)
  const options = {
    columns,
    draft,
    hasHeader: hasNames(source),
    delimiter: delimiterFor({ source, hasMark }),
    hasMark,
  }
  const files = csvFiles(options, noLinks, gathered.add)
  let count = 0
  const writer: RowWriter = {
    async take(_, refused) {
      count += refused.length
      await files.take([], refused)
      if (gathered.size() >= refusedPiece) await post(gathered.cut())
    },
  }
  return { ...writer, count: () => count, end: () => post(gathered.cut()) }
}

function noLinks(): void {}

/** As the rows stand in the input. */
export function byLine(one: { readonly line: number }, other: { readonly line: number }): number {
  return one.line - other.line
}

/** Says how far it is, now and then, and lets the page's wishes in each time. `share`: of the list, 0 to 1. */
export function reporter({ say, breathe }: Pick<CodesDoors, 'say' | 'breathe'>) {
  let last = 0
  return async (counts: CodeCounts, share: number): Promise<void> => {
    const now = performance.now()
    if (now - last >= reportPause) {
      last = now
      say({ say: 'progress', counts, share })
    }
    await breathe()
  }
}
