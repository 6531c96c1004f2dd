import { expect, test } from 'vitest'
import { readLink, type LinkDraft } from '#link/index.ts'
import { isAsMeant, mostReceived, receivedRows } from '#link-view/received.ts'
import { setting, user, variable } from '#test/link/drafts.ts'

function writing(...rows: LinkDraft['rows']): LinkDraft {
  return { ...setting(...rows), blockId: '' }
}

function readings(link: string) {
  return { splitting: readLink(link, 'splitting'), decoding: readLink(link, 'decoding') }
}

test('a right link gives both kinds of bot what is meant', () => {
  const rows = receivedRows(
    writing(user('gender', 'female'), variable('color', 'black')),
    readings('https://example.com?bs_ref=user:gender:female;variables:color:black'),
  )
  expect(rows.map(({ name }) => name)).toEqual(['gender', 'color'])
  expect(rows.every(isAsMeant)).toBe(true)
})

test('what one kind of bot reads otherwise, and the other not at all, is told apart', () => {
  const rows = receivedRows(
    writing(user('gender', 'female'), user('Source', 'Face book')),
    readings('https://example.com?bs_ref=user:gender:female;user:Source:Face+book%3Buser:x:y'),
  )
  expect(rows).toEqual([
    {
      part: 'user',
      name: 'gender',
      meant: 'female',
      splitting: { is: 'right' },
      decoding: { is: 'right' },
    },
    {
      part: 'user',
      name: 'Source',
      meant: 'Face book',
      splitting: { is: 'wrong', value: 'Face+book;user:x:y' },
      decoding: { is: 'right' },
    },
    {
      part: 'user',
      name: 'x',
      meant: null,
      splitting: { is: 'right' },
      decoding: { is: 'wrong', value: 'y' },
    },
  ])
})

test('a block that never arrives is missing', () => {
  const rows = receivedRows(
    { ...writing(), blockId: 's1' },
    readings('https://example.com?bs_ref=Block:s1'),
  )
  expect(rows).toEqual([
    {
      part: 'block',
      name: '',
      meant: 's1',
      splitting: { is: 'missing' },
      decoding: { is: 'missing' },
    },
  ])
})

test('a link that no browser opens brings nothing', () => {
  const rows = receivedRows(writing(user('a', '1')), { splitting: null, decoding: null })
  expect(rows.map(({ splitting, decoding }) => [splitting.is, decoding.is])).toEqual([
    ['missing', 'missing'],
  ])
})

test('rows of one name are matched in the order in which they come', () => {
  const rows = receivedRows(
    writing(user('a', '1'), user('a', '2')),
    readings('https://example.com?bs_ref=user:a:1;user:a:3'),
  )
  expect(rows.map(({ splitting }) => splitting)).toEqual([
    { is: 'right' },
    { is: 'wrong', value: '3' },
  ])
})

test('on Messenger, which decodes before any bot reads, there is one kind of bot', () => {
  const rows = receivedRows(
    { ...writing(user('a', '1')), channel: 'messenger' },
    readings('https://m.me/acme?ref=user%3Aa%3A1'),
  )
  expect(rows.every(isAsMeant)).toBe(true)
})

test('of a link with more rows than anyone reads, the first are compared', () => {
  const rows = Array.from({ length: mostReceived + 10 }, (_, at) => user(`a${at}`, '1'))
  const parts = rows.slice(1).map(({ name }) => `user:${name}:1`)
  const found = receivedRows(
    writing(...rows),
    readings(`https://example.com?bs_ref=${parts.join(';')}`),
  )
  expect(found).toHaveLength(mostReceived)
  expect(found.filter((row) => !isAsMeant(row)).map(({ name }) => name)).toEqual(['a0'])
})
