import { systemAttributes, type KnownName, type ValueType } from '#link/index.ts'
import { fail, ok, type Result } from '#platform/result.ts'

/** What one user's record, or several, tells about a bot: names and types, and none of what it says of a person. */
export interface UserRecord {
  /** The custom attributes, in the order of the record. The type is guessed from the value. */
  readonly attributes: readonly KnownName[]
  /** How many of BotStar's own fields are in it. With none, it may be something else altogether. */
  readonly ownFields: number
  /** How many users' records these are. */
  readonly users: number
}

/**
 * Why there is nothing to take.
 * - `empty`: nothing but white space. - `too-long`: no record is as long.
 * - `page`: a web page; the API's answer was something else. - `cut-off`: it ends in the middle.
 * - `single-quotes`, `curly-quotes`, `trailing-comma`: JSON that a program or a person has changed.
 * - `not-json`: none of the above, and no JSON. - `not-a-record`: JSON, without a record in it.
 */
export type RecordTrouble =
  | 'empty'
  | 'too-long'
  | 'page'
  | 'cut-off'
  | 'single-quotes'
  | 'curly-quotes'
  | 'trailing-comma'
  | 'not-json'
  | 'not-a-record'

/**
 * A bot's custom attributes out of a pasted record of one of its users (`GET /v1/bots/{botId}/users/{userId}`), also within
 * `data`, `user` or a list. Of several users, all that any of them has. Values are looked at for their type, and dropped.
 * Any text: never throws; linear.
 */
export function readRecord(text: string): Result<UserRecord, RecordTrouble> {
  if (text.length > longest) return fail('too-long')
  const json = text.replace(/^\uFEFF/, '').trim()
  if (json === '') return fail('empty')
  const parsed = parse(json)
  if (!parsed.ok) return fail(whyNot(json))
  const records = recordsIn(parsed.value, deepest)
  if (records.length === 0) return fail('not-a-record')
  return ok({
    attributes: attributesOf(records),
    ownFields: Math.max(...records.slice(0, looked).map(countOwn)),
    users: records.length,
  })
}

/** In UTF-16 code units: some thousand users. */
const longest = 5_000_000
/** How many lists and wrappings are opened. */
const deepest = 4
const looked = 100
/** What is longer is no name. */
const longestName = 1000

/** The fields that every record has, whatever the bot. */
const ownFields: ReadonlySet<string> = new Set([
  ...'id board_id name first_name last_name email birthday gender channel locale timezone picture ip tags otn_topics'.split(
    ' ',
  ),
  ...systemAttributes.flatMap(({ name, widgetApi }) => [name, widgetApi]),
])
const wrappings = ['data', 'user', 'users', 'result', 'results', 'items']

type Fields = ReadonlyMap<string, unknown>

function parse(json: string): Result<unknown, 'not-json'> {
  try {
    const value: unknown = JSON.parse(json)
    return ok(value)
  } catch {
    return fail('not-json')
  }
}

function recordsIn(value: unknown, depth: number): readonly Fields[] {
  if (!isObject(value) || depth < 0) return []
  if (Array.isArray(value)) return value.flatMap((one: unknown) => recordsIn(one, depth - 1))
  const fields: Fields = new Map<string, unknown>(Object.entries(value))
  const inside = wrappings.map((name) => fields.get(name)).filter(isObject)
  if (countOwn(fields) < 2 && inside.length > 0) {
    return inside.flatMap((one) => recordsIn(one, depth - 1))
  }
  return fields.size === 0 ? [] : [fields]
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function countOwn(fields: Fields): number {
  return [...fields.keys()].filter((name) => ownFields.has(name)).length
}

function attributesOf(records: readonly Fields[]): readonly KnownName[] {
  const types = new Map<string, ValueType | null>()
  for (const fields of records) {
    for (const [name, value] of fields) {
      if (ownFields.has(name) || name.trim() === '' || name.length > longestName) continue
      types.set(name, commonType(types.get(name) ?? null, typeOf(value)))
    }
  }
  return [...types].map(([name, type]) => ({ name, type: type ?? 'text', values: [], note: '' }))
}

/** What is not filled in says nothing of the type. */
function typeOf(value: unknown): ValueType | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return 'number'
  if (typeof value === 'boolean') return 'yes-no'
  return typeof value === 'string' && isDay(value) ? 'date' : 'text'
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function commonType(one: ValueType | null, other: ValueType | null): ValueType | null {
  if (one === null || other === null) return one ?? other
  return one === other ? one : 'text'
}

/** What was done to a text that is no JSON. */
function whyNot(json: string): RecordTrouble {
  if (json.startsWith('<')) return 'page'
  if (!/^[[{]/.test(json)) return 'not-json'
  if (/[{[,:]\s*[“”„‟«»]/.test(json)) return 'curly-quotes'
  if (/[{,]\s*'[^'"\n]*'\s*:/.test(json)) return 'single-quotes'
  if (!/[\]}]$/.test(json)) return 'cut-off'
  return /,\s*[\]}]/.test(json) ? 'trailing-comma' : 'not-json'
}
