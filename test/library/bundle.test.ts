import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseBundle, readBundle, toDocument, writeBundle } from '#library/bundle.ts'
import { contentKey } from '#library/same-content.ts'
import { fail, ok } from '#platform/result.ts'
import { anyBots, anyPresets, botOf, incoming, incomingOf, presetOf } from './any-library.ts'

const exportedAt = Date.UTC(2026, 10, 22, 9, 30)
const preset = incomingOf('preset:1', presetOf({ botId: 'bot:1' }))
const bot = incomingOf('bot:1', botOf())
const bundle = { presets: [preset], bots: [bot], unreadable: [] }

describe('the file', () => {
  test('can be read by people, and says what it is', () => {
    const text = writeBundle(bundle, exportedAt)
    expect(text.split('\n').slice(0, 12)).toEqual([
      '{',
      '  "$schema": "library.schema.json",',
      '  "format": "external-link-builder",',
      '  "version": 1,',
      '  "exportedAt": "2026-11-22T09:30:00.000Z",',
      '  "presets": [',
      '    {',
      '      "id": "preset:1",',
      '      "createdAt": "2026-01-01T00:00:00.000Z",',
      '      "updatedAt": "2026-03-15T00:00:00.000Z",',
      '      "name": "Summer sale",',
      '      "note": "For the ads",',
    ])
    expect(text.endsWith('}\n')).toBe(true)
  })

  test('holds any presets, bots and unreadable documents to the letter', () => {
    const bundles = fc.record({
      presets: incoming('preset', anyPresets),
      bots: incoming('bot', anyBots),
      unreadable: fc.array(fc.jsonValue(), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(bundles, (it) => {
        const read = parseBundle(writeBundle(it, exportedAt))
        const unreadable: unknown = JSON.parse(JSON.stringify(it.unreadable))
        expect(read).toEqual(ok({ ...it, unreadable, misfits: [] }))
      }),
      { numRuns: 200 },
    )
  })

  test('that an editor put a mark in front of, or whose keys stand in another order, is the same', () => {
    const text = writeBundle(bundle, exportedAt)
    expect(parseBundle(`\uFEFF${text}`)).toEqual(ok({ ...bundle, misfits: [] }))
    expect(readBundle(backwards(JSON.parse(text)))).toEqual(ok({ ...bundle, misfits: [] }))
  })

  test.each([
    ['nothing', '', 'not-json'],
    ['a text', 'name;link\nSummer;https://example.com', 'not-json'],
    ['half of a file', writeBundle(bundle, exportedAt).slice(0, 400), 'not-json'],
    ['a list', '[]', 'not-ours'],
    ['a number', '7', 'not-ours'],
    ['another program’s JSON', '{"name":"external-link-builder","version":"0.1.0"}', 'not-ours'],
    ['a format without a version', '{"format":"external-link-builder"}', 'not-ours'],
    ['a version of nought', '{"format":"external-link-builder","version":0}', 'not-ours'],
    [
      'presets that are no list',
      '{"format":"external-link-builder","version":1,"presets":{}}',
      'not-ours',
    ],
    ['a later version', '{"format":"external-link-builder","version":3,"presets":"?"}', 'newer'],
  ] as const)('that is %s is refused', (_, text, reason) => {
    expect(parseBundle(text)).toEqual(fail(reason))
  })

  test('that is larger than any library is not looked at', () => {
    expect(parseBundle(' '.repeat(100_000_001))).toEqual(fail('too-large'))
  })

  test('that holds any JSON never throws', () => {
    const heads = fc.record({
      format: fc.constant('external-link-builder'),
      version: fc.constantFrom(1, 1.5, -1, '1', null),
      presets: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
      bots: fc.array(
        fc.oneof(fc.jsonValue(), fc.record({ id: fc.constant('bot:1'), name: fc.jsonValue() })),
      ),
    })
    fc.assert(
      fc.property(fc.oneof(heads, fc.jsonValue()), (raw) => {
        const read = parseBundle(JSON.stringify(raw))
        expect(read.ok ? read.value.presets : []).toEqual([])
      }),
    )
  })
})

describe('an entry that does not fit', () => {
  const {
    presets: [good],
  } = toDocument(bundle)
  const read = (presets: readonly unknown[]) => {
    const answer = readBundle({ ...toDocument(bundle), presets })
    if (!answer.ok) throw new Error(answer.reason)
    return answer.value
  }

  test('stays out and is listed, and the others are read', () => {
    const odd = {
      ...good,
      id: 'preset:2',
      name: 'Odd',
      draft: { ...good?.draft, rows: [{ kind: 'x' }] },
    }
    const { presets, misfits } = read([odd, good])
    expect(presets).toEqual([preset])
    expect(misfits).toEqual([{ kind: 'preset', place: 1, name: 'Odd', field: 'draft.rows.0.kind' }])
  })

  test.each<[string, unknown, string]>([
    ['a text', 'Summer', ''],
    ['nothing', null, ''],
    ['one without an id', { ...good, id: undefined }, 'id'],
    ['one with the id of something else', { ...good, id: 'version:1' }, 'id'],
    ['one with a bot’s id', { ...good, id: 'bot:1' }, 'id'],
    ['one without a time', { ...good, createdAt: undefined }, 'createdAt'],
    ['one with a time that is none', { ...good, updatedAt: '2026-13-45T00:00:00Z' }, 'updatedAt'],
    ['one with a time without a zone', { ...good, updatedAt: '2026-03-15T00:00:00' }, 'updatedAt'],
    ['one with a name that is too long', { ...good, name: 'x'.repeat(201) }, 'name'],
    ['one with too many tags', { ...good, tags: Array.from({ length: 51 }, () => 'a') }, 'tags'],
    [
      'one with a hold on nothing',
      { ...good, holds: [{ field: 'utm.source', hold: 'ask' }] },
      'holds.0.field',
    ],
  ])('may be %s', (_, entry, field) => {
    const { presets, misfits } = read([entry])
    expect(presets).toEqual([])
    expect(misfits.map((it) => it.field)).toEqual([field])
  })

  test('may be the second with an id', () => {
    const { presets, misfits } = read([good, { ...good, name: 'Again' }])
    expect(presets).toEqual([preset])
    expect(misfits).toEqual([{ kind: 'preset', place: 2, name: 'Again', field: 'id' }])
  })

  test('is not one that only holds more than this version knows', () => {
    const { presets, misfits } = read([
      { ...good, colour: 'red', draft: { ...good?.draft, extra: {} } },
    ])
    expect(presets).toEqual([preset])
    expect(misfits).toEqual([])
  })

  test('is one whose separators are written in a way that nobody knows', () => {
    const { presets, misfits } = read([{ ...good, separators: 'doubled' }])
    expect(presets).toEqual([])
    expect(misfits).toMatchObject([{ field: 'separators' }])
  })

  test('is not one whose times carry another zone', () => {
    const { presets } = read([{ ...good, updatedAt: '2026-03-15T07:00:00+07:00' }])
    expect(presets).toEqual([preset])
  })
})

test('content is the same in whatever order its keys stand, and in no other order of lists', () => {
  fc.assert(
    fc.property(anyPresets, anyPresets, (one, other) => {
      expect(contentKey(backwards(one))).toBe(contentKey(one))
      expect(contentKey(one) === contentKey(other)).toBe(isEqual(one, other))
    }),
  )
  expect(contentKey({ tags: ['a', 'b'] })).not.toBe(contentKey({ tags: ['b', 'a'] }))
})

function isEqual(one: unknown, other: unknown): boolean {
  try {
    expect(one).toEqual(other)
    return true
  } catch {
    return false
  }
}

/** The same, with all its keys in the other order. */
function backwards(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(backwards)
  const entries = Object.entries(value).toReversed()
  return Object.fromEntries(entries.map(([key, it]) => [key, backwards(it)]))
}
