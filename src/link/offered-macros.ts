import { macroPlatforms, macrosOf } from './macro-lines.ts'
import { macroTable, type MacroPlatform } from './macro-table.ts'
import { hasMacro } from './macros.ts'

/** A platform's placeholders, as they are offered to be put into a value. */
export interface MacroFamily {
  readonly platform: MacroPlatform
  readonly macros: readonly string[]
}

const families: readonly MacroFamily[] = macroPlatforms
  .map((platform) => ({ platform, macros: macrosOf([platform]).filter(hasMacro) }))
  // Of some, no placeholder can be carried by a link.
  .filter(({ macros }) => macros.length > 0)

/** What ad platforms fill in when the ad is clicked. */
export const adMacros: readonly MacroFamily[] = families.filter(
  ({ platform }) => macroTable[platform].fills === 'ad',
)

/** What mail programs fill in when the mail is sent. */
export const mailTags: readonly MacroFamily[] = families.filter(
  ({ platform }) => macroTable[platform].fills === 'mail',
)
