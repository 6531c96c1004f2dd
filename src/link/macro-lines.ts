import { anyWord, macroTable, type MacroMeaning, type MacroPlatform } from './macro-table.ts'

/** A line of the macro table, ready to be compared with texts. */
interface Line {
  readonly platform: MacroPlatform
  readonly spelling: string
  readonly meaning: MacroMeaning
  /** For spellings with a free word in them. */
  readonly shape: RegExp | null
}

const isPlatform = (name: string): name is MacroPlatform => name in macroTable

/** Every platform of the macro table, ads before mail. */
export const macroPlatforms: readonly MacroPlatform[] = Object.keys(macroTable).filter(isPlatform)

const lines: readonly Line[] = macroPlatforms.flatMap((platform) =>
  macroTable[platform].macros.map(([spelling, meaning]) => ({
    platform,
    spelling,
    meaning,
    shape: spelling.includes(anyWord) ? shapeOf(spelling) : null,
  })),
)

function shapeOf(spelling: string): RegExp {
  const pieces = spelling
    .split(anyWord)
    .map((piece) => piece.replace(/[$()*.=?{|}]/g, String.raw`\$&`))
  return new RegExp(`^${pieces.join(String.raw`[\w.\-~$|:'"]{0,200}`)}$`)
}

/** Longer than any placeholder; a longer one fits no line. */
const longestMacro = 250

/** The lines that a placeholder fits, those to the letter before those with a free word in them. */
function linesOf(macro: string): readonly Line[] {
  if (macro.length > longestMacro) return []
  const exact = lines.filter(({ spelling }) => spelling === macro)
  return exact.length > 0 ? exact : lines.filter(({ shape }) => shape?.test(macro))
}

/** The platforms that fill a placeholder in, in the order of the table; none where nobody is known to. Any text. */
export function platformsOf(macro: string): readonly MacroPlatform[] {
  return [...new Set(linesOf(macro).map(({ platform }) => platform))]
}

/** What a placeholder stands for, on one of these platforms; `null` where nobody knows. Any text. */
export function meaningOf(
  macro: string,
  platforms: readonly MacroPlatform[] = macroPlatforms,
): MacroMeaning | null {
  return linesOf(macro).find(({ platform }) => platforms.includes(platform))?.meaning ?? null
}

/**
 * How the first of these platforms that has a placeholder for it spells this meaning; `null` where none has. A keyword may
 * need a text for where there is none: `fallback`.
 */
export function macroFor(
  meaning: MacroMeaning,
  platforms: readonly MacroPlatform[],
  fallback = 'default',
): string | null {
  // A field of one's own, and a condition, are no other platform's.
  if (meaning === 'contact-field' || meaning === 'own-parameter') return null
  const found = lines.find(
    ({ platform, shape, ...line }) =>
      line.meaning === meaning &&
      (shape === null || meaning === 'keyword') &&
      platforms.includes(platform),
  )
  return found?.spelling.replace(anyWord, () => fallback) ?? null
}

/** The placeholders that these platforms fill in, without those that hold a free word. */
export function macrosOf(platforms: readonly MacroPlatform[]): readonly string[] {
  return lines
    .filter(({ platform, shape }) => shape === null && platforms.includes(platform))
    .map(({ spelling }) => spelling)
}
