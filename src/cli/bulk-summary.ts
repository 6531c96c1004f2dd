import type { Encoding } from '#bulk/encoding.ts'
import type { Summary } from '#bulk/run.ts'
import type { Finding } from '#bulk/tally.ts'
import { bulkWords as words } from './bulk-words.ts'

/** What came of a list. */
export interface Outcome {
  readonly summary: Summary
  /** Cells in which a spreadsheet would have run a formula. */
  readonly guarded: number
  /** How the table was read. */
  readonly encoding: Encoding
  /** Nothing told the encoding: neither a person nor a mark nor the bytes, which could be any. */
  readonly isGuess: boolean
  /** Somebody stopped it on the way. */
  readonly isStopped: boolean
}

/** For people. */
export function summaryLines(outcome: Outcome): readonly string[] {
  const { summary, guarded, isGuess, isStopped } = outcome
  const { rows, links, refused, blank, repeats, repeatLines, findings, mended } = summary
  return [
    ...(isStopped ? [words.stopped] : []),
    words.counts(rows, links, refused),
    ...section(words.refused, findings.filter(isError)),
    ...section(
      words.toCheck,
      findings.filter((one) => !isError(one)),
    ),
    ...section(words.mended, mended),
    ...(repeats > 0 ? [words.repeats(repeats, repeatLines)] : []),
    ...(guarded > 0 ? [words.guarded(guarded)] : []),
    ...(blank > 0 ? [words.blank(blank)] : []),
    ...(isGuess ? [words.guessed] : []),
  ]
}

/** For programs. */
export function summaryInJson(outcome: Outcome): string {
  const { summary, guarded, encoding, isGuess, isStopped } = outcome
  return JSON.stringify({ ...summary, guarded, encoding, guessed: isGuess, stopped: isStopped })
}

function isError({ severity }: Finding): boolean {
  return severity === 'error'
}

function section(heading: string, findings: readonly Finding[]): readonly string[] {
  return findings.length === 0 ? [] : [heading, ...findings.map((one) => `  ${words.finding(one)}`)]
}
