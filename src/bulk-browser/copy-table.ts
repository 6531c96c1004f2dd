import { csvFiles } from '#bulk/csv-files.ts'
import { planTemplate } from '#bulk/plan.ts'
import { runBulk, type RowWriter } from '#bulk/run.ts'
import { breathe } from '#platform/breathe.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { hasNames, type Job } from './job.ts'
import { batchesOf, partsOf } from './source-batches.ts'

/** So many links go into a clipboard. */
export const mostCopied = 10_000

/** A text that pastes into a spreadsheet cell by cell. */
interface CopiedTable {
  readonly text: string
  readonly links: number
  /** Rows that are not in it. */
  readonly refused: number
}

/**
 * The links of a job with all columns, as text that pastes into a spreadsheet cell by cell; refused rows are left out. `too-many`:
 * there are more than `mostCopied`. `no-links`: there is none. `vanished`: the file cannot be read any more.
 */
export async function copyTable({
  source,
  columns,
  template,
}: Job): Promise<Result<CopiedTable, 'too-many' | 'no-links' | 'vanished'>> {
  const feed =
    source.at === 'rows'
      ? { ...source, count: source.rows.length, parts: partsOf(source.rows) }
      : source
  const enough = new AbortController()
  let text = ''
  const hasHeader = hasNames(source)
  const options = { columns, draft: template.draft, hasHeader, delimiter: '\t', hasMark: false }
  const files = csvFiles(
    options,
    (more) => void (text += more),
    () => undefined,
  )
  const onProgress = ({ links }: { readonly links: number }) => {
    if (links > mostCopied) enough.abort()
  }
  try {
    const { signal } = enough
    const { batches } = batchesOf(feed)
    const writer: RowWriter = {
      async take(linked, refusedRows) {
        await files.take(linked, refusedRows)
        // However many are refused: the page goes on.
        await breathe()
      },
    }
    const { links, refused } = await runBulk(planTemplate(template, columns), batches, writer, {
      signal,
      onProgress,
    })
    if (links > mostCopied) return fail('too-many')
    return links === 0 ? fail('no-links') : ok({ text, links, refused })
  } catch (error) {
    // What else is thrown is a mistake of ours.
    if (error instanceof DOMException) return fail('vanished')
    throw error
  }
}
