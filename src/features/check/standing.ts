import type { Verdict } from '#link/index.ts'
import type { Finding, Outcome } from '#link-view/findings.ts'
import type { Judged } from '#link-view/judged.ts'
import type { ReceivedRow } from '#link-view/received.ts'
import { words } from './words.ts'

const said = words.state

/** Where a checked link stands, in words. */
export interface Standing {
  readonly verdict: Verdict
  /** A sentence. */
  readonly title: string
  /** What there is to say besides; `''` for nothing. */
  readonly detail: string
  /** The first finding that needs a person, else the first to be checked; `null` for neither. */
  readonly toShow: Finding | null
  /** How many warnings a link has that can be used. */
  readonly checks: number
}

export const noLink: Standing = {
  verdict: 'none',
  title: said.none,
  detail: said.noneHint,
  toShow: null,
  checks: 0,
}

/** `received`: what the two kinds of bot get of the link as pasted. `fixed`: how many fixes a person has accepted. */
export function standingOf(
  { verdict, findings, draft }: Judged,
  received: readonly ReceivedRow[],
  fixed: number,
): Standing {
  const mended = count(findings, 'mended') + fixed
  const leftOut = count(findings, 'left-out')
  // Without a mended link, what was left out needs a person, too.
  const yours = count(findings, 'yours') || leftOut
  const checks = count(findings, 'check')
  const first = (outcome: Outcome) => findings.find((it) => it.outcome === outcome)
  const toShow =
    first('yours') ?? (verdict === 'faulty' ? first('left-out') : null) ?? first('check') ?? null
  const what = {
    right: { title: said.right, detail: '' },
    mended: { title: failure(received), detail: mendedDetail(mended, leftOut) },
    faulty: { title: said.yours(yours), detail: said.yoursHint(mended) },
    address: { title: said.address, detail: said.addressHint(shortAddress(draft.destination)) },
  }[verdict]
  return { verdict, ...what, toShow, checks: verdict === 'faulty' ? 0 : checks }
}

function count(findings: readonly Finding[], wanted: Outcome): number {
  return findings.filter(({ outcome }) => outcome === wanted).length
}

function failure(received: readonly ReceivedRow[]): string {
  const fails = (['splitting', 'decoding'] as const).filter((reader) =>
    received.some((row) => row[reader].is !== 'right'),
  )
  if (fails.length === 2) return said.failsAll
  return fails.length === 1 ? said.failsSome : said.risky
}

function mendedDetail(mended: number, leftOut: number): string {
  if (leftOut > 0) return said.mendedSome(mended, leftOut)
  return mended === 0 ? '' : said.mended(mended)
}

const mostNames = 6

/** What the link does, in one sentence. */
export function effectOf({ draft, verdict }: Judged): string {
  const { destination, blockId, rows } = draft
  const set = rows.filter(({ name, value }) => name.trim() !== '' && value.trim() !== '')
  const names = set.map(({ name }) => name)
  const more = Math.max(0, names.length - mostNames)
  const { effect } = words
  return effect.sentence(effect.of[verdict], [
    effect.opens(shortAddress(destination)),
    ...(blockId === '' ? [] : [effect.starts(shortId(blockId))]),
    ...(names.length === 0 ? [] : [effect.writes(names.slice(0, mostNames), more)]),
  ])
}

/** Without what nobody reads in it. */
function shortAddress(destination: string): string {
  const [short = ''] = destination
    .trim()
    .replace(/^https?:\/\//i, '')
    .split(/[?#]/)
  return cut(short.replace(/\/$/, ''), 60)
}

function shortId(id: string): string {
  return cut(id, 10)
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text
}
