import { readTemplateText } from './template-text.ts'

/** A column that stands right behind a host, as in `https://shop.example[path]`. */
export interface GluedColumn {
  readonly name: string
  /** Whether the host goes on in what a row makes of the address (any text): it leads to another one then. */
  readonly isGoneOnWith: (address: string) => boolean
}

/**
 * Null where no column stands behind a host, or one that may well be a part of it: behind a dot, in front of more of the host, or behind
 * a name without a dot (`https://shop[number].example.com`).
 */
export function gluedColumn(destination: string): GluedColumn | null {
  const { pieces } = readTemplateText(destination)
  const [first, second] = pieces
  if (first === undefined || !('text' in first)) return null
  if (second === undefined || !('column' in second) || !wholeHost.test(first.text)) return null
  const after = pieces.slice(1).find((piece) => 'text' in piece)
  if (after !== undefined && !/^[/?#]/.test(after.text)) return null
  const { text } = first
  return {
    name: second.column,
    // What begins with a dot is meant as a part of the host, and a port is none of it.
    isGoneOnWith: (address) =>
      address.startsWith(text) && /^[^/?#:.]/.test(address.slice(text.length)),
  }
}

const wholeHost = /^\s*(?:[a-z][a-z\d+.-]*:\/\/)?[^/?#@]*\.[^/?#@]*[\p{L}\p{N}]$/iu
