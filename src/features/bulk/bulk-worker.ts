import { runJob, type FedJob } from './run-job.ts'
import { mostPieces, type Order, type Report, type SentJob } from './run-messages.ts'
import type { SheetPart } from './source-batches.ts'

/** Milliseconds between two signs of life. */
const heartbeat = 2000

const cancelling = new AbortController()
const pieces = { free: mostPieces, onTook: noMatter, memory: noMemory() }
const sheet: { onRows: (rows: SheetPart) => void } = { onRows: noMatter }

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  switch (data.say) {
    case 'start':
      setInterval(() => say({ say: 'alive' }), heartbeat)
      runJob(fedJob(data.job), { say, mayPost, breathe, signal: cancelling.signal }).catch(
        // The page hears of it as of any error of a worker.
        reportError,
      )
      break
    case 'took':
      pieces.free += 1
      pieces.memory.push(data.memory)
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

function say(report: Report): void {
  const transfer = report.say === 'piece' ? [report.bytes.buffer] : []
  postMessage(report, { transfer })
}

async function mayPost(): Promise<ArrayBuffer | null> {
  // oxlint-disable-next-line no-await-in-loop -- until there is room
  while (pieces.free === 0) await new Promise<void>((done) => (pieces.onTook = done))
  pieces.free -= 1
  return pieces.memory.pop() ?? null
}

function noMemory(): ArrayBuffer[] {
  return []
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
