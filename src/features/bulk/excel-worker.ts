import type { ExcelAnswer, ExcelQuestion } from './excel-messages.ts'
import { sheetOf } from './workbook.ts'

/** So many rows go over at a time: taking them over costs the page some milliseconds. */
const rowsAtOnce = 2000

addEventListener('message', async ({ data: { file, sheet } }: MessageEvent<ExcelQuestion>) => {
  const bytes = await file.arrayBuffer().catch(() => null)
  if (bytes === null) return say({ say: 'failed', why: 'vanished' })
  const read = await sheetOf(new Uint8Array(bytes), sheet)
  if (!read.ok) return say({ say: 'failed', why: read.reason })
  const { rows, ...names } = read.value
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    say({ say: 'rows', rows: rows.slice(at, at + rowsAtOnce) })
  }
  return say({ say: 'done', ...names })
})

function say(answer: ExcelAnswer): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin of its own
  postMessage(answer)
}
