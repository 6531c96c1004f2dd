import { expect, test } from 'vitest'
import { parseBundle } from '#library/bundle.ts'
import { toBody } from '#library/document.ts'
import { dumpsToFile } from '#library/raw-export.ts'
import type { DumpedRecord } from '#platform/dump-database.ts'
import { botOf, presetOf } from '#test/library/any-library.ts'

const at = { createdAt: 1000, updatedAt: 2000, removedAt: null }
const preset = (name: string, times: Partial<typeof at> = {}) =>
  toBody('preset', { ...at, ...times, value: presetOf({ name }) })

test('what can be read of a broken database can be imported from its file', () => {
  const file = fileOf(
    record('preset:1', '1-a', preset('Old')),
    record('preset:1', '2-b', preset('Current')),
    record('preset:1', '10-c', preset('Newest')),
    record('bot:1', '1-a', toBody('bot', { ...at, value: botOf() })),
    record('version:preset:1:1-a', '1-a', preset('A version')),
    record('preset:2', '1-a', { ...preset('Removed'), removedAt: '2026-01-01T00:00:00.000Z' }),
    record('preset:3', '2-a', { _deleted: true }),
    record('preset:4', '1-a', { ...preset('Newer'), schema: 99 }),
    { key: 9, value: 'garbage' },
    { key: 10, value: { _doc_id_rev: 7 } },
  )
  const read = parseBundle(file)
  if (!read.ok) throw new Error(read.reason)
  const { presets, bots, unreadable, misfits } = read.value
  expect(presets.map(({ value }) => value.name)).toEqual(['Newest'])
  expect(bots.map(({ value }) => value)).toEqual([botOf()])
  expect(unreadable).toMatchObject([{ id: 'preset:4', why: 'newer', raw: { schema: 99 } }])
  expect(misfits).toEqual([])
})

test('of one that lies in two databases, the text that was saved last is taken', () => {
  const older = dump(record('preset:1', '5-a', preset('Older', { updatedAt: 3000 })))
  const newer = dump(record('preset:1', '1-b', preset('Newer', { updatedAt: 4000 })))
  expect(namesIn(dumpsToFile([older, newer], 0))).toEqual(['Newer'])
  expect(namesIn(dumpsToFile([newer, older], 0))).toEqual(['Newer'])
})

test('everything else stands behind it, whatever it is', () => {
  const circle: Record<string, unknown> = { name: 'circle' }
  circle['self'] = circle
  const file = JSON.parse(
    fileOf(
      { key: 1, value: new Map([['a', 1n]]) },
      { key: new Date(0), value: [Number.NaN, undefined, circle, new Date(Number.NaN)] },
      { key: 2, value: new Blob(['x']) },
    ),
  )
  expect(file.databases).toEqual([
    {
      name: 'links',
      version: 5,
      stores: {
        'by-sequence': [
          { key: 1, value: [['a', '1']] },
          {
            key: '1970-01-01T00:00:00.000Z',
            value: ['NaN', null, { name: 'circle', self: '[above]' }, 'Invalid Date'],
          },
          { key: 2, value: '[object Blob]' },
        ],
        'meta-store': 'UnknownError',
      },
    },
  ])
})

function record(id: string, rev: string, body: object): DumpedRecord {
  return { key: `${id} ${rev}`, value: { ...body, _doc_id_rev: `${id}::${rev}` } }
}

function dump(...records: readonly DumpedRecord[]) {
  return {
    name: 'links',
    version: 5,
    stores: { 'by-sequence': records, 'meta-store': 'UnknownError' },
  }
}

function fileOf(...records: readonly DumpedRecord[]): string {
  return dumpsToFile([dump(...records)], 0)
}

function namesIn(file: string): unknown {
  return JSON.parse(file).presets.map(({ name }: { name: string }) => name)
}
