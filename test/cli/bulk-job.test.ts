import { expect, test } from 'vitest'
import { readArguments } from '#cli/arguments.ts'
import { readJob } from '#cli/bulk-job.ts'
import type { Doors } from '#cli/doors.ts'
import { fail } from '#platform/result.ts'

const doors: Doors = {
  open: async () => fail('missing'),
  create: async () => fail('forbidden'),
  isSame: async (one, other) => one.place === other.place,
  print: async () => {},
  say: () => {},
  progress: null,
  isOutputShown: false,
  takeStop: () => new AbortController().signal,
}

const base = ['bulk', '--template', 'draft.json', '--in', 'list.csv', '--out', 'links.csv']

test('what is not told is found out, or left alone', async () => {
  expect(await read()).toEqual({
    template: 'draft.json',
    input: 'list.csv',
    links: 'links.csv',
    refused: null,
    delimiter: null,
    encoding: null,
    header: 'first',
    fixes: [],
    empty: new Map(),
    bot: null,
    systemNames: null,
    isInJson: false,
  })
})

test('all that can be told is taken', async () => {
  const told =
    '--refused rows.csv --delimiter tab --encoding utf-16le --no-header --fix trim,values --bot lib.json --bot-name Acme'
  expect(await read(...told.split(' '))).toMatchObject({
    refused: 'rows.csv',
    delimiter: '\t',
    encoding: 'utf-16le',
    header: 'none',
    fixes: ['trim', 'values'],
    bot: { place: 'lib.json', name: 'Acme' },
  })
})

test('mends may be told as people write a list, with spaces behind its commas', async () => {
  expect(await read('--fix', ' trim, values ,')).toMatchObject({ fixes: ['trim', 'values'] })
})

test('the header may stand on any of the first thousand lines', async () => {
  expect(await read('--header-line', '1000')).toMatchObject({ header: 1000 })
})

test('a column’s name and the text for empty cells may be any text', async () => {
  const told = [
    'City=refuse',
    'a=b=leave-out',
    'Born=use:',
    'Note=use:x=refuse',
    ' a b =use:Hà\nNội',
  ]
  const job = await read(...told.flatMap((rule) => ['--empty', rule]))
  expect(job).toMatchObject({
    empty: new Map<string, unknown>([
      ['City', { at: 'refuse' }],
      ['a=b', { at: 'leave-out' }],
      ['Born', { at: 'use', text: '' }],
      ['Note', { at: 'use', text: 'x=refuse' }],
      [' a b ', { at: 'use', text: 'Hà\nNội' }],
    ]),
  })
})

test('what is read is never written', async () => {
  const sentence = 'list.csv would be overwritten while it is needed: give another name.'
  expect(await read('--refused', 'list.csv')).toBe(sentence)
})

async function read(...told: readonly string[]) {
  const args = readArguments([...base, ...told])
  if (args.is !== 'command') throw new Error(JSON.stringify(args))
  return readJob(args.given, doors)
}
