import { joinAddress, splitAddress, withParameters } from './address.ts'
import { buildLink } from './build.ts'
import type { LinkDraft, LinkOptions } from './draft.ts'
import { encodedSeparators, marks, signatures } from './grammar.ts'
import { outsideMacros } from './macros.ts'
import { readParts } from './parts.ts'
import { channelOf, placedParameters, valueOf } from './parameters.ts'
import type { Span } from './span.ts'
import { withUtmMoved } from './utm.ts'

/** A link that is written just as the builder writes it. */
export interface RightLink {
  readonly draft: LinkDraft
  /** Where its data stands, if its separators are percent-encoded (clause 2.3). Offsets in the link. */
  readonly encoded: Span | null
}

/**
 * Clause 8.0: a link that is written just as the builder writes it; `null` for any other text, and for an address without
 * data. Linear.
 */
export function readRight(link: string, options: LinkOptions): RightLink | null {
  const channel = /\s/.test(link) ? null : channelOf(link)
  if (channel === null) return null
  const parameters = placedParameters(link)
  const own = parameters.find(({ name }) => name === signatures[channel])
  if (own === undefined) return null
  const rest = parameters.filter((one) => one !== own).map(({ text }) => text)
  const destination = joinAddress(withParameters(splitAddress(link), rest))
  const read = (payload: string, separators: 'literal' | 'encoded') => {
    const { blockId, rows, unknown } = readParts(payload, options)
    if (unknown.length > 0 || (blockId === '' && rows.length === 0)) return null
    const draft = withUtmMoved({ channel, destination, blockId, rows })
    return buildLink(draft, { ...options, separators }).url === link ? draft : null
  }
  const payload = valueOf(own)
  const draft = read(payload, 'literal')
  if (draft !== null) return { draft, encoded: null }
  if (channel !== 'messenger' || !payload.includes(encodedSeparators.field)) return null
  const encoded = read(withLiteralSeparators(payload), 'encoded')
  return encoded && { draft: encoded, encoded: { start: own.value, end: own.end } }
}

/**
 * A `:` in a value becomes one too, and is no separator there: only the first two of a part are. A macro stays as it is,
 * though its last `%` may seem to begin a separator.
 */
function withLiteralSeparators(payload: string): string {
  return outsideMacros(payload, (text) =>
    text
      .replaceAll(encodedSeparators.field, marks.field)
      .replaceAll(encodedSeparators.part, marks.part),
  )
}
