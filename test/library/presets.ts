import * as fc from 'fast-check'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { nastyText, plausibleDrafts } from '#test/link/arbitraries.ts'

/** A preset as it is kept; all that is not said is plain. */
export function keptPreset(
  over: Partial<Preset> & { id?: string; at?: number } = {},
): Kept<Preset> {
  const { id = 'preset:1', at = 1, ...value } = over
  return {
    id,
    rev: '1-a',
    createdAt: at,
    updatedAt: at,
    value: {
      name: 'Spring sale',
      note: '',
      tags: [],
      botId: '',
      draft: { channel: 'website', destination: 'https://example.com', blockId: '', rows: [] },
      systemNames: 'documented',
      holds: [],
      ...value,
    },
  }
}

const texts = fc.oneof(
  nastyText,
  fc.constantFrom('Đà Nẵng', 'SALE Ads', 'Straße 12', 'ΟΔΟΣ', 'İstanbul', '春のセール', 'Łódź'),
)

/** Presets of all sorts, no two with the same id. */
export const keptPresets: fc.Arbitrary<readonly Kept<Preset>[]> = fc
  .array(
    fc.tuple(
      fc.record({
        name: texts,
        note: texts,
        tags: fc.array(texts, { maxLength: 2 }),
        botId: fc.constantFrom('', 'bot:a', 'bot:b'),
        draft: plausibleDrafts,
      }),
      fc.nat({ max: 3 }),
    ),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(([value, at], index) => keptPreset({ ...value, id: `preset:${index}`, at })),
  )
