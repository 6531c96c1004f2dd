import { macroFor, macrosOf, macroPlatforms, meaningOf, platformsOf } from './macro-lines.ts'
import type { MacroMeaning, MacroPlatform } from './macro-table.ts'
import { macrosIn } from './macros.ts'
import { foldAll, nearest } from './nearest.ts'

/** What is meant by a misspelt placeholder, by its letters alone: without braces, marks and case. */
const bare = (text: string): string =>
  text
    .replace(/%7[BD]/gi, '')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase()

/** The letters of placeholders, and the first one that has them. */
function byLetters(platforms: readonly MacroPlatform[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>()
  for (const macro of macrosOf(platforms)) {
    const letters = bare(macro)
    if (!spellings.has(letters)) spellings.set(letters, macro)
  }
  return spellings
}

const everywhere = byLetters(macroPlatforms)
const folded = foldAll([...everywhere.keys()])

/**
 * The placeholder of these platforms that was probably meant by a misspelt one, or by one of another platform; `null` where
 * nobody can tell. `isWide` looks for words that are only near, too. Any text; of a bounded length, as many as there are lines.
 */
export function nearMacro(
  text: string,
  platforms: readonly MacroPlatform[],
  isWide = true,
): string | null {
  const macro = findNear(text, platforms, isWide)
  // Of several programs, it is that of which the marks are.
  if (macro === null || platforms.length < 2) return macro
  return marksOf(macro) === marksOf(text) ? macro : null
}

function findNear(
  text: string,
  platforms: readonly MacroPlatform[],
  isWide: boolean,
): string | null {
  const fallback = keywordOr.exec(text)?.[1]
  if (fallback !== undefined) {
    return macroFor('keyword', platforms, fallback.replaceAll(' ', '-'))
  }
  const closed = closedMacro(text)
  if (closed !== null && meaningOf(closed, platforms) !== null) return closed
  const letters = bare(text.slice(0, 200))
  const own = byLetters(platforms)
  const known = own.get(letters) ?? meant(letters, platforms)
  if (known !== null || !isWide || everywhere.has(letters)) return known
  const near = nearest(letters, foldAll([...own.keys()]))
  if (near !== null) return own.get(near) ?? null
  const far = nearest(letters, folded)
  return far === null ? null : meant(far, platforms)
}

/** Marks of which some are missing at one end, and what they are where they are whole. */
const halfOpen: readonly (readonly [shape: RegExp, open: string, close: string])[] = [
  [/^(?:%%([A-Za-z]\w{0,60})%?|%?([A-Za-z]\w{0,60})%%)$/, '%%', '%%'],
  [/^(?:\*\|([A-Z\d_:]{1,60})(?:\*|\|)?|(?:\*|\|)?([A-Z\d_:]{1,60})\|\*)$/, '*|', '|*'],
  [/^(?:\{\{([\w.]{1,60})\}?|\{?([\w.]{1,60})\}\})$/, '{{', '}}'],
]

/** The placeholder that a text becomes where its own marks are closed; `null` where that gives none. */
function closedMacro(text: string): string | null {
  for (const [shape, open, close] of halfOpen) {
    const found = shape.exec(text)
    const word = found?.[1] ?? found?.[2]
    if (word === undefined) continue
    const closed = open + word + close
    return macrosIn(closed).length === 1 ? closed : null
  }
  return null
}

/** The marks that a text has in common with the placeholders of a program. */
function marksOf(text: string): string {
  if (/[{}]|%7[BD]/i.test(text)) return 'braces'
  if (/[*|]/.test(text)) return 'stars'
  return text.includes('%') ? 'percent' : 'underscores'
}

/**
 * The placeholder of these platforms that a field of the reader's own, which any name may have, was probably meant for. What
 * it is taken for is as much of the writer's own spelling: only the programs that have such fields are looked at.
 */
export function nearOwnField(macro: string, platforms: readonly MacroPlatform[]): string | null {
  if (meaningOf(macro, platforms) !== 'contact-field' || /\d/.test(macro)) return null
  const programs = platformsOf(macro).filter((platform) => platforms.includes(platform))
  const own = byLetters(programs)
  const letters = bare(macro)
  const near = own.get(letters) ?? own.get(nearest(letters, foldAll([...own.keys()])) ?? '') ?? null
  const isField = near === null || meaningOf(near, programs) === 'contact-field'
  return isField || near === macro ? null : near
}

/** What a text that is no placeholder anywhere stands for by its letters, where they are those of one; `null` for all else. */
export function meantMeaning(text: string): MacroMeaning | null {
  if (!/^\{{1,2}[\w.]{1,60}\}{1,2}$/.test(text)) return null
  const macro = everywhere.get(bare(text))
  return macro === undefined || /\d/.test(text) ? null : meaningOf(macro)
}

/** A keyword, and what comes where there is none. */
const keywordOr = /^\{{1,2}keyword:([\w.~-]{1,60}(?: [\w.~-]{1,60}){0,8})\}{1,2}$/i

function meant(letters: string, platforms: readonly MacroPlatform[]): string | null {
  const macro = everywhere.get(letters)
  const meaning = macro === undefined ? null : meaningOf(macro)
  return meaning === null ? null : macroFor(meaning, platforms)
}
