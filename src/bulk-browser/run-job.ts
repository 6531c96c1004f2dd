import { csvFiles } from '#bulk/csv-files.ts'
import { planTemplate } from '#bulk/plan.ts'
import { runBulk, type RowWriter } from '#bulk/run.ts'
import type { Batch } from '#bulk/batch.ts'
import { gatherer, type Gatherer } from './gather.ts'
import { hasNames, type Job } from './job.ts'
import { reportPause, type FileName, type Piece, type Report } from './run-messages.ts'
import { batchesOf, type Feed } from './source-batches.ts'

/** A job as the worker has it. */
export type FedJob = Omit<Job, 'source'> & { readonly source: Feed }

/** A piece before it goes over. */
export type MadePiece = Omit<Piece, 'content'> & { readonly bytes: Uint8Array<ArrayBuffer> }

/** What a run needs from around it. */
export interface RunDoors {
  readonly say: (report: Exclude<Report, { say: 'piece' }>) => void
  /** Hands bytes over as soon as one more piece may go; gives memory for others, where there is some. */
  readonly post: (piece: MadePiece) => Promise<ArrayBuffer | null>
  /** Lets messages in. */
  readonly breathe: () => Promise<void>
  readonly signal: AbortSignal
}

/** Bytes that are gathered before they go over. */
const pieceSize = 1 << 20
/** Milliseconds between two breaths. */
const breathPause = 30

/** Does a job, batch by batch, and says what came of it. Whatever happens, what was said are whole lines. */
export async function runJob(job: FedJob, doors: RunDoors): Promise<void> {
  const { source, columns, template, hasMark } = job
  const { batches, reading } = batchesOf(source)
  const pieces = { links: gatherer(pieceSize * 1.5), refused: gatherer(pieceSize / 8) }
  const files = csvFiles(
    {
      columns,
      draft: template.draft,
      hasHeader: hasNames(source),
      delimiter: delimiterFor(job),
      hasMark,
    },
    pieces.links.add,
    pieces.refused.add,
  )
  const counts = { rows: 0, links: 0, refused: 0 }
  /** Rows that wait in the pieces: the two files do not go over at the same time. */
  const waiting = { links: 0, refused: 0 }
  const post = async (of: FileName) => {
    const rows = waiting[of]
    waiting[of] = 0
    await postPiece(of, pieces[of], rows, doors)
  }
  const share = () => (reading.whole === 0 ? 1 : Math.min(1, reading.done / reading.whole))
  const now = pacer()
  const writer: RowWriter = {
    async take(linked, refused) {
      await files.take(linked, refused)
      counts.rows += linked.length + refused.length
      counts.links += linked.length
      counts.refused += refused.length
      waiting.links += linked.length
      waiting.refused += refused.length
      if (pieces.links.size() >= pieceSize) await post('links')
      if (pieces.refused.size() >= pieceSize) await post('refused')
      if (now.isTimeTo('report', reportPause)) {
        doors.say({ say: 'progress', counts: { ...counts }, share: share() })
      }
      if (now.isTimeTo('breathe', breathPause)) await doors.breathe()
    },
  }
  const readable = untilUnreadable(batches)
  const summary = await runBulk(planTemplate(template, columns), readable.batches, writer, {
    signal: doors.signal,
  })
  await files.end()
  await post('links')
  await post('refused')
  const how = doors.signal.aborted ? 'cancelled' : readable.isLost() ? 'file-vanished' : 'done'
  doors.say({ say: 'end', how, summary, guarded: files.guarded() })
}

async function postPiece(
  of: FileName,
  gathered: Gatherer,
  rows: number,
  doors: RunDoors,
): Promise<void> {
  const bytes = gathered.cut()
  if (bytes === null) return
  const memory = await doors.post({ of, bytes, rows })
  if (memory !== null) gathered.reuse(memory)
}

/** The batches up to where the source cannot be read any more. */
export function untilUnreadable(batches: AsyncIterable<Batch> | Iterable<Batch>) {
  let isLost = false
  async function* readable(): AsyncGenerator<Batch> {
    const rows =
      Symbol.asyncIterator in batches ? batches[Symbol.asyncIterator]() : batches[Symbol.iterator]()
    for (;;) {
      try {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const next = await rows.next()
        if (next.done === true) return
        yield next.value
      } catch (error) {
        // What else is thrown is a mistake of ours.
        if (!(error instanceof DOMException)) throw error
        isLost = true
        return
      }
    }
  }
  return { batches: readable(), isLost: () => isLost }
}

function pacer() {
  const last = { report: 0, breathe: 0 }
  return {
    isTimeTo(what: keyof typeof last, pause: number): boolean {
      const now = performance.now()
      if (now - last[what] < pause) return false
      last[what] = now
      return true
    },
  }
}

/**
 * Of the files, which are .csv: as in an input that is one; else a comma, but `;` in files for Excel where numbers have decimal commas: there
 * Excel expects it. `locale`: this browser's unless told.
 */
export function delimiterFor(
  { source, hasMark }: Pick<FedJob, 'source' | 'hasMark'>,
  locale?: string,
): ',' | ';' {
  const own = source.at === 'file' || source.at === 'text' ? source.delimiter : null
  if (own === ',' || own === ';') return own
  const hasDecimalComma = new Intl.NumberFormat(locale).format(0.5).includes(',')
  return hasMark && hasDecimalComma ? ';' : ','
}
