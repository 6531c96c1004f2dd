import type { DiagnosticCode, Verdict } from '#link/index.ts'
import type { Finding, Outcome } from '#link-view/findings.ts'
import type { Judged } from '#link-view/judged.ts'
import type { ReceivedRow } from '#link-view/received.ts'
import { whyNoLink } from '#link-view/no-link.ts'
import { isShortLink } from '#link-view/short-links.ts'
import { words } from './words.ts'

const said = words.state

/** How a link's state looks: by its verdict, and `doubtful` where it works and still may not be what is wanted. */
export type StateLook = Verdict | 'doubtful'

/** Where a checked link stands, in words. */
export interface Standing {
  readonly verdict: Verdict
  readonly look: StateLook
  /** A sentence. */
  readonly title: string
  /** What there is to say besides; `''` for nothing. */
  readonly detail: string
  /** The first finding that needs a person, else the first to be checked; `null` for neither. */
  readonly toShow: Finding | null
  /** How many warnings a link has that can be used. */
  readonly checks: number
}

/** Of a text without a link: what is missing. */
export function noLinkIn(text: string): Standing {
  const about = {
    'no-address': { title: said.noAddress, detail: said.noAddressHint },
    'broken-address': { title: said.brokenAddress, detail: said.brokenAddressHint },
    nothing: { title: said.none, detail: said.noneHint },
  }[whyNoLink(text)]
  return { verdict: 'none', look: 'none', ...about, toShow: null, checks: 0 }
}

/**
 * `received`: what the two kinds of bot get of the link as pasted, against what it meant as pasted. `fixed`: how many fixes
 * a person has accepted since.
 */
export function standingOf(
  judged: Judged,
  received: readonly ReceivedRow[],
  fixed: number,
): Standing {
  const { verdict, findings } = judged
  const first = (outcome: Outcome) => findings.find((it) => it.outcome === outcome)
  const doubt = findings.find(isDoubt)
  const leftOut = verdict === 'faulty' ? first('left-out') : undefined
  return {
    verdict,
    ...whatOf(judged, received, fixed, doubt !== undefined),
    toShow: first('yours') ?? leftOut ?? doubt ?? first('check') ?? null,
    checks: verdict === 'faulty' ? 0 : count(findings, 'check'),
  }
}

type What = Pick<Standing, 'look' | 'title' | 'detail'>

function whatOf(
  { check, verdict, findings, draft }: Judged,
  received: readonly ReceivedRow[],
  fixed: number,
  isDoubtful: boolean,
): What {
  const mended = count(findings, 'mended')
  const leftOut = count(findings, 'left-out')
  const changed = said.changed(fixed)
  if (verdict === 'faulty') {
    const need = needOf(count(findings, 'yours'), leftOut)
    const detail = sentences(need.detail, said.othersMended(mended), changed)
    return { look: verdict, title: need.title, detail }
  }
  if (verdict === 'address') return { look: verdict, ...aboutAddress(draft.destination) }
  // What is said of the link as pasted must not come from what a person has made of it.
  if (check.verdict === 'right') {
    const title = isDoubtful ? said.doubtful : said.right
    return { look: isDoubtful ? 'doubtful' : 'right', title, detail: changed }
  }
  const title = check.verdict === 'mended' ? failure(received) : said.nowWorks
  return { look: 'mended', title, detail: sentences(mendedDetail(mended, leftOut), changed) }
}

function needOf(yours: number, leftOut: number) {
  if (yours === 0 && leftOut > 0) {
    return { title: said.unplaced(leftOut), detail: said.unplacedHint }
  }
  return { title: said.yours(Math.max(1, yours)), detail: said.yoursHint }
}

function aboutAddress(destination: string) {
  if (isShortLink(destination)) return { title: said.short, detail: said.shortHint }
  return { title: said.address, detail: said.addressHint(shortAddress(destination)) }
}

const doubtCodes: ReadonlySet<DiagnosticCode> = new Set(['destination.local', 'link.long'])

/** The bot gets all that is meant, and customers may still not get to the bot. */
function isDoubt({ diagnostic: { code } }: Finding): boolean {
  return doubtCodes.has(code)
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

function sentences(...all: readonly string[]): string {
  return all.filter(Boolean).join(' ')
}

const mostNames = 6

/** What the link does, in one sentence. */
export function effectOf({ draft, verdict }: Judged): string {
  const { destination, blockId, rows } = draft
  const set = rows.filter(({ name, value }) => name.trim() !== '' && value.trim() !== '')
  const names = [...new Set(set.map(({ name }) => name))]
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
