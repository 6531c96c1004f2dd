import {
  applyFix,
  buildLink,
  genders,
  systemAttribute,
  type Channel,
  type DraftDiagnostic,
  type Fix,
  type LinkDraft,
} from '#link/index.ts'
import type { Bot } from '#library/bot.ts'
import type { PresetField } from '#library/preset.ts'
import { pathOf } from '#library-view/judged-preset.ts'
import type { ShownField } from '#library-view/preset-fields.ts'
import type { Option } from '#ui/Combobox.tsx'

/** What was filled in, by field. */
export type Answers = Readonly<Partial<Record<PresetField, string>>>

/** The draft with the answers in their places. An answer for a row that is not there changes nothing. */
export function fillIn(draft: LinkDraft, answers: Answers): LinkDraft {
  const rows = draft.rows.map((row, index) => {
    const value = answers[`rows.${index}`]
    return value === undefined ? row : { ...row, value }
  })
  const { destination = draft.destination, blockId = draft.blockId } = answers
  return { ...draft, destination, blockId, rows }
}

/** The answers after a fix: only what is asked for is changed. */
export function answerByFix(draft: LinkDraft, asked: readonly ShownField[], fix: Fix): Answers {
  const fixed = applyFix(draft, fix)
  return Object.fromEntries(asked.map(({ field }) => [field, textOf(fixed, field)]))
}

/** A fix that would change something else is not offered: the rest of the preset stays as it is. */
export function withOwnFix(
  diagnostic: DraftDiagnostic,
  asked: readonly ShownField[],
): DraftDiagnostic {
  const paths = new Set<string>(asked.map(({ field }) => pathOf(field)))
  const isOwn = diagnostic.fix?.changes.every(({ path, to }) => paths.has(path) && to !== null)
  if (isOwn !== false) return diagnostic
  const { fix: _, ...rest } = diagnostic
  return rest
}

function textOf({ destination, blockId, rows }: LinkDraft, field: PresetField): string {
  if (field === 'destination') return destination
  if (field === 'blockId') return blockId
  return rows[Number(field.split('.')[1])]?.value ?? ''
}

/** As many of a bot's addresses are judged. */
const mostAddresses = 200

/** What can be picked for a field: what the bot knows, or what BotStar itself takes. */
export function optionsFor(
  { field, part, label }: ShownField,
  { channel }: LinkDraft,
  bot: Bot | null,
): readonly Option[] {
  if (field === 'destination') {
    const fitting = bot?.addresses.slice(0, mostAddresses).filter((it) => fits(it, channel))
    return fitting?.map((value) => ({ value })) ?? []
  }
  if (field === 'blockId') {
    return bot?.blocks.map(({ id, name }) => ({ value: id, label: name || id, note: id })) ?? []
  }
  if (part === 'user' && systemAttribute(label)?.takes === 'gender') {
    return genders.map((value) => ({ value }))
  }
  const known = part === 'user' ? bot?.attributes : bot?.variables
  return known?.find(({ name }) => name === label)?.values.map((value) => ({ value })) ?? []
}

/** An address of the other channel is an error there. */
function fits(destination: string, channel: Channel): boolean {
  const { diagnostics } = buildLink({ channel, destination, blockId: '', rows: [] })
  return !diagnostics.some(({ path, severity }) => path === 'destination' && severity === 'error')
}

/** Whether a day is picked for it. A placeholder, or a date in another writing, is a text. */
export function isDay({ field, part, label, value }: ShownField, bot: Bot | null): boolean {
  if (field === 'destination' || field === 'blockId') return false
  if (!/^(?:|\d{4}-\d\d-\d\d)$/.test(value)) return false
  if (part === 'user' && systemAttribute(label)?.takes === 'birthday') return true
  const known = part === 'user' ? bot?.attributes : bot?.variables
  return known?.find(({ name }) => name === label)?.type === 'date'
}
