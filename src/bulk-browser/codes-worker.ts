import { breathe } from '#platform/breathe.ts'
import type { CodesGoal, CodesOrder, CodesReport } from './codes-messages.ts'
import { captionPainter } from './paint-caption.ts'
import { runCodes } from './run-codes.ts'
import type { FedJob } from './run-job.ts'
import { runSheet } from './run-sheet.ts'
import { heartbeat, piecesOnTheirWay, sheetFeed } from './worker-side.ts'

const cancelling = new AbortController()
const pieces = piecesOnTheirWay()
const sheet = sheetFeed(() => say({ say: 'more-rows' }))

addEventListener('message', ({ data }: MessageEvent<CodesOrder>) => {
  switch (data.say) {
    case 'start':
      setInterval(() => say({ say: 'alive' }), heartbeat)
      // The page hears of it as of any error of a worker.
      run(sheet.fed(data.job), data.goal).catch(reportError)
      break
    case 'took':
      pieces.took(null)
      break
    case 'rows':
      sheet.take(data.rows)
      break
    case 'cancel':
      cancelling.abort()
  }
})

say({ say: 'alive' })

function run(job: FedJob, goal: CodesGoal): Promise<void> {
  const { mayPost } = pieces
  const doors = { say, mayPost, breathe, signal: cancelling.signal, paintCaption: captionPainter() }
  return goal.at === 'archive' ? runCodes(job, goal.wish, doors) : runSheet(job, goal.wish, doors)
}

function say(report: CodesReport): void {
  const transfer = report.say === 'piece' ? [report.bytes.buffer] : []
  postMessage(report, { transfer })
}
