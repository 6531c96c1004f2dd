import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { caps, readBot, readPreset } from '#library/shapes.ts'
import { anyBots, anyPresets, botOf, presetOf } from '#test/library/any-library.ts'

test('every preset and every bot is read as it is', () => {
  fc.assert(
    fc.property(anyPresets, (it) => {
      expect(readPreset(it)).toEqual(it)
    }),
  )
  fc.assert(
    fc.property(anyBots, (it) => {
      expect(readBot(it)).toEqual(it)
    }),
  )
})

test('whatever comes in, reading it answers and never throws', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (raw) => {
      expect(() => [readPreset(raw), readBot(raw)]).not.toThrow()
    }),
  )
})

test('names that a preset does not have are left out', () => {
  const preset = presetOf()
  const raw = { ...preset, script: '<script>', draft: { ...preset.draft, admin: true } }
  expect(readPreset(raw)).toEqual(preset)
})

test('a hostile __proto__ changes nothing', () => {
  const preset = presetOf()
  const text = JSON.stringify(preset)
  const raw: unknown = JSON.parse(`{"__proto__":{"isAdmin":true},${text.slice(1)}`)
  const read = readPreset(raw)
  expect(read).toEqual(preset)
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined() // what it would have brought
  expect(readPreset(JSON.parse(`{"__proto__":${text}}`))).toBeNull()
})

test.each([
  ['nothing', null],
  ['a text', 'preset'],
  ['a list', [presetOf()]],
  ['a name that is a number', { ...presetOf(), name: 1 }],
  ['a tag that is an object', { ...presetOf(), tags: [{ toString: 'x' }] }],
  ['tags that only look like a list', { ...presetOf(), tags: { length: 1, 0: 'x' } }],
  ['no draft', { ...presetOf(), draft: undefined }],
  [
    'a channel that there is not',
    { ...presetOf(), draft: { ...presetOf().draft, channel: 'sms' } },
  ],
  ['campaign tracking that is a list', { ...presetOf(), draft: { ...presetOf().draft, utm: [] } }],
  [
    'a hold on a field that there is not',
    { ...presetOf(), holds: [{ field: 'rows.x', hold: 'ask' }] },
  ],
  ['a hold that there is not', { ...presetOf(), holds: [{ field: 'rows.1', hold: 'hide' }] }],
])('%s is no preset', (_, raw) => {
  expect(readPreset(raw)).toBeNull()
})

test('what is huge is refused', () => {
  const { draft } = presetOf()
  const [row] = draft.rows
  const huge = [
    { ...presetOf(), name: 'x'.repeat(caps.name + 1) },
    { ...presetOf(), note: 'x'.repeat(caps.note + 1) },
    { ...presetOf(), tags: Array.from({ length: caps.tags + 1 }, String) },
    { ...presetOf(), tags: ['x'.repeat(caps.tag + 1)] },
    { ...presetOf(), draft: { ...draft, rows: Array.from({ length: caps.rows + 1 }, () => row) } },
    { ...presetOf(), draft: { ...draft, destination: 'x'.repeat(caps.text + 1) } },
    { ...presetOf(), tags: Array.from({ length: 10_000_000 }) },
  ]
  expect(huge.map(readPreset)).toEqual(huge.map(() => null))
  expect(
    readBot({ ...botOf(), addresses: Array.from({ length: caps.known + 1 }, String) }),
  ).toBeNull()
})

test('what stands right at the limits is still read', () => {
  const { draft } = presetOf()
  const large = presetOf({
    name: 'x'.repeat(caps.name),
    note: 'x'.repeat(caps.note),
    tags: Array.from({ length: caps.tags }, (_, at) => `${at}`.padEnd(caps.tag, 'x')),
    draft: { ...draft, destination: 'x'.repeat(caps.text) },
  })
  expect(readPreset(large)).toEqual(large)
})
