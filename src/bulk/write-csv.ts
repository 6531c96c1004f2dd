/** Rows as the text of a table, ready to be put behind one another. */
export interface CsvWriter {
  /** One line with its break: `width` cells of a row, blank ones where it has fewer, what is added, and the cells it has too many. */
  readonly line: (cells: readonly string[], width: number, added: readonly string[]) => string
  /** `width` cells with a link behind them; a row that gets one has no text in others. */
  readonly linkLine: (cells: readonly string[], width: number, url: string) => string
  /** Cells in which a spreadsheet would have run a formula, and which it now shows as text. */
  readonly guarded: () => number
}

/**
 * A writer of CSV (RFC 4180, but lines end in `\n`, which readers of all systems take). Written here and not by a package, since a
 * million rows go through it with one more cell each, and what it does is this one page. A cell that a spreadsheet would take for a
 * formula (`=`, `+`, `-`, `@`, tab or return at its beginning, but for numbers and phone numbers) gets a `'` in front,
 * which makes it text there. Any cells; linear.
 */
export function csvWriter(delimiter: string): CsvWriter {
  let guarded = 0
  const needsQuotes = new RegExp(`["\\r\\n${delimiter === '|' ? '\\|' : delimiter}]|^\\s|\\s$`)
  const write = (cell: string): string => {
    let text = cell
    if (isFormula(cell)) {
      guarded += 1
      text = `'${cell}`
    }
    return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  }
  const front = (cells: readonly string[], width: number): string => {
    let text = ''
    for (let at = 0; at < width; at += 1) {
      const cell = cells[at]
      if (at > 0) text += delimiter
      if (cell !== undefined && cell !== '') text += write(cell)
    }
    return text
  }
  return {
    line(cells, width, added) {
      let text = front(cells, width)
      for (const cell of added) text += delimiter + write(cell)
      for (const cell of cells.slice(width)) text += delimiter + write(cell)
      // A line of nothing would be a blank one.
      return text === '' ? '""\n' : `${text}\n`
    },
    linkLine(cells, width, url) {
      // A link holds neither spaces nor breaks, and begins as no formula does. To look through it also makes one text of the pieces
      // that it was put together from, which costs more once they lie in the text of a thousand rows.
      const isPlain = !url.includes(delimiter) && !url.includes('"')
      return `${front(cells, width)}${delimiter}${isPlain ? url : write(url)}\n`
    },
    guarded: () => guarded,
  }
}

const numeric = /^[+-][\d\s().,/-]*$/

/** Whether a spreadsheet would take the cell for a formula. Of most cells the first letter settles it. */
export function isFormula(cell: string): boolean {
  switch (cell.charCodeAt(0)) {
    case 0x09: // tab
    case 0x0d: // return
    case 0x3d: // =
    case 0x40: // @
      return true
    case 0x2b: // +
    case 0x2d: // -
      return !numeric.test(cell)
    default:
      return false
  }
}
