import { diagnostic, type PlaceCode, type PlaceDiagnostic } from './diagnostic.ts'
import type { DraftPath } from './draft.ts'
import { rewrite } from './fix.ts'
import { macroFor, meaningOf, platformsOf } from './macro-lines.ts'
import { macroTable, type MacroMeaning, type MacroPlatform } from './macro-table.ts'
import { closeSpacedMacros, hasMacro, macrosIn, type FoundMacro } from './macros.ts'
import { lookAlikesIn, straysIn } from './misspelt-macros.ts'
import { meantMeaning, nearMacro, nearOwnField } from './near-macro.ts'
import type { PlaceId, PlaceKind, PlaceLine } from './places.ts'

/** A text that stands in the link with its macros to the letter. */
export interface MacroField {
  readonly path: DraftPath
  readonly text: string
}

/** The place, and what has been looked at in the field. */
interface Judging extends MacroField {
  readonly place: PlaceId
  readonly fills: readonly MacroPlatform[]
  readonly kind: PlaceKind
  readonly found: PlaceDiagnostic[]
  /** Each spelling is looked at once. */
  readonly seen: Set<string>
}

/** Clause 10.3: the macros of one text, held against what is filled in at the place. Linear. */
export function judgePlaceMacros(
  field: MacroField,
  place: PlaceId,
  { fills, kind }: PlaceLine,
  found: PlaceDiagnostic[],
): void {
  if (!/[{}|%_]/.test(field.text)) return
  const judging: Judging = { ...field, place, fills, kind, found, seen: new Set() }
  judgeEach(macrosIn(field.text), judging, judgeMacro)
  if (fills.length === 0) return
  judgeStrays(judging)
  if (kind === 'ad') judgeEach(matchesOf(template, field.text), judging, judgeTemplate)
  else judgeTags(judging)
  judgeEach(lookAlikesIn(field.text), judging, judgeLookAlike)
}

type Judge = (macro: string, judging: Judging, all: readonly FoundMacro[]) => void

function judgeEach(all: readonly FoundMacro[], judging: Judging, judge: Judge): void {
  for (const { macro } of all) {
    if (judging.seen.has(macro)) continue
    judging.seen.add(macro)
    judge(macro, judging, all)
  }
}

function judgeMacro(macro: string, judging: Judging, all: readonly FoundMacro[]): void {
  const { fills } = judging
  const platforms = platformsOf(macro)
  if (fills.length === 0) {
    // What nobody fills in anywhere may just be text.
    if (platforms.length > 0) say('place.no-macros', macro, judging)
    return
  }
  if (platforms.some((platform) => fills.includes(platform))) {
    const own = mayPropose(judging) ? nearOwnField(macro, fills) : null
    // It may be a field of their own.
    if (own !== null) say('place.misspelt-macro', macro, judging, { all, meant: own, mayBeOwn: 1 })
    return
  }
  const isWide = platforms.length === 0 && mayPropose(judging)
  const meant = nearMacro(macro, fills, isWide)
  const instead = { all, meant }
  if (platforms.length > 0) say('place.foreign-macro', macro, judging, instead)
  else say(meant === null ? 'place.unknown-macro' : 'place.misspelt-macro', macro, judging, instead)
}

/** Braces that belong to nothing stay in the value, beside what is filled in. */
function judgeStrays(judging: Judging): void {
  const strays = straysIn(judging.text).filter(({ whole }) => meaningOf(whole, judging.fills))
  const wholes = new Map(strays.map(({ macro, whole }) => [macro, whole]))
  judgeEach(strays, judging, (macro, _, all) => {
    say('place.misspelt-macro', macro, judging, { all, meant: wholes.get(macro) ?? null })
  })
}

/** For more of them nothing is proposed: nobody mends them one by one. */
const mostProposals = 50

function mayPropose({ found }: Judging): boolean {
  return found.length < mostProposals
}

