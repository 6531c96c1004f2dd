import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRecord } from '#library/from-record.ts'

const own = {
  id: 'u1',
  board_id: 's58fa63fe-6791-42bf-8674-fd4c377aa44f',
  name: 'Lan Nguyen',
  first_name: 'Lan',
  last_name: 'Nguyen',
  email: 'lan@example.com',
  birthday: '2000-01-01',
  gender: 'female',
  channel: 'livechat',
  locale: 'vi',
  timezone: 7,
  picture: '',
  ip: '192.0.2.1',
  tags: ['vip'],
  otn_topics: [],
}
const record = {
  ...own,
  Source: 'Facebook',
  Visits: 3,
  Member: true,
  Since: '2024-02-29',
  Plan: null,
}

/** `name: type`, or why there is none. */
function attributes(text: string): readonly string[] | string {
  const read = readRecord(text)
  return read.ok ? read.value.attributes.map(({ name, type }) => `${name}: ${type}`) : read.reason
}

const custom = ['Source: text', 'Visits: number', 'Member: yes-no', 'Since: date', 'Plan: text']

describe('a user’s record', () => {
  test.each([
    ['as it is', record],
    ['within data', { success: true, data: record }],
    ['within data and user', { data: { user: record } }],
    ['in a list of one', [record]],
    [
      'with the attributes in front',
      { Source: 'x', Visits: 1, Member: false, Since: '2024-01-01', Plan: '', ...own },
    ],
  ])('names the bot’s custom attributes, and guesses their types: %s', (_, value) => {
    expect(attributes(JSON.stringify(value))).toEqual(custom)
    expect(attributes(`\uFEFF ${JSON.stringify(value, null, 2)}\n`)).toEqual(custom)
  })

  test('leaves nothing of the person behind', () => {
    const read = readRecord(
      JSON.stringify({ ...record, Phone: '+84 90 000', Dog: { name: 'Rex' } }),
    )
    for (const value of ['Lan', 'example.com', 'Facebook', '84 90', 'Rex', '2024']) {
      expect(JSON.stringify(read)).not.toContain(value)
    }
  })

  test('of several users gives what any of them has, and text where their types differ', () => {
    const users = [
      { ...own, A: 1, B: null },
      { ...own, A: 'x', B: 2 },
      { ...own, C: false },
    ]
    const read = readRecord(JSON.stringify({ data: users }))
    expect(read.ok && read.value.users).toBe(3)
    expect(attributes(JSON.stringify(users))).toEqual(['A: text', 'B: number', 'C: yes-no'])
  })

  test('may have attributes that are named like a wrapping', () => {
    expect(attributes(JSON.stringify({ ...own, data: { a: 1 }, user: 'x' }))).toEqual([
      'data: text',
      'user: text',
    ])
  })

  test('is doubtful where none of BotStar’s own fields is in it', () => {
    const read = readRecord('{"colour": "red", "code": 404}')
    expect(read.ok && read.value.ownFields).toBe(0)
    const right = readRecord(JSON.stringify(record))
    expect(right.ok && right.value.ownFields).toBe(15)
  })

  test.each([
    ['in a fence', `Here it is:\n\`\`\`json\n${JSON.stringify(record, null, 2)}\n\`\`\`\nbye`],
    [
      'below its headers',
      `HTTP/2 200\r\ncontent-type: application/json\r\n\r\n${JSON.stringify(record)}`,
    ],
    ['one a line', `${JSON.stringify(record)}\n${JSON.stringify(own)}\n`],
    [
      'with its attributes within',
      JSON.stringify({
        ...own,
        custom_attributes: Object.fromEntries(Object.entries(record).slice(15)),
      }),
    ],
    [
      'with a list of attributes within',
      JSON.stringify({
        data: {
          ...own,
          attributes: Object.entries(record)
            .slice(15)
            .map(([name, value]) => ({ name, value })),
        },
      }),
    ],
  ])('is read as it is pasted: %s', (_, text) => {
    expect(attributes(text)).toEqual(custom)
  })

  test('with hostile names is names like any other', () => {
    const text = '{"id":"1","email":"a","__proto__":{"x":1},"constructor":"c","toString":true}'
    expect(attributes(text)).toEqual(['__proto__: text', 'constructor: text', 'toString: yes-no'])
    expect(Object.prototype).not.toHaveProperty('x')
  })

  test('calls only days that there are a date', () => {
    expect(
      attributes('{"id":1,"ip":"","A":"2023-02-29","B":"2024-02-29T10:00","C":"0001-01-01"}'),
    ).toEqual(['A: text', 'B: text', 'C: date'])
  })
})

test.each([
  ['nothing', ' \n', 'empty'],
  ['a web page', '<!doctype html><html>', 'page'],
  ['single quotes', "{'id': 'u1', 'Source': 'x'}", 'single-quotes'],
  ['quotes that a word processor made', '{“id”: “u1”}', 'curly-quotes'],
  ['a comma too many', '{"id": "u1", "Source": "x",\n}', 'trailing-comma'],
  ['half of it', '{"id": "u1", "Sou', 'cut-off'],
  ['two records behind each other', '{"id": "u1"}{"id": "u2"}', 'not-json'],
  ['words', 'Source: Facebook', 'not-json'],
  ['an error', '{"error": "not found", "code": 404}', 'error-answer'],
  [
    'an error in more words',
    '{"success":false,"message":"No such user","data":null}',
    'error-answer',
  ],
  ['a number', '42', 'not-a-record'],
  ['a list of names', '["Source", "Plan"]', 'not-a-record'],
  ['an empty record', '{}', 'not-a-record'],
  ['an empty list', '{"data": []}', 'not-a-record'],
  ['what is far too long', ' '.repeat(5_000_001), 'too-long'],
])('%s is refused with its reason', (_, text, reason) => {
  expect(attributes(text)).toBe(reason)
})

test('any text, and any JSON, has an answer', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readRecord(text)))
  fc.assert(fc.property(fc.json(), (text) => void readRecord(text)))
  expect(attributes('['.repeat(100_000))).toBe('cut-off')
  expect(attributes(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)).toBe('not-a-record')
})

test('any attributes of a record come back by their names', () => {
  const names = fc.uniqueArray(
    fc.string({ unit: 'binary' }).map((it) => `n${it}`),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(names, (list) => {
      const fields = list.filter((it) => !(it in own))
      const values = Object.fromEntries(fields.map((it) => [it, 1]))
      expect(attributes(JSON.stringify({ ...own, ...values }))).toEqual(
        Object.keys(values).map((it) => `${it}: number`),
      )
    }),
  )
})
