import type { DraftPath } from './draft.ts'
import type { Fix } from './fix.ts'

export type Severity = 'error' | 'warning' | 'info'

/** Every code of clause 6, with its weight. */
const severities = {
  'destination.required': 'error',
  'destination.invalid': 'error',
  'destination.scheme': 'error',
  'destination.credentials': 'error',
  'destination.scheme-added': 'info',
  'destination.insecure': 'warning',
  'destination.local': 'warning',
  'destination.invisible-character': 'warning',
  'destination.signature-replaced': 'warning',
  'destination.is-messenger': 'error',
  'destination.not-messenger': 'error',
  'destination.page-missing': 'error',
  'destination.notification-link': 'error',
  'block.default': 'info',
  'block.pasted-part': 'error',
  'block.characters': 'error',
  'block.format': 'warning',
  'row.name-required': 'error',
  'row.value-required': 'error',
  'row.name-delimiter': 'error',
  'row.value-semicolon': 'error',
  'row.value-colon': 'warning',
  'row.control-character': 'error',
  'row.broken-character': 'error',
  'row.invisible-character': 'warning',
  'row.surrounding-space': 'warning',
  'row.macro-spaces': 'warning',
  'row.duplicate': 'error',
  'row.system-name': 'warning',
  'row.system-spelling': 'error',
  'row.gender': 'error',
  'row.birthday': 'error',
  'row.email': 'error',
  'link.nothing-to-do': 'warning',
  'link.personal-data': 'warning',
  'link.ref-too-long': 'error',
  'link.long': 'warning',
  'link.final-dot': 'info',
  'paste.empty': 'error',
  'paste.not-a-link': 'error',
  'paste.no-signature': 'warning',
  'paste.unknown-part': 'error',
  'paste.encoded-separators': 'warning',
} as const satisfies Record<string, Severity>

export type DiagnosticCode = keyof typeof severities

const isCode = (code: string): code is DiagnosticCode => code in severities

export const diagnosticCodes: readonly DiagnosticCode[] = Object.keys(severities).filter(isCode)

export type DiagnosticPath = DraftPath | 'link' | 'paste'

/** Something that a person should know about a link: what, where, and the facts; words are made elsewhere (clause 5.5). */
export interface Diagnostic {
  readonly code: DiagnosticCode
  readonly severity: Severity
  readonly path: DiagnosticPath
  readonly params?: Readonly<Record<string, string | number>>
  /** A change that takes the diagnostic away. Where there is none, no machine can know what was meant. */
  readonly fix?: Fix
}

interface Facts {
  /** Where it is not the code's own. */
  readonly severity?: Severity
  readonly params?: Readonly<Record<string, string | number>> | undefined
  readonly fix?: Fix | undefined
}

export function diagnostic(
  code: DiagnosticCode,
  path: DiagnosticPath,
  { params, fix, severity = severities[code] }: Facts = {},
): Diagnostic {
  return { code, severity, path, ...(params && { params }), ...(fix && { fix }) }
}
