import { parameterName, parametersOf, type Address } from './address.ts'
import { utmFields, type LinkDraft, type Utm } from './draft.ts'
import { encodeText, encodeValue } from './encode.ts'
import { isBlockId } from './judge-block.ts'
import { keywords, marks, signatures, utmPrefix, type Separators } from './grammar.ts'
import type { Segment } from './segments.ts'

/** A draft's segments in link order (clauses 1 and 2); `rows` are those of its rows. Linear. */
export function assemble(
  { channel, blockId, utm }: LinkDraft,
  address: Address,
  rows: readonly Segment[],
  separators: Separators,
): readonly Segment[] {
  const { segments, joint } = writeAddress(address, utm)
  if (blockId !== '' || rows.length > 0) {
    segments.push({ part: 'signature', text: joint + signatures[channel] + marks.equals })
  }
  if (blockId !== '') {
    // Nothing in an ID of BotStar's own is encoded.
    const written = isBlockId(blockId) ? blockId : encodeText(blockId)
    const block = keywords.block + separators.field + written
    segments.push({ part: 'block', text: rows.length > 0 ? block + separators.part : block })
  }
  for (const row of rows) segments.push(row)
  if (address.fragment !== '') segments.push({ part: 'fragment', text: address.fragment })
  return segments
}

/** The address's segments, and what joins the signature to them. */
interface Front {
  readonly segments: Segment[]
  readonly joint: string
}

function writeAddress(address: Address, utm: Utm | undefined): Front {
  const written = utm === undefined ? noParameters : utmParameters(utm)
  if (written.size > 0) return writeWithUtm(address, written)
  const { front, joint } = address
  return { segments: front === '' ? [] : [{ part: 'destination', text: front }], joint }
}

/** Clause 1.5: a utm parameter that the address has is replaced in its place, the others come behind its query. */
function writeWithUtm(address: Address, written: ReadonlyMap<string, string>): Front {
  const { base } = address
  const segments: Segment[] = base === '' ? [] : [{ part: 'destination', text: base }]
  const replaced = new Set<string>()
  parametersOf(address).forEach((parameter, index) => {
    const name = parameterName(parameter)
    const own = written.get(name)
    if (own !== undefined && replaced.has(name)) return
    if (own !== undefined) replaced.add(name)
    const joint = index === 0 ? marks.query : marks.parameter
    append(segments, own === undefined ? 'destination' : 'utm', joint + (own ?? parameter))
  })
  let { joint } = address
  for (const [name, parameter] of written) {
    if (replaced.has(name)) continue
    segments.push({ part: 'utm', text: joint + parameter })
    joint = marks.parameter
  }
  // Nothing but the address's own last parameter can end with a mark.
  const isOwnLast = segments.at(-1)?.part === 'destination'
  return { segments, joint: isOwnLast ? address.joint : marks.parameter }
}

/** Neighbouring pieces of the address are one segment; each utm parameter is one of its own. */
function append(segments: Segment[], part: 'destination' | 'utm', text: string): void {
  const last = segments.at(-1)
  if (part === 'destination' && last?.part === part) {
    segments[segments.length - 1] = { part, text: last.text + text }
  } else {
    segments.push({ part, text })
  }
}

const noParameters: ReadonlyMap<string, string> = new Map()

/** `utm_source` … with what they hold, encoded, in the order of clause 1.5; blank ones are left out. */
function utmParameters(utm: Utm): ReadonlyMap<string, string> {
  const written = new Map<string, string>()
  for (const field of utmFields) {
    const value = utm[field] ?? ''
    const name = utmPrefix + field
    if (value.trim() !== '') written.set(name, name + marks.equals + encodeValue(value))
  }
  return written
}
