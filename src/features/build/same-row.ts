import type { PlacedDiagnostic } from '#link/index.ts'

/**
 * Diagnostics are made anew at each keystroke; a row need not be rendered anew for the same ones. Nor, with nothing to say, for another
 * `actionFor`, which comes with the bots.
 */
export function sameRow<P extends { readonly diagnostics: readonly PlacedDiagnostic[] }>(
  before: P,
  after: P,
): boolean {
  const { diagnostics } = after
  for (const key in after) {
    if (key === 'diagnostics' || (key === 'actionFor' && diagnostics.length === 0)) continue
    if (before[key] !== after[key]) return false
  }
  return JSON.stringify(before.diagnostics) === JSON.stringify(diagnostics)
}
