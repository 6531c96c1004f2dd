import { encodeQR } from 'qr'
import { fail, ok, type Result } from '#platform/result.ts'
import { byteLength, capacity, holds, toughestLevel, type Level } from './levels.ts'

/** A code as its dark and light modules, without the quiet zone: `matrix[y][x]` is true where it is dark. */
export interface QrCode {
  readonly text: string
  readonly level: Level
  /** 1 to 40. */
  readonly version: number
  /** Modules along one side, 21 to 177. */
  readonly modules: number
  readonly matrix: readonly (readonly boolean[])[]
}

/** The level asked for holds `limit` bytes and the text has more; `stillHolds` is the toughest level that would do. */
export interface TooLong {
  readonly reason: 'too-long'
  readonly level: Level
  readonly limit: number
  readonly bytes: number
  readonly stillHolds: Level | null
}

export type Encoded = Result<QrCode, 'empty'> | ({ readonly ok: false } & TooLong)

const levelNames = { L: 'low', M: 'medium', Q: 'quartile', H: 'high' } as const

/** The smallest QR code that holds the text at this level, in byte mode as UTF-8. Never throws. */
export function encodeQr(text: string, level: Level): Encoded {
  if (text === '') return fail('empty')
  const bytes = byteLength(text)
  if (!holds(level, bytes)) return tooLong(level, bytes)
  const matrix = bareMatrix(text, level)
  const modules = matrix.length
  return ok({ text, level, version: (modules - 17) / 4, modules, matrix })
}

function tooLong(level: Level, bytes: number): Encoded {
  const limit = capacity[level]
  return { ok: false, reason: 'too-long', level, limit, bytes, stillHolds: toughestLevel(bytes) }
}

/** The package puts at least one module of border around its matrix: it is taken off again, where it lies. */
function bareMatrix(text: string, level: Level): boolean[][] {
  const matrix = encodeQR(text, 'raw', { ecc: levelNames[level], encoding: 'byte', border: 1 })
  withoutEnds(matrix)
  for (const row of matrix) withoutEnds(row)
  return matrix
}

function withoutEnds(list: unknown[]): void {
  list.pop()
  list.shift()
}
