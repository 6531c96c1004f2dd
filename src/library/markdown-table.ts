import type { TableLine } from './table-line.ts'

/**
 * The lines of a table that is drawn with bars, as in Markdown, without its bars and rules; lines around it have one cell.
 * `null` where there is none. Any text; linear.
 */
export function readMarkdown(text: string): readonly TableLine[] | null {
  const lines = text.split(/\r\n|\n|\r/).map((it, index) => ({ line: index + 1, text: it.trim() }))
  const filled = lines.filter((it) => it.text !== '')
  const isTable = filled.some((it) => isRule(it.text)) || filled.every((it) => isRow(it.text))
  if (!isTable || filled.length === 0) return null
  return filled
    .filter((it) => !isRule(it.text))
    .map((it) => ({ line: it.line, cells: it.text.includes('|') ? cellsOf(it.text) : [it.text] }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

/** `|---|:--:|`, or `+---+---+`. */
function isRule(text: string): boolean {
  return /^[|+:\s-]*$/.test(text) && /[|+]/.test(text) && text.includes('--')
}

function isRow(text: string): boolean {
  return text.length > 1 && text.startsWith('|') && text.endsWith('|')
}

function cellsOf(text: string): readonly string[] {
  const inside = text.replace(/^\|/, '').replace(/(?<!\\)\|$/, '')
  return inside.split(/(?<!\\)\|/).map((cell) =>
    cell
      .replaceAll('\\|', '|')
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replace(/^`([^`]*)`$/, '$1'),
  )
}
