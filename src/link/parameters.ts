import {
  parameterName,
  parametersOf,
  splitAddress,
  readTarget,
  typedScheme,
  withScheme,
} from './address.ts'
import type { Channel } from './draft.ts'
import { marks, signatures } from './grammar.ts'
import { isMessengerHost, isPossibleHost } from './hosts.ts'
import { holdsData, isSignature } from './signed-data.ts'

/** A parameter of a link. Offsets in the link. */
export interface Parameter {
  readonly text: string
  readonly name: string
  readonly start: number
  /** Where its value begins. */
  readonly value: number
  readonly end: number
}

/** The channel that a link's host decides on; `null` where the text is no web address. */
export function channelOf(link: string): Channel | null {
  const front = (/^[^?#]*/.exec(link)?.[0] ?? '').replaceAll(/\s/g, '%20')
  // `https://example.com&bs_ref=…`: the mark that is missing would have ended the host.
  const target = readTarget(withScheme(front)) ?? readTarget(withScheme(front.split('&')[0] ?? ''))
  if (target === null || !/^https?$/.test(target.scheme)) return null
  if (typedScheme(front) === null && !isDotted(target.host)) return null
  return isMessengerHost(target.host) ? 'messenger' : 'website'
}

function isDotted(host: string): boolean {
  return isPossibleHost(host) && host.includes('.')
}

/** The parameters of a link's query, with their places. */
export function placedParameters(link: string): readonly Parameter[] {
  const { base, query } = splitAddress(link)
  let start = base.length + 1
  return parametersOf({ query }).map((text) => {
    const at = start
    start += text.length + 1
    const value = text.indexOf(marks.equals) + 1
    const end = at + text.length
    return {
      text,
      name: parameterName(text),
      start: at,
      value: value === 0 ? end : at + value,
      end,
    }
  })
}

/** The first parameter of this name with data in it; `null` where there is none. */
export function withData(
  parameters: readonly Parameter[],
  name: string,
  channel: Channel,
): Parameter | null {
  return parameters.find((one) => one.name === name && isData(one, channel)) ?? null
}

/** Whether a parameter is a signature, of one channel or the other, with data behind it. */
export function isData(one: Parameter, channel: Channel): boolean {
  return isSignature(one.name) && holdsData(one.name, valueOf(one), channel)
}

/** What stands behind its `=`, as written. */
export function valueOf({ text, start, value }: Parameter): string {
  return text.slice(value - start)
}

/** The data that a link carries under its own channel's signature; `null` where there is none. */
export function signedData(link: string): Parameter | null {
  const channel = channelOf(link)
  return channel === null ? null : withData(placedParameters(link), signatures[channel], channel)
}
