import type { CodesGoal, CodesOrder, CodesReport } from './codes-messages.ts'
import { captionPainter } from './paint-caption.ts'
import { runCodes } from './run-codes.ts'
import type { FedJob } from './run-job.ts'
import { mostPieces, type SentJob } from './run-messages.ts'
import { runSheet } from './run-sheet.ts'
import type { SheetPart } from './source-batches.ts'

/** Milliseconds between two signs of life. */
const heartbeat = 2000

const cancelling = new AbortController()
const pieces = { free: mostPieces, onTook: noMatter }
const sheet: { onRows: (rows: SheetPart) => void } = { onRows: noMatter }

addEventListener('message', ({ data }: MessageEvent<CodesOrder>) => {
  switch (data.say) {
    case 'start':
      setInterval(() => say({ say: 'alive' }), heartbeat)
      // The page hears of it as of any error of a worker.
      run(fedJob(data.job), data.goal).catch(reportError)
      break
    case 'took':
      pieces.free += 1
      pieces.onTook()
      break
    case 'rows':
      sheet.onRows(data.rows)
      break
    case 'cancel':
      cancelling.abort()
  }
})

say({ say: 'alive' })

function run(job: FedJob, goal: CodesGoal): Promise<void> {
  const doors = { say, mayPost, breathe, signal: cancelling.signal, paintCaption: captionPainter() }
  return goal.at === 'archive' ? runCodes(job, goal.wish, doors) : runSheet(job, goal.wish, doors)
}

function say(report: CodesReport): void {
  const transfer = report.say === 'piece' ? [report.bytes.buffer] : []
  postMessage(report, { transfer })
}

async function mayPost(): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- until there is room
  while (pieces.free === 0) await new Promise<void>((done) => (pieces.onTook = done))
  pieces.free -= 1
}

/** Nobody waits yet. */
function noMatter(): void {}

/** A timer would be held back by some milliseconds each time. */
function breathe(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      port1.close()
      done()
    })
    port1.start()
    port2.postMessage(null)
  })
}

function fedJob({ source, ...job }: SentJob): FedJob {
  return { ...job, source: source.at === 'rows' ? { ...source, parts: askedRows() } : source }
}

async function* askedRows(): AsyncGenerator<SheetPart> {
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const rows = await new Promise<SheetPart>((done) => {
      sheet.onRows = done
      say({ say: 'more-rows' })
    })
    if (rows.length === 0) return
    yield rows
  }
}
