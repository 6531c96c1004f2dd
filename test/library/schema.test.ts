import * as fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { bundleFormat, parseBundle, readBundle, toDocument, writeBundle } from '#library/bundle.ts'
import { botShape, caps, presetShape } from '#library/shapes.ts'
import { anyBots, anyPresets, botOf, incoming, incomingOf, presetOf } from './any-library.ts'
import { isObject, misfitOf, schemaAt, type JsonSchema } from './json-schema.ts'

const parsed: unknown = JSON.parse(readFileSync(`public/${bundleFormat.schema}`, 'utf8'))
if (!isObject(parsed)) throw new Error('the schema is no object')
const schema = parsed

const file = (): Record<string, unknown> => {
  const preset = presetOf({
    botId: 'bot:1',
    draft: { ...presetOf().draft, utm: { source: 'mail' } },
  })
  return {
    ...toDocument({
      presets: [incomingOf('preset:1', preset)],
      bots: [incomingOf('bot:1', botOf())],
    }),
  }
}

describe('the published JSON Schema', () => {
  test('fits every file that is exported', () => {
    const bundles = fc.record({
      presets: incoming('preset', anyPresets),
      bots: incoming('bot', anyBots),
      unreadable: fc.array(fc.jsonValue(), { maxLength: 2 }),
    })
    fc.assert(
      fc.property(bundles, (it) => {
        expect(misfitOf(JSON.parse(writeBundle(it, 0)), schema, schema)).toBeNull()
      }),
    )
  })

  test('refuses what the app refuses, in the same place: any field left out, or of another kind', () => {
    const text = JSON.stringify(file())
    for (const path of pathsOf(file())) {
      for (const change of ['left out', 'number', 'null', 'list', 'text'] as const) {
        const changed = JSON.parse(text)
        put(changed, path, change)
        expect([path, change, fitsApp(changed)]).toEqual([
          path,
          change,
          misfitOf(changed, schema, schema) === null,
        ])
      }
    }
  })

  test.each<[string, unknown, readonly string[]]>([
    ['preset', presetShape, ['id', 'createdAt', 'updatedAt']],
    ['bot', botShape, ['id', 'createdAt', 'updatedAt']],
  ])('has the fields of a %s that the app reads, and no others', (name, shape, entryFields) => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a table cannot say it
    const ours = z.toJSONSchema(shape as typeof presetShape, {
      unrepresentable: 'any',
      io: 'output',
    })
    const { fields, required } = fieldsOf(schemaAt(schema, `#/$defs/${name}`))
    const own = fieldsOf(ours)
    expect(fields.filter((it) => !entryFields.includes(it))).toEqual(own.fields)
    expect(required.filter((it) => !entryFields.includes(it))).toEqual(own.required)
  })

  test('has the limits that the app has', () => {
    expect(limitsOf(schema)).toEqual({
      name: caps.name,
      note: caps.note,
      text: caps.text,
      tags: caps.tags,
      tag: caps.tag,
      rows: caps.rows,
      holds: 2 * caps.rows,
      known: [caps.known],
    })
  })

  test('describes all that a developer has to know', () => {
    const top = Object.entries(schemaAt(schema, '#/properties'))
    const nameless = ['preset', 'draft', 'bot', 'knownName'].filter(
      (name) => typeof schemaAt(schema, `#/$defs/${name}`)['title'] !== 'string',
    )
    const silent = top.filter(([, it]) => !isObject(it) || typeof it['description'] !== 'string')
    expect([nameless, silent]).toEqual([[], []])
  })
})

function fitsApp(raw: unknown): boolean {
  const read = parseBundle(JSON.stringify(raw))
  return read.ok && read.value.misfits.length === 0
}

/** Every field of a value, at any depth, as keys to go down by; of lists the first item. */
function pathsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value)
    .slice(0, Array.isArray(value) ? 1 : undefined)
    .flatMap(([key, it]) => [key].concat(pathsOf(it).map((rest) => `${key}/${rest}`)))
}

function put(
  value: unknown,
  path: string,
  change: 'left out' | 'number' | 'null' | 'list' | 'text',
): void {
  const keys = path.split('/')
  const last = keys.pop() ?? ''
  let at = value
  for (const key of keys) at = Reflect.get(Object(at), key)
  if (change === 'left out' && !Array.isArray(at)) Reflect.deleteProperty(Object(at), last)
  else
    Reflect.set(
      Object(at),
      last,
      { 'left out': null, number: 5, null: null, list: ['x'], text: ' ' }[change],
    )
}

interface Fields {
  readonly fields: readonly string[]
  readonly required: readonly string[]
}

/** By their paths, in the order of the letters. */
function fieldsOf(of: unknown, path = ''): Fields {
  if (!isObject(of)) return { fields: [], required: [] }
  const at = '$ref' in of ? schemaAt(schema, of['$ref']) : of
  const within = isObject(at['properties']) ? Object.entries(at['properties']) : []
  const required = Array.isArray(at['required'])
    ? at['required'].map((it) => path + String(it))
    : []
  const deeper = [
    ...within.map(([key, it]) => fieldsOf(it, `${path}${key}.`)),
    fieldsOf(at['items'], `${path}*.`),
  ]
  return {
    fields: [...within.map(([key]) => path + key), ...deeper.flatMap((it) => it.fields)].toSorted(),
    required: [...required, ...deeper.flatMap((it) => it.required)].toSorted(),
  }
}

function limitsOf(root: JsonSchema) {
  const of = (ref: string) => schemaAt(root, `#/$defs/${ref}`)
  const known = ['addresses', 'blocks', 'attributes', 'variables'].map((it) =>
    of(`bot/properties/${it}`),
  )
  return {
    name: of('name')['maxLength'],
    note: of('note')['maxLength'],
    text: of('text')['maxLength'],
    tags: of('preset/properties/tags')['maxItems'],
    tag: of('preset/properties/tags/items')['maxLength'],
    rows: of('draft/properties/rows')['maxItems'],
    holds: of('preset/properties/holds')['maxItems'],
    known: [...new Set([...known, of('knownName/properties/values')].map((it) => it['maxItems']))],
  }
}

test('a file without presets or bots is one, too', () => {
  const empty = { format: bundleFormat.format, version: bundleFormat.version }
  expect(misfitOf(empty, schema, schema)).toBeNull()
  expect(readBundle(empty).ok).toBe(true)
})
