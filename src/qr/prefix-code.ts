/** How the symbols of an alphabet are written as bits, the frequent ones in few. */
export interface PrefixCode {
  readonly lengths: Uint8Array
  /** The bits of each symbol, the first to be written lowest. */
  readonly bits: Uint16Array
}

/** A Huffman code for these weights, all of them above 0, in the canonical form that deflate reads (RFC 1951, 3.2.2). */
export function prefixCode(weights: readonly number[]): PrefixCode {
  const lengths = codeLengths(weights)
  const bits = new Uint16Array(lengths.length)
  let code = 0
  for (let length = 1; length <= 15; length += 1) {
    for (let symbol = 0; symbol < lengths.length; symbol += 1) {
      if (lengths[symbol] !== length) continue
      bits[symbol] = reversed(code, length)
      code += 1
    }
    code <<= 1
  }
  return { lengths, bits }
}

interface Tree {
  readonly weight: number
  readonly symbols: readonly number[]
}

/** Joins the two lightest trees until one is left; each time, what is in them gets a bit longer. */
function codeLengths(weights: readonly number[]): Uint8Array {
  const lengths = new Uint8Array(weights.length)
  let trees: Tree[] = weights.map((weight, symbol) => ({ weight, symbols: [symbol] }))
  while (trees.length > 1) {
    trees = trees.toSorted((a, b) => a.weight - b.weight)
    const [a, b, ...rest] = trees
    if (a === undefined || b === undefined) break
    const symbols = [...a.symbols, ...b.symbols]
    for (const symbol of symbols) lengths[symbol] = (lengths[symbol] ?? 0) + 1
    trees = [...rest, { weight: a.weight + b.weight, symbols }]
  }
  return lengths
}

function reversed(code: number, length: number): number {
  let bits = 0
  for (let at = 0; at < length; at += 1) bits |= ((code >> at) & 1) << (length - 1 - at)
  return bits
}
