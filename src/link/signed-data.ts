import { parameterName, parametersOf, parameterValue, splitAddress } from './address.ts'
import type { Channel } from './draft.ts'
import { signatures } from './grammar.ts'

const space = String.raw`(?:\s|\+|%20)*`
const ahead = (keyword: string) =>
  new RegExp(`(?:^|;|%(?:25){0,4}3B)${space}${keyword}${space}(?::|%(?:25){0,4}3A)`, 'i')
const part = ahead('(?:block|user|variables)')
const nearPart = ahead('(?:block|user|var|attr)[a-z_-]{0,14}')

/**
 * Whether data stands in a parameter's value, encoded or not: at least one `block:`, `user:` or `variables:` part. Under a
 * name that only External Links use, a misspelt part counts too; a website's own `?ref=` is its own. Linear.
 */
export function holdsData(name: string, value: string, channel: Channel): boolean {
  const isOurs = name === signatures.website || channel === 'messenger'
  return (isOurs ? nearPart : part).test(value)
}

/** A signature, and its value as far as it goes. */
export const signatureWithValue = `(${Object.values(signatures).join('|')})=([^&#?]*)`
const anywhere = new RegExp(`[?&]${signatureWithValue}`, 'g')
const names: readonly string[] = Object.values(signatures)
const mayHold = /(?:block|user|var|attr)[a-z_-]{0,14}(?:[:%+]|\s)/i

/** Whether a parameter of this name may carry data, on one channel or the other. */
export function isSignature(name: string): boolean {
  return names.includes(name)
}

/** Whether data stands in an address under either signature, be it where no bot looks for it (clause 8.3). Linear. */
export function holdsMisplacedData(address: string, channel: Channel): boolean {
  if (!mayHold.test(address)) return false
  return (
    [...address.matchAll(anywhere)].some(([, name = '', value = '']) =>
      holdsData(name, value, channel),
    ) || hasEncodedName(address, channel)
  )
}

/** `re%66=` is `ref=` to a browser. */
function hasEncodedName(address: string, channel: Channel): boolean {
  return parametersOf(splitAddress(address)).some((one) => {
    const name = parameterName(one)
    return isSignature(name) && holdsData(name, parameterValue(one), channel)
  })
}
