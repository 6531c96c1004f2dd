import { buildLink, type LinkDraft, type Row } from '#link/index.ts'
import type { FieldHold, Preset, PresetField } from '#library/preset.ts'

/** The rows whose fixed values say who a person is, by the core's own judgement. */
export function personalRows({ rows }: LinkDraft): readonly number[] {
  return rows.flatMap((row, index) => {
    const alone = { channel: 'website', destination: '', blockId: '', rows: [row] } as const
    const { diagnostics } = buildLink(alone)
    return diagnostics.some(({ code }) => code === 'link.personal-data') ? [index] : []
  })
}

/** The preset with these rows asked for each time, and nothing in them. */
export function withoutValues(preset: Preset, rows: readonly number[]): Preset {
  if (rows.length === 0) return preset
  const { draft, holds } = preset
  const empty = new Set(rows)
  const fields = rows.map((row): PresetField => `rows.${row}`)
  const asked = fields.map((field): FieldHold => ({ field, hold: 'ask' }))
  return {
    ...preset,
    draft: {
      ...draft,
      rows: draft.rows.map((row, index) => (empty.has(index) ? emptied(row) : row)),
    },
    holds: [...holds.filter(({ field }) => !fields.includes(field)), ...asked],
  }
}

function emptied({ kind, name }: Row): Row {
  return { kind, name, value: '' }
}
