import type { QrCode } from './encode.ts'

/** The white edge that a reader needs around a code: 4 modules (ISO/IEC 18004, 5.3.8). Not an option. */
const quietZone = 4

/** Modules along one side with the quiet zone: the picture's own unit of length. */
export function sideOf(code: QrCode): number {
  return code.modules + 2 * quietZone
}

/** Where a code's matrix begins in the picture, across and down: one module of the quiet zone is in the matrix. */
export const matrixStart = quietZone - 1

/** Below this many millimetres a module, phone cameras begin to fail on ordinary print. */
export const leastModule = 0.4

/** The whole millimetres from which phones read a printed code of so many modules, quiet zone included. */
export function readableWidth(modules: number): number {
  return Math.ceil((modules + 2 * quietZone) * leastModule)
}

/** Dark modules side by side in one row. Places count from the picture's corner, quiet zone included. */
export interface Run {
  readonly x: number
  readonly y: number
  readonly length: number
}

/** All dark modules, row by row: what every picture of the code is drawn from. */
export function darkRuns(code: QrCode): Run[] {
  return code.matrix.flatMap((row, y) => rowRuns(row, y + matrixStart))
}

function rowRuns(row: readonly boolean[], y: number): Run[] {
  const found: Run[] = []
  let start = row.indexOf(true)
  while (start !== -1) {
    // A row ends in a light module.
    const end = row.indexOf(false, start)
    found.push({ x: start + matrixStart, y, length: end - start })
    start = row.indexOf(true, end)
  }
  return found
}
