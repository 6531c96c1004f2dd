import {
  buildLink,
  joinSegments,
  type Check,
  type Fix,
  type Link,
  type LinkDraft,
  type Verdict,
} from '#link/index.ts'
import { findingsOf, type Finding } from './findings.ts'

/** A checked link in which there is one, with the fixes that a person has accepted since. */
export interface Judged {
  readonly check: Check
  readonly draft: LinkDraft
  readonly built: Link
  /** The mended link, or as much of it as can be shown. */
  readonly text: string
  readonly verdict: Exclude<Verdict, 'none'>
  readonly findings: readonly Finding[]
}

/** The draft that a person has made of a checked link's, by accepting fixes. */
export interface Accepted {
  readonly draft: LinkDraft
  readonly fixes: readonly Fix[]
}

/** A checked link, judged anew where fixes were accepted; `null` where there is no link in the text. */
export function judge(check: Check, accepted?: Accepted): Judged | null {
  if (check.draft === null || check.verdict === 'none') return null
  const draft = accepted?.draft ?? check.draft
  const isAsMended = draft === check.draft
  const built = isAsMended && check.built !== null ? check.built : buildLink(draft)
  const findings = findingsOf(check, draft, built, accepted?.fixes)
  return {
    check,
    draft,
    built,
    text: built.url ?? joinSegments(built.segments),
    verdict: isAsMended ? check.verdict : verdictOf(built, findings),
    findings,
  }
}

function verdictOf({ url, segments }: Link, findings: readonly Finding[]): Judged['verdict'] {
  if (url === null || findings.some(({ outcome }) => outcome === 'yours')) return 'faulty'
  return segments.some(({ part }) => part === 'signature') ? 'mended' : 'address'
}
