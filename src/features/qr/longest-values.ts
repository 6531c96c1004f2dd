import { readLink } from '#link/index.ts'

export interface LongValue {
  readonly name: string
  /** As it stands in the link, encoded. */
  readonly length: number
}

/** What is shorter is not worth a word. */
const long = 8
const most = 2

/** The longest values of a link, at most two, the longest first: where it is shortened with least harm. */
export function longestValues(url: string): LongValue[] {
  const reading = readLink(url, 'decoding')
  if (reading === null) return []
  return [...reading.user, ...reading.variables]
    .map(([name, value]) => ({ name, length: encodeURI(wellFormed(value)).length }))
    .filter(({ length }) => length >= long)
    .toSorted((one, other) => other.length - one.length)
    .slice(0, most)
}

/** Half of a pair cannot be encoded. */
function wellFormed(value: string): string {
  return value.replaceAll(/\p{Cs}/gu, '\uFFFD')
}
