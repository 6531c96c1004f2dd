import * as z from 'zod/mini'
import { placeIds } from '#link/index.ts'
import { noPlace, type BuildForm } from './form.ts'

const hold = z.enum(['', 'ask', 'locked'])
const free = { destination: '', blockId: '' } as const

// What has a default was not kept by the version before.
const shape: z.ZodMiniType<BuildForm> = z.object({
  channel: z.enum(['website', 'messenger']),
  destinations: z.object({ website: z.string(), messenger: z.string() }),
  blockId: z.string(),
  rows: z.array(
    z.object({
      kind: z.enum(['user', 'variable']),
      name: z.string(),
      value: z.string(),
      hold: z.prefault(hold, ''),
    }),
  ),
  utm: z.object({
    source: z.string(),
    medium: z.string(),
    campaign: z.string(),
    id: z.string(),
    term: z.string(),
    content: z.string(),
  }),
  botId: z.prefault(z.string(), ''),
  systemNames: z.prefault(z.enum(['documented', 'widget-api']), 'documented'),
  separators: z.prefault(z.enum(['literal', 'encoded']), 'literal'),
  place: z.prefault(
    z.object({
      id: z.enum(placeIds),
      audience: z.enum(['one', 'many']),
      google: z.enum(['', 'ad', 'keyword']),
    }),
    noPlace,
  ),
  holds: z.prefault(z.object({ destination: hold, blockId: hold }), free),
  origin: z.prefault(
    z.nullable(z.object({ id: z.string(), rev: z.string(), name: z.string() })),
    null,
  ),
})

/** Reads what was stored; `null` where it is no form. Loaded only where something is kept: zod is a part of it. */
export function readForm(stored: unknown): BuildForm | null {
  const read = shape.safeParse(stored)
  return read.success ? read.data : null
}
