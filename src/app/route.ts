/** A place in the app, as its address names it. */
export type Route =
  | { readonly page: 'build' }
  /** `link`: the text that the address brings along; `''` for none. */
  | { readonly page: 'check'; readonly link: string }
  | { readonly page: 'bulk' }
  | { readonly page: 'presets' }
  /** `botId`: the one that is looked at; `null` for none. */
  | { readonly page: 'bots'; readonly botId: string | null }
  /** `payload`: what a share link carries; any text. */
  | { readonly page: 'shared'; readonly payload: string }

export type PageName = Route['page']

/** Where each page is found. */
export const addresses = {
  build: '#/build',
  check: '#/check',
  bulk: '#/bulk',
  presets: '#/presets',
  bots: '#/bots',
} as const satisfies Readonly<Record<Exclude<PageName, 'shared'>, string>>

/** Where a bot is looked at. */
export function botAddress(id: string): string {
  return `${addresses.bots}/${encodeURIComponent(id)}`
}

/**
 * Reads the fragment of the app's address, with its `#` or empty. `#/check?link=…` also goes as `#link=…` and `#?link=…`,
 * since people type it. Any text: never throws; what names no page is Build.
 */
export function readRoute(hash: string): Route {
  const link = carrier.exec(hash)?.[1]
  if (link !== undefined) return { page: 'check', link: decodeLink(link) }
  const [, name = '', rest = ''] = place.exec(hash) ?? []
  switch (name.toLowerCase()) {
    case 'check':
      return /^[/?]*$/.test(rest) ? { page: 'check', link: '' } : { page: 'build' }
    case 'bulk':
      return { page: 'bulk' }
    case 'presets':
      return { page: 'presets' }
    case 'bots': {
      const id = decoded(rest.replace(/\?.*$/s, '').replace(/^\/+|\/+$/g, ''))
      return { page: 'bots', botId: id === '' ? null : id }
    }
    case 'shared':
      return { page: 'shared', payload: decoded(rest.replace(/^\/+/, '')) }
    default:
      return { page: 'build' }
  }
}

const carrier = /^#(?:\/?check\/?)?\??link=(.*)$/is
const place = /^#\/?(check|bulk|presets|bots|shared)((?:[/?].*)?)$/is

/**
 * A link that a program has put there is percent-encoded whole: nothing of an address's own marks is left in it up to the
 * first `&`, behind which stands what others have added. One that was typed or pasted there as it is stays as it is.
 */
function decodeLink(raw: string): string {
  const [encoded = ''] = raw.split('&')
  if (/[:/?=;#\s]/.test(encoded)) return raw
  // As in a form: a plus that is meant as one is encoded too.
  return decodedOr(raw, encoded.replaceAll('+', ' '))
}

/** Programs encode what needs no encoding; what cannot be decoded stays as it is. */
function decoded(text: string): string {
  return decodedOr(text, text)
}

function decodedOr(raw: string, encoded: string): string {
  try {
    return decodeURIComponent(encoded)
  } catch {
    return raw
  }
}
