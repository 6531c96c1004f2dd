/*
 * A link as people who write pages, mails and papers need it (clause 11). Any texts: never throws; linear. Whoever reads
 * the copy gets the very URL.
 */

/** An HTML link with this text; without one, the link is its own text. */
export function asHtmlLink(url: string, text: string): string {
  return anchor(url, text, '')
}

/** Of mail programs, few take styles that do not stand in the tag itself. */
const buttonStyle =
  'display:inline-block;padding:12px 24px;border-radius:6px;background-color:#1a56db;color:#ffffff;' +
  'font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:1.25;font-weight:bold;text-decoration:none'

/** An HTML link that looks like a button, in mails too: with its styles in the tag. */
export function asHtmlButton(url: string, text: string): string {
  return anchor(url, text, ` target="_blank" rel="noopener" style="${buttonStyle}"`)
}

function anchor(url: string, text: string, rest: string): string {
  // A merge tag may hold quotes, and must stay to the letter: the other ones stand around it.
  const quote = url.includes('"') && !url.includes("'") ? "'" : '"'
  const href = escapeHtml(url).replaceAll(quote, quote === '"' ? '&quot;' : '&#39;')
  return `<a href=${quote}${href}${quote}${rest}>${escapeHtml(labelOf(url, text))}</a>`
}

const entities: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['\r', '&#13;'],
])

function escapeHtml(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => entities.get(character) ?? character)
}

/** A Markdown link with this text; without one, the link is its own text. As CommonMark reads it. */
export function asMarkdown(url: string, text: string): string {
  return `[${escapeLabel(labelOf(url, text))}](${escapeTarget(url)})`
}

function labelOf(url: string, text: string): string {
  return text.trim() === '' ? url : text
}

function escapeLabel(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[\\[\]`*_<>~|!&]/g, String.raw`\$&`)
}

/** What would end the address, or be read as another character. */
function escapeTarget(url: string): string {
  const escaped = url
    .replace(/[\\()[\]<>]|&(?=#?\w{1,40};)/g, String.raw`\$&`)
    // oxlint-disable-next-line no-control-regex -- an address in Markdown cannot hold these as they are
    .replace(/[\u0000-\u0020\u007F]/g, (character) => `&#${character.charCodeAt(0)};`)
  return escaped === '' ? '<>' : escaped
}
