/** Gathers texts as bytes, so that they go over in few big pieces. */
export interface Gatherer {
  readonly add: (text: string) => void
  /** Bytes that wait. */
  readonly size: () => number
  /** What waits, as a piece of its own; null for nothing. */
  readonly cut: () => Uint8Array<ArrayBuffer> | null
  /** Memory of a piece that is needed no more, for one of the next. */
  readonly reuse: (memory: ArrayBuffer) => void
}

const encoder = new TextEncoder()

/** Gathers in UTF-8. `room`: bytes of a piece, unless a text is longer. */
export function gatherer(room: number): Gatherer {
  let bytes = new Uint8Array(0)
  let spare: ArrayBuffer | null = null
  let used = 0
  /** Texts are written where they go to, without a copy; what did not fit after all is written again. */
  const isWritten = (text: string): boolean => {
    if (text.length > bytes.length - used) return false
    const { read, written } = encoder.encodeInto(text, bytes.subarray(used))
    if (read < text.length) return false
    used += written
    return true
  }
  return {
    add(text) {
      if (isWritten(text)) return
      const before = bytes.subarray(0, used)
      // No letter has more than three bytes.
      const needed = used + Math.max(room, text.length * 3)
      const isEnough = spare !== null && spare.byteLength >= needed
      bytes = new Uint8Array(isEnough && spare !== null ? spare : new ArrayBuffer(needed))
      spare = null
      bytes.set(before)
      isWritten(text)
    },
    size: () => used,
    cut() {
      if (used === 0) return null
      const piece = bytes.subarray(0, used)
      bytes = new Uint8Array(0)
      used = 0
      return piece
    },
    reuse(memory) {
      spare = memory
    },
  }
}
