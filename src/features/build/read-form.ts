import * as z from 'zod/mini'
import type { BuildForm } from './form.ts'

const channel = z.enum(['website', 'messenger'])

const shape: z.ZodMiniType<BuildForm> = z.object({
  channel,
  destinations: z.object({ website: z.string(), messenger: z.string() }),
  blockId: z.string(),
  rows: z.array(
    z.object({ kind: z.enum(['user', 'variable']), name: z.string(), value: z.string() }),
  ),
  utm: z.object({
    source: z.string(),
    medium: z.string(),
    campaign: z.string(),
    id: z.string(),
    term: z.string(),
    content: z.string(),
  }),
})

/** Reads what was stored; `null` where it is no form. Loaded only where something is kept: zod is a part of it. */
export function readForm(stored: unknown): BuildForm | null {
  const read = shape.safeParse(stored)
  return read.success ? read.data : null
}
