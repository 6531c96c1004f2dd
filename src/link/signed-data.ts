import { parameterName, parametersOf, parameterValue, splitAddress } from './address.ts'
import type { Channel } from './draft.ts'

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
  const isOurs = /^bs/i.test(name) || channel === 'messenger'
  return (isOurs ? nearPart : part).test(value)
}

/** The signatures, also as people misspell them. */
const spelled = 'bs[-_ ]?ref|ref'
/** A signature, and its value as far as it goes. For patterns that pass over case. */
export const signatureWithValue = `(${spelled})=([^&#?]*)`
const anywhere = new RegExp(`[?&;/]${signatureWithValue}`, 'gi')
const name = new RegExp(`^(?:${spelled})$`, 'i')
const mayHold = /(?:block|user|var|attr)[a-z_-]{0,14}(?:[:%+]|\s)/i

/** Whether a parameter of this name may carry data, on one channel or the other. */
export function isSignature(text: string): boolean {
  return name.test(text)
}

const unsignedPart = /^(?:block:[\w-]{3}|(?:user|variables):[^:;]+:)/i

/** Whether a parameter is data that stands there without any signature: `?block:…`. */
export function isUnsigned(parameter: string): boolean {
  return unsignedPart.test(parameter)
}

/** Whether data stands in an address under either signature, be it where no bot looks for it (clause 8.3). Linear. */
export function holdsMisplacedData(address: string, channel: Channel): boolean {
  if (!mayHold.test(address)) return false
  return (
    [...address.matchAll(anywhere)].some(([, signature = '', value = '']) =>
      holdsData(signature, value, channel),
    ) || parametersOf(splitAddress(address)).some((one) => isMisplaced(one, channel))
  )
}

/** `re%66=` is `ref=` to a browser. */
function isMisplaced(parameter: string, channel: Channel): boolean {
  const signature = parameterName(parameter)
  const isSigned =
    isSignature(signature) && holdsData(signature, parameterValue(parameter), channel)
  return isSigned || isUnsigned(parameter)
}
