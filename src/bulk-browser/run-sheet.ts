import { cellOf, encodeLink, refusalOf } from '#bulk/code-archive.ts'
import { planTemplate } from '#bulk/plan.ts'
import { runBulk, type LinkedRow, type RefusedRow, type RowWriter } from '#bulk/run.ts'
import { smallerBatches } from '#bulk/smaller-batches.ts'
import { problemSentence } from '#bulk/words.ts'
import { sideOf } from '#qr/runs.ts'
import { printDensity } from '#qr/size.ts'
import { qrPath } from '#qr/svg.ts'
import { mostOnSheets, type SheetCode, type SheetCodes, type SheetWish } from './codes-job.ts'
import { followRows } from './follow-rows.ts'
import { byLine, codesAtOnce, reporter, type CodesDoors } from './run-codes.ts'
import { untilUnreadable, type FedJob } from './run-job.ts'
import { batchesOf } from './source-batches.ts'

type SheetDoors = Pick<CodesDoors, 'say' | 'breathe' | 'signal'>

/** Makes the codes for paper, `most` of them, and says them all at once. A cancelled run says nothing more. */
export async function runSheet(
  job: FedJob,
  wish: SheetWish,
  { say, breathe, signal }: SheetDoors,
  most = mostOnSheets,
): Promise<void> {
  const codes: SheetCode[] = []
  const full = new AbortController()
  let refused = 0
  let firstRefused: SheetCodes['firstRefused'] = null
  /** Up to the last code that there is room for. */
  let refusedBefore = 0
  const { batches, reading } = batchesOf(job.source)
  const readable = untilUnreadable(batches)
  const followed = followRows(readable.batches, reading)
  const report = reporter({ say, breathe })
  const writer: RowWriter = {
    async take(linked, refusals) {
      for (const row of [...linked, ...refusals].toSorted(byLine)) {
        const made = 'url' in row ? sheetCode(row, wish) : row
        if ('problems' in made) {
          refused += 1
          firstRefused ??= whyRefused(made)
          continue
        }
        codes.push(made)
        if (codes.length <= most) refusedBefore = refused
      }
      // One more than there is room for tells that the list goes on.
      if (codes.length > most) full.abort()
      const counts = { codes: Math.min(codes.length, most), refused }
      await report(counts, followed.share(codes.length + refused))
    },
  }
  const small = smallerBatches(followed.batches, codesAtOnce)
  const plan = planTemplate(job.template, job.columns)
  await runBulk(plan, small, writer, { signal: AbortSignal.any([signal, full.signal]) })
  if (signal.aborted) return
  const isCut = codes.length > most
  const sheet = {
    codes: codes.slice(0, most),
    isCut,
    refused: isCut ? refusedBefore : refused,
    firstRefused,
  }
  say({ say: 'sheet', how: readable.isLost() ? 'file-vanished' : 'done', sheet })
}

function whyRefused({ line, problems }: RefusedRow): SheetCodes['firstRefused'] {
  const problem = problems.find(({ severity }) => severity === 'error')
  return problem === undefined ? null : { line, sentence: problemSentence(problem) }
}

function sheetCode(row: LinkedRow, { level, captionColumn }: SheetWish): SheetCode | RefusedRow {
  const encoded = encodeLink(row.url, level)
  if (!encoded.ok) return refusalOf(row, encoded)
  const { value: code } = encoded
  return {
    path: qrPath(code),
    side: sideOf(code),
    caption: cellOf(row, captionColumn).trim(),
    // At no width at all it is too fine, and so the answer is there.
    readableFrom: printDensity(code, 0).readableFrom ?? 0,
  }
}
