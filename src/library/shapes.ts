import * as z from 'zod/mini'
import { utmFields, valueTypes, type KnownName, type LinkDraft, type Row } from '#link/index.ts'
import type { Bot } from './bot.ts'
import type { FieldHold, Preset, PresetField } from './preset.ts'

/** How much a preset or bot may hold, in characters and in items. More than that is nobody's work. */
export const caps = {
  name: 200,
  note: 5_000,
  tag: 100,
  tags: 50,
  rows: 2_000,
  /** Of each list of a bot: addresses, blocks, attributes, variables, and the values of one of these. */
  known: 20_000,
  text: 100_000,
} as const

/** What a draft is, wherever it stands by itself. */
export const draftShape: z.ZodMiniType<LinkDraft> = shapeOfDraft()

/** What a preset is, for whatever comes out of storage, files and links. Names that it does not know are left out. */
export const presetShape: z.ZodMiniType<Preset> = z.object({
  name: text(caps.name),
  note: text(caps.note),
  tags: list(text(caps.tag), caps.tags),
  botId: text(),
  draft: draftShape,
  systemNames: systemNamesShape(),
  separators: z.exactOptional(z.literal('encoded')),
  holds: list(holdShape(), 2 * caps.rows),
})

/** What a bot is, likewise. */
export const botShape: z.ZodMiniType<Bot> = z.object({
  name: text(caps.name),
  note: text(caps.note),
  addresses: list(text(), caps.known),
  blocks: list(z.object({ id: text(), name: text(), note: text() }), caps.known),
  attributes: list(knownNameShape(), caps.known),
  variables: list(knownNameShape(), caps.known),
  systemNames: systemNamesShape(),
})

/** The preset that this is; null for anything else. */
export function readPreset(raw: unknown): Preset | null {
  return read(presetShape, raw)
}

/** The bot that this is; null for anything else. */
export function readBot(raw: unknown): Bot | null {
  return read(botShape, raw)
}

/** Reads by a shape; null for what does not fit, and for objects that throw when they are looked at. */
export function read<T>(shape: z.ZodMiniType<T>, raw: unknown): T | null {
  try {
    const answer = z.safeParse(shape, raw)
    return answer.success ? answer.data : null
  } catch {
    return null
  }
}

function shapeOfDraft(): z.ZodMiniType<LinkDraft> {
  const field = z.exactOptional(text())
  const utm = z.object(Object.fromEntries(utmFields.map((name) => [name, field])))
  return z.object({
    channel: z.enum(['website', 'messenger']),
    destination: text(),
    blockId: text(),
    rows: list(rowShape(), caps.rows),
    utm: z.exactOptional(utm),
  })
}

function rowShape(): z.ZodMiniType<Row> {
  return z.object({ kind: z.enum(['user', 'variable']), name: text(), value: text() })
}

function holdShape(): z.ZodMiniType<FieldHold> {
  const field = z
    .string()
    .check(z.maxLength(20), z.regex(/^(?:destination|blockId|rows\.\d{1,6})$/))
  return z.object({
    field: z.custom<PresetField>((raw) => z.safeParse(field, raw).success),
    hold: z.enum(['ask', 'locked']),
  })
}

function knownNameShape(): z.ZodMiniType<KnownName> {
  return z.object({
    name: text(),
    type: z.enum(valueTypes),
    values: list(text(), caps.known),
    note: text(),
  })
}

function systemNamesShape() {
  return z.enum(['documented', 'widget-api'])
}

function text(max: number = caps.text): z.ZodMiniType<string> {
  return z.string().check(z.maxLength(max))
}

/** Its length is looked at first: what is far too long is not read to its end. */
function list<T>(item: z.ZodMiniType<T>, max: number): z.ZodMiniType<T[]> {
  return z.pipe(
    z.custom<unknown[]>((raw) => Array.isArray(raw) && raw.length <= max),
    z.array(item),
  )
}
