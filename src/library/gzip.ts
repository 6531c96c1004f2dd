import { fail, ok, type Result } from '#platform/result.ts'

/** A text in UTF-8, compressed; a checksum of it (CRC-32) is within. */
export async function gzip(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = inSlices(new TextEncoder().encode(text), 65_536).pipeThrough(
    new CompressionStream('gzip'),
  )
  return new Uint8Array(await new Response(packed).arrayBuffer())
}

/**
 * The text that was compressed. `most`: bytes that it may have when it is unpacked. What has more is left alone as soon as
 * that shows, before it fills the memory. Never rejects.
 */
export async function gunzip(
  bytes: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Result<string, 'damaged' | 'too-large'>> {
  // A slice at a time: one that has to wait unpacks nothing. A kilobyte becomes a megabyte at most.
  const reader = inSlices(bytes, 512).pipeThrough(new DecompressionStream('gzip')).getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let text = ''
  let size = 0
  try {
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- whether there is a next piece is seen by the one before
      const { done, value } = await reader.read()
      if (done) return ok(text + decoder.decode())
      size += value.length
      if (size > most) {
        void reader.cancel().catch(() => undefined)
        return fail('too-large')
      }
      text += decoder.decode(value, { stream: true })
    }
  } catch {
    return fail('damaged')
  }
}

function inSlices(
  bytes: Uint8Array<ArrayBuffer>,
  length: number,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let from = 0
  return new ReadableStream(
    {
      pull: (controller) => {
        if (from >= bytes.length) return controller.close()
        controller.enqueue(bytes.slice(from, from + length))
        from += length
      },
    },
    { highWaterMark: 0 },
  )
}
