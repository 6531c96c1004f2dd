import type { Channel, PlacedDiagnostic, Severity } from '#link/index.ts'
import type { WholeLink } from './offers.ts'
import { fieldOf, type FieldName } from './field-names.ts'

/** Where a link stands, in one line. */
export type ResultState =
  | { readonly at: 'empty' }
  /** Something is missing or wrong, but nobody has come to it yet. */
  | { readonly at: 'unfinished'; readonly count: number }
  | { readonly at: 'wrong'; readonly count: number }
  /** `checks`: warnings. The link can be used. */
  | { readonly at: 'ready'; readonly checks: number }

interface Standing {
  readonly isEmpty: boolean
  /** A whole link in the address waits to be taken apart. */
  readonly whole: WholeLink | null
  readonly diagnostics: readonly PlacedDiagnostic[]
  /** The diagnostics that may be said aloud. */
  readonly spoken: readonly PlacedDiagnostic[]
}

/**
 * A whole link in the address counts as one thing more that is wrong. Warnings count once they may be said; errors are `wrong` once
 * one of them may be.
 */
export function resultState({ isEmpty, whole, diagnostics, spoken }: Standing): ResultState {
  if (isEmpty) return { at: 'empty' }
  const errors = ofSeverity(diagnostics, 'error').length
  if (whole !== null) return { at: 'wrong', count: errors + 1 }
  if (errors === 0) return { at: 'ready', checks: ofSeverity(spoken, 'warning').length }
  const isSaid = ofSeverity(spoken, 'error').length > 0
  return { at: isSaid ? 'wrong' : 'unfinished', count: errors }
}

function ofSeverity(
  diagnostics: readonly PlacedDiagnostic[],
  wanted: Severity,
): readonly PlacedDiagnostic[] {
  return diagnostics.filter(({ severity }) => severity === wanted)
}

/** What to mend first: an error, else a warning. `undefined` where there is neither. */
export function firstToMend(
  diagnostics: readonly PlacedDiagnostic[],
): PlacedDiagnostic | undefined {
  return ofSeverity(diagnostics, 'error')[0] ?? ofSeverity(diagnostics, 'warning')[0]
}

/** The fields that have to answer when the link is asked for. */
export function fieldsWithErrors(
  diagnostics: readonly PlacedDiagnostic[],
  channel: Channel,
): readonly FieldName[] {
  return ofSeverity(diagnostics, 'error').flatMap((it) => fieldOf(it, channel) ?? [])
}
