import { runJob } from './run-job.ts'
import type { Order, Report } from './run-messages.ts'
import { breathe, heartbeat, piecesOnTheirWay, sheetFeed } from './worker-side.ts'

const cancelling = new AbortController()
const pieces = piecesOnTheirWay()
const sheet = sheetFeed(() => say({ say: 'more-rows' }))

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  switch (data.say) {
    case 'start': {
      setInterval(() => say({ say: 'alive' }), heartbeat)
      const doors = { say, mayPost: pieces.mayPost, breathe, signal: cancelling.signal }
      // The page hears of it as of any error of a worker.
      runJob(sheet.fed(data.job), doors).catch(reportError)
      break
    }
    case 'took':
      pieces.took(data.memory)
      break
    case 'rows':
      sheet.take(data.rows)
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
