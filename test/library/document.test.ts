import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isIdOf, readDocument, readVersion, toBody, toVersionBody } from '#library/document.ts'
import { anyBots, anyPresets, presetOf } from '#test/library/any-library.ts'

const times = fc.integer({ min: 0, max: Date.UTC(9999, 0) })
const content = { createdAt: 1000, updatedAt: 2000, removedAt: null, value: presetOf() }

test('a preset or bot that was written down is read again as it was, removed or not', () => {
  const removedAt = fc.option(times)
  fc.assert(
    fc.property(anyPresets, times, times, removedAt, (value, createdAt, updatedAt, removed) => {
      const body = toBody('preset', { createdAt, updatedAt, removedAt: removed, value })
      const stored = { id: 'preset:1', rev: '1-a', body: overWire(body) }
      const kept = { id: 'preset:1', rev: '1-a', createdAt, updatedAt, value }
      expect(readDocument('preset', stored)).toEqual({ is: 'kept', kept, removedAt: removed })
    }),
  )
  fc.assert(
    fc.property(anyBots, (value) => {
      const body = overWire(toBody('bot', { ...content, value }))
      const document = readDocument('bot', { id: 'bot:1', rev: '1-a', body })
      expect(document.is === 'kept' && document.kept.value).toEqual(value)
    }),
  )
})

test('a document says in plain JSON what it is, by which version of the app, and when it was saved', () => {
  expect(toBody('preset', { ...content, removedAt: 3000 })).toEqual({
    type: 'preset',
    schema: 1,
    createdAt: '1970-01-01T00:00:01.000Z',
    updatedAt: '1970-01-01T00:00:02.000Z',
    removedAt: '1970-01-01T00:00:03.000Z',
    value: presetOf(),
  })
})

test('a preset with encoded separators is written so that an app that does not know of them leaves it alone', () => {
  const value = presetOf({ separators: 'encoded' })
  const body = toBody('preset', { ...content, value })
  expect(body).toMatchObject({ schema: 2, value: { separators: 'encoded' } })
  const kept = { id: 'preset:1', rev: '3-a', createdAt: 1000, updatedAt: 2000, value }
  expect(readDocument('preset', { id: 'preset:1', rev: '3-a', body })).toMatchObject({ kept })
  const version = { id: 'version:preset:1:3-a', rev: '1-b', body: toVersionBody(kept) }
  expect(version.body).toMatchObject({ schema: 2 })
  expect(readVersion('preset', 'preset:1', version)?.value).toEqual(value)
})

test('a document of a later version of the app is kept to the letter, and said to be newer', () => {
  const body = { ...toBody('preset', content), schema: 99, later: { than: 'this' } }
  const unreadable = { id: 'preset:1', why: 'newer', raw: body }
  expect(readDocument('preset', { id: 'preset:1', rev: '1-a', body })).toEqual({
    is: 'unreadable',
    unreadable,
  })
})

test.each([
  ['nothing', null],
  ['a text', 'x'],
  ['an empty document', {}],
  ['one of another kind', toBody('preset', content)],
  ['one without times', { type: 'bot', schema: 1, value: {} }],
  ['one of the version zero', { ...toBody('preset', content), type: 'bot', schema: 0 }],
])('%s in the place of a bot is kept to the letter, and said not to fit', (_, body) => {
  const document = readDocument('bot', { id: 'bot:1', rev: '1-a', body })
  expect(document).toEqual({
    is: 'unreadable',
    unreadable: { id: 'bot:1', why: 'shape', raw: body },
  })
})

test('a time that is none makes a document unreadable, and is never written', () => {
  const body = { ...toBody('preset', content), updatedAt: 'yesterday' }
  expect(readDocument('preset', { id: 'preset:1', rev: '1-a', body }).is).toBe('unreadable')
  const { createdAt } = toBody('preset', { ...content, createdAt: Number.NaN })
  expect(createdAt).toBe('1970-01-01T00:00:00.000Z')
})

test('a version is read for the document that it is of, and for no other', () => {
  const kept = { id: 'preset:1', rev: '3-a', createdAt: 1000, updatedAt: 2000, value: presetOf() }
  const stored = { id: 'version:preset:1:3-a', rev: '1-b', body: overWire(toVersionBody(kept)) }
  expect(readVersion('preset', 'preset:1', stored)).toEqual({
    rev: '3-a',
    savedAt: 2000,
    value: presetOf(),
  })
  expect(readVersion('preset', 'preset:12', stored)).toBeNull()
})

test('ids say of which kind they are', () => {
  expect(isIdOf('preset', 'preset:58fa63fe-6791-42bf-8674-fd4c377aa44f')).toBe(true)
  const others = [
    'bot:1',
    'preset:',
    'preset',
    'preset:a b',
    'preset:a:b',
    'version:preset:1',
    'preset:\uffff',
  ]
  expect(others.filter((id) => isIdOf('preset', id))).toEqual([])
})

function overWire(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body))
}
