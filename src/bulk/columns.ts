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
 * header's. Linear.
 */
export function nameColumns(header: readonly string[] | null, width: number): readonly Column[] {
  const count = Math.max(width, header?.length ?? 0)
  const taken = new Set<string>()
  const reached = new Map<string, number>()
  return Array.from({ length: count }, (_, index) => {
    const written = header?.[index] ?? ''
    const name = unlike(plainName(written) || `Column ${index + 1}`, taken, reached)
    taken.add(name)
    return { index, name, written }
  })
}

/** What people call a column, brackets and all: for an attribute or variable that is named after it. */
export function titleOf({ name, written }: Column): string {
  const title = tidy(written)
  const bare = withoutBrackets(title)
  // What comes behind tells it from another one.
  return title !== '' && name.startsWith(bare) ? title + name.slice(bare.length) : name
}

function plainName(cell: string): string {
  return withoutBrackets(tidy(cell))
}

/** Line breaks and invisible characters in a name only stand in the way. */
function tidy(cell: string): string {
  return cell
    .replaceAll(/[\s\u0085]+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
}

function withoutBrackets(title: string): string {
  return title.replaceAll('[', '(').replaceAll(']', ')')
}

/** `reached`: the numbers up to which names are taken, so that thousands of one name are not counted again for each. */
function unlike(name: string, taken: ReadonlySet<string>, reached: Map<string, number>): string {
  if (!taken.has(name)) return name
  let number = reached.get(name) ?? 2
  while (taken.has(`${name} ${number}`)) number += 1
  reached.set(name, number)
  return `${name} ${number}`
}
