import { askBeforeLeaving } from '#platform/leaving.ts'
import { blobSink, type FileSink } from '#platform/file-sink.ts'
import { filesInOrder } from './files-in-order.ts'
import { codesBeside, type CodesBeside } from './codes-beside.ts'
import type {
  CodesFailure,
  CodesJob,
  CodesProgress,
  CodesState,
  SheetState,
  SheetWish,
} from './codes-job.ts'
import { keptOf, sorted } from './codes-kept.ts'
import type { CodesReport } from './codes-messages.ts'
import type { Job, MadeFile } from './job.ts'
import { pacing } from './pace.ts'
import type { Run } from './start-run.ts'

type Ended = Extract<CodesReport, { say: 'end' }>

/**
 * Makes the codes of a list beside the page, packs them, and tells of every state from `running` to its end. Each file goes to the sink
 * that `open` gives for its name: into the browser's own keeping unless told. Until the end, leaving the page is asked about.
 */
export function startCodes(
  { job, wish }: CodesJob,
  onState: (state: CodesState) => void,
  open: (name: string) => FileSink = keptFile,
): Run {
  const start = performance.now()
  const files = filesInOrder((name: string) => ({ name, sink: open(name) }))
  const progress = progressFrom(start)
  const stopAsking = askBeforeLeaving()
  let isEnded = false

  const end = async (ended: Ended | CodesFailure) => {
    if (isEnded) return
    isEnded = true
    beside.stop()
    const made = await files.close()
    const seconds = (performance.now() - start) / 1000
    const whole = [...made.files.values()]
    const state = await endState(made.isWhole ? ended : 'disk-full', whole, seconds)
    stopAsking()
    onState(state)
  }
  const beside: CodesBeside = codesBeside(
    job,
    { at: 'archive', wish },
    async (news) => {
      if (isEnded) return
      if (news.say === 'progress') onState({ at: 'running', progress: progress(news) })
      if (news.say === 'end') await end(news)
      if (news.say !== 'piece') return
      if (await files.write(news.file, news.bytes)) beside.order({ say: 'took' })
      else await end('disk-full')
    },
    (why) => void end(why),
  )
  onState({ at: 'running', progress: nothingYet })
  return { cancel: () => beside.order({ say: 'cancel' }) }
}

/** Makes the codes for paper beside the page. A cancelled run is over at once and tells nothing more. */
export function startSheet(job: Job, wish: SheetWish, onState: (state: SheetState) => void): Run {
  const progress = progressFrom(performance.now())
  const end = (state: SheetState) => {
    beside.stop()
    onState(state)
  }
  const beside: CodesBeside = codesBeside(
    job,
    { at: 'sheet', wish },
    (news) => {
      if (news.say === 'progress') onState({ at: 'running', progress: progress(news) })
      if (news.say !== 'sheet') return
      const { how, sheet } = news
      end(how === 'done' ? { at: 'done', sheet } : { at: 'failed', why: how })
    },
    (why) => end({ at: 'failed', why }),
  )
  onState({ at: 'running', progress: nothingYet })
  return { cancel: beside.stop }
}

const nothingYet: CodesProgress = {
  codes: 0,
  refused: 0,
  share: null,
  codesPerSecond: 0,
  secondsLeft: null,
}

function progressFrom(start: number) {
  const pace = pacing(start)
  return ({ counts, share }: Extract<CodesReport, { say: 'progress' }>): CodesProgress => {
    const { rowsPerSecond, secondsLeft } = pace.at(performance.now(), counts.codes, share)
    return { ...counts, share, codesPerSecond: rowsPerSecond, secondsLeft }
  }
}

async function endState(
  ended: Ended | CodesFailure,
  files: readonly MadeFile[],
  seconds: number,
): Promise<CodesState> {
  if (typeof ended === 'string') return { at: 'failed', why: ended, kept: await keptOf(files) }
  const { how, summary, codes, tooLong } = ended
  if (how === 'done' || how === 'cancelled') {
    return { at: how, finished: { summary, codes, tooLong, seconds, ...sorted(files) } }
  }
  return { at: 'failed', why: how, kept: await keptOf(files) }
}

function keptFile(name: string): FileSink {
  return blobSink(name.endsWith('.zip') ? 'application/zip' : 'text/csv')
}
