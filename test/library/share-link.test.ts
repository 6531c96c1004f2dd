import { Readable } from 'node:stream'
import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { toBase64Url } from '#library/base64url.ts'
import { toDocument } from '#library/bundle.ts'
import { gzip } from '#library/gzip.ts'
import type { Kinds } from '#library/library.ts'
import { contentKey } from '#library/same-content.ts'
import { decodeShare, encodeShare, type Shared } from '#library/share-link.ts'
import { ok } from '#platform/result.ts'
import { buildLink } from '#link/index.ts'
import { anyBots, anyPresets, botOf, incoming, incomingOf, presetOf } from './any-library.ts'

afterEach(() => vi.restoreAllMocks())

const oneOf = <K extends keyof Kinds>(kind: K, values: fc.Arbitrary<Kinds[K]>) =>
  incoming(kind, values)
    .filter((list) => list.length > 0)
    .map(([first]) => first)

const plain: Shared = { preset: incomingOf('preset:1', presetOf()), bot: null }
const withBot: Shared = {
  preset: incomingOf('preset:1', presetOf({ botId: 'bot:1' })),
  bot: incomingOf('bot:1', botOf()),
}

/** A share link of anything, as somebody could make one by hand. */
async function payloadOf(content: unknown): Promise<string> {
  const data = toBase64Url(
    await gzip(typeof content === 'string' ? content : JSON.stringify(content)),
  )
  return `1.${data.length.toString(36)}.${data}`
}

const document = (): Record<string, unknown> => ({
  ...toDocument({ presets: [plain.preset], bots: [] }),
})

/** What is read instead; `null` where it is refused, or is the same. */
async function otherThan(shared: Shared, payload: string): Promise<unknown> {
  const read = await decodeShare(payload)
  return !read.ok || contentKey(read.value) === contentKey(shared) ? null : read.value
}

async function reasonFor(payload: string): Promise<string> {
  const read = await decodeShare(payload)
  return read.ok ? 'read' : read.reason
}

describe('a share link', () => {
  test('brings any preset and its bot to the other side, to the letter', async () => {
    const shares = fc.record({
      preset: oneOf('preset', anyPresets),
      bot: fc.option(oneOf('bot', anyBots)),
    })
    await fc.assert(
      fc.asyncProperty(shares, async ({ preset, bot }) => {
        if (preset === undefined || bot === undefined) return
        const payload = await encodeShare({ preset, bot })
        expect(payload).toMatch(/^1\.[\da-z]+\.[\w-]+$/)
        const read = await decodeShare(payload)
        expect(read).toEqual(ok({ preset, bot }))
        const url = buildLink(preset.value.draft).url
        expect(read.ok && buildLink(read.value.preset.value.draft).url).toBe(url)
      }),
      { numRuns: 200 },
    )
  })

  test('is no longer than a message for a preset as people make them', async () => {
    expect((await encodeShare(plain)).length).toBeLessThan(500)
    expect((await encodeShare(withBot)).length).toBeLessThan(800)
  })

  test('cut off anywhere is never taken for another preset, and says so', async () => {
    const payload = await encodeShare(withBot)
    const reasons = new Set<string>()
    for (let length = 1; length < payload.length; length++) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other is quick enough
      reasons.add(await reasonFor(payload.slice(0, length)))
    }
    expect([...reasons]).toEqual(['cut-off'])
    expect(await reasonFor('')).toBe('not-a-share')
  })

  test('with a character changed anywhere is refused, or still says the same', async () => {
    const payload = await encodeShare(withBot)
    const changes = fc.record({
      at: fc.nat({ max: payload.length - 1 }),
      to: fc.constantFrom(...'abyzABYZ0129-_.%; é'.split('')),
    })
    await fc.assert(
      fc.asyncProperty(changes, async ({ at, to }) => {
        const changed = payload.slice(0, at) + to + payload.slice(at + 1)
        expect(await otherThan(withBot, changed)).toBeNull()
      }),
      { numRuns: 600 },
    )
  })

  test('with two characters in each other’s place is refused, or still says the same', async () => {
    const payload = await encodeShare(plain)
    for (let at = 0; at + 1 < payload.length; at += 3) {
      const swapped = payload.slice(0, at) + payload[at + 1] + payload[at] + payload.slice(at + 2)
      // oxlint-disable-next-line no-await-in-loop -- one after the other is quick enough
      expect(await otherThan(plain, swapped)).toBeNull()
    }
  })

  test.each([
    ['a dot', (it: string) => `${it}.`],
    ['a closing bracket and a dot', (it: string) => `${it}).`],
    ['a quotation mark', (it: string) => `${it}”`],
    ['an encoded dot', (it: string) => `${it}%2E`],
    ['an encoded bracket', (it: string) => `${it}%29`],
    ['a space and words', (it: string) => `${it} and tell me what you think`],
    ['a line break and a signature', (it: string) => `${it}\n-- \nJane`],
    ['the marks of a chat program', (it: string) => `${it}&fbclid=IwAR0abc_def`],
    ['letters', (it: string) => `${it}abc`],
    ['line breaks within', (it: string) => it.replaceAll(/(.{40})/g, '$1\r\n')],
    ['line breaks as mails have them', (it: string) => it.replaceAll(/(.{40})/g, '$1=\r\n')],
    ['encoded line breaks', (it: string) => it.replaceAll(/(.{40})/g, '$1%0A')],
    ['spaces in front', (it: string) => `  ${it}`],
    ['invisible characters', (it: string) => it.replaceAll(/(.{30})/g, '$1\u200b\u00ad')],
    ['its dots encoded', (it: string) => it.replaceAll('.', '%2e')],
    ['every sign encoded', (it: string) => it.replaceAll(/[._-]/g, encodeSign)],
    ['its dots encoded twice', (it: string) => it.replaceAll('.', '%252E')],
  ])('survives %s', async (_, mangle) => {
    expect(await decodeShare(mangle(await encodeShare(withBot)))).toEqual(ok(withBot))
  })

  test.each([
    ['hello', 'not-a-share'],
    ['1', 'cut-off'],
    ['0.4.AAAA', 'not-a-share'],
    ['2.4.AAAA', 'newer'],
    ['17.anything at all', 'newer'],
    ['1.4.AAAA', 'damaged'],
    ['1.5.AAAAA', 'damaged'],
    ['1.0.', 'damaged'],
    ['1.zzzzzz.AAAA', 'cut-off'],
    ['-1.4.AAAA', 'not-a-share'],
    ['1e9.4.AAAA', 'not-a-share'],
    ['https://example.com', 'not-a-share'],
  ])('that is “%s” is refused: %s', async (payload, reason) => {
    expect(await reasonFor(payload)).toBe(reason)
  })

  test('that is any text at all is refused with a reason, without a throw', async () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `1.4.${text}`),
      fc.base64String().map((text) => `1.${text.length.toString(36)}.${text}`),
      fc.uint8Array().map((bytes) => {
        const data = toBase64Url(bytes)
        return `1.${data.length.toString(36)}.${data}`
      }),
    )
    await fc.assert(
      fc.asyncProperty(any, async (text) => {
        expect((await decodeShare(text)).ok).toBe(false)
      }),
    )
  })
})

