import type { FedJob } from './run-job.ts'
import { mostPieces, type SentJob } from './run-messages.ts'
import type { SheetPart } from './source-batches.ts'

// What the workers of this room have in common: how they hand pieces over and ask for rows.

/** Milliseconds between two signs of life. */
export const heartbeat = 2000

/** Pieces on their way to the page: a few at most, so that neither side fills up. */
export interface Pieces {
  /** Waits until one may go. */
  readonly mayPost: () => Promise<void>
  /** Memory that came back, where there is some. */
  readonly spare: () => ArrayBuffer | null
  /** One has arrived; its memory may come back. */
  readonly took: (memory: ArrayBuffer | null) => void
}

/** None is on its way yet; `mostPieces` may be. One `mayPost` at a time: a second one that waits would take the place of the first. */
export function piecesOnTheirWay(): Pieces {
  const memory: ArrayBuffer[] = []
  const now = { free: mostPieces, onTook: noMatter }
  return {
    async mayPost() {
      // oxlint-disable-next-line no-await-in-loop -- until there is room
      while (now.free === 0) await new Promise<void>((done) => (now.onTook = done))
      now.free -= 1
    },
    spare: () => memory.pop() ?? null,
    took(returned) {
      now.free += 1
      if (returned !== null) memory.push(returned)
      now.onTook()
    },
  }
}

/** The rows of a spreadsheet, which the page has and hands over in parts. */
export interface SheetFeed {
  /** A part has come; an empty one is the end. */
  readonly take: (rows: SheetPart) => void
  /** The job with the rows that it lacks. */
  readonly fed: (job: SentJob) => FedJob
}

/** `askForMore`: tells the page that the next part is wanted. */
export function sheetFeed(askForMore: () => void): SheetFeed {
  let onRows: (rows: SheetPart) => void = noMatter
  async function* parts(): AsyncGenerator<SheetPart> {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const rows = await new Promise<SheetPart>((done) => {
        onRows = done
        askForMore()
      })
      if (rows.length === 0) return
      yield rows
    }
  }
  return {
    take: (rows) => onRows(rows),
    fed: ({ source, ...job }) => ({
      ...job,
      source: source.at === 'rows' ? { ...source, parts: parts() } : source,
    }),
  }
}

/** Nobody waits yet. */
function noMatter(): void {}
