import { parameterName, parametersOf, parameterValue, splitAddress } from './address.ts'
import { decodeValue } from './encode.ts'
import { keywords, marks, signatures } from './grammar.ts'
import { isMessengerHost } from './hosts.ts'
import type { Channel } from './draft.ts'
import { cut } from './parts.ts'

/** The two kinds of reader that exist in the field (clause 3). */
export type Reader = 'splitting' | 'decoding'

/** What a bot takes out of a link. Names are as they stand in the link. */
export interface Reading {
  readonly channel: Channel
  readonly blockId: string
  readonly user: readonly (readonly [name: string, value: string])[]
  readonly variables: readonly (readonly [name: string, value: string])[]
}

/**
 * Reads a link as a bot does (clause 3): the splitting reader cuts first and decodes each piece, the decoding reader
 * decodes first and cuts then. `null` for a text that the platform's URL class cannot read; without a signature
 * parameter, a reading of nothing. What is no part of the grammar is passed over, as bots do.
 */
export function readLink(url: string, reader: Reader): Reading | null {
  let address: URL
  try {
    address = new URL(url)
  } catch {
    return null
  }
  const channel = isMessengerHost(address.hostname) ? 'messenger' : 'website'
  const payload =
    reader === 'decoding'
      ? (address.searchParams.get(signatures[channel]) ?? '')
      : rawPayload(address.search, signatures[channel])
  return { channel, ...readPayload(payload, reader === 'splitting' ? decode : asItIs) }
}

const asItIs = (piece: string) => piece

/** A piece that is no right percent-encoding is left as it stands. */
const decode = (piece: string) => decodeValue(piece) ?? piece

function rawPayload(search: string, signature: string): string {
  const parameter = parametersOf(splitAddress(search)).find((it) => parameterName(it) === signature)
  return parameter === undefined ? '' : parameterValue(parameter)
}

function readPayload(payload: string, piece: (text: string) => string): Omit<Reading, 'channel'> {
  let blockId = ''
  const user: [string, string][] = []
  const variables: [string, string][] = []
  for (const part of payload.split(marks.part)) {
    const [keyword, rest] = cut(part)
    if (keyword === keywords.block && blockId === '') blockId = piece(rest)
    const [name, value] = cut(rest)
    if (keyword === keywords.user) user.push([piece(name), piece(value)])
    if (keyword === keywords.variable) variables.push([piece(name), piece(value)])
  }
  return { blockId, user, variables }
}
