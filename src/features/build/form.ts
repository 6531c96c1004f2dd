import {
  utmFields,
  type Channel,
  type LinkDraft,
  type RowKind,
  type UtmField,
} from '#link/index.ts'

/** What stands in the form: the draft, and the address of the channel that is not chosen just now. */
export interface BuildForm {
  channel: Channel
  destinations: Record<Channel, string>
  blockId: string
  rows: FormRow[]
  utm: Record<UtmField, string>
}

export interface FormRow {
  kind: RowKind
  name: string
  value: string
}

const noUtm: Record<UtmField, string> = {
  source: '',
  medium: '',
  campaign: '',
  id: '',
  term: '',
  content: '',
}

/** A form in which nothing is filled in. It has one row, so that there is a place to begin. */
export function emptyForm(): BuildForm {
  return {
    channel: 'website',
    destinations: { website: '', messenger: '' },
    blockId: '',
    rows: [emptyRow('user')],
    utm: { ...noUtm },
  }
}

export function emptyRow(kind: RowKind): FormRow {
  return { kind, name: '', value: '' }
}

export function isEmptyForm(form: BuildForm): boolean {
  const { destinations, blockId, rows, utm } = form
  const texts = [
    destinations.website,
    destinations.messenger,
    blockId,
    ...rows.flatMap(({ name, value }) => [name, value]),
    ...Object.values(utm),
  ]
  return texts.every((text) => text === '')
}

/** The draft that the form speaks of. */
export function formToDraft({ channel, destinations, blockId, rows, utm }: BuildForm): LinkDraft {
  const draft = { channel, destination: destinations[channel], blockId, rows }
  return utmFields.some((field) => utm[field] !== '') ? { ...draft, utm } : draft
}

/** A form for the draft. */
export function draftToForm({ channel, destination, blockId, rows, utm }: LinkDraft): BuildForm {
  const empty = emptyForm()
  return {
    channel,
    destinations: { ...empty.destinations, [channel]: destination },
    blockId,
    rows: rows.length > 0 ? rows.map((row) => ({ ...row })) : empty.rows,
    utm: { ...noUtm, ...utm },
  }
}
