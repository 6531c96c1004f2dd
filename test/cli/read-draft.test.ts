import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDraft } from '#cli/read-draft.ts'
import type { LinkDraft } from '#link/index.ts'

const draft: LinkDraft = {
  channel: 'website',
  destination: 'https://example.com',
  blockId: '',
  rows: [{ kind: 'user', name: 'Source', value: 'Mail' }],
  utm: { source: 'mail' },
}

test('a draft is read as it stands there', () => {
  expect(readDraft(JSON.stringify(draft))).toEqual({ is: 'draft', draft })
})

const wrongDrafts: readonly (readonly [string, readonly string[]])[] = [
  ['', ['The draft is no JSON, or breaks off.']],
  [
    'null',
    ['The draft is wrong: an object with channel, destination, blockId and rows belongs there.'],
  ],
  [
    JSON.stringify({ ...draft, channel: 'mail', rows: {} }),
    [
      'The draft’s channel is missing or wrong: "website" or "messenger" belongs there.',
      'The draft’s rows is missing or wrong: a list of rows, which may be empty, belongs there.',
    ],
  ],
  [
    JSON.stringify({ ...draft, rows: [{ kind: 'attribute', name: 'a', value: 1 }, 'b'] }),
    [
      'The draft’s rows.0.kind is missing or wrong: "user" or "variable" belongs there.',
      'The draft’s rows.0.value is missing or wrong: a text belongs there.',
      'The draft’s rows.1 is missing or wrong: an object with kind, name and value belongs there.',
    ],
  ],
  [
    JSON.stringify({ ...draft, block: 's1', utm: { Source: 'mail' } }),
    ['A draft has no utm.Source.', 'A draft has no block.'],
  ],
]

test.each(wrongDrafts)('of %s it is said what is wrong', (text, problems) => {
  expect(readDraft(text)).toEqual({ is: 'wrong', problems })
})

test('of what is too much it is said how much there may be', () => {
  const row = { kind: 'user', name: 'Source', value: 'Mail' }
  const many = Array.from({ length: 2001 }, () => row)
  expect(readDraft(JSON.stringify({ ...draft, rows: many }))).toEqual({
    is: 'wrong',
    problems: ['The draft has 2,001 rows: 2,000 is the most.'],
  })
  const long = [{ ...row, value: 'x'.repeat(100_001) }]
  expect(readDraft(JSON.stringify({ ...draft, rows: long }))).toEqual({
    is: 'wrong',
    problems: ['The draft’s rows.0.value has more than 100,000 characters: that is no link.'],
  })
})

test('of broken JSON it is said where it breaks, where that is known', () => {
  const text = `${JSON.stringify(draft, null, 2).slice(0, -1)}, }`
  expect(readDraft(text)).toEqual({
    is: 'wrong',
    problems: ['The draft is no JSON: look at line 15, column 3.'],
  })
})

test('whatever the text, it is a draft or something is said', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const read = readDraft(text)
      expect(read.is === 'draft' || read.problems.length > 0).toBe(true)
    }),
  )
})
