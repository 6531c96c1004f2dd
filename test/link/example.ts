import type { Diagnostic, DiagnosticCode, LinkDraft, LinkOptions } from '#link/index.ts'

/** One way in which a diagnostic comes about, and what its fix makes of the draft. */
export interface Example {
  readonly name: string
  readonly draft: LinkDraft
  readonly options?: LinkOptions
  readonly path: Diagnostic['path']
  readonly severity: Diagnostic['severity']
  readonly params?: Record<string, string | number>
  /** The draft after the fix; `'none'` where no fix can be right. Left out where the contract promises nothing. */
  readonly mended?: LinkDraft | 'none'
  /** How the link begins after the fix, where the mended draft itself may be written in several ways. */
  readonly mendedLink?: string
}

type Some = readonly [Example, ...Example[]]

/** The examples of every code of a kind. A code without its example does not compile. */
export type ExamplesOf<Kind extends string> = Record<Extract<DiagnosticCode, Kind>, Some>

/** One example for each of some things. */
export function each<Thing>(
  [first, ...rest]: readonly [Thing, ...Thing[]],
  toExample: (thing: Thing) => Example,
): Some {
  return [toExample(first), ...rest.map(toExample)]
}

export const error = (path: Diagnostic['path']) => ({ path, severity: 'error' }) as const
export const warning = (path: Diagnostic['path']) => ({ path, severity: 'warning' }) as const
export const info = (path: Diagnostic['path']) => ({ path, severity: 'info' }) as const
