/** How long the texts of one shape may take, in milliseconds. */
export const timeout = 300_000

const seen: readonly (readonly [name: string, piece: string])[] = [
  [';', ':', '%', '{', '<', '"', "'", '[', '(', ' ', '?', '&', '.', '=', '#', '@', '+'],
  ['-', '/', '\\', '{{a', '{{ a', '{{a}', '{{a:', '{keyword:a', '{_a', '{ a', '*|A'],
  ['*| A', '%%a', '%%a ', '%%=v(@a', '__A', 'a', '1', 'a@', 'a.', '@a.a', '1/', 'é'],
  ['&amp;', '%25', '%3B', '%C3', '**', '](', '```', '</a>', 'user:a:b;', 'block:a;'],
  ['variables:', 'utm_source=a&', '&bs_ref=', '?bs_ref=', '&utm_id=%20', '//', '../'],
  ['https://', 'https://example.com?bs_ref=', 'https://l.facebook.com/l.php?u='],
  ['https%3A%2F%2Fa.b%2F%3Fu%3D'],
]
  .flat()
  .map((piece) => [piece, piece] as const)
const unseen: readonly (readonly [name: string, piece: string])[] = [
  ['line breaks', '\n'],
  ['zeros', '\0'],
  ['high surrogates', '\ud83d'],
  ['low surrogates', '\ude00'],
  ['emoji and joiners', '👩\u200d'],
  ['joiners', '\u200d'],
  ['no-break spaces', '\u00a0'],
  ['a space and a joiner', ' \u200d'],
  ['accents', 'e\u0301'],
  ['bidi marks', '\u202e'],
]

/** Pieces that, repeated, make a program look back or ahead again and again. */
export const pieces = [...seen, ...unseen]

export const repeated = (piece: string, length: number): string =>
  piece.repeat(Math.ceil(length / piece.length))

function milliseconds(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/**
 * How many times as long the whole takes as a quarter of it: about four times; were it the square, sixteen times. The
 * best of eight, as other programs run too. What is done in a moment counts as nothing: there, chance is greater than
 * the work. A quarter that takes seconds counts as endless: the whole would keep the test for minutes.
 */
export function growth(work: (size: number) => unknown, whole = 1_000_000): number {
  const quarter = whole / 4
  const moment = Math.max(60, whole / 4000)
  let best = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 8 && best >= 12; attempt += 1) {
    const short = milliseconds(() => work(quarter))
    if (short > 5_000) return best
    const long = milliseconds(() => work(whole))
    best = Math.min(best, long < moment ? 0 : long / short)
  }
  return best
}
