/** A place in the app, as its address names it. */
export type Route =
  | { readonly page: 'build' }
  /** `link`: the text that the address brings along; `''` for none. */
  | { readonly page: 'check'; readonly link: string }

export type PageName = Route['page']

/** Where each page is found. */
export const addresses: Readonly<Record<PageName, string>> = {
  build: '#/build',
  check: '#/check',
}

/**
 * Reads the fragment of the app's address, with its `#` or empty. `#/check?link=…` also goes as `#link=…` and `#?link=…`,
 * since people type it. Any text: never throws; what names no page is Build.
 */
export function readRoute(hash: string): Route {
  const link = carrier.exec(hash)?.[1]
  if (link !== undefined) return { page: 'check', link: decodeLink(link) }
  return /^#\/?check[/?]*$/i.test(hash) ? { page: 'check', link: '' } : { page: 'build' }
}

const carrier = /^#(?:\/?check\/?)?\??link=(.*)$/is

/**
 * A link that a program has put there is percent-encoded whole: nothing of an address's own marks is left in it up to the
 * first `&`, behind which stands what others have added. One that was typed or pasted there as it is stays as it is.
 */
function decodeLink(raw: string): string {
  const [encoded = ''] = raw.split('&')
  if (/[:/?=;#\s]/.test(encoded)) return raw
  try {
    // As in a form: a plus that is meant as one is encoded too.
    return decodeURIComponent(encoded.replaceAll('+', ' '))
  } catch {
    return raw
  }
}
