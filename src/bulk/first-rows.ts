import { emptyBatch, joinBatches, type Batch } from './batch.ts'
import { csvReader } from './read-csv.ts'

/** So many letters are read at a time until there are rows enough. */
const lettersAtOnce = 1 << 16
/** No cell is as long: a spreadsheet's holds 50,000 letters at most. */
const longestCell = 1 << 17

/**
 * The first rows of a table, `most` or some more, or fewer where it has fewer: from its beginning, any text. `isWhole`: nothing
 * stands behind that, and its last row is one; else the last row is cut, and given only where there is no other.
 */
export function firstRows(text: string, delimiter: string, most: number, isWhole: boolean): Batch {
  const reader = csvReader(delimiter)
  let found = emptyBatch
  let held = 0
  for (let at = 0; at < text.length; at += lettersAtOnce) {
    const part = text.slice(at, at + lettersAtOnce)
    const batch = reader.push(part)
    found = joinBatches(found, batch)
    if (found.rows.length > most) return found
    held = batch.rows.length + batch.blank === 0 ? held + part.length : 0
  }
  if (isWhole) return joinBatches(found, reader.end())
  // The reader gives a quote up behind its longest row, which may be more than a sample holds.
  return held < longestCell ? found : joinBatches(found, withoutCutRow(reader.end()))
}

/** Without the last row, which goes on behind what is looked at; where it is the only one, its beginning is all there is to show. */
function withoutCutRow({ rows, lines, faults, blank }: Batch): Batch {
  const whole = Math.max(1, rows.length - 1)
  const kept = [...faults].filter(([at]) => at < whole)
  return { rows: rows.slice(0, whole), lines: lines.slice(0, whole), faults: new Map(kept), blank }
}
