/** Bytes that are read at a time: enough that asking costs nothing, few enough that their rows are made in some milliseconds. */
const sliceSize = 1 << 18

/**
 * The bytes of a file, slice by slice; the next one is on its way while one is used. Rejects when the file was changed, moved or
 * deleted since it was chosen.
 */
export async function* slicesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const read = (at: number) => file.slice(at, at + sliceSize).arrayBuffer()
  let next = read(0)
  for (let at = 0; at < file.size; at += sliceSize) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
    const bytes = await next
    if (at + sliceSize < file.size) {
      next = read(at + sliceSize)
      // Who stops reading does not wait for it.
      next.catch(() => undefined)
    }
    yield new Uint8Array(bytes)
  }
}
