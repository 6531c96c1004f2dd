import type { QrCode } from './encode.ts'
import { matrixStart } from './runs.ts'
import { pieces, smallLengths, smallSteps } from './svg-pieces.ts'

/** More pieces than this the path of no code has that has so many modules along one side. */
export function mostPieces(modules: number): number {
  // A run has one dark module at least, and a light one behind it.
  const mostRuns = modules * Math.ceil(modules / 2)
  return 2 * modules + 2 * mostRuns
}

/**
 * Gives what puts the runs of dark modules, row by row as `qrPath` has them, into an array from its beginning; how many pieces they are. What its
 * loops touch is constant in here: of that, engines make quicker code than of what a bundler leaves of a module's constants.
 */
export function pathPieces(): (code: QrCode, into: Uint16Array) => number {
  const { across, down, run, box, step: stepOnly } = pieces
  /** Where dark begins and ends in a row, in turns. */
  const changes = new Uint8Array(200)

  /**
   * Finds them; how many, two for each run. Behind them stands where the last run begins: from there, no step leads on. Nothing is asked,
   * since no machine can guess the answers of a code; and two modules are seen at a time, since that takes a third less. A code has
   * an odd number of them in a row, and around it they are light.
   */
  function edgesOf(row: readonly boolean[]): number {
    const end = row.length - 1
    let count = 0
    let before = 0
    for (let x = 0; x < end; x += 2) {
      const one = Number(row[x] === true)
      const other = Number(row[x + 1] === true)
      changes[count] = x
      count += one ^ before
      changes[count] = x + 1
      count += other ^ one
      before = other
    }
    changes[count] = end
    count += before
    changes[count] = changes[count - 2] ?? 0
    return count
  }

  return (code, into) => {
    let at = 0
    for (let y = 0; y < code.matrix.length; y += 1) {
      const edges = edgesOf(code.matrix[y] ?? [])
      if (edges === 0) continue
      into[at] = across + (changes[0] ?? 0) + matrixStart
      into[at + 1] = down + y + matrixStart
      at += 2
      for (let edge = 0; edge < edges; edge += 2) {
        const x = changes[edge] ?? 0
        const length = (changes[edge + 1] ?? 0) - x
        const step = (changes[edge + 2] ?? 0) - x
        if (length < smallLengths && step < smallSteps) {
          into[at] = run + length * smallSteps + step
          at += 1
        } else {
          into[at] = box + length
          at += 1
          if (step === 0) continue
          into[at] = stepOnly + step
          at += 1
        }
      }
    }
    return at
  }
}
