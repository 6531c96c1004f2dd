import { macroTable } from './macro-table.ts'
import type { Span } from './span.ts'

const escaped = (text: string) => text.replace(/[{}|*]/g, String.raw`\$&`)

const spellings = Object.values(macroTable).flatMap(({ macros }) =>
  macros.map(([spelling]) => spelling),
)
const fixedNames = [...new Set(spellings.filter((macro) => /^\{\w+\}$/.test(macro)))].map(escaped)

/**
 * Clause 7.1. Every form stops at a character that it cannot hold, and none repeats a group without a bound: the reader
 * stays linear, and needs no deep stack, on any text.
 */
const macroForms = [
  String.raw`\{\{(?!\}\})[\w.\-$|:'"]*(?:\{[\w.\-$|:'"]*\}[\w.\-$|:'"]*){0,8}\}\}`,
  ...fixedNames,
  String.raw`\{_\w+\}`,
  String.raw`\{(?:ifmobile|ifnotmobile|ifsearch|ifcontent|keyword):[\w.~\-]+\}`,
  String.raw`__[A-Z][A-Z_]*?__`,
  String.raw`\*\|[A-Z\d_:]+\|\*`,
  String.raw`%%[A-Za-z]\w*%%`,
  String.raw`%%=v\(@\w+\)=%%`,
]
const macro = new RegExp(macroForms.join('|'))
const macros = new RegExp(macroForms.join('|'), 'g')

/** What would be a macro but for spaces in it (clause 7.2). */
const spacedForms = [
  String.raw`\{\{[\w.\-$|:'" ]*(?:\{[\w.\-$|:'" ]*\}[\w.\-$|:'" ]*){0,8}\}\}`,
  String.raw`\{ *\w+ *\}`,
  String.raw`\{(?:ifmobile|ifnotmobile|ifsearch|ifcontent|keyword): *[\w.~\-]+(?: [\w.~\-]+){0,8} *\}`,
  String.raw`\*\| *[A-Z\d_:]+(?: [A-Z\d_:]+){0,8} *\|\*`,
  String.raw`%% *[A-Za-z]\w*(?: \w+){0,8} *%%`,
]
const spacedMacros = new RegExp(spacedForms.join('|'), 'g')

const mayHoldMacro = /[{%*_]/

/** Whether a macro or merge tag of clause 7 stands in the text. Linear. */
export function hasMacro(text: string): boolean {
  return mayHoldMacro.test(text) && macro.test(text)
}

/** A macro or merge tag of a text, to the letter, and where it stands. */
export interface FoundMacro extends Span {
  readonly macro: string
}

/** The macros and merge tags of clause 7 in a text, in order. Any text: never throws; linear. */
export function macrosIn(text: string): readonly FoundMacro[] {
  if (!hasMacro(text)) return []
  return [...text.matchAll(macros)].map(({ 0: found, index }) => ({
    macro: found,
    start: index,
    end: index + found.length,
  }))
}

/** The spellings that stand in a text, each once: a long text may hold the same ones again and again. Linear. */
export function spellingsIn(text: string): ReadonlySet<string> {
  return new Set(hasMacro(text) ? text.match(macros) : [])
}

/** Applies `change` to what stands between the macros; the macros stay to the letter (clause 2.1). Linear. */
export function outsideMacros(text: string, change: (text: string) => string): string {
  if (!hasMacro(text)) return change(text)
  let changed = ''
  let end = 0
  for (const found of text.matchAll(macros)) {
    if (found.index > end) changed += change(text.slice(end, found.index))
    changed += found[0]
    end = found.index + found[0].length
  }
  return end < text.length ? changed + change(text.slice(end)) : changed
}

/** What is left of the text without its macros. Linear. */
export function textOutsideMacros(text: string): string {
  return hasMacro(text) ? text.replace(macros, '') : text
}

/**
 * The text with its spaced macros written without spaces, where that means the same (clause 7.2), whether any spaced macro
 * stands in it at all, and whether a space of one stands in a quoted text, which cannot simply go. Linear.
 */
export function closeSpacedMacros(text: string): {
  readonly found: boolean
  readonly isQuoted: boolean
  readonly text: string
} {
  let found = false
  let isQuoted = false
  if (!mayHoldMacro.test(text)) return { found, isQuoted, text }
  const closed = text.replace(spacedMacros, (spaced) => {
    if (!spaced.includes(' ')) return spaced
    const tight = closeOne(spaced)
    if (tight !== null || isTag(spaced)) found = true
    isQuoted ||= isTag(spaced) && quotedSpace.test(spaced)
    return tight ?? spaced
  })
  return { found, isQuoted, text: closed }
}

/** The text without its macros, and without its spaced ones. Linear. */
export function textOutsideAllMacros(text: string): string {
  if (!mayHoldMacro.test(text)) return text
  const outside = text.replace(spacedMacros, (spaced) => {
    const isSpaced = spaced.includes(' ') && (isTag(spaced) || closeOne(spaced) !== null)
    return isSpaced ? ' ' : spaced
  })
  return textOutsideMacros(outside)
}

function closeOne(spaced: string): string | null {
  const tight = spaced.replace(/([{|:*%]) +/g, '$1').replace(/(?<! ) +(?=[}|:*%])/g, '')
  return !quotedSpace.test(spaced) && isOneMacro(tight) ? tight : null
}

const quotedSpace = /(['"])[^'" ]* [^'"]*\1/

function isOneMacro(text: string): boolean {
  return macro.exec(text)?.[0] === text
}

/**
 * Two braces, `*|` or `%%` mean a merge tag even where the spaces cannot simply go; one brace is often just text, unless
 * a colon stands in it.
 */
function isTag(spaced: string): boolean {
  if (!spaced.startsWith('{')) return true
  return spaced.startsWith('{{') ? /\w/.test(spaced) : spaced.includes(':')
}
