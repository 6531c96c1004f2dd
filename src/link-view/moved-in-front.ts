import { signatures } from '#link/index.ts'

/**
 * The names of the parameters that stand behind the data in one link, and in front of it in the other, as `x` does in
 * `?bs_ref=…&x=1` and `?x=1&bs_ref=…`. Any texts: never throws; linear.
 */
export function movedInFront(before: string, after: string): readonly string[] {
  const inFront = new Set(split(after).inFront)
  return [...new Set(split(before).behind)].filter((name) => inFront.has(name))
}

const isNamed = (name: string) => name !== ''
const isSignature = (name: string) => Object.values(signatures).some((it) => it === name)

function split(link: string) {
  const [address = ''] = link.split('#')
  const [, query = ''] = /\?([^]*)/.exec(address) ?? []
  const names = query.split('&').map((parameter) => parameter.split('=')[0] ?? '')
  const at = names.findIndex(isSignature)
  return at < 0
    ? { inFront: [], behind: [] }
    : { inFront: names.slice(0, at).filter(isNamed), behind: names.slice(at + 1).filter(isNamed) }
}
