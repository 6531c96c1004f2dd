/** The texts that stand there more than once, blank ones left out. Linear. */
export function repeatedIn(texts: readonly string[]): readonly string[] {
  const once = new Set<string>()
  const twice = new Set<string>()
  for (const text of texts.map((it) => it.trim())) {
    if (once.has(text)) twice.add(text)
    else if (text !== '') once.add(text)
  }
  return [...twice]
}

/** As one text, which is the same while the texts are. */
export function toText(texts: readonly string[]): string {
  return texts.map((text) => `\n${text}\n`).join('')
}

/** Whether the text is one of those. */
export function isIn(texts: string, text: string): boolean {
  return text.trim() !== '' && texts.includes(`\n${text.trim()}\n`)
}
