/** The check sum of PNG and ZIP files (ISO 3309): of all bytes, or going on from those before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before
  for (let at = 0; at < bytes.length; at += 1) crc = crcStep(crc, bytes[at] ?? 0)
  return ~crc >>> 0
}

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

/** The register, which begins as -1 and is inverted in the end, after one more byte. */
export function crcStep(crc: number, byte: number): number {
  return (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
}

/** So many zeros at most are passed at once. */
const mostZeros = 16

/**
 * Gives the register after some bytes of 0, sixteen at most. What other bytes make of it is that, and (by exclusive or) what they make of a
 * register of 0: so that the sum of a piece that comes again and again is made once.
 */
export function zerosPasser(): (crc: number, zeros: number) => number {
  /** For each count of zeros, and each of the register's four bytes, what becomes of it. */
  const passed = Int32Array.from({ length: (mostZeros + 1) << 10 }, (_, at) => {
    let crc = (at & 0xff) << (((at >> 8) & 3) * 8)
    for (let zeros = at >> 10; zeros > 0; zeros -= 1) crc = crcStep(crc, 0)
    return crc
  })
  return (crc, zeros) => {
    const start = zeros << 10
    return (
      (passed[start | (crc & 0xff)] ?? 0) ^
      (passed[start | 0x100 | ((crc >>> 8) & 0xff)] ?? 0) ^
      (passed[start | 0x200 | ((crc >>> 16) & 0xff)] ?? 0) ^
      (passed[start | 0x300 | (crc >>> 24)] ?? 0)
    )
  }
}
