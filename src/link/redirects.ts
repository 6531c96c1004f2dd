import { parameterName, parametersOf, readTarget, splitAddress } from './address.ts'
import { marks, redirects, schemes } from './grammar.ts'

/** Where in an address the one stands that it sends its visitors on to. Offsets in the address. */
export interface Onward {
  readonly host: string
  readonly start: number
  readonly end: number
  /** Whether it stands in the path, and a query that follows is its own. */
  readonly inPath: boolean
}

/** Proofpoint, in the mails of companies: `https://urldefense.com/v3/__https://example.com__;!!…`. */
const defended = /^https?:\/\/(urldefense\.(?:proofpoint\.)?com)\/v3\/__(https?:.+?)__;/i

const address = /^(?:https?:\/\/)?(?:www\.)?([^/?#\s]+)(\/[^?#\s]*)?/i
const inside = /^\s*(?:https?|%68ttps?)(?::|%(?:25){0,3}3A)/i
/** Markdown and other wrapping may have come along. */
const wrapped = /^(?:[[<("'\s]|%(?:25){0,3}(?:5B|3C|28|22|27|20))/i

/**
 * Clause 8.2: what a redirect of the table leads to, as it stands in its parameter; `null` where the address is no such
 * redirect. Linear.
 */
export function onward(link: string): Onward | null {
  const [front, defender, behind = ''] = defended.exec(link) ?? []
  if (front !== undefined && defender !== undefined) {
    const end = front.length - '__;'.length
    return { host: defender, start: end - behind.length, end, inPath: true }
  }
  const [, host = '', path = '/'] = address.exec(link) ?? []
  const known = knownRedirect(host, path)
  if (known === undefined) return null
  const { base, query } = splitAddress(link)
  const parameters = parametersOf({ query })
  for (const name of known.parameters) {
    let start = base.length + 1
    for (const parameter of parameters) {
      const value = parameter.indexOf(marks.equals) + 1
      const isIt = value > 0 && parameterName(parameter) === name
      const text = parameter.slice(value)
      if (isIt && (inside.test(text) || wrapped.test(text))) {
        return { host, start: start + value, end: start + parameter.length, inPath: false }
      }
      start += parameter.length + 1
    }
  }
  return null
}

function knownRedirect(written: string, path: string) {
  if (!redirects.some((it) => it.path === path)) return undefined
  const host = /^[a-z\d.-]+$/i.test(written) ? written.toLowerCase() : hostAsRead(written)
  return redirects.find((it) => isHost(host, it.host) && it.path === path)
}

/** A browser passes over invisible characters in a host, and reads `%61` as `a`. */
function hostAsRead(written: string): string {
  const host = readTarget(schemes.added + written)?.host ?? ''
  return host.startsWith('www.') ? host.slice('www.'.length) : host
}

function isHost(host: string, known: string): boolean {
  return known.startsWith('.') ? host.endsWith(known) : host === known
}
