import { encodeNonAscii } from './encode.ts'
import { marks, otherSchemes, schemes } from './grammar.ts'

/** A destination taken apart; put together again, its texts are the destination as it goes into the link. */
export interface Address {
  /** Scheme, host and path, and everything else up to the query. */
  readonly base: string
  /** The query as written, without its `?`; `null` where there is none. */
  readonly query: string | null
  /** With its `#`; `''` where there is none. */
  readonly fragment: string
  /** Base and query in one piece: what stands in front of the signature. */
  readonly front: string
  /** What joins another parameter to it (clause 1.3). */
  readonly joint: string
}

function addressOf(base: string, query: string | null, fragment: string): Address {
  const front = query === null ? base : base + marks.query + query
  return { base, query, fragment, front, joint: jointBehind(query) }
}

/** What joins a parameter to a query: nothing where it is empty, or ends with a mark already. */
function jointBehind(query: string | null): string {
  if (query === null) return marks.query
  return query === '' || query.endsWith(marks.parameter) ? '' : marks.parameter
}

/** What an address says to a browser. */
export interface Target {
  /** In lower case, in punycode. */
  readonly host: string
  readonly path: string
  readonly scheme: string
  /** A user name or password, empty ones too: `https://@host`, `https://:@host`. */
  readonly hasCredentials: boolean
}

/** Cuts at the first `#`, then at the first `?` (clause 1.3). Linear; never fails. */
export function splitAddress(text: string): Address {
  const hash = text.indexOf(marks.fragment)
  const beforeHash = hash < 0 ? text : text.slice(0, hash)
  const query = beforeHash.indexOf(marks.query)
  const fragment = hash < 0 ? '' : text.slice(hash)
  if (query < 0) return addressOf(beforeHash, null, fragment)
  return addressOf(beforeHash.slice(0, query), beforeHash.slice(query + 1), fragment)
}

/** The address in one piece. */
export function joinAddress({ front, fragment }: Address): string {
  return front + fragment
}

/** The query's parameters as written, in order. */
export function parametersOf({ query }: Pick<Address, 'query'>): readonly string[] {
  return query === null ? [] : query.split(marks.parameter)
}

/** The address with these parameters for its query, ready for more behind them; with none, without a `?`. */
export function withParameters(
  { base, fragment }: Address,
  parameters: readonly string[],
): Address {
  if (parameters.length === 0) return addressOf(base, null, fragment)
  // A mark at the end serves the parameter that comes next: an empty one that is to stay needs a mark of its own.
  const all = parameters.at(-1) === '' ? [...parameters, ''] : parameters
  return addressOf(base, all.join(marks.parameter), fragment)
}

/** The decoded name of a parameter, as a browser reads it. Never fails: what cannot be decoded is no name of ours. */
export function parameterName(parameter: string): string {
  const end = parameter.indexOf(marks.equals)
  const name = end < 0 ? parameter : parameter.slice(0, end)
  if (!name.includes('%') && !name.includes('+')) return name
  return new URLSearchParams(`n=${name}`).get('n') ?? name
}

/** What stands behind a parameter's `=`, as written; `''` where there is none. */
export function parameterValue(parameter: string): string {
  const end = parameter.indexOf(marks.equals)
  return end < 0 ? '' : parameter.slice(end + 1)
}

const schemeWord = /^([a-z][a-z\d+-]*):(?!\d{1,5}(?:[/?#]|$))/i
const schemeWithSlashes = /^([a-z][a-z\d+.-]*):\/\//i

/** The scheme in front of a typed address, in lower case; `null` where none was typed (`example.com:8080` has none). */
export function typedScheme(text: string): string | null {
  const scheme = (schemeWithSlashes.exec(text) ?? schemeWord.exec(text))?.[1]?.toLowerCase()
  if (scheme !== undefined) return scheme
  const word = text.slice(0, Math.max(0, text.indexOf(':'))).toLowerCase()
  return otherSchemes.has(word) ? word : null
}

/** The typed address with `https://` in front where no scheme was typed. */
export function withScheme(text: string): string {
  if (typedScheme(text) !== null) return text
  return schemes.added + text.replace(/^\/\//, '')
}

/** An address that can be judged without the URL class, which is ten times slower. */
const plainAddress =
  /^https:\/\/([a-z\d-]+(?:\.[a-z\d-]+){0,8}\.[a-z]+)(?=[/?#]|$)[\x21-\x5b\x5d-\x7e]*$/

/** The host of a plain https address in ASCII; `null` where the URL class must be asked. */
export function plainHost(text: string): string | null {
  const host = plainAddress.exec(text)?.[1]
  return host === undefined || host.includes('xn--') ? null : host
}

/** What a browser makes of an address, by the platform's own URL class; `null` where it makes nothing of it. */
export function readTarget(text: string): Target | null {
  try {
    const { protocol, username, password, hostname, pathname } = new URL(text)
    return {
      host: hostname,
      path: pathname,
      scheme: protocol.slice(0, -1),
      // The URL class says nothing of an empty user name.
      hasCredentials: username !== '' || password !== '' || userPart.test(text),
    }
  } catch {
    return null
  }
}

const userPart = /^[a-z][a-z\d+.-]*:\/\/[^/?#\\]*@/i

const authorityEnd = /[/?#\\]/

function authoritySpan(text: string): readonly [start: number, end: number] {
  const start = text.indexOf('//') + 2
  const length = text.slice(start).search(authorityEnd)
  return [start, length < 0 ? text.length : start + length]
}

/** The address without user name and password. */
export function withoutCredentials(text: string): string {
  const [start, end] = authoritySpan(text)
  const at = text.slice(start, end).lastIndexOf('@')
  return at < 0 ? text : text.slice(0, start) + text.slice(start + at + 1)
}

/** Clause 1.3: the host in punycode, other characters outside printable ASCII percent-encoded, the rest untouched. */
export function toAscii(text: string, target: Target): string {
  if (!/[^\x20-\x7e]/.test(text)) return text
  const [start, end] = authoritySpan(text)
  const authority = text.slice(start, end)
  const asciiAuthority = authority.replace(/^(.*@)?([^@]*?)(:\d*)?$/su, (whole, user, host, port) =>
    /[^\x20-\x7e]/.test(host) ? (user ?? '') + target.host + (port ?? '') : whole,
  )
  return encodeNonAscii(text.slice(0, start) + asciiAuthority + text.slice(end))
}