describe('a share link that somebody made to do harm', () => {
  test('unpacks no further than a megabyte', async () => {
    const bomb = await payloadOf('0'.repeat(200_000_000))
    // Through here comes what Node unpacks.
    const unpacked = vi.spyOn(Readable.prototype, 'push')
    expect(await reasonFor(bomb)).toBe('too-large')
    const bytes = unpacked.mock.calls.reduce(
      (sum, [it]) => sum + (it instanceof Uint8Array ? it.length : 0),
      0,
    )
    expect(bytes).toBeGreaterThan(1_000_000)
    expect(bytes).toBeLessThan(10_000_000)
  })

  test('that is a megabyte itself is not looked at', async () => {
    expect(await reasonFor(`1.${(2_000_000).toString(36)}.${'A'.repeat(2_000_000)}`)).toBe(
      'too-large',
    )
  })

  test.each<[string, (it: Record<string, unknown>) => unknown]>([
    ['no JSON', () => '{"format":'],
    ['no object', () => [1, 2]],
    ['nothing', () => null],
    ['another format', (it) => ({ ...it, format: 'else' })],
    ['no preset', (it) => ({ ...it, presets: [] })],
    ['two presets', (it) => ({ ...it, presets: [plain.preset, withBot.preset] })],
    ['a preset that is a text', (it) => ({ ...it, presets: ['Summer'] })],
    ['presets that are no list', (it) => ({ ...it, presets: { length: 1 } })],
    ['a bot that does not fit', (it) => ({ ...it, bots: [{ id: 'bot:1' }] })],
    ['a version that is no number', (it) => ({ ...it, version: '1' })],
  ])('with %s inside is refused', async (_, change) => {
    expect(await reasonFor(await payloadOf(change(document())))).toBe('odd')
  })

  test.each<[string, Record<string, unknown>]>([
    ['name', { name: 5 }],
    ['name', { name: null }],
    ['tags', { tags: 'ads' }],
    ['draft', { draft: null }],
    ['rows', { draft: { ...plain.preset.value.draft, rows: {} } }],
    [
      'row',
      { draft: { ...plain.preset.value.draft, rows: [{ kind: 'admin', name: 'a', value: 'b' }] } },
    ],
    [
      'rows, too many',
      {
        draft: {
          ...plain.preset.value.draft,
          rows: Array.from({ length: 5000 }, () => ({ kind: 'user', name: 'a', value: 'b' })),
        },
      },
    ],
    ['holds', { holds: [{ field: '__proto__', hold: 'ask' }] }],
    ['name, too long', { name: 'x'.repeat(10_000) }],
    ['id', { id: '_design/all' }],
    ['id', { id: 'bot:1' }],
    ['time', { updatedAt: 'yesterday' }],
  ])('with an odd %s is refused', async (_, changed) => {
    const {
      presets: [preset],
    } = toDocument({ presets: [plain.preset], bots: [] })
    const share = { ...document(), presets: [{ ...preset, ...changed }] }
    expect(await reasonFor(await payloadOf(share))).toBe('odd')
  })

  test('changes no object of the app by “__proto__”', async () => {
    const text = JSON.stringify(document())
    const harmful = text
      .replace(
        '{"id"',
        '{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}},"id"',
      )
      .replace('"channel"', '"__proto__":{"blockId":"x","isAdmin":true},"channel"')
    expect(harmful).not.toBe(text)
    const read = await decodeShare(await payloadOf(harmful))
    expect(read).toEqual(ok(plain))
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined()
    expect(read.ok && 'isAdmin' in read.value.preset.value.draft).toBe(false)
  })

  test('of a later version inside says so', async () => {
    expect(await reasonFor(await payloadOf({ ...document(), version: 3, presets: 'packed' }))).toBe(
      'newer',
    )
  })
})

function encodeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16)}`
}
