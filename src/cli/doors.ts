import type { Result } from '#platform/result.ts'

/** What the command ends with. */
export const exitCodes = {
  well: 0,
  /** Some links are not as they should be. */
  faulty: 1,
  /** It was called wrongly, or a file could not be used. */
  unusable: 2,
  /** Stopped by Ctrl+C: what a shell says of that. */
  stopped: 130,
  /** Whoever read the output has gone, as `head` does when it has seen enough: what a shell says of that. */
  brokenPipe: 141,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The place that stands for standard input or output. */
export const standard = '-'

/** Why a file could not be used. `pipe`: nobody reads the output any more. `shrunk`: it became shorter while it was read. */
export type TroubleReason =
  | 'missing'
  | 'forbidden'
  | 'folder'
  | 'full'
  | 'pipe'
  | 'shrunk'
  | 'other'

/** A file, and what is done with it. */
export interface Use {
  readonly doing: 'read' | 'write'
  /** The file as it was given, or `-`. */
  readonly place: string
}

/** A file that could not be used. Where that shows while it is read or written, it is the `cause` of what is thrown. */
export interface Trouble extends Use {
  readonly reason: TroubleReason
}

/** Where results go. */
export interface Sink {
  /** Resolves when there is room for more. Takes whole lines: should writing fail, the file ends with one that is whole. */
  readonly write: (lines: string) => Promise<void>
  /** Resolves when all is written. May be called again. */
  readonly close: () => Promise<void>
}

/** The world around the command. */
export interface Doors {
  /** The bytes of a file, or of standard input. */
  readonly open: (place: string) => Promise<Result<AsyncIterable<Uint8Array>, TroubleReason>>
  /** A file, made anew, or standard output. */
  readonly create: (place: string) => Promise<Result<Sink, TroubleReason>>
  /** Whether both are the same file, which may also stand behind standard input or output. */
  readonly isSame: (one: Use, other: Use) => Promise<boolean>
  /** Results, in whole lines, to standard output. Resolves when there is room for more. */
  readonly print: Sink['write']
  /** A line for people; never a result. */
  readonly say: (line: string) => void
  /** Shows how far it is, in the place of what it showed before; `''` takes it away. `null` where nobody is looking. */
  readonly progress: ((line: string) => void) | null
  /** Standard output is a terminal: what is drawn there stands between the results. */
  readonly isOutputShown: boolean
  /** From now on Ctrl+C does not end the command on the spot: it is told by this signal, and ends in its own way. */
  readonly takeStop: () => AbortSignal
}
