/** Bytes that are read at a time: enough that asking costs nothing. */
const sliceSize = 1 << 18
/** Bytes whose rows are made at a time: so few that they, their links and their lines stay in the processor's own memory. */
const pieceSize = 1 << 16

/**
 * The bytes of a file, slice by slice; the next one is on its way while one is used. Rejects when the file was changed, moved or
 * deleted since it was chosen.
 */
export async function* slicesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const { size } = file
  const read = (at: number) => file.slice(at, at + sliceSize).arrayBuffer()
  // Of a file that is gone, some browsers say that it is empty; reading all of it tells.
  let next = size === 0 ? file.arrayBuffer() : read(0)
  if (size === 0) await next
  for (let at = 0; at < size; at += sliceSize) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    const bytes = await next
    if (at + sliceSize < size) {
      next = read(at + sliceSize)
      // Who stops reading does not wait for it.
      next.catch(() => undefined)
    }
    for (let from = 0; from < bytes.byteLength; from += pieceSize) {
      yield new Uint8Array(bytes, from, Math.min(pieceSize, bytes.byteLength - from))
    }
  }
}
