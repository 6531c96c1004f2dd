import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { textAt, utmFields, withTextAt, type DraftPath, type LinkDraft } from '#link/index.ts'
import { frozen, nastyDrafts, nastyText } from '#test/link/arbitraries.ts'
import { runs } from '#test/link/law.ts'

/** Every place of a draft that holds any text. */
function placesOf({ rows }: LinkDraft): readonly DraftPath[] {
  return [
    'destination',
    'blockId',
    ...utmFields.map((field) => `utm.${field}` as const),
    ...rows.flatMap((_, at) => [`rows.${at}.name`, `rows.${at}.value`] as const),
  ]
}

it('reads at a place what was written there, and all else as it was', () => {
  fc.assert(
    fc.property(nastyDrafts.map(frozen), nastyText, fc.nat(), (draft, text, choice) => {
      const places = placesOf(draft)
      const place = places[choice % places.length] ?? 'blockId'
      const written = withTextAt(draft, place, text)
      expect(textAt(written, place)).toBe(text)
      const others = places.filter((one) => one !== place)
      expect(others.map((one) => textAt(written, one))).toEqual(
        others.map((one) => textAt(draft, one)),
      )
    }),
    { numRuns: runs },
  )
})

it('reads nothing where nothing is, and writes nothing where no row is', () => {
  const row = { kind: 'user', name: 'Shop', value: 'Huế' } as const
  const draft: LinkDraft = { channel: 'messenger', destination: '', blockId: '', rows: [row] }
  const nowhere = ['rows.0', 'rows.1.value', 'utm.source', 'link', 'table', '']
  expect(nowhere.map((path) => textAt(draft, path))).toEqual(nowhere.map(() => ''))
  expect(textAt(draft, 'channel')).toBe('messenger')
  expect(textAt(draft, 'rows.0.kind')).toBe('user')
  expect(withTextAt(draft, 'rows.1.value', 'x')).toEqual(draft)
  expect(withTextAt(draft, 'rows.0', 'x')).toEqual(draft)
})
