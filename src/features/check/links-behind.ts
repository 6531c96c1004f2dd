/**
 * The links that stand behind the words of a copied text (as in mails, documents and spreadsheets) and not in the text
 * itself; each once, in order. A link whose words are a link stands for itself, unless they are cut short. `html`: the same
 * text as the clipboard has it with its looks; any text. It is only read: nothing in it is shown, loaded or run.
 */
export function linksBehind(html: string, text: string): readonly string[] {
  if (!/<a\s/i.test(html)) return []
  const anchors = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('a[href]')
  const links = [...anchors]
    .filter(isBehindWords)
    .map((it) => it.getAttribute('href')?.trim() ?? '')
  return [...new Set(links)].filter((it) => isWebLink(it) && !text.includes(it))
}

/** The text, and below it the links, one a line. */
export function withLinks(text: string, links: readonly string[]): string {
  return [...(text === '' ? [] : [text.trimEnd()]), ...links].join('\n')
}

function isBehindWords({ textContent }: Element): boolean {
  const words = textContent.trim()
  return !isWebLink(words) || /(?:…|\.\.\.)$/.test(words)
}

function isWebLink(text: string): boolean {
  return /^https?:\/\//i.test(text)
}
