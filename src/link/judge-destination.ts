import {
  joinAddress,
  readTarget,
  splitAddress,
  toAscii,
  typedScheme,
  withoutCredentials,
  withScheme,
  parameterName,
  parametersOf,
  plainHost,
  withParameters,
  type Address,
  type Target,
} from './address.ts'
import { isUndeliverable, withoutInvisible } from './characters.ts'
import { diagnostic, type LinkDiagnostic } from './diagnostic.ts'
import type { Channel } from './draft.ts'
import { decodeValue } from './encode.ts'
import { rewrite, type Fix } from './fix.ts'
import { schemes, signatures } from './grammar.ts'
import { isLocalHost, isMessengerHost, isPossibleHost } from './hosts.ts'
import { onward } from './redirects.ts'
import { holdsMisplacedData } from './signed-data.ts'
import { barePageName, judgeMessenger, messengerLink } from './judge-messenger.ts'

/** A destination, judged; without its own signature parameter. */
export interface Destination {
  readonly address: Address
  readonly diagnostics: readonly LinkDiagnostic[]
}

let lastAsked = { typed: '', channel: 'website', answer: judge('', 'website') }

/**
 * Clauses 1.3 and 6.1. `typed` may be any text; where no browser could make an address of it, it is handed on as it is,
 * for the eye. Linear. A list of links has one address many times over, so the last answer is kept.
 */
export function judgeDestination(typed: string, channel: Channel): Destination {
  if (lastAsked.typed !== typed || lastAsked.channel !== channel) {
    lastAsked = { typed, channel, answer: judge(typed, channel) }
  }
  return lastAsked.answer
}

/** `mayMend` is off while a mend is tried: one is offered, not a mend of a mend. */
function judge(typed: string, channel: Channel, mayMend = true): Destination {
  const host = plainHost(typed)
  if (host !== null && channel === 'website' && !isMessengerHost(host) && !isLocalHost(host)) {
    return withoutSignature(splitAddress(typed), channel, judgeAim(typed, mayMend))
  }
  const text = typed.trim()
  if (text === '') return refuse(text, diagnostic('destination.required', 'destination'))
  const scheme = typedScheme(text)
  if (scheme !== null && scheme !== schemes.secure && scheme !== schemes.insecure) {
    return refuse(text, diagnostic('destination.scheme', 'destination', { params: { scheme } }))
  }
  const full = withScheme(text)
  const target = unreadable(full) ? null : readTarget(full)
  if (target === null || !isPossibleHost(target.host)) {
    const fix = mayMend ? mendAddress(text, channel) : undefined
    return refuse(text, diagnostic('destination.invalid', 'destination', { fix }))
  }
  const found: LinkDiagnostic[] = [...judgeAim(full, mayMend)]
  judgeMessenger(text, target, channel, found)
  judgeWriting(text, full, target, scheme, found)
  return withoutSignature(splitAddress(toAscii(full, target)), channel, found)
}

function refuse(text: string, why: LinkDiagnostic): Destination {
  return { address: splitAddress(text), diagnostics: [why] }
}

/** What the URL class would quietly repair or let pass (`https://https://…`), and other programs would not. */
const quietlyRepaired = /(?!\uFEFF)\s|^https?:(?!\/\/[^/\\])|^https?:\/\/https?[:/]/i

function unreadable(text: string): boolean {
  return quietlyRepaired.test(withoutInvisible(text)) || isUndeliverable(text)
}

