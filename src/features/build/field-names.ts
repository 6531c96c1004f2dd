import type { Channel, PlacedDiagnostic } from '#link/index.ts'

/** The names of the form's fields, as they stand in the form and on the controls. */
export type FieldName =
  | `destinations.${Channel}`
  | 'blockId'
  | `rows.${number}.name`
  | `rows.${number}.value`
  | `utm.${'source' | 'medium' | 'campaign' | 'id' | 'term' | 'content'}`

/** The field that a diagnostic speaks of; `null` where it speaks of no single one. */
export function fieldOf(
  { path }: Pick<PlacedDiagnostic, 'path'>,
  channel: Channel,
): FieldName | null {
  if (path === 'destination') return `destinations.${channel}`
  return isField(path) ? path : null
}

function isField(
  path: Exclude<PlacedDiagnostic['path'], 'destination'>,
): path is Exclude<FieldName, `destinations.${Channel}`> {
  return path === 'blockId' || /^utm\.|^rows\.\d+\.(?:name|value)$/.test(path)
}

/** Puts the cursor into a field, and the field into view. */
export function focusField(name: FieldName): void {
  const [field] = document.getElementsByName(name)
  field?.closest('details')?.setAttribute('open', '')
  field?.focus({ preventScroll: true })
  field?.scrollIntoView({ block: 'center' })
}

/** Puts the cursor into a field, once the page has settled, where what had the focus has gone. */
export function focusIfLost(name: FieldName): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.getElementsByName(name)[0]?.focus()
  })
}
