import {
  applyFix,
  buildLink,
  joinSegments,
  verdictOf,
  type Check,
  type Diagnostic,
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
  /** What is still there to be said. */
  readonly findings: readonly Finding[]
  /** What a person has accepted, in order. */
  readonly accepted: readonly Done[]
}

/** A fix that was accepted, and what it was offered for. */
interface Done {
  readonly diagnostic: Diagnostic
  readonly fix: Fix
}

/** What a person has made of a checked link, by accepting fixes. */
export interface Accepted {
  readonly draft: LinkDraft
  /** In order. */
  readonly done: readonly Done[]
}

/** A checked link, judged anew where fixes were accepted; `null` where there is no link in the text. */
export function judge(check: Check, accepted?: Accepted): Judged | null {
  if (check.draft === null) return null
  const { draft, done } = accepted ?? { draft: check.draft, done: [] }
  const isAsMended = draft === check.draft
  const built = isAsMended && check.built !== null ? check.built : buildLink(draft)
  const verdict = isAsMended ? check.verdict : verdictOf(check, draft, built)
  if (verdict === 'none') return null
  const findings = findingsOf(
    check,
    draft,
    built,
    done.map(({ fix }) => fix),
  )
  return {
    check,
    draft,
    built,
    text: built.url ?? joinSegments(built.segments),
    verdict,
    findings,
    accepted: done,
  }
}

/** By which a fix is known again when the same link is checked once more: `null` where it is not offered now. */
export function nameOfFix({ findings }: Judged, fix: Fix): string | null {
  const found = findings.find(({ diagnostic }) => diagnostic.fix === fix)
  return found === undefined ? null : nameOf(found.diagnostic, fix)
}

/** By which an accepted fix is known. */
export function nameOfDone({ diagnostic, fix }: Done): string {
  return nameOf(diagnostic, fix)
}

/**
 * What becomes of a checked link when fixes are accepted one after the other, by their names. A name may be any text: one
 * that is not offered by then is passed over.
 */
export function acceptAll(check: Check, names: readonly string[]): Accepted | undefined {
  return names.reduce<Accepted | undefined>((before, name) => {
    const judged = judge(check, before)
    const done = judged?.findings.map(({ diagnostic }) => diagnostic).find(isNamed(name))
    if (judged === null || done?.fix === undefined) return before
    const { draft, accepted } = judged
    const { fix } = done
    return { draft: applyFix(draft, fix), done: [...accepted, { diagnostic: done, fix }] }
  }, undefined)
}

function isNamed(name: string): (diagnostic: Diagnostic) => boolean {
  return (diagnostic) => diagnostic.fix !== undefined && nameOf(diagnostic, diagnostic.fix) === name
}

function nameOf({ code, path }: Diagnostic, { id, changes }: Fix): string {
  return JSON.stringify([code, path, id, changes.map((it) => [it.path, it.to])])
}