const schemesAsTyped = /^(?:https?[:/\\]+)*(https?)[:/\\]+/i
const wrapped = /^[<"'“”‘’«([{\s]{1,9}(\S+?)[>"'“”‘’»)\]}.,;\s]{0,9}$/

function mendAddress(text: string, channel: Channel): Fix | undefined {
  const page = channel === 'messenger' ? barePageName(text) : null
  const bare = wrapped.exec(text)?.[1] ?? text
  const mends: readonly Fix[] = [
    rewrite('unwrap', 'destination', bare),
    rewrite('remove-invisible', 'destination', withoutInvisible(text).trim()),
    rewrite('add-slashes', 'destination', text.replace(schemesAsTyped, '$1://')),
    rewrite('encode-spaces', 'destination', text.replace(/\s/g, '%20')),
    ...(page === null ? [] : [rewrite('use-messenger-link', 'destination', messengerLink(page))]),
  ]
  return mends.find(({ changes }) =>
    changes.every(({ to }) => {
      if (to === null || to === text || isUndeliverable(text)) return false
      return !judge(to, channel, false).diagnostics.some(({ severity }) => severity === 'error')
    }),
  )
}

function judgeWriting(
  text: string,
  full: string,
  target: Target,
  scheme: string | null,
  found: LinkDiagnostic[],
): void {
  const say = (code: LinkDiagnostic['code'], fix?: Fix) =>
    found.push(diagnostic(code, 'destination', { fix }))
  if (target.hasCredentials) {
    say(
      'destination.credentials',
      rewrite('remove-credentials', 'destination', withoutCredentials(full)),
    )
  }
  if (scheme === null && !found.some(({ severity }) => severity === 'error')) {
    say('destination.scheme-added')
  }
  if (isLocalHost(target.host)) {
    say('destination.local')
  } else if (target.scheme === schemes.insecure) {
    const secure = full.replace(/^http:/i, `${schemes.secure}:`)
    say('destination.insecure', rewrite('use-https', 'destination', secure))
  }
  const visible = withoutInvisible(text)
  if (visible !== text) {
    const fix = rewrite('remove-invisible', 'destination', visible.trim())
    say('destination.invisible-character', fix)
  }
}

const none: readonly LinkDiagnostic[] = []

/** A redirect leads elsewhere, and data may get lost on the way (clause 8.2). */
function judgeAim(full: string, mayMend: boolean): readonly LinkDiagnostic[] {
  const there = onward(full)
  if (there === null) return none
  const target = decodeValue(full.slice(there.start, there.end)) ?? ''
  const isGood = mayMend && !judge(target, 'website', false).diagnostics.some(isError)
  const fix = isGood ? rewrite('use-target', 'destination', target) : undefined
  const params = { host: there.host }
  return [diagnostic('destination.redirect', 'destination', { params, fix })]
}

function isError({ severity, code }: LinkDiagnostic): boolean {
  return severity === 'error' && code !== 'destination.is-messenger'
}

/** Clause 8.3: data where no bot finds it is a fault of the link, however the address came by it. */
function withoutSignature(
  address: Address,
  channel: Channel,
  diagnostics: readonly LinkDiagnostic[],
): Destination {
  const own = withoutOwnSignature(address, channel, diagnostics)
  if (!holdsMisplacedData(joinAddress(own.address), channel)) return own
  const misplaced = diagnostic('destination.holds-data', 'destination')
  return { ...own, diagnostics: [...own.diagnostics, misplaced] }
}

/** Clause 1.3: the payload is written once, at the end; one that the address carried already makes way. */
function withoutOwnSignature(
  address: Address,
  channel: Channel,
  diagnostics: readonly LinkDiagnostic[],
): Destination {
  const name = signatures[channel]
  if (!mayCarry(address.query, name)) return { address, diagnostics }
  const parameters = parametersOf(address)
  const kept = parameters.filter((parameter) => parameterName(parameter) !== name)
  if (kept.length === parameters.length) return { address, diagnostics }
  const replaced = diagnostic('destination.signature-replaced', 'destination', { params: { name } })
  return { address: withParameters(address, kept), diagnostics: [...diagnostics, replaced] }
}

/** Spares most addresses the cutting: a name that is not there in plain letters is there percent-encoded or not at all. */
function mayCarry(query: string | null, name: string): boolean {
  return query !== null && (query.includes(name) || query.includes('%'))
}
