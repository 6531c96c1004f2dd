import { buildLink, joinSegments, systemAttributes, type Row } from '#link/index.ts'
import type { PresetContent } from '#library/preset.ts'
import { contentKey } from '#library/same-content.ts'
import type { FormHold } from './form.ts'
import { formToWork, workToForm } from './work-form.ts'

/**
 * Whether two contents are the same to whoever works with them: fields, holds, bot and link. Blank rows, and a spelling of
 * system names that changes no letter of the link, make no difference.
 */
export function isSameWork(one: PresetContent, other: PresetContent): boolean {
  return keyOf(one) === keyOf(other)
}

/** The same, whatever stands in the fields that are asked for each time: filling these in is no change of a preset. */
export function isSameButAsked(one: PresetContent, other: PresetContent): boolean {
  return isSameWork(withoutAnswers(one), withoutAnswers(other))
}

function keyOf(content: PresetContent): string {
  const work = formToWork(workToForm({ ...content, origin: null }))
  const { draft, botId, holds, systemNames, separators } = work
  const link = joinSegments(buildLink(draft, { systemNames, separators }).segments)
  return contentKey({ botId, holds, link, draft: { ...draft, rows: draft.rows.map(documented) } })
}

/** A bot's own spelling may have been taken over for the documented one. */
function documented(row: Row): Row {
  const own = row.kind === 'user' && systemAttributes.find((it) => it.widgetApi === row.name)
  return own ? { ...row, name: own.name } : row
}

function withoutAnswers(content: PresetContent): PresetContent {
  const form = workToForm({ ...content, origin: null })
  const { channel, destinations, holds, rows, blockId } = form
  return formToWork({
    ...form,
    destinations: { ...destinations, [channel]: unasked(destinations[channel], holds.destination) },
    blockId: unasked(blockId, holds.blockId),
    rows: rows.map(({ kind, name, value, hold }) => {
      return { kind, name, value: unasked(value, hold), hold }
    }),
  })
}

function unasked(text: string, hold: FormHold): string {
  return hold === 'ask' ? '' : text
}
