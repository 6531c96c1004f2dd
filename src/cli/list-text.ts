import { decoded, detectEncoding, type Encoding } from '#bulk/encoding.ts'
import { withoutMark } from '#platform/byte-order-mark.ts'
import { longestLine } from './lines.ts'

/** The text of a list that is read line by line. */
export interface ListText {
  readonly pieces: AsyncIterable<string>
  /** Lines that were taken for Windows-1252 until now, because they are no UTF-8. */
  readonly guessed: () => number
}

/**
 * The text of a list out of its bytes. `told`: its encoding; `null`: that is found out, UTF-16 by the beginning, Windows-1252 by each line
 * that is no UTF-8. So no line waits until more have come, and lines of several programs may stand in one list.
 */
export function listText(portions: AsyncIterable<Uint8Array>, told: Encoding | null): ListText {
  let guessed = 0
  const toText = (lines: Uint8Array) => {
    try {
      return strict.decode(lines)
    } catch {
      const texts = linesIn(lines).map((line) => {
        const text = utf8Text(line)
        if (text === null) guessed += 1
        return text ?? ansi.decode(line)
      })
      return texts.join('')
    }
  }
  return { pieces: piecesOf(portions, told, toText), guessed: () => guessed }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const ansi = new TextDecoder('windows-1252')

function utf8Text(line: Uint8Array): string | null {
  try {
    return strict.decode(line)
  } catch {
    return null
  }
}

async function* piecesOf(
  portions: AsyncIterable<Uint8Array>,
  told: Encoding | null,
  toText: (lines: Uint8Array) => string,
): AsyncGenerator<string> {
  const source = portions[Symbol.asyncIterator]()
  const first = await source.next()
  if (first.done === true) return
  const all = continued(first.value, source)
  const encoding = told ?? detectEncoding(first.value)
  if (told !== null || encoding.startsWith('utf-16')) return yield* decoded(all, encoding)
  let isBeginning = true
  for await (const lines of wholeLines(all)) {
    const text = toText(lines)
    yield isBeginning ? withoutMark(text) : text
    isBeginning = false
  }
}

async function* continued(
  first: Uint8Array,
  source: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield first
    for (;;) {
      // oxlint-disable-next-line no-await-in-loop -- portion after portion
      const next = await source.next()
      if (next.done === true) return
      yield next.value
    }
  } finally {
    // Nobody waits for the end of what is not read to it.
    await source.return?.()
  }
}

/** No character stands on both sides of a line's end. */
async function* wholeLines(portions: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let rest: Uint8Array = new Uint8Array()
  for await (const portion of portions) {
    const bytes = joined(rest, portion)
    const end = Math.max(bytes.lastIndexOf(lineFeed), bytes.lastIndexOf(carriageReturn)) + 1
    if (end > 0) yield bytes.subarray(0, end)
    rest = bytes.subarray(end)
    // That line is too long however it is read: nobody waits for its end.
    if (rest.length > mostBytes) break
  }
  if (rest.length > 0) yield rest
}

function joined(before: Uint8Array, after: Uint8Array): Uint8Array {
  const both = new Uint8Array(before.length + after.length)
  both.set(before)
  both.set(after, before.length)
  return both
}

const lineFeed = 0x0a
const carriageReturn = 0x0d
/** A character (a UTF-16 code unit) takes three bytes at most. */
const mostBytes = 3 * longestLine

function linesIn(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = []
  let from = 0
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== lineFeed && bytes[at] !== carriageReturn) continue
    lines.push(bytes.subarray(from, at + 1))
    from = at + 1
  }
  return from < bytes.length ? [...lines, bytes.subarray(from)] : lines
}
