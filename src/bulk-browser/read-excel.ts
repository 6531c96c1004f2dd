import { fail, ok, type Result } from '#platform/result.ts'
import type { ExcelAnswer, ExcelQuestion, ExcelTrouble, SheetRows } from './excel-messages.ts'

/** Reads a sheet of a workbook (.xlsx), the first that holds something unless told, beside the page. No rows: it holds nothing. `signal`: nobody waits for it any more. */
export function readExcel(
  file: File,
  sheet?: string,
  signal?: AbortSignal,
): Promise<Result<SheetRows, ExcelTrouble>> {
  return new Promise((settle) => {
    if (signal?.aborted === true) return settle(fail('not-loaded'))
    const worker = new Worker(new URL('./excel-worker.ts', import.meta.url), { type: 'module' })
    const parts: (readonly (readonly string[])[])[] = []
    const end = (result: Result<SheetRows, ExcelTrouble>) => {
      worker.terminate()
      settle(result)
    }
    worker.addEventListener('message', ({ data }: MessageEvent<ExcelAnswer>) => {
      if (data.say === 'rows') parts.push(data.rows)
      else if (data.say === 'failed') end(fail(data.why))
      else {
        const { say: _, ...rest } = data
        end(ok({ ...rest, rows: parts.flat() }))
      }
    })
    // Also where memory runs out, in there or on the way.
    for (const event of ['error', 'messageerror']) {
      worker.addEventListener(event, () => end(fail('not-loaded')))
    }
    signal?.addEventListener('abort', () => end(fail('not-loaded')))
    const question: ExcelQuestion = { file, sheet }
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin of its own
    worker.postMessage(question)
  })
}
