import { buildLink, judgeByBot, type DraftDiagnostic } from '#link/index.ts'
import { toPieces, type Piece } from '#link-view/pieces.ts'
import type { Bot } from '#library/bot.ts'
import type { PresetContent, PresetField } from '#library/preset.ts'
import { heldFields, type ShownField } from './preset-fields.ts'

/**
 * How a preset stands. `wrong`: errors that asking for fields will not take away. `asks`: it can be used once these are
 * filled in. `checks`: warnings.
 */
export type PresetState =
  | { readonly at: 'wrong'; readonly count: number }
  | { readonly at: 'asks'; readonly count: number; readonly checks: number }
  | { readonly at: 'ready'; readonly checks: number }

export interface JudgedPreset {
  /** `null` with an error in it, be it in a field that is asked for. */
  readonly url: string | null
  /** What is asked for anew each time. */
  readonly asked: readonly ShownField[]
  /** What is empty until it is asked for is not shown as wrong. */
  readonly pieces: readonly Piece[]
  /** Errors and warnings that stand whatever is asked for, without fixes: errors first. */
  readonly standing: readonly DraftDiagnostic[]
  readonly state: PresetState
}

/** The link of a preset, judged as the builder would judge it, and by its bot where that is known. */
export function judgePreset(content: PresetContent, bot: Bot | null): JudgedPreset {
  const { draft, systemNames, separators } = content
  const link = buildLink(draft, { systemNames, separators })
  const asked = heldFields(content, 'ask', bot)
  const isAsked = (path: string) => asked.some(({ field }) => pathOf(field) === path)
  const ofLink = link.diagnostics.filter(({ path }) => !isAsked(path))
  const byBot = bot === null ? [] : judgeByBot(draft, bot, systemNames)
  const all = [...ofLink, ...byBot.filter(({ path }) => !isAsked(path))].map(withoutFix)
  const errors = all.filter(({ severity }) => severity === 'error')
  const warnings = all.filter(({ severity }) => severity === 'warning')
  return {
    url: link.url,
    asked,
    pieces: toPieces({ segments: link.segments, diagnostics: ofLink }),
    standing: [...errors, ...warnings],
    state: stateOf(errors.length, warnings.length, asked.length),
  }
}

/** Where in the draft a field's text stands: of a row it is the value that is asked for. */
export function pathOf(field: PresetField) {
  return field === 'destination' || field === 'blockId' ? field : (`${field}.value` as const)
}

function withoutFix(diagnostic: DraftDiagnostic): DraftDiagnostic {
  const { fix: _, ...rest } = diagnostic
  return rest
}

function stateOf(errors: number, checks: number, asked: number): PresetState {
  if (errors > 0) return { at: 'wrong', count: errors }
  return asked > 0 ? { at: 'asks', count: asked, checks } : { at: 'ready', checks }
}
