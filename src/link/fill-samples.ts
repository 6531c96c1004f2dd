import type { LinkDraft, Row, Utm } from './draft.ts'
import { utmFields } from './draft.ts'
import { meaningOf, platformsOf } from './macro-lines.ts'
import { macroSamples } from './macro-samples.ts'
import type { MacroPlatform } from './macro-table.ts'
import { macrosIn, spellingsIn } from './macros.ts'
import { systemAttribute } from './system-names.ts'

/** Which sample is filled in: such as comes as a rule, or as long as it may plausibly get. */
export type SampleLength = keyof (typeof macroSamples)[keyof typeof macroSamples]

/**
 * The text with a sample in the stead of every macro and merge tag that these platforms fill in; others stay. The text as
 * it is where there is none. Any text: never throws; linear.
 */
export function fillSample(
  text: string,
  length: SampleLength = 'usual',
  platforms?: readonly MacroPlatform[],
): string {
  const samples = new Map(
    [...spellingsIn(text)].map((macro) => [macro, sampleOf(macro, length, platforms)]),
  )
  if (samples.size === 0) return text
  let filled = ''
  let end = 0
  for (const { macro, start, end: next } of macrosIn(text)) {
    filled += text.slice(end, start) + (samples.get(macro) ?? macro)
    end = next
  }
  return filled + text.slice(end)
}

/** `{ifmobile:x}` and its kin. */
const condition = /^\{if\w+:([^}]*)\}$/

function sampleOf(
  macro: string,
  length: SampleLength,
  platforms: readonly MacroPlatform[] = platformsOf(macro),
): string {
  const meaning = meaningOf(macro, platforms)
  if (meaning === null) return macro
  return condition.exec(macro)?.[1] ?? macroSamples[meaning][length]
}

/**
 * The draft as it is once its macros and merge tags are filled in, for looking at it and for measuring: address, values
 * and campaign tracking, which are where they stay to the letter (clause 7). Any strings: never throws; linear.
 */
export function fillSamples(
  draft: LinkDraft,
  length: SampleLength = 'usual',
  platforms?: readonly MacroPlatform[],
): LinkDraft {
  const fill = (text: string) => fillSample(text, length, platforms)
  const { utm } = draft
  return {
    ...draft,
    destination: fill(draft.destination),
    rows: draft.rows.map((row) => fillRow(row, fill)),
    ...(utm && { utm: fillUtm(utm, fill) }),
  }
}

/** What a system attribute takes comes in the stead of a field that only the mail program knows. */
const takenSamples = { gender: 'female', birthday: '1990-12-31' } as const

function fillRow(row: Row, fill: (text: string) => string): Row {
  const value = fill(row.value)
  if (value === row.value) return row
  // What else stands in a placeholder's stead is shown, even where the attribute does not take it.
  if (![...spellingsIn(row.value)].some((macro) => meaningOf(macro) === 'contact-field')) {
    return { ...row, value }
  }
  const takes = row.kind === 'user' ? systemAttribute(row.name)?.takes : undefined
  if (takes === 'gender' || takes === 'birthday') return { ...row, value: takenSamples[takes] }
  if (takes === 'email' && !value.includes('@')) {
    return { ...row, value: macroSamples.email.usual }
  }
  return { ...row, value }
}

function fillUtm(utm: Utm, fill: (text: string) => string): Utm {
  const filled: { -readonly [field in keyof Utm]: Utm[field] } = {}
  for (const field of utmFields) {
    const value = utm[field]
    if (value !== undefined) filled[field] = fill(value)
  }
  return filled
}
