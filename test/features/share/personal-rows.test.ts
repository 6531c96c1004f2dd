import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { personalRows, withoutValues } from '#features/share/personal-rows.ts'
import { exportFileName, presetFileName } from '#features/share/file-names.ts'
import { buildLink } from '#link/index.ts'
import { anyPresets } from '#test/library/any-library.ts'

test('without the values that are found, no link holds personal data, and all else stays', () => {
  fc.assert(
    fc.property(anyPresets, (preset) => {
      const rows = personalRows(preset.draft)
      const shared = withoutValues(preset, rows)
      const said = (draft: typeof preset.draft) =>
        buildLink(draft).diagnostics.some(({ code }) => code === 'link.personal-data')
      expect(said(preset.draft)).toBe(rows.length > 0)
      expect(said(shared.draft)).toBe(false)
      shared.draft.rows.forEach((row, index) => {
        const value = rows.includes(index) ? '' : preset.draft.rows[index]?.value
        expect(row).toEqual({ ...preset.draft.rows[index], value })
      })
      for (const row of rows) {
        const holds = shared.holds.filter(({ field }) => field === `rows.${row}`)
        expect(holds).toEqual([{ field: `rows.${row}`, hold: 'ask' }])
      }
    }),
  )
})

test.each([
  ['Summer sale', 'preset-summer-sale.json'],
  ['Đà Nẵng / Huế: khuyến mãi!', 'preset-da-nang-hue-khuyen-mai.json'],
  ['日本', 'preset.json'],
  ['../../etc', 'preset-etc.json'],
  ['', 'preset.json'],
])('the file of “%s” is called %s', (name, file) => {
  expect(presetFileName(name)).toBe(file)
})

test('an export is called by the day', () => {
  expect(exportFileName(new Date(2026, 2, 5))).toBe('external-link-builder-2026-03-05.json')
})
