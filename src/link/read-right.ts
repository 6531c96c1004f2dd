import { joinAddress, splitAddress, withParameters } from './address.ts'
import { buildLink } from './build.ts'
import type { LinkDraft, LinkOptions } from './draft.ts'
import { signatures } from './grammar.ts'
import { readParts } from './parts.ts'
import { channelOf, placedParameters, valueOf } from './parameters.ts'
import { withUtmMoved } from './utm.ts'

/**
 * Clause 8.0: the draft of a link that is written just as the builder writes it; `null` for any other text, and for an
 * address without data. Linear.
 */
export function readRight(link: string, options: LinkOptions): LinkDraft | null {
  const channel = /\s/.test(link) ? null : channelOf(link)
  if (channel === null) return null
  const parameters = placedParameters(link)
  const own = parameters.find(({ name }) => name === signatures[channel])
  if (own === undefined) return null
  const { blockId, rows, unknown } = readParts(valueOf(own), options)
  if (unknown.length > 0 || (blockId === '' && rows.length === 0)) return null
  const rest = parameters.filter((one) => one !== own).map(({ text }) => text)
  const destination = joinAddress(withParameters(splitAddress(link), rest))
  const draft = withUtmMoved({ channel, destination, blockId, rows })
  return buildLink(draft, options).url === link ? draft : null
}
