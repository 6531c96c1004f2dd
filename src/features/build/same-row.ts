import type { PlacedDiagnostic } from '#link/index.ts'

/** Diagnostics are made anew at each keystroke; a row need not be rendered anew for the same ones. */
export function sameRow<P extends { readonly diagnostics: readonly PlacedDiagnostic[] }>(
  before: P,
  after: P,
): boolean {
  const { diagnostics: old, ...rest } = before
  const { diagnostics, ...now } = after
  const entries = new Map<string, unknown>(Object.entries(rest))
  const isSame = Object.entries(now).every(([key, value]) => entries.get(key) === value)
  return (
    isSame && old.length === diagnostics.length && old.every((it, at) => same(it, diagnostics[at]))
  )
}

function same(one: PlacedDiagnostic, other: PlacedDiagnostic | undefined): boolean {
  return one.code === other?.code && JSON.stringify(one) === JSON.stringify(other)
}
