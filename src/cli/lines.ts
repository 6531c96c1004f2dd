/** A line of a text, with its number; the first is 1. */
export interface Line {
  readonly number: number
  readonly text: string
}

/** A line may have this many characters. What has more is no line of a list. */
export const longestLine = 1_000_000

/**
 * The lines of a text that comes in pieces, as many at once as a piece brings; CR LF, LF or CR ends them. Blank ones are
 * counted and left out. Behind a line that is longer than `longestLine` nothing is read.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<readonly Line[]> {
  let count = 0
  let rest = ''
  const toLines = (texts: readonly string[]) => {
    const lines = texts.map((text, at) => ({ number: count + at + 1, text }))
    count += texts.length
    return lines.filter(({ text }) => text.trim() !== '')
  }
  for await (const piece of pieces) {
    const text = rest + piece
    // Behind a CR, an LF may follow in the next piece.
    const end = text.endsWith('\r') ? text.length - 1 : text.length
    const whole = text.slice(0, end).split(/\r\n|\n|\r/)
    rest = (whole.pop() ?? '') + text.slice(end)
    yield toLines(whole)
    if (rest.length > longestLine) break
  }
  yield toLines([rest.replace(/\r$/, '')])
}
