import { macroFor, macrosOf, macroPlatforms, meaningOf } from './macro-lines.ts'
import type { MacroPlatform } from './macro-table.ts'
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
  const fallback = keywordOr.exec(text)?.[1]
  if (fallback !== undefined) {
    return macroFor('keyword', platforms, fallback.replaceAll(' ', '-'))
  }
  const letters = bare(text.slice(0, 200))
  const own = byLetters(platforms)
  const known = own.get(letters) ?? meant(letters, platforms)
  if (known !== null || !isWide || everywhere.has(letters)) return known
  const near = nearest(letters, foldAll([...own.keys()]))
  if (near !== null) return own.get(near) ?? null
  const far = nearest(letters, folded)
  return far === null ? null : meant(far, platforms)
}

/** A keyword, and what comes where there is none. */
const keywordOr = /^\{{1,2}keyword:([\w.~-]{1,60}(?: [\w.~-]{1,60}){0,8})\}{1,2}$/i

function meant(letters: string, platforms: readonly MacroPlatform[]): string | null {
  const macro = everywhere.get(letters)
  const meaning = macro === undefined ? null : meaningOf(macro)
  return meaning === null ? null : macroFor(meaning, platforms)
}
