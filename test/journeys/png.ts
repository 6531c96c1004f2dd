import { inflateSync } from 'node:zlib'

export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/** The pixels of a PNG file as browsers write them: eight bits a channel, with or without alpha, not interlaced. */
export function decodePng(file: Buffer): Pixels {
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  const channels = new Map([
    [2, 3],
    [6, 4],
  ]).get(file.readUInt8(25))
  if (file.readUInt8(24) !== 8 || channels === undefined || file.readUInt8(28) !== 0)
    throw new Error('not a PNG of the kind that browsers write')
  const rows = unfilter(inflateSync(Buffer.concat(dataOf(file))), { width, height, channels })
  const data = new Uint8ClampedArray(width * height * 4).fill(255)
  for (let at = 0; at < width * height; at += 1) {
    data.set(rows.subarray(at * channels, (at + 1) * channels), at * 4)
  }
  return { width, height, data }
}

function dataOf(file: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    if (type === 'IDAT') found.push(file.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  return found
}

/** Undoes what each line says was done to it (PNG specification, clause 9). */
function unfilter(
  packed: Buffer,
  { width, height, channels }: { width: number; height: number; channels: number },
): Uint8Array {
  const line = width * channels
  const plain = new Uint8Array(line * height)
  for (let y = 0; y < height; y += 1) {
    const filter = packed[y * (line + 1)]
    for (let x = 0; x < line; x += 1) {
      const at = y * line + x
      const left = x < channels ? 0 : (plain[at - channels] ?? 0)
      const up = y === 0 ? 0 : (plain[at - line] ?? 0)
      const corner = x < channels || y === 0 ? 0 : (plain[at - line - channels] ?? 0)
      const guess = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter ?? 0] ?? 0
      plain[at] = (packed[y * (line + 1) + 1 + x] ?? 0) + guess
    }
  }
  return plain
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [byLeft, byUp, byCorner] = [left, up, corner].map((it) => Math.abs(guess - it))
  if ((byLeft ?? 0) <= (byUp ?? 0) && (byLeft ?? 0) <= (byCorner ?? 0)) return left
  return (byUp ?? 0) <= (byCorner ?? 0) ? up : corner
}
