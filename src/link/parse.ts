import {
  joinAddress,
  parameterName,
  parametersOf,
  parameterValue,
  readTarget,
  splitAddress,
  typedScheme,
  withParameters,
  withScheme,
} from './address.ts'
import { diagnostic, type Diagnostic } from './diagnostic.ts'
import type { Channel, LinkDraft, LinkOptions } from './draft.ts'
import { decodeValue } from './encode.ts'
import { marks, schemes, signatures } from './grammar.ts'
import { isMessengerHost } from './hosts.ts'
import { readParts, type Parts } from './parts.ts'
import { withUtmMoved } from './utm.ts'

/** What came of a pasted text. */
export interface Parsed {
  /** `null` where no link was found in it. */
  readonly draft: LinkDraft | null
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * The way home: a link's text becomes the draft that builds it again (clause 5.3). A part that cannot be understood is
 * named by `paste.unknown-part`, never dropped in silence. Any text: never throws; linear.
 */
export function parseLink(text: string, options: LinkOptions = {}): Parsed {
  const found: Diagnostic[] = []
  const pasted = text.trim()
  if (pasted === '') return refuse('paste.empty')
  const channel = channelOf(pasted)
  if (channel === null) return refuse('paste.not-a-link')
  const address = splitAddress(pasted)
  const parameters = parametersOf(address)
  const at = parameters.findIndex((it) => parameterName(it) === signatures[channel])
  const own = parameters[at]
  if (own === undefined) found.push(diagnostic('paste.no-signature', 'paste'))
  const payload = own === undefined ? '' : parameterValue(own)
  const { blockId, rows, unknown } = readPayload(payload, channel, options, found)
  for (const part of unknown) {
    found.push(diagnostic('paste.unknown-part', 'paste', { params: { text: part } }))
  }
  const rest = own === undefined ? address : withParameters(address, parameters.toSpliced(at, 1))
  const draft: LinkDraft = { channel, destination: joinAddress(rest), blockId, rows }
  return { draft: withUtmMoved(draft), diagnostics: found }
}

/** Other link builders encode the separators too: Messenger takes that off before a bot reads, a website does not. */
function readPayload(
  payload: string,
  channel: Channel,
  options: LinkOptions,
  found: Diagnostic[],
): Parts {
  const parts = readParts(payload, options)
  const decoded = separatorsLookEncoded(parts) ? decodeValue(payload) : null
  if (decoded === null || decoded === payload) return parts
  const inside = readParts(decoded, options, asItIs)
  if (inside.blockId === '' && inside.rows.length === 0) return parts
  const severity = channel === 'messenger' ? 'info' : 'warning'
  found.push(diagnostic('paste.encoded-separators', 'paste', { severity }))
  return inside
}

const asItIs = (piece: string) => piece

/** Nothing was found, or names in which a separator stands. */
function separatorsLookEncoded({ blockId, rows }: Parts): boolean {
  if (blockId === '' && rows.length === 0) return true
  return [blockId, ...rows.map(({ name }) => name)].some(
    (text) => text.includes(marks.part) || text.includes(marks.field),
  )
}

function refuse(code: 'paste.empty' | 'paste.not-a-link'): Parsed {
  return { draft: null, diagnostics: [diagnostic(code, 'paste')] }
}

/** `null` where the text is no web address. */
function channelOf(text: string): Channel | null {
  const scheme = typedScheme(text)
  const isWeb = scheme === null || scheme === schemes.secure || scheme === schemes.insecure
  if (!isWeb || /\s/.test(text)) return null
  const target = readTarget(withScheme(text))
  if (target === null || (scheme === null && !target.host.includes('.'))) return null
  return isMessengerHost(target.host) ? 'messenger' : 'website'
}
