/** Writes bytes anew with some of them replaced. */
export interface Rewriter {
  /** Puts a text for the bytes between two places; places only go up. */
  readonly replace: (from: number, to: number, text: string) => void
  /** All bytes; the same ones where none was replaced. */
  readonly end: () => Uint8Array<ArrayBuffer>
}

const encoder = new TextEncoder()

/** What is written anew is kept in one piece of memory that grows by halves, and is begun with the first replacement. */
export function rewriter(bytes: Uint8Array<ArrayBuffer>): Rewriter {
  let written = new Uint8Array(0)
  let length = 0
  let copied = 0
  const put = (piece: Uint8Array) => {
    if (length + piece.length > written.length) {
      const room = Math.max(bytes.length, written.length) * 1.5
      const larger = new Uint8Array(Math.ceil(room) + piece.length)
      larger.set(written.subarray(0, length))
      written = larger
    }
    written.set(piece, length)
    length += piece.length
  }
  return {
    replace(from, to, text) {
      put(bytes.subarray(copied, from))
      put(encoder.encode(text))
      copied = to
    },
    end() {
      if (copied === 0) return bytes
      put(bytes.subarray(copied))
      return written.subarray(0, length)
    },
  }
}
