import { assemble } from './assemble.ts'
import { localToday } from './birthday.ts'
import { judgeUtm } from './build.ts'
import type { LinkDiagnostic } from './diagnostic.ts'
import type { LinkDraft, LinkOptions, Row } from './draft.ts'
import { encodeText } from './encode.ts'
import { blockIdShape, keywords, limits, marks, type SystemAttribute } from './grammar.ts'
import { judgeDestination } from './judge-destination.ts'
import { isBlank, judgeName } from './judge-row.ts'
import { judgeSystemValue } from './judge-system-value.ts'
import { lookAt, sight } from './look.ts'
import { joinSegments } from './segments.ts'
import { spellName, systemAttribute } from './system-names.ts'

/**
 * The link of one block and these values, one for each of the draft's rows (null leaves a row out); null where a closer look is
 * needed. Any texts; linear.
 */
export type PreparedLink = (blockId: string, values: readonly (string | null)[]) => string | null

/**
 * Many links of one draft that differ in their block and values alone: what is the same in all of them is judged and written
 * once. A URL that comes out is the one that `buildLink` gives, and of it nothing is to be said but infos and
 * `link.personal-data`. For whatever else (a fault, a doubt, a macro) the answer is null, and `buildLink` is to be
 * asked; the draft that always needs it is prepared as null. Clauses 1 to 6.
 */
export function prepareLink(draft: LinkDraft, options: LinkOptions = {}): PreparedLink | null {
  // Separators that are encoded are rare enough to be written the long way (clause 2.3).
  if (options.separators === 'encoded') return null
  const frame = frameOf(draft)
  const slots = slotsOf(draft.rows, options)
  if (frame === null || slots === null) return null
  const longest = draft.channel === 'messenger' ? limits.messengerRef : limits.url
  const around = frame.front.length + frame.fragment.length
  let rightBlock = ''
  let head = frame.front
  return (blockId, values) => {
    if (blockId !== rightBlock) {
      if (blockId !== '' && !blockIdShape.test(blockId)) return null
      rightBlock = blockId
      head = blockId === '' ? frame.front : frame.front + keywords.block + marks.field + blockId
    }
    // Each text that is put behind another costs: there are as few as can be.
    let url = head
    for (let at = 0; at < slots.length; at++) {
      const value = values[at]
      if (value === null || value === undefined) continue
      const part = slots[at]?.(value) ?? null
      if (part === null) return null
      url = url === frame.front ? url + part.slice(marks.part.length) : url + part
    }
    url += frame.fragment
    const length = url.length - around
    const isShort = length > 0 && length <= longest && url.length <= limits.url
    return isShort && !url.endsWith('.') ? url : null
  }
}

/** What stands around the payload; null where there is something to be said of it. */
function frameOf(draft: LinkDraft): { readonly front: string; readonly fragment: string } | null {
  const { address, diagnostics } = judgeDestination(draft.destination, draft.channel)
  const found: LinkDiagnostic[] = [...diagnostics]
  judgeUtm(draft, found)
  if (!isQuiet(found)) return null
  const segments = assemble({ ...draft, blockId: 'x' }, address, [], marks)
  const at = segments.findIndex(({ part }) => part === 'block')
  return {
    front: joinSegments(segments.slice(0, at)),
    fragment: joinSegments(segments.slice(at + 1)),
  }
}

/** A value as the link holds it, with its name and the mark in front; null where something is to be said of it. */
type Slot = (value: string) => string | null

function slotsOf(rows: readonly Row[], options: LinkOptions): readonly Slot[] | null {
  const found: LinkDiagnostic[] = []
  rows.forEach((row, at) => judgeName(row, at, lookAt(row.name), options, found))
  const names = new Set(rows.map(({ kind, name }) => kind + marks.field + name))
  if (!isQuiet(found) || names.size < rows.length) return null
  const today = options.today ?? localToday()
  return rows.map(({ kind, name }) => {
    const attribute = kind === 'user' ? systemAttribute(name) : null
    const spelled = kind === 'user' ? spellName(name, options.systemNames ?? 'documented') : name
    const front = marks.part + keywords[kind] + marks.field + encodeText(spelled) + marks.field
    return remembering((value) => {
      const text = writeQuiet(value, attribute, today)
      return text === null ? null : front + text
    })
  })
}

function isQuiet(found: readonly LinkDiagnostic[]): boolean {
  return found.every(({ severity }) => severity === 'info')
}

const loud = sight.part | sight.field | sight.macro | sight.suspect

/** Longer texts may be views that keep alive the whole piece of a table they were cut from; short ones are copies. */
const longestRemembered = 12
/** As many values as a column of cities or shops has; a power of two. */
const remembered = 1024

/** Columns hold the same values over and over: the last ones that were written are not written again. */
function remembering(write: Slot): Slot {
  const values: string[] = Array.from({ length: remembered }, () => '')
  const answers: (string | null)[] = Array.from({ length: remembered }, () => write(''))
  return (value) => {
    if (value.length > longestRemembered) return write(value)
    const at = placeOf(value)
    if (values[at] !== value) {
      values[at] = value
      answers[at] = write(value)
    }
    return answers[at] ?? null
  }
}

/** Some letters tell most values of a column apart. */
function placeOf(value: string): number {
  const { length } = value
  const ends = value.charCodeAt(0) * 31 + value.charCodeAt(length - 1)
  return (ends * 31 + value.charCodeAt(length >> 1) * 7 + length) & (remembered - 1)
}

/** A `%` that opens no encoding, as in `50% off`, is a text's own: then nothing is said of any. */
function mayBeEncoded(value: string): boolean {
  return value.includes('%') && !/%(?![\da-f]{2})/i.test(value)
}

/** Of one value; used again for the next. */
const faults: LinkDiagnostic[] = []

/** A value as the link holds it; null where something is to be said of it. */
function writeQuiet(value: string, attribute: SystemAttribute | null, today: string) {
  const seen = lookAt(value)
  if (seen & loud || isBlank(value) || (seen & sight.percent && mayBeEncoded(value))) return null
  if (attribute !== null && attribute.takes !== 'text') {
    faults.length = 0
    judgeSystemValue(attribute, value, 'rows.0.value', { today }, faults)
    if (faults.length > 0) return null
  }
  return encodeText(value, seen)
}
