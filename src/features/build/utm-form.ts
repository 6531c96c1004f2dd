import {
  utmFields,
  utmFromRows,
  utmToRows,
  withUtmGathered,
  utmInAddress,
  type BotKnowledge,
  type Row,
  type UtmAuthority,
  type UtmField,
} from '#link/index.ts'
import { draftToForm, formToDraft, type BuildForm, type FormRow } from './form.ts'
import { words } from './later-words.ts'
import { isLocked } from './locks.ts'
import type { Changed } from './paste-form.ts'
import { saidOfMove } from './utm-hints.ts'
import { words as formWords } from './words.ts'

const said = words.utm
const labels = formWords.utm.fields

type Attributes = BotKnowledge['attributes']

/** The form with its campaign tracking in the fields alone. A locked address stays: what contradicts it goes. */
export function gathered(now: BuildForm, counts: UtmAuthority): Changed {
  const draft = formToDraft(now)
  const { utm, contradicted } = utmInAddress(draft) ?? { utm: {}, contradicted: [] }
  if (isLocked(now.holds.destination)) {
    return { form: { ...now, utm: without(now.utm, contradicted) }, said: said.lockedCounts }
  }
  const next = withUtmGathered(draft, counts)
  const { utm: fields } = draftToForm(next)
  const destinations = { ...now.destinations, [now.channel]: next.destination }
  const form = { ...now, destinations, utm: fields }
  if (counts === 'address') return { form, said: saidOfMove(utm, now.utm) }
  const lost = contradicted.map((field) => utm[field] ?? '')
  const moved = utmFields.filter((field) => now.utm[field].trim() === '')
  const news = Object.fromEntries(moved.map((field) => [field, utm[field]]))
  return { form, said: `${saidOfMove(news, {})} ${said.dropped(lost)}`.trim() }
}

/** Whether the bot could be told more than the rows tell it by now; which fields it would be told. */
export function toTell(
  now: BuildForm,
  attributes: Attributes,
): { readonly isNew: boolean; readonly told: readonly UtmField[] } {
  const { rows, told } = utmToRows(now.utm, now.rows, attributes, isFixed)
  return { isNew: rows !== now.rows, told }
}

/** The form with campaign tracking in attributes, too. */
export function withBotTold(now: BuildForm, attributes: Attributes): Changed {
  const { form, told } = withRows(now, attributes)
  return { form, said: said.told(labelsOf(told)) + overwrittenIn(now, form) }
}

/** The form with campaign tracking in attributes instead. What a locked row keeps out stays in its field. */
export function withRowsInstead(now: BuildForm, attributes: Attributes): Changed {
  const { form, told } = withRows(now, attributes)
  return {
    form: { ...form, utm: without(now.utm, told) },
    said: said.madeRows(labelsOf(told)) + overwrittenIn(now, form),
  }
}

/** The form without campaign tracking. */
export function withoutTracking(now: BuildForm): Changed {
  return { form: { ...now, utm: without(now.utm, utmFields) }, said: said.removed }
}

function withRows(now: BuildForm, attributes: Attributes) {
  const { rows, told } = utmToRows(now.utm, now.rows.filter(isSomething), attributes, isFixed)
  return { form: { ...now, rows: rows.map(toFormRow) }, told }
}

/** What stood in attributes that got another value. */
function overwrittenIn(before: BuildForm, after: BuildForm): string {
  const texts = before.rows.flatMap(({ kind, name, value }) => {
    const isThere = after.rows.some(
      (row) => row.kind === kind && row.name === name && row.value === value,
    )
    return isThere || value.trim() === '' ? [] : [value]
  })
  return texts.length === 0 ? '' : ` ${said.replaced(texts)}`
}

function toFormRow(row: FormRow | Row): FormRow {
  return { hold: '', ...row }
}

/** The fields that attributes have something else for. */
export function toTakeFromRows(now: BuildForm, attributes: Attributes): readonly UtmField[] {
  const utm = utmFromRows(now.rows, attributes)
  return utmFields.filter((field) => utm[field] !== undefined && utm[field] !== now.utm[field])
}

/** The form with what the attributes say in campaign tracking, too. */
export function withUtmFromRows(now: BuildForm, attributes: Attributes): Changed {
  const taken = toTakeFromRows(now, attributes)
  const utm = { ...now.utm, ...utmFromRows(now.rows, attributes) }
  const texts = taken.map((field) => now.utm[field]).filter((text) => text.trim() !== '')
  const replaced = texts.length === 0 ? '' : ` ${said.replaced(texts)}`
  return { form: { ...now, utm }, said: said.takenFromRows(labelsOf(taken)) + replaced }
}

/** The form with another value in one field. */
export function respelled(now: BuildForm, field: UtmField, value: string): Changed {
  const form = { ...now, utm: { ...now.utm, [field]: value } }
  return { form, said: said.respelled(labels[field].label, value) }
}

function without(utm: BuildForm['utm'], fields: readonly UtmField[]): BuildForm['utm'] {
  return { ...utm, ...Object.fromEntries(fields.map((field) => [field, ''])) }
}

function isFixed({ hold }: FormRow): boolean {
  return isLocked(hold)
}

function isSomething({ name, value, hold }: FormRow): boolean {
  return name !== '' || value !== '' || hold !== ''
}

function labelsOf(fields: readonly UtmField[]): readonly string[] {
  return fields.map((field) => labels[field].label)
}
