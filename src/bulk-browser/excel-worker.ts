import type { ExcelAnswer, ExcelQuestion } from './excel-messages.ts'
import { sheetOf } from './workbook.ts'

/** So many rows go over at a time: taking them over costs the page some milliseconds. */
const rowsAtOnce = 2000

addEventListener('message', ({ data }: MessageEvent<ExcelQuestion>) => {
  // The page hears of it as of any error of a worker.
  answer(data).catch(reportError)
})

async function answer({ file, sheet }: ExcelQuestion): Promise<void> {
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return say({ say: 'failed', why: 'vanished' })
  const read = await sheetOf(new Uint8Array(bytes), sheet)
  if (!read.ok) return say({ say: 'failed', why: read.reason })
  const { rows, ...names } = read.value
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    say({ say: 'rows', rows: rows.slice(at, at + rowsAtOnce) })
  }
  return say({ say: 'done', ...names })
}

function say(it: ExcelAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin of its own
  postMessage(it)
}
