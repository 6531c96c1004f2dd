/** Values in one line, with commas between them; one that holds a comma or a quote stands in quotes. */
export function valuesToText(values: readonly string[]): string {
  return values.map(quoted).join(', ')
}

/** The values of such a line, each once, without white space around them. Any text; linear. */
export function textToValues(text: string): readonly string[] {
  const values = [...text.matchAll(oneValue)].map(([, inQuotes, plain = '']) =>
    (inQuotes?.replaceAll('""', '"') ?? plain).trim(),
  )
  return [...new Set(values.filter((value) => value !== ''))]
}

/** In quotes up to a comma or the end, or anything up to a comma. */
const oneValue = /[ \t]*(?:"((?:[^"]|"")*)"[ \t]*(?=,|$)|([^,]*))(?:,|$)/g

function quoted(value: string): string {
  return /[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
