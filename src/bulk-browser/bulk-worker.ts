import { breathe } from '#platform/breathe.ts'
import { runJob, type MadePiece } from './run-job.ts'
import type { FileName, Order, Report } from './run-messages.ts'
import { heartbeat, piecesOnTheirWay, sheetFeed } from './worker-side.ts'

const cancelling = new AbortController()
const pieces = piecesOnTheirWay()
const sheet = sheetFeed(() => say({ say: 'more-rows' }))

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  switch (data.say) {
    case 'start': {
      setInterval(() => say({ say: 'alive' }), heartbeat)
      const doors = { say, post: poster(data.kept), breathe, signal: cancelling.signal }
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

/**
 * Making a Blob waits until the browser has its bytes: the page would let keys wait, this worker has the time. Memory then stays here;
 * that of bytes goes over and comes back.
 */
function poster(kept: readonly FileName[]) {
  return async ({ bytes, ...piece }: MadePiece): Promise<ArrayBuffer | null> => {
    await pieces.mayPost()
    const content = kept.includes(piece.of) ? asBlob(bytes) : bytes
    const isBlob = content instanceof Blob
    say({ say: 'piece', ...piece, content }, isBlob ? [] : [content.buffer])
    return isBlob ? bytes.buffer : pieces.spare()
  }
}

/** Where there is no room for a Blob here, the page finds the same, and tells of it. */
function asBlob(bytes: Uint8Array<ArrayBuffer>): Blob | Uint8Array<ArrayBuffer> {
  try {
    return new Blob([bytes])
  } catch {
    return bytes
  }
}

function say(report: Report, transfer: Transferable[] = []): void {
  postMessage(report, { transfer })
}
