import {
  joinAddress,
  parameterName,
  parametersOf,
  parameterValue,
  splitAddress,
  withParameters,
} from './address.ts'
import { buildLink } from './build.ts'
import { utmFields, type LinkDraft, type Utm, type UtmField } from './draft.ts'
import { decodeValue } from './encode.ts'
import { utmPrefix } from './grammar.ts'
import { joinSegments } from './segments.ts'

/**
 * Clause 1.6: the draft with the utm parameters that stand last in its destination, in the order of clause 1.5, moved
 * into `utm`: as many as can be moved with the link coming out to the same letter. Linear.
 */
export function withUtmMoved(draft: LinkDraft): LinkDraft {
  const address = splitAddress(draft.destination)
  const parameters = parametersOf(address)
  const same = textOf(draft)
  for (let from = runStart(parameters); from < parameters.length; from++) {
    const utm = readUtm(parameters.slice(from))
    if (utm === null) continue
    const left = withParameters(address, parameters.slice(0, from))
    const moved = { ...draft, destination: joinAddress(left), utm }
    if (textOf(moved) === same) return moved
  }
  return draft
}

/**
 * The campaign tracking of an address, wherever it stands in it, for the form's own fields, and the address without it.
 * What is blank or no right encoding stays in the address; the last of a repeated parameter counts. `null` where there is
 * nothing to lift. Any text; linear.
 */
export function liftUtm(
  destination: string,
): { readonly destination: string; readonly utm: Utm } | null {
  const address = splitAddress(destination)
  const rest: string[] = []
  const utm: { -readonly [field in keyof Utm]: Utm[field] } = {}
  for (const parameter of parametersOf(address)) {
    const lifted = readUtm([parameter.replaceAll('+', '%20')])
    if (lifted === null) rest.push(parameter)
    else Object.assign(utm, lifted)
  }
  if (Object.keys(utm).length === 0) return null
  return { destination: joinAddress(withParameters(address, rest)), utm }
}

function utmField(parameter: string): UtmField | undefined {
  const name = parameterName(parameter)
  return utmFields.find((field) => name === utmPrefix + field)
}

function runStart(parameters: readonly string[]): number {
  let start = parameters.length
  let next: number = utmFields.length
  while (start > 0) {
    const field = utmField(parameters[start - 1] ?? '')
    const rank = field === undefined ? -1 : utmFields.indexOf(field)
    if (rank < 0 || rank >= next) break
    next = rank
    start--
  }
  return start
}

/** `null` where a value is blank or no right encoding: what cannot be kept in a field is best left where it stands. */
function readUtm(parameters: readonly string[]): Utm | null {
  const utm: { -readonly [field in keyof Utm]: Utm[field] } = {}
  for (const parameter of parameters) {
    const field = utmField(parameter)
    const value = decodeValue(parameterValue(parameter))
    if (field === undefined || value === null || value.trim() === '') return null
    utm[field] = value
  }
  return utm
}

/** The link as it would stand, whatever else is wrong with it; `''` where the utm values themselves cannot be written. */
function textOf(draft: LinkDraft): string {
  const { segments, diagnostics } = buildLink(draft)
  const isBroken = diagnostics.some(
    ({ path, severity }) => severity === 'error' && path.startsWith('utm.'),
  )
  return isBroken ? '' : joinSegments(segments)
}
