import { utmFields, type Row, type Utm, type UtmField } from './draft.ts'
import { utmPrefix } from './grammar.ts'
import { isBlank } from './judge-row.ts'
import type { KnownName } from './knowledge.ts'
import { bareWord } from './nearest.ts'

/** Rows that hold campaign tracking, too. */
export interface ToldRows<R extends Row> {
  /** The same object where nothing had to be written. What is new stands last. */
  readonly rows: readonly (R | Row)[]
  /** The fields whose values the rows hold by now, in the order of clause 1.5. */
  readonly told: readonly UtmField[]
}

/** What the attributes are called that tell the bot about a campaign. */
const ownNames: Readonly<Record<UtmField, string>> = {
  source: 'Source',
  medium: 'Medium',
  campaign: 'Campaign',
  id: 'Campaign ID',
  term: 'Term',
  content: 'Content',
}

/**
 * Clause 12.1: the rows with user attributes for the utm values, to the letter. An attribute that is there, in whatever
 * spelling, gets the value; else one is added, as the bot (`attributes`) spells it. All other rows stay the same objects,
 * and so does a row that is fixed: its field is not told. Blank values tell nothing. Any strings; linear in the rows.
 */
export function utmToRows<R extends Row>(
  utm: Utm,
  rows: readonly R[],
  attributes: readonly KnownName[] = [],
  isFixed: (row: R) => boolean = () => false,
): ToldRows<R> {
  const placeOf = finder(rows, attributes)
  const next: (R | Row)[] = [...rows]
  const told: UtmField[] = []
  let isSame = true
  for (const field of utmFields) {
    const value = utm[field] ?? ''
    if (isBlank(value)) continue
    const { at, name } = placeOf(field)
    const row = rows[at]
    if (row?.value !== value) {
      if (row !== undefined && isFixed(row)) continue
      if (row === undefined) next.push({ kind: 'user', name, value })
      else next[at] = { ...row, value }
      isSame = false
    }
    told.push(field)
  }
  return { rows: isSame ? rows : next, told }
}

/** Clause 12.2, the way back: the utm values that user attributes hold. Blank ones are left out. Any strings; linear. */
export function utmFromRows(rows: readonly Row[], attributes: readonly KnownName[] = []): Utm {
  const placeOf = finder(rows, attributes)
  const values = utmFields.flatMap((field) => {
    const value = rows[placeOf(field).at]?.value ?? ''
    return isBlank(value) ? [] : [[field, value] as const]
  })
  return Object.fromEntries(values)
}

interface Place {
  /** Of the row; -1 where there is none. */
  readonly at: number
  /** How a row of this field is called where there is none yet. */
  readonly name: string
}

/** Finds the row of a field: by the bot's own spelling, by ours, then by any (clause 12.3). */
function finder(
  rows: readonly Row[],
  attributes: readonly KnownName[],
): (field: UtmField) => Place {
  const names = rows.map(({ kind, name }) => (kind === 'user' ? name : ''))
  const spellings = names.map(spellingOf)
  const known = attributes.map(({ name }) => spellingOf(name))
  return (field) => {
    const own = ownNames[field]
    const isKnown = attributes.some(({ name }) => name === own)
    const name = isKnown ? own : (attributes[known.indexOf(field)]?.name ?? own)
    const exact = names.indexOf(name)
    const ours = exact < 0 ? names.indexOf(own) : exact
    return { at: ours < 0 ? spellings.indexOf(field) : ours, name }
  }
}

const fieldBySpelling: ReadonlyMap<string, UtmField> = new Map(
  utmFields.flatMap((field) =>
    [ownNames[field], utmPrefix + field].map((name) => [bareWord(name), field] as const),
  ),
)
const longestName = 60

/** The field that a name is a spelling of: `source`, `SOURCE` and `utm_source` are `Source`. */
function spellingOf(name: string): UtmField | undefined {
  return name.length > longestName ? undefined : fieldBySpelling.get(bareWord(name))
}
