import { parameterName, parametersOf, parameterValue, splitAddress } from './address.ts'
import type { Channel } from './draft.ts'
import { marks } from './grammar.ts'
import {
  anyField,
  encodedEquals,
  encodedPart,
  keyword,
  nearKeyword,
  nearSignature,
  signatureWithValue,
  space,
} from './patterns.ts'

const ahead = (word: string) =>
  new RegExp(`(?:^|;|${encodedPart})${space}${word}${space}${anyField}`, 'i')
const part = ahead(keyword)
const nearPart = ahead(nearKeyword)

/**
 * Whether data stands in a parameter's value, encoded or not: at least one `block:`, `user:` or `variables:` part. Under a
 * name that only External Links use, a misspelt part counts too; a website's own `?ref=` is its own. Linear.
 */
export function holdsData(name: string, value: string, channel: Channel): boolean {
  const isOurs = /^\s*bs/i.test(name) || channel === 'messenger'
  return (isOurs ? nearPart : part).test(value)
}

const signature = new RegExp(String.raw`^\s*(?:${nearSignature})\s*$`, 'i')

/** Whether a parameter of this name may carry data, on one channel or the other. */
export function isSignature(name: string): boolean {
  return signature.test(name)
}

const unsignedPart = /^(?:(?:bs_)?ref:)?(?:block:[\w-]{3}|(?:user|variables):[^:;]+:)/i

/** Whether a parameter is data that stands there without any signature: `?block:…`. */
export function isUnsigned(parameter: string): boolean {
  return unsignedPart.test(parameter)
}

const cutOffPart = new RegExp(`;${space}${keyword}:`, 'i')

/** Whether parts go on in a fragment, as behind a `#` that was not encoded. */
export function isCutByFragment(fragment: string): boolean {
  return cutOffPart.test(fragment)
}

const opensLink = new RegExp(`^${space}https?${anyField}`, 'i')
const signedPart = new RegExp(
  `(?:[?&]|%(?:25){0,8}(?:3F|26))(?:${nearSignature})(?:=|${encodedEquals})${space}${keyword}${anyField}`,
  'i',
)

/** A link with data that is a parameter's value in another address, as in those of click trackers; `null` without one. */
export function nestedLink(
  address: string,
): { readonly start: number; readonly end: number } | null {
  const { base, query } = splitAddress(address)
  let start = base.length + 1
  for (const parameter of parametersOf({ query })) {
    const at = parameter.indexOf(marks.equals) + 1
    const value = parameter.slice(at)
    if (at > 0 && opensLink.test(value) && signedPart.test(value)) {
      return { start: start + at, end: start + parameter.length }
    }
    start += parameter.length + 1
  }
  return null
}

const anywhere = new RegExp(`[?&;/#]${signatureWithValue}`, 'gi')
const mayHold = new RegExp(String.raw`${nearKeyword}(?:[:%+]|\s)`, 'i')

/** Whether data stands in an address where no bot looks for it (clause 8.3). Linear. */
export function holdsMisplacedData(address: string, channel: Channel): boolean {
  if (!mayHold.test(address)) return false
  const hash = address.indexOf(marks.fragment)
  return (
    [...address.matchAll(anywhere)].some(([, name = '', value = '']) =>
      holdsData(name, value, channel),
    ) ||
    parametersOf(splitAddress(address)).some((one) => isMisplaced(one, channel)) ||
    (hash >= 0 && isCutByFragment(address.slice(hash))) ||
    nestedLink(address) !== null
  )
}

/** `re%66=` is `ref=` to a browser. */
function isMisplaced(parameter: string, channel: Channel): boolean {
  const name = parameterName(parameter)
  const isSigned = isSignature(name) && holdsData(name, parameterValue(parameter), channel)
  return isSigned || isUnsigned(parameter)
}
