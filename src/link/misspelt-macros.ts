import { macrosIn, type FoundMacro } from './macros.ts'

/** Every form stops at a character that it cannot hold, and none repeats a group without a bound (clause 7.1). */
const forms = [
  // A placeholder that no link can carry, in one piece.
  String.raw`\{\w{1,30}=[\w|]{1,60}\}`,
  // Braces of which some are missing or too many, or of the other number.
  String.raw`\{{1,3}[\w.\-$|:'" ]{1,60}\}{0,3}`,
  String.raw`(?<![\w.])[A-Za-z][\w.]{1,60}\}{1,3}`,
  String.raw`(?:%7[Bb]){1,2}[\w.]{1,60}(?:%7[Dd]){1,2}`,
  // Underscores of which some are missing.
  String.raw`(?<![A-Za-z\d_])_{1,3}[A-Z]{2,20}(?:_[A-Z]{1,20}){0,3}_{1,3}(?![A-Za-z\d_])`,
  String.raw`(?<![A-Za-z\d_])__[A-Za-z]{2,20}(?:_[A-Za-z]{1,20}){0,3}(?:__)?(?![A-Za-z\d_])`,
  String.raw`(?<![A-Za-z\d_])[A-Za-z]{2,20}(?:_[A-Za-z]{1,20}){0,3}__(?![A-Za-z\d_])`,
  // Bars and stars of which some are missing.
  String.raw`\*?\|[\w: ]{1,60}\|\*?`,
  String.raw`\*\|[\w:]{1,60}\*?`,
  String.raw`(?<![\w|*])[A-Za-z][\w:]{1,60}\|\*`,
  String.raw`%{1,2}[A-Za-z][\w ]{1,60}%{1,2}`,
]
const lookAlikes = new RegExp(forms.join('|'), 'g')
const mayHold = /[{}|%_]/

/**
 * What stands in a text and is no macro (clause 7.1), but looks like a misspelt one. Many of these are just text: only
 * where it is known what was meant is there something to say. Any text: never throws; linear.
 */
export function lookAlikesIn(text: string): readonly FoundMacro[] {
  if (!mayHold.test(text)) return []
  const found: FoundMacro[] = []
  let from = 0
  for (const { start, end } of [...macrosIn(text), { start: text.length, end: text.length }]) {
    const gap = text.slice(from, start)
    for (const { 0: macro, index } of gap.matchAll(lookAlikes)) {
      found.push({ macro, start: from + index, end: from + index + macro.length })
    }
    from = end
  }
  return found
}

/** A macro with the braces beside it that belong to nothing. */
interface Stray extends FoundMacro {
  readonly whole: string
}

/** The macros in braces of a text that have more braces than they should. Any text: never throws; linear. */
export function straysIn(text: string): readonly Stray[] {
  return macrosIn(text).flatMap(({ macro: whole, start, end }) => {
    if (text[start] !== '{') return []
    let first = start
    while (text[first - 1] === '{') first -= 1
    let last = end
    while (text[last] === '}') last += 1
    if (first === start && last === end) return []
    return { macro: text.slice(first, last), start: first, end: last, whole }
  })
}
