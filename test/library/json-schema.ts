/**
 * As much of JSON Schema (2020-12) as the published one uses; a word that is not known here throws, so that none is passed
 * over in silence.
 */
export type JsonSchema = Readonly<Record<string, unknown>>

export function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What of a value does not fit, by its path; the first thing, or `null`. */
export function misfitOf(
  value: unknown,
  schema: unknown,
  root: JsonSchema,
  path = '',
): string | null {
  if (!isObject(schema)) throw new Error(`no schema at ${path}`)
  for (const [word, said] of Object.entries(schema)) {
    const check = words[word]
    if (check === undefined) throw new Error(`unknown word ${word} at ${path}`)
    const found = check({ value, said, root, path, schema })
    if (found !== null) return found
  }
  return null
}

/** A schema by its `$ref`. */
export function schemaAt(root: JsonSchema, ref: unknown): JsonSchema {
  if (typeof ref !== 'string') throw new Error('no $ref')
  let found: unknown = root
  for (const key of ref.replace(/^#\//, '').split('/')) found = isObject(found) ? found[key] : null
  if (!isObject(found)) throw new Error(`nothing at ${ref}`)
  return found
}

interface Asked {
  readonly value: unknown
  readonly said: unknown
  readonly schema: JsonSchema
  readonly root: JsonSchema
  readonly path: string
}

type Check = (asked: Asked) => string | null

const unless =
  (fits: (asked: Asked) => boolean): Check =>
  (asked) =>
    fits(asked) ? null : asked.path || '(all)'
const never: Check = () => null

const words: Readonly<Record<string, Check>> = {
  $schema: never,
  $defs: never,
  title: never,
  description: never,
  format: never,
  $ref: ({ value, said, root, path }) => misfitOf(value, schemaAt(root, said), root, path),
  const: unless(({ value, said }) => value === said),
  enum: unless(({ value, said }) => Array.isArray(said) && said.includes(value)),
  type: unless(({ value, said }) => {
    const type = Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value
    return type === said
  }),
  pattern: unless(({ value, said }) => new RegExp(String(said), 'u').test(String(value))),
  // In characters, where zod counts UTF-16 units: zod is the stricter one.
  maxLength: unless(({ value, said }) => Array.from(String(value)).length <= Number(said)),
  maxItems: unless(({ value, said }) => Array.isArray(value) && value.length <= Number(said)),
  required: unless(
    ({ value, said }) =>
      Array.isArray(said) && said.every((key) => isObject(value) && String(key) in value),
  ),
  properties: ({ value, said, root, path }) => {
    if (!isObject(value) || !isObject(said)) return null
    return first(Object.entries(said), ([key, schema]) =>
      key in value ? misfitOf(value[key], schema, root, join(path, key)) : null,
    )
  },
  items: ({ value, said, root, path }) =>
    Array.isArray(value)
      ? first([...value.entries()], ([at, item]) =>
          misfitOf(item, said, root, join(path, String(at))),
        )
      : null,
}

function first<T>(list: readonly T[], look: (item: T) => string | null): string | null {
  for (const item of list) {
    const found = look(item)
    if (found !== null) return found
  }
  return null
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
