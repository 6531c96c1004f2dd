import { systemAttributes, type KnownName, type ValueType } from '#link/index.ts'
import { withoutMark } from '#platform/byte-order-mark.ts'
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
 * - `error-answer`: what the API says instead of a record.
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
  | 'error-answer'

/**
 * A bot's custom attributes out of a pasted record of one of its users (`GET /v1/bots/{botId}/users/{userId}`), also within
 * `data`, `user` or a list, one record a line, between ``` or below the headers of the answer. Attributes may stand within
 * `custom_attributes` or `attributes`. Of several users, all that any of them has. Values are looked at for their type, and dropped.
 * Any text: never throws; linear.
 */
export function readRecord(text: string): Result<UserRecord, RecordTrouble> {
  if (text.length > longest) return fail('too-long')
  const json = withoutWrapping(withoutMark(text).trim())
  if (json === '') return fail('empty')
  const parsed = parseAny(json)
  if (!parsed.ok) return fail(whyNot(json))
  if (isError(parsed.value)) return fail('error-answer')
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
/** In which custom attributes may stand by themselves. */
const inside: ReadonlySet<string> = new Set([
  'custom_attributes',
  'customAttributes',
  'user_attributes',
  'custom_fields',
  'attributes',
])

type Fields = ReadonlyMap<string, unknown>

/** The text without a fence of ``` around it, or what a program or a person has put in front of an answer, such as its headers. */
function withoutWrapping(text: string): string {
  const fence = /^[^[{]*```\w*\s*/.exec(text)
  const inFence = fence === null ? text : (text.slice(fence[0].length).split('```')[0] ?? '').trim()
  if (/^[[{]|^<[!a-z?]/i.test(inFence)) return inFence
  const start = inFence.search(/^[[{]/m)
  return start < 0 ? inFence : inFence.slice(start).trim()
}

/** One value, or one in each line. */
function parseAny(json: string): Result<unknown, 'not-json'> {
  const whole = parse(json)
  if (whole.ok || !json.includes('\n')) return whole
  const values: unknown[] = []
  for (const line of json.split('\n')) {
    if (line.trim() === '') continue
    const parsed = parse(line)
    if (!parsed.ok || !isObject(parsed.value)) return whole
    values.push(parsed.value)
  }
  return ok(values)
}

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
  const wrapped = wrappings.map((name) => fields.get(name)).filter(isObject)
  if (countOwn(fields) < 2 && wrapped.length > 0) {
    return wrapped.flatMap((one) => recordsIn(one, depth - 1))
  }
  return fields.size === 0 ? [] : [fields]
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function countOwn(fields: Fields): number {
  const within = [...fields].flatMap(opened)
  return new Set([...fields, ...within].map(([name]) => name).filter((it) => ownFields.has(it)))
    .size
}

const errorFields: ReadonlySet<string> = new Set(
  'error errors error_code error_description message msg code status statuscode status_code detail details title type success ok data path timestamp request_id'.split(
    ' ',
  ),
)

/** Nothing but what answers say of faults. */
function isError(value: unknown): boolean {
  if (!isObject(value) || Array.isArray(value)) return false
  const fields: Fields = new Map<string, unknown>(Object.entries(value))
  const names = [...fields.keys()].map((name) => name.toLowerCase())
  if (!names.every((name) => errorFields.has(name)) || isObject(fields.get('data'))) return false
  return ['error', 'errors', 'error_code', 'message', 'msg', 'detail'].some((it) =>
    names.includes(it),
  )
}

function attributesOf(records: readonly Fields[]): readonly KnownName[] {
  const types = new Map<string, ValueType | null>()
  for (const fields of records) {
    for (const [name, value] of [...fields].flatMap(opened)) {
      if (ownFields.has(name) || name.trim() === '' || name.length > longestName) continue
      types.set(name, commonType(types.get(name) ?? null, typeOf(value)))
    }
  }
  return [...types].map(([name, type]) => ({ name, type: type ?? 'text', values: [], note: '' }))
}

type Field = readonly [name: string, value: unknown]

/** The attributes that stand within one field, by their names or as a list of names and values; or the field itself. */
function opened([name, value]: Field): readonly Field[] {
  if (!inside.has(name) || !isObject(value)) return [[name, value]]
  if (!Array.isArray(value)) return Object.entries(value)
  const named = value.flatMap((one: unknown) => nameAndValue(one) ?? [])
  return named.length === value.length ? named.map((one) => [one.name, one.value]) : [[name, value]]
}

function nameAndValue(one: unknown): { readonly name: string; readonly value: unknown } | null {
  if (!isObject(one)) return null
  const fields: Fields = new Map<string, unknown>(Object.entries(one))
  const name = fields.get('name') ?? fields.get('key')
  return typeof name === 'string' ? { name, value: fields.get('value') } : null
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
