/** A piece of a template's text: fixed, or what a row of the table holds in a column. */
export type Piece = { readonly text: string } | { readonly column: string }

export interface TemplateText {
  readonly pieces: readonly Piece[]
  /** Where a `[` stands that no `]` closes; it is taken for text. */
  readonly open: readonly number[]
}

const bracket = /\[\[|\[\]|\[([^[\]]+)\]|\[/g

/**
 * Reads `[Column]` references out of a text. `[[` stands for `[`; `[]` is text, as in `?tag[]=1`. Any text; linear but for
 * brackets that nothing closes, of which each looks as far as the next one.
 */
export function readTemplateText(text: string): TemplateText {
  const pieces: Piece[] = []
  const open: number[] = []
  let fixed = ''
  let from = 0
  for (const { 0: found, 1: column, index } of text.matchAll(bracket)) {
    fixed += text.slice(from, index)
    from = index + found.length
    if (column === undefined) {
      fixed += found === '[]' ? found : '['
      if (found === '[') open.push(index)
      continue
    }
    if (fixed !== '') pieces.push({ text: fixed })
    fixed = ''
    pieces.push({ column })
  }
  fixed += text.slice(from)
  if (fixed !== '') pieces.push({ text: fixed })
  return { pieces, open }
}

/** The columns that a text refers to, as often as it does. */
export function columnsIn(text: string): readonly string[] {
  return readTemplateText(text).pieces.flatMap((piece) => ('column' in piece ? [piece.column] : []))
}

/** The reference to a column of this name (`nameColumns` gives none with brackets), as it stands in a template. */
export function referTo(name: string): string {
  return `[${name}]`
}

/** The text with other names for its columns, all at once: one may take the name that another one leaves. */
export function withRenamedReferences(text: string, renames: ReadonlyMap<string, string>): string {
  return withReferences(text, (column) => {
    const to = renames.get(column)
    return to === undefined ? null : referTo(to)
  })
}

/** The text with what looks like references to a column as text, brackets and all. */
export function withReferencesAsText(text: string, name: string): string {
  return withReferences(text, (column) => (column === name ? asFixedText(referTo(name)) : null))
}

/** `write`: what stands in the place of a reference; null leaves it. Escaped brackets stay as they are. */
function withReferences(text: string, write: (column: string) => string | null): string {
  return text.replaceAll(bracket, (found: string, column: string | undefined) =>
    column === undefined ? found : (write(column) ?? found),
  )
}

/** A text that is to stand in a template as it is, brackets and all. */
export function asFixedText(text: string): string {
  return text.replaceAll('[', '[[').replaceAll('[[]', '[]')
}

/** The fixed text as it stands in each link; null where the text refers to a column. */
export function plainText(text: string): string | null {
  if (!text.includes('[')) return text
  const texts = readTemplateText(text).pieces.map((piece) => ('text' in piece ? piece.text : null))
  return texts.includes(null) ? null : texts.join('')
}

/** Whether a text refers to a column. */
export function hasReference(text: string): boolean {
  return text.includes('[') && readTemplateText(text).pieces.some((piece) => 'column' in piece)
}