function judgeLookAlike(macro: string, judging: Judging, all: readonly FoundMacro[]): void {
  const { fills, path, kind } = judging
  const meant = mayPropose(judging) ? nearMacro(macro, fills, !underscored.test(macro)) : null
  const isMeant = meant !== null && meant !== macro
  const spaced = path.startsWith('rows.') ? closeSpacedMacros(macro) : null
  if (spaced?.found === true) {
    // Of the spaces in a value building speaks, unless there is more to be done than to take them out.
    if (isMeant && spaced.text !== meant && !hasMacro(spaced.text)) {
      say('place.tag-with-space', macro, judging, { all, meant })
    }
    return
  }
  if (isMeant) return say('place.misspelt-macro', macro, judging, { all, meant })
  const meaning = kind === 'ad' ? meantMeaning(macro) : null
  if (meaning !== null && macroFor(meaning, fills) === null) {
    say('place.unknown-macro', macro, judging, { all, meant: null, meaning })
  }
}

/** Words with underscores are often just text. */
const underscored = /^(?:__)?[A-Za-z]\w*$/

const template = /\{(?:(?:un)?(?:escaped)?lpurl(?:path)?(?:\+\d)?|ignore)\}/gi

/** What stands for the final URL itself has no meaning inside it. */
function judgeTemplate(macro: string, judging: Judging): void {
  say('place.template-only', macro, judging)
}

const spacedTags = /%%[A-Za-z]\w{0,60}(?: \w{1,60}){1,8}%%/g
const equalsTags = /\{contactfield=\w{1,60}(?:\|\w{0,60})?\}/g

function judgeTags(judging: Judging): void {
  const { fills, path, text } = judging
  if (fills.includes('salesforce')) {
    judgeEach(matchesOf(spacedTags, text), judging, (macro, _, all) => {
      const variable = macro.slice(2, -2).replaceAll(' ', '_')
      say('place.tag-with-space', macro, judging, { all, meant: `%%=v(@${variable})=%%` })
    })
  }
  // In the address it stays to the letter.
  if (fills.includes('mautic') && path !== 'destination') {
    judgeEach(matchesOf(equalsTags, text), judging, (macro) => {
      say('place.tag-not-carried', macro, judging)
    })
  }
}

function matchesOf(pattern: RegExp, text: string): readonly FoundMacro[] {
  return [...text.matchAll(pattern)].map(({ 0: macro, index }) => ({
    macro,
    start: index,
    end: index + macro.length,
  }))
}

/** What to write instead, where that is known, and everything that is looked at with it. */
interface Mend {
  readonly all: readonly FoundMacro[]
  readonly meant: string | null
  /** Of a text that is no placeholder, by its letters. */
  readonly meaning?: MacroMeaning
  /** 1: a field of the writer's own may have this very name. */
  readonly mayBeOwn?: 1
}

function say(
  code: PlaceCode,
  macro: string,
  { path, text, place, found }: Judging,
  { all, meant, ...more }: Mend = { all: [], meant: null },
): void {
  const params = { macro, place, ...whereFrom(macro), ...more, ...(meant !== null && { meant }) }
  const mended = meant === null ? null : mend(text, macro, meant, all)
  const fix =
    mended === null ? undefined : { ...rewrite('use-macro', path, mended), called: meant ?? '' }
  found.push(diagnostic(code, path, { params, fix }))
}

/** `null` in longer texts, which nobody mends by a click, and where what is around would make the same of it again. */
function mend(
  text: string,
  macro: string,
  meant: string,
  all: readonly FoundMacro[],
): string | null {
  if (text.length > longestMended) return null
  const mended = rewritten(text, macro, meant, all)
  const left = [...macrosIn(mended), ...straysIn(mended), ...lookAlikesIn(mended)]
  return left.some((one) => one.macro === macro) ? null : mended
}

const longestMended = 5000

/** The text with another spelling in each of the places of one. */
function rewritten(text: string, macro: string, meant: string, all: readonly FoundMacro[]): string {
  let mended = ''
  let from = 0
  for (const { start, end } of all.filter((one) => one.macro === macro)) {
    mended += text.slice(from, start) + meant
    from = end
  }
  return mended + text.slice(from)
}

/** Whose it is and what it stands for, where that is known. */
function whereFrom(macro: string): Readonly<Record<string, string>> {
  const platforms = platformsOf(macro)
  const [first] = platforms
  const meaning = meaningOf(macro)
  if (first === undefined || meaning === null) return {}
  return { platforms: platforms.join(' '), family: macroTable[first].fills, meaning }
}
