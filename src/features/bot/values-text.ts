/** Values in one line, with commas between them; one that holds a mark or a quote stands in quotes. */
export function valuesToText(values: readonly string[]): string {
  return values.map(quoted).join(', ')
}

/**
 * The values of such a line, each once, without white space around them. Where a semicolon stands outside of quotes, only
 * semicolons part them, as in tables. Any text; linear.
 */
export function textToValues(text: string): readonly string[] {
  const byCommas = split(text, byComma)
  const isBySemicolon = byCommas.some(({ isQuoted, value }) => !isQuoted && value.includes(';'))
  const values = (isBySemicolon ? split(text, bySemicolon) : byCommas).map(({ value }) => value)
  return [...new Set(values.filter((value) => value !== ''))]
}

/** Whether it is plain to see which values such a line holds. */
export function isPlainText(text: string): boolean {
  return !/[";“”„‟]/.test(text)
}

interface Piece {
  readonly value: string
  readonly isQuoted: boolean
}

function split(text: string, pattern: RegExp): readonly Piece[] {
  return [...text.matchAll(pattern)].map(([, inQuotes, plain = '']) => ({
    value: (inQuotes?.replaceAll('""', '"') ?? plain).trim(),
    isQuoted: inQuotes !== undefined,
  }))
}

/** In quotes up to the mark or the end, or anything up to the mark. */
const byComma = /[ \t]*(?:"((?:[^"]|"")*)"[ \t]*(?=,|$)|([^,]*))(?:,|$)/g
const bySemicolon = /[ \t]*(?:"((?:[^"]|"")*)"[ \t]*(?=;|$)|([^;]*))(?:;|$)/g

function quoted(value: string): string {
  return /[",;]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
