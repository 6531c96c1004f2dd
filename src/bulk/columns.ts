/** A column of a table: where it stands, and by which name it is referred to. */
export interface Column {
  readonly index: number
  /** Unlike every other one's, without brackets: templates refer to it as `[name]`. */
  readonly name: string
  /** What the table itself says; `''` where it says nothing. */
  readonly written: string
}

/**
 * Names for the columns of a table: what its header says, trimmed; `Column 3` where that is nothing; `Email 2` where another column
 * has the name already. `header` is null where the table has none. `width`: cells of the widest row that is known, at least the
 * header's.
 */
export function nameColumns(header: readonly string[] | null, width: number): readonly Column[] {
  const count = Math.max(width, header?.length ?? 0)
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, index) => {
    const written = header?.[index] ?? ''
    const name = unlike(plainName(written) || `Column ${index + 1}`, taken)
    taken.add(name)
    return { index, name, written }
  })
}

/** Line breaks and invisible characters in a name only stand in the way. */
function plainName(cell: string): string {
  return cell
    .replaceAll(/[\s\u0085]+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll('[', '(')
    .replaceAll(']', ')')
    .trim()
}

function unlike(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name
  let number = 2
  while (taken.has(`${name} ${number}`)) number += 1
  return `${name} ${number}`
}
