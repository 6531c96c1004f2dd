import { encodeQR } from 'qr'
import { fail, ok, type Result } from '#platform/result.ts'
import { byteLength, capacity, holdsText, toughestLevel, type Level } from './levels.ts'

/** A code as its dark and light modules. */
export interface QrCode {
  readonly text: string
  readonly level: Level
  /** 1 to 40. */
  readonly version: number
  /** Modules along one side, 21 to 177. */
  readonly modules: number
  /** `matrix[y][x]` is true where a module is dark; of the quiet zone, one light module stands around the code, as the package makes it. */
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

/** One for all codes: the package makes one for each, and counts the bytes by itself, unless it is given one. */
const encoder = new TextEncoder()
const textEncoder = (text: string) => encoder.encode(text)

const levelNames = { L: 'low', M: 'medium', Q: 'quartile', H: 'high' } as const

/** The smallest QR code that holds the text at this level, in byte mode as UTF-8. Never throws. */
export function encodeQr(text: string, level: Level): Encoded {
  if (text === '') return fail('empty')
  if (!holdsText(level, text)) return tooLong(level, byteLength(text))
  const ecc = levelNames[level]
  const matrix = encodeQR(text, 'raw', { ecc, encoding: 'byte', textEncoder, border: 1 })
  const modules = matrix.length - 2
  return ok({ text, level, version: (modules - 17) / 4, modules, matrix })
}

function tooLong(level: Level, bytes: number): Encoded {
  const limit = capacity[level]
  return { ok: false, reason: 'too-long', level, limit, bytes, stillHolds: toughestLevel(bytes) }
}
