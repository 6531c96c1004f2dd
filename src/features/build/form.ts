import {
  utmFields,
  type Channel,
  type GoogleLevel,
  type LinkDraft,
  type PlaceId,
  type Row,
  type RowKind,
  type Separators,
  type SystemNames,
  type UtmField,
} from '#link/index.ts'
import type { Hold, Origin } from '#library/preset.ts'

/** What stands in the form: the draft and what belongs to it, and the address of the channel that is not chosen just now. */
export interface BuildForm {
  channel: Channel
  destinations: Record<Channel, string>
  blockId: string
  rows: FormRow[]
  utm: Record<UtmField, string>
  /** The bot by its id, `''` for none. It may be one that is not here. */
  botId: string
  /** The form's own: choosing another bot changes no link. */
  systemNames: SystemNames
  /** Of Messenger links. */
  separators: Separators
  /** Where the link will be pasted: no part of the link. */
  place: PlaceChoice
  holds: Record<'destination' | 'blockId', FormHold>
  /** The preset that this was opened from. */
  origin: Origin | null
}

/** Where the link will be pasted, and what makes a difference there. */
export interface PlaceChoice {
  id: PlaceId
  /** Of mails and messages. */
  audience: 'one' | 'many'
  /** Of Google Ads; `''` while it is not said. */
  google: GoogleLevel | ''
}

export const noPlace: PlaceChoice = { id: 'none', audience: 'many', google: '' }

/** `''`: the field can be changed, and is not asked for. */
export type FormHold = Hold | ''

export interface FormRow {
  kind: RowKind
  name: string
  value: string
  /** It stands here so that it moves along with its row. */
  hold: FormHold
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
export function emptyForm(botId = '', systemNames: SystemNames = 'documented'): BuildForm {
  return {
    channel: 'website',
    destinations: { website: '', messenger: '' },
    blockId: '',
    rows: [emptyRow('user')],
    utm: { ...noUtm },
    botId,
    systemNames,
    separators: 'literal',
    place: { ...noPlace },
    holds: { destination: '', blockId: '' },
    origin: null,
  }
}

/** A row with nothing in it, and free to be changed. A new object each time: the form writes into it. */
export function emptyRow(kind: RowKind): FormRow {
  return { kind, name: '', value: '', hold: '' }
}

/** Whether nothing was filled in; a bot alone is nothing. */
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

/** The draft that the form speaks of. Its rows are those of the form, blank ones too. */
export function formToDraft({ channel, destinations, blockId, rows, utm }: BuildForm): LinkDraft {
  const draft = { channel, destination: destinations[channel], blockId, rows: rows.map(rowIn) }
  return utmFields.some((field) => utm[field] !== '') ? { ...draft, utm: { ...utm } } : draft
}

function rowIn({ kind, name, value }: FormRow): Row {
  return { kind, name, value }
}

/** A form for the draft, without a bot, and with nothing locked. */
export function draftToForm({ channel, destination, blockId, rows, utm }: LinkDraft): BuildForm {
  const empty = emptyForm()
  return {
    ...empty,
    channel,
    destinations: { ...empty.destinations, [channel]: destination },
    blockId,
    rows: rows.length > 0 ? rows.map((row) => ({ ...row, hold: '' })) : empty.rows,
    utm: { ...noUtm, ...utm },
  }
}
