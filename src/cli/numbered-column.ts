import type { Column } from '#bulk/columns.ts'

/**
 * The column that a spreadsheet would call so (`B`, or `2`), of a table in which no row names the columns; `null` for any other name
 * and table.
 */
export function numberedColumn(name: string, columns: readonly Column[]): Column | null {
  if (columns.some(({ written }) => written !== '')) return null
  if (/^[a-z]$/i.test(name)) return columns[name.toUpperCase().charCodeAt(0) - firstLetter] ?? null
  return /^\d{1,6}$/.test(name) ? (columns[Number(name) - 1] ?? null) : null
}

const firstLetter = 'A'.charCodeAt(0)
