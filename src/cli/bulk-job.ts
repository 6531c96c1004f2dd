import type { Encoding } from '#bulk/encoding.ts'
import { dateOrders, safeFixes, type SafeFix } from '#bulk/safe-fixes.ts'
import type { EmptyRule } from '#bulk/template.ts'
import type { SystemNames } from '#link/index.ts'
import type { Given } from './arguments.ts'
import type { WantedHeader } from './bulk-table.ts'
import { standard, type Doors, type Use } from './doors.ts'
import type { EmptyRules } from './empty-rules.ts'
import { encodingOf, systemNamesOf, valueOf } from './given.ts'
import { bulkWords as words } from './bulk-words.ts'
import type { WantedBot } from './take-bot.ts'

/** What is to be made of which file. */
export interface BulkJob {
  readonly template: string
  readonly input: string
  readonly links: string
  /** `null`: the refused rows are counted, and written nowhere. */
  readonly refused: string | null
  /** `null`: found out from the file's beginning, and the same with the encoding. */
  readonly delimiter: string | null
  readonly encoding: Encoding | null
  readonly header: WantedHeader
  readonly fixes: readonly SafeFix[]
  /** By the column's name. */
  readonly empty: EmptyRules
  /** `null`: the links are held against no bot. */
  readonly bot: WantedBot | null
  /** `null`: as the bot reads them, or as documented. */
  readonly systemNames: SystemNames | null
  /** The summary is for programs. */
  readonly isInJson: boolean
}

/** The job that was asked for, or a sentence that says why it is none. */
export async function readJob(given: Given, doors: Doors): Promise<BulkJob | string> {
  const fixes = readFixes(valueOf(given, 'fix') ?? '')
  if (typeof fixes === 'string') return fixes
  const empty = readEmptyRules(given.options.get('empty') ?? [])
  if (typeof empty === 'string') return empty
  const header = readHeader(given)
  if (typeof header === 'object') return header.problem
  const bot = readBot(given)
  if (typeof bot === 'string') return bot
  const delimiter = valueOf(given, 'delimiter') ?? null
  const job: BulkJob = {
    template: valueOf(given, 'template') ?? standard,
    input: valueOf(given, 'in') ?? standard,
    links: valueOf(given, 'out') ?? standard,
    refused: valueOf(given, 'refused') ?? null,
    delimiter: delimiter === 'tab' ? '\t' : delimiter,
    encoding: encodingOf(given),
    header,
    fixes,
    empty,
    bot,
    systemNames: given.options.has('system-names') ? systemNamesOf(given) : null,
    isInJson: given.options.has('json'),
  }
  return (await clashIn(job, doors)) ?? job
}

/** Further down no table has its header. */
const lastHeaderLine = 1000

function readHeader(given: Given): WantedHeader | { readonly problem: string } {
  const line = valueOf(given, 'header-line')
  const isNone = given.options.has('no-header')
  if (line === undefined) return isNone ? 'none' : 'first'
  if (isNone) return { problem: words.wrong.headers }
  const isLine = /^[1-9]\d{0,3}$/.test(line) && Number(line) <= lastHeaderLine
  return isLine ? Number(line) : { problem: words.wrong.headerLine(line, lastHeaderLine) }
}

function readBot(given: Given): WantedBot | null | string {
  const place = valueOf(given, 'bot')
  const name = valueOf(given, 'bot-name') ?? null
  if (place !== undefined) return { place, name }
  return name === null ? null : words.wrong.botName
}

function readFixes(text: string): readonly SafeFix[] | string {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const unknown = names.find((name) => !isFix(name))
  if (unknown !== undefined) return words.wrong.fix(unknown, safeFixes)
  return dateOrders.every((order) => names.includes(order))
    ? words.wrong.orders(dateOrders)
    : names.filter(isFix)
}

function isFix(name: string): name is SafeFix {
  return safeFixes.some((one) => one === name)
}

/** The name may hold `=` too. */
const emptyForm = /^(.+?)=(?:(leave-out|refuse)|use:([^]*))$/s

function readEmptyRules(texts: readonly string[]): EmptyRules | string {
  const rules = new Map<string, EmptyRule>()
  for (const text of texts) {
    const [, name, at, use] = emptyForm.exec(text) ?? []
    if (name === undefined) return words.wrong.empty(text)
    if (rules.has(name)) return words.wrong.emptyTwice(name)
    if (use !== undefined) rules.set(name, { at: 'use', text: use })
    else rules.set(name, { at: at === 'refuse' ? 'refuse' : 'leave-out' })
  }
  return rules
}

/** A sentence, where files are in each other's way: what is written must not be what is read. */
async function clashIn(
  { template, input, links, refused, bot, isInJson }: BulkJob,
  doors: Doors,
): Promise<string | null> {
  const sources = [template, input, ...(bot === null ? [] : [bot.place])]
  if (sources.filter((place) => place === standard).length > 1) return words.wrong.allFromInput
  const printed = [links === standard, refused === standard, isInJson].filter(Boolean)
  if (printed.length > 1) return words.wrong.allToOutput
  const read = sources.map((place): Use => ({ doing: 'read', place }))
  const outputs = [links, ...(refused === null ? [] : [refused]), ...(isInJson ? [standard] : [])]
  const written = outputs.map((place): Use => ({ doing: 'write', place }))
  for (const [at, one] of written.entries()) {
    for (const other of [...read, ...written.slice(0, at)]) {
      // oxlint-disable-next-line no-await-in-loop -- a handful of names
      if (await doors.isSame(one, other)) return words.wrong.same(one.place, other.place)
    }
  }
  return null
}
