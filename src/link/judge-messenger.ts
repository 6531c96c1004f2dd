import type { Target } from './address.ts'
import { diagnostic, type LinkDiagnostic } from './diagnostic.ts'
import type { Channel } from './draft.ts'
import type { Change, Fix } from './fix.ts'
import { messengerHosts, schemes } from './grammar.ts'
import { isMessengerHost } from './hosts.ts'

/** The channel's codes of clause 6.1: whether the address and the channel belong together. */
export function judgeMessenger(
  text: string,
  target: Target,
  channel: Channel,
  found: LinkDiagnostic[],
): void {
  const code = misfit(target, channel)
  if (code === null) return
  found.push(diagnostic(code, 'destination', { fix: fixFor(code, text, target) }))
}

function misfit({ host, path }: Target, channel: Channel): LinkDiagnostic['code'] | null {
  if (channel === 'website') {
    return isMessengerHost(host) ? 'destination.is-messenger' : null
  }
  if (host !== messengerHosts.page) return 'destination.not-messenger'
  const [, page = '', rest = ''] = path.split('/', 3)
  if (page === '') return 'destination.page-missing'
  return page === messengerHosts.notification && rest !== ''
    ? 'destination.notification-link'
    : null
}

function fixFor(code: LinkDiagnostic['code'], text: string, target: Target): Fix | undefined {
  const page = target.host === messengerHosts.page ? null : pageOf(text, target)
  const link: readonly Change[] =
    page === null ? [] : [{ path: 'destination', to: messengerLink(page) }]
  if (code === 'destination.is-messenger') {
    return { id: 'switch-channel', changes: [{ path: 'channel', to: 'messenger' }, ...link] }
  }
  if (code !== 'destination.not-messenger') return undefined
  if (link.length > 0) return { id: 'use-messenger-link', changes: link }
  if (isMessengerHost(target.host)) return undefined
  return { id: 'switch-channel', changes: [{ path: 'channel', to: 'website' }] }
}

/** The m.me link of a page, by its name or number. */
export function messengerLink(page: string): string {
  return `${schemes.added}${messengerHosts.page}/${page}`
}

const bareName = /^@?([a-z\d][a-z\d.-]{0,98}[a-z\d])$/i
/** No page name ends like this, so it is a website that stands there. */
const websiteEnding = /\.(?:com|net|org|info|biz|(?:com?|org|net)\.[a-z]{2})$/i
const pageWord = /^@?([a-z\d](?:[\w.-]|%[\da-f]{2})*)$/i

/** The page that an address speaks of, where it can be told; `null` where it cannot. */
function pageOf(text: string, { host, path }: Target): string | null {
  const words = path.split('/').filter(Boolean)
  if (host === 'www.m.me') return pageName(words[0])
  if (isMessengerHost(host)) return words[0] === 't' ? pageName(words[1]) : null
  if (messengerHosts.facebook.has(host)) return pageName(facebookPage(text, words))
  return barePageName(text)
}

function pageName(word: string | undefined): string | null {
  return pageWord.exec(word ?? '')?.[1] ?? null
}

/** A page's name or number typed alone, with or without `@`; `null` where it is more likely something else. */
export function barePageName(text: string): string | null {
  const bare = bareName.exec(text)?.[1] ?? null
  return bare !== null && !websiteEnding.test(bare) ? bare : null
}

/** `facebook.com/PAGE`, and the longer ways in which Facebook itself writes a page's address. */
function facebookPage(text: string, words: readonly string[]): string | undefined {
  const [first = '', second, third] = words
  switch (first) {
    case 'profile.php':
      return /[?&]id=(\d+)/.exec(text)?.[1]
    case 'messages':
      return second === 't' ? third : undefined
    case 'pages':
    case 'people':
    case 'p':
      return words.at(-1)?.match(/(?<!\d)\d{5,}$/)?.[0]
    default:
      return messengerHosts.notPages.has(first) ? undefined : first
  }
}
