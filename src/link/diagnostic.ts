import type { DraftPath } from './draft.ts'
import type { Fix } from './fix.ts'
import type { Span } from './span.ts'

export type Severity = 'error' | 'warning' | 'info'

/** Every code of clauses 6 and 8 to 10, with its weight. */
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
  'destination.holds-data': 'error',
  'destination.redirect': 'error',
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
  'row.encoded-text': 'warning',
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
  'link.utm-on-messenger': 'warning',
  'bot.unknown-address': 'warning',
  'bot.unknown-block': 'warning',
  'bot.unknown-attribute': 'warning',
  'bot.unknown-variable': 'warning',
  'bot.wrong-kind': 'warning',
  'bot.value-not-allowed': 'warning',
  'bot.not-a-number': 'warning',
  'bot.not-a-date': 'warning',
  'bot.not-yes-no': 'warning',
  'bot.spelling': 'warning',
  'place.personal-data': 'error',
  'place.personal-data-in-mail': 'warning',
  'place.too-long': 'error',
  'place.long': 'warning',
  'place.no-macros': 'warning',
  'place.foreign-macro': 'warning',
  'place.misspelt-macro': 'warning',
  'place.unknown-macro': 'warning',
  'place.unfit-macro': 'warning',
  'place.macro-in-name': 'warning',
  'place.template-only': 'warning',
  'place.tag-with-space': 'warning',
  'place.tag-not-carried': 'warning',
  'place.semicolon': 'warning',
  'place.refused-characters': 'warning',
  'place.final-mark': 'warning',
  'place.line-length': 'warning',
  'place.sms-parts': 'warning',
  'place.mail-redirect': 'info',
  'place.macro-values': 'info',
  'place.analytics': 'info',
  'paste.empty': 'error',
  'paste.not-a-link': 'error',
  'paste.no-signature': 'warning',
  'paste.trailing-dot': 'warning',
  'paste.trailing-mark': 'warning',
  'paste.cut-off': 'error',
  'paste.trailing-semicolon': 'info',
  'paste.empty-part': 'warning',
  'paste.missing-semicolon': 'error',
  'paste.wrong-mark': 'error',
  'paste.spaces': 'warning',
  'paste.raw-plus': 'warning',
  'paste.invisible-character': 'warning',
  'paste.line-break': 'warning',
  'paste.wrapped': 'warning',
  'paste.redirect': 'warning',
  'paste.encoded-separators': 'warning',
  'paste.encoded-whole': 'warning',
  'paste.double-encoded': 'warning',
  'paste.second-question-mark': 'warning',
  'paste.no-question-mark': 'error',
  'paste.in-fragment': 'error',
  'paste.wrong-signature': 'error',
  'paste.signature-repeated': 'warning',
  'paste.cut-short': 'error',
  'paste.wrong-keyword': 'error',
  'paste.unknown-part': 'error',
  'paste.malformed-encoding': 'error',
  'paste.block-repeated': 'error',
  'paste.block-late': 'warning',
} as const satisfies Record<string, Severity>

export type DiagnosticCode = keyof typeof severities

const isCode = (code: string): code is DiagnosticCode => code in severities

export const diagnosticCodes: readonly DiagnosticCode[] = Object.keys(severities).filter(isCode)

/** The codes about a pasted text (clause 8). */
export type PasteCode = Extract<DiagnosticCode, `paste.${string}`>

/** The codes about what a bot knows (clause 9). */
export type BotCode = Extract<DiagnosticCode, `bot.${string}`>

/** The codes about the place where a link is pasted (clause 10). */
export type PlaceCode = Extract<DiagnosticCode, `place.${string}`>

/** The codes about a draft, and the link that is built of it. */
export type LinkCode = Exclude<DiagnosticCode, PasteCode | BotCode | PlaceCode>

export type DiagnosticPath = DraftPath | 'link' | 'paste'

/**
 * Something that a person should know about a link: what, where, and the facts; words are made elsewhere (clause 5.5).
 * What is said of places is a kind of its own, since only `judgeForPlace` says it.
 */
export interface Diagnostic<Code extends DiagnosticCode = Exclude<DiagnosticCode, PlaceCode>> {
  readonly code: Code
  readonly severity: Severity
  readonly path: DiagnosticPath
  readonly params?: Readonly<Record<string, string | number>>
  /** A change that takes the diagnostic away. Where there is none, no machine can know what was meant. */
  readonly fix?: Fix
  /** Where it stands in the pasted text, in order. Parsing gives one place at least; building knows of none. */
  readonly spans?: readonly Span[]
}

/** What building a link says. */
export type LinkDiagnostic = Diagnostic<LinkCode>

/** What is said when a draft is held against its bot. */
export type BotDiagnostic = Diagnostic<BotCode>

/** What is said when a link is held against the place where it is pasted. */
export type PlaceDiagnostic = Diagnostic<PlaceCode>

/** Anything that is said about a draft, wherever it is pasted. */
export type DraftDiagnostic = Diagnostic<LinkCode | BotCode>

/** Anything that is said about a draft, and about the place where its link is pasted. */
export type PlacedDiagnostic = Diagnostic<LinkCode | BotCode | PlaceCode>

interface Facts {
  /** Where it is not the code's own. */
  readonly severity?: Severity
  readonly params?: Readonly<Record<string, string | number>> | undefined
  readonly fix?: Fix | undefined
  readonly spans?: readonly Span[] | undefined
}

/** A diagnostic; its severity is the code's own unless told. Facts that are `undefined` are no keys of it. */
export function diagnostic<Code extends DiagnosticCode>(
  code: Code,
  path: DiagnosticPath,
  { params, fix, spans, severity = severities[code] }: Facts = {},
): Diagnostic<Code> {
  return {
    code,
    severity,
    path,
    ...(params && { params }),
    ...(fix && { fix }),
    ...(spans && { spans }),
  }
}
