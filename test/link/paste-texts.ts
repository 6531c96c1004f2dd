import * as fc from 'fast-check'
import { buildLink } from '#link/index.ts'
import { destinations, nastyText, plausibleDrafts } from '#test/link/arbitraries.ts'
import { mangledLinks } from '#test/link/paste-manglers.ts'

/** Pieces that mean something to a reader of pasted texts, whole and broken. */
export const hostilePieces: readonly string[] = [
  ['https://', 'http://', 'HTTPS://', 'https%3A%2F%2F', 'https:', '//', '://', 'www.', 'a.b'],
  ['https://example.com', 'https://m.me/acme', 'example.com', 'm.me/a', 'messenger.com/t/a'],
  ['?bs_ref=', '&bs_ref=', '?ref=', '&ref=', 'bs_ref', '&amp;bs_ref=', '&#38;ref=', '?utm_id=a'],
  ['&amp;bs%5Fref=', '%3Fbs_ref%3D', '%26bs_ref%3D', '%253Fbs_ref%253D', '&utm_source=b'],
  ['block:', 'user:', 'variables:', 'variable:', 'Block:', 'users:', 'attribute:', 'block%3A'],
  ['user:a:b', ';user:a:b', ';variables:n:1', ';block:x', 'block:a;', 'user%3Aa%3Ab%3B'],
  ['user%253Aa%253Ab', '%3B', '%3A', '%253B', '%253A', '%2520', '%25', '%2525', '%', '%%', '%zz'],
  ['%ff', '%C3', '%C3%A9', '%c3%a9', '%00', '%0A', '%20', '+', '++', ' + ', '+84', 'a+b@c.de'],
  [';', ';;', ':', '::', '=', '&', '#', '?', '??', '.', '..', ',', '!', '…', '/', '\\', '@', '|'],
  ['"', "'", '“', '”', '«', '»', '`', '<', '>', '(', ')', '[', ']', '](', '[a](', '{', '}'],
  ['<a href="', '<a href=', '">', '</a>', '<br>', '&amp;', '&lt;', '&quot;', '&#x26;', '&amp'],
  ['https://l.facebook.com/l.php?u=', 'https://www.google.com/url?q=', '&h=AT0', '&sa=D'],
  ['https://a.safelinks.protection.outlook.com/?url=', 'https://www.youtube.com/redirect?q='],
  ['https%3A%2F%2Fl.facebook.com%2Fl.php%3Fu%3D', '{{ad.name}}', '{{', '}}', '*|FNAME|*', '*|'],
  ['%%a%%', '%%First Name%%', '%%ab', '{gclid}', '{keyword:a}', '__CID__', '{{a|default:"b"}}'],
  [' ', '  ', '\n', '\r\n', '\n> ', '\n\n', '\t', '\u00a0', '\u200b', '\u2028', '\0', '\ufeff'],
  ['a', 'see ', ' and ', 'é', 'Đà Nẵng', '日本', '😀', '\ud83d', '\ude00', '\ufffd', '%F0%9F'],
].flat()

const piece = fc.constantFrom(...hostilePieces)
const glued = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))

/** Right links, whatever their draft. */
const rightLinks = plausibleDrafts.map((draft) => buildLink(draft).url ?? 'https://example.com')

/** Texts with another text put in, or something cut out. */
const disturbed = (texts: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(texts, fc.nat(), fc.nat({ max: 12 }), fc.oneof(glued, nastyText))
    .map(([text, from, length, other]) => {
      const at = from % (text.length + 1)
      return text.slice(0, at) + other + text.slice(at + length)
    })

/** Any text that could be pasted, most of them with something like a link in them. */
export const anyPaste: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: nastyText },
  { weight: 2, arbitrary: glued },
  { weight: 2, arbitrary: glued.map((text) => `https://example.com?bs_ref=${text}`) },
  { weight: 1, arbitrary: nastyText.map((text) => `https://example.com?bs_ref=user:a:${text}`) },
  {
    weight: 1,
    arbitrary: fc.tuple(destinations.messenger, glued).map(([url, text]) => `${url}?ref=${text}`),
  },
  { weight: 2, arbitrary: disturbed(rightLinks) },
  { weight: 3, arbitrary: disturbed(mangledLinks.map(({ text }) => text)) },
  { weight: 1, arbitrary: fc.tuple(rightLinks, glued, rightLinks).map((texts) => texts.join('')) },
)
