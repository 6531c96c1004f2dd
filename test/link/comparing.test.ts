import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareDrafts, utmFields } from '#link/index.ts'
import type { Difference, LinkDraft } from '#link/index.ts'
import { anyDrafts } from '#test/link/arbitraries.ts'
import { blockId, chat, setting, site, user, variable } from '#test/link/drafts.ts'
import { runs, timeout } from '#test/link/law.ts'
import { isBlank, writtenRows } from '#test/link/oracle.ts'

/** All but what is the same: `change part name: before > after`. */
const changes = (a: LinkDraft, b: LinkDraft): string[] =>
  compareDrafts(a, b)
    .filter(({ change }) => change !== 'same')
    .map(inWords)

const inWords = ({ change, part, name, before, after }: Difference): string =>
  `${change} ${part} ${name}: ${before} > ${after}`

const isRow = ({ part }: Difference): boolean => part === 'user' || part === 'variable'

const twice = (one: string, other: string): LinkDraft => setting(user('a', one), user('a', other))

describe('two links are compared part by part', () => {
  const first = setting(user('gender', 'female'), user('Source', 'Facebook'), variable('n', '1'))

  it('which are all the same in one link', () => {
    expect(compareDrafts(first, { ...first, destination: ' https://example.com ' })).toEqual([
      same('channel', '', 'website', 'channel'),
      same('destination', '', 'https://example.com', 'destination'),
      same('block', '', blockId, 'blockId'),
      same('user', 'gender', 'female', 'rows.0'),
      same('user', 'Source', 'Facebook', 'rows.1'),
      same('variable', 'n', '1', 'rows.2'),
    ])
  })

  it('and a new value is told from a new name', () => {
    const second = setting(user('gender', 'male'), user('Shop', 'Huế'), variable('n', '1'))
    expect(changes(first, second)).toEqual([
      'changed user gender: female > male',
      'removed user Source: Facebook > null',
      'added user Shop: null > Huế',
    ])
  })

  it('with the channel, the address, the tracking and the block', () => {
    const second = chat('https://m.me/acme', { blockId: '', rows: first.rows })
    const before = { ...first, utm: { source: 'a', medium: ' ', id: 'x' } }
    expect(changes(before, { ...second, utm: { source: 'b', term: 't' } })).toEqual([
      'changed channel : website > messenger',
      'changed destination : https://example.com > https://m.me/acme',
      'changed utm source: a > b',
      'removed utm id: x > null',
      'added utm term: null > t',
      `removed block : ${blockId} > null`,
    ])
  })

  it('and a row that went elsewhere has moved, not those that it passed', () => {
    const [gender, source, n] = first.rows
    if (!gender || !source || !n) throw new Error('three rows')
    expect(changes(first, setting(source, n, gender))).toEqual([
      'moved user gender: female > female',
    ])
    expect(changes(first, setting(n, { ...gender, value: 'male' }, source))).toEqual([
      'moved variable n: 1 > 1',
      'changed user gender: female > male',
    ])
  })

  it('and a name that comes twice is compared in the order in which it comes', () => {
    expect(changes(twice('1', '2'), twice('1', '3'))).toEqual(['changed user a: 2 > 3'])
    expect(changes(twice('1', '2'), setting(user('a', '1')))).toEqual(['removed user a: 2 > null'])
  })

  it('and an attribute is not a variable of the same name', () => {
    expect(changes(setting(user('a', '1')), setting(variable('a', '1')))).toEqual([
      'removed user a: 1 > null',
      'added variable a: null > 1',
    ])
  })

  it('and what was removed is shown where it stood', () => {
    const before = setting(user('a', '1'), user('b', '2'), user('c', '3'), user('d', '4'))
    const after = setting(user('a', '1'), user('x', '0'), user('d', '4'))
    expect(compareDrafts(before, after).filter(isRow).map(inWords)).toEqual([
      'same user a: 1 > 1',
      'removed user b: 2 > null',
      'removed user c: 3 > null',
      'added user x: null > 0',
      'same user d: 4 > 4',
    ])
  })

  it('and rows that are blank are no parts, though they count in the paths', () => {
    const before = setting(user('', ' '), user('a', '1'))
    const after = setting(user('a', '2'), variable('', ''))
    expect(compareDrafts(before, after).filter(isRow)).toEqual([
      {
        part: 'user',
        name: 'a',
        change: 'changed',
        before: '1',
        after: '2',
        beforePath: 'rows.1',
        afterPath: 'rows.0',
      },
    ])
  })

  it('and links without an address have none to compare', () => {
    const nowhere = site(' ', { rows: [], blockId: '' })
    expect(compareDrafts(nowhere, nowhere)).toEqual([same('channel', '', 'website', 'channel')])
    expect(changes(nowhere, site('https://a.b', { rows: [], blockId: '' }))).toEqual([
      'added destination : null > https://a.b',
    ])
  })
})

function same(part: string, name: string, text: string, path: string): unknown {
  const place = { beforePath: path, afterPath: path }
  return { part, name, change: 'same', before: text, after: text, ...place }
}

/** Rows of few names and values, so that they meet. */
const fewRows = fc.array(
  fc.record({
    kind: fc.constantFrom('user' as const, 'variable' as const),
    name: fc.constantFrom('a', 'b', 'c', 'd', ''),
    value: fc.constantFrom('1', '2', ' '),
  }),
  { maxLength: 7 },
)
const alike = fewRows.map((rows) => site('https://example.com', { rows }))
const drafts = fc.oneof(alike, anyDrafts)

/** Holds for any two drafts. */
function holdsForPairs(law: (a: LinkDraft, b: LinkDraft) => void): void {
  fc.assert(fc.property(drafts, drafts, law), { numRuns: runs })
  fc.assert(fc.property(alike, alike, law), { numRuns: runs })
}

describe('any two links', { timeout }, () => {
  it('are compared whole: each row of either comes once, with its value and its place', () => {
    holdsForPairs((a, b) => {
      const differences = compareDrafts(a, b)
      expect(rowsAt(a, differences, 'before').toSorted(byPlace)).toEqual(placedRows(a))
      expect(rowsAt(b, differences, 'after')).toEqual(placedRows(b))
    })
  })

  it('are compared whole: channel, address, tracking and block come once where they are', () => {
    holdsForPairs((a, b) => {
      const pieces = compareDrafts(a, b).filter((one) => !isRow(one))
      const before = pieces.filter(({ beforePath }) => beforePath !== undefined)
      const after = pieces.filter(({ afterPath }) => afterPath !== undefined)
      expect(before.map((one) => [one.beforePath, one.before])).toEqual(piecesOf(a))
      expect(after.map((one) => [one.afterPath, one.after])).toEqual(piecesOf(b))
    })
  })

  it('differ in nothing from themselves', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(changes(draft, draft)).toEqual([])
      }),
      { numRuns: runs },
    )
  })

  it('have added in one direction what is removed in the other', () => {
    const swapped: Partial<Record<Difference['change'], string>> = {
      added: 'removed',
      removed: 'added',
    }
    holdsForPairs((a, b) => {
      const there = compareDrafts(a, b).map(({ change, name }) => [swapped[change] ?? change, name])
      const back = compareDrafts(b, a).map(({ change, name }) => [change, name])
      expect(sortedChanges(there)).toEqual(sortedChanges(back))
      expect(there).toHaveLength(back.length)
    })
  })

  it('say what changed as their values do', () => {
    holdsForPairs((a, b) => {
      for (const { change, before, after } of compareDrafts(a, b)) {
        expect(before === null).toBe(change === 'added')
        expect(after === null).toBe(change === 'removed')
        const isEqual = change === 'same' || change === 'moved'
        expect(before === after).toBe(isEqual)
      }
    })
  })

  it('have no more rows moved than must have been', () => {
    const shuffled = fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'])
    fc.assert(
      fc.property(shuffled, (names) => {
        const moved = changes(named(names.toSorted()), named(names))
        expect(moved).toHaveLength(names.length - longestSorted(names))
      }),
      { numRuns: runs },
    )
  })
})

/** Which of two rows that passed each other has moved depends on the direction. */
const sortedChanges = (all: string[][]): string[] =>
  all
    .filter(([change = '']) => !/same|moved/.test(change))
    .map(String)
    .toSorted()

const named = (names: readonly string[]): LinkDraft =>
  setting(...names.map((name) => user(name, name)))

const byPlace = ([one = '']: readonly string[], [other = '']: readonly string[]): number =>
  Number(one.slice(5)) - Number(other.slice(5))

/** The rows of one side, as the differences tell them. */
function rowsAt(
  { rows }: LinkDraft,
  differences: readonly Difference[],
  side: 'before' | 'after',
): string[][] {
  return differences.filter(isRow).flatMap((one) => {
    const path = one[`${side}Path`]
    if (path === undefined) return []
    const row = rows[Number(path.slice('rows.'.length))]
    expect(one).toMatchObject({ part: row?.kind, name: row?.name })
    return [[path, one.name, one[side] ?? 'none']]
  })
}

function placedRows(draft: LinkDraft): string[][] {
  const written = writtenRows(draft)
  let next = 0
  return draft.rows.flatMap(({ kind, name, value }, index) => {
    const row = written[next]
    if (row?.kind !== kind || row.name !== name || row.value !== value) return []
    next += 1
    return [[`rows.${index}`, name, value]]
  })
}

function piecesOf({ channel, destination, utm, blockId: block }: LinkDraft): string[][] {
  return [
    ['channel', channel],
    ...(isBlank(destination) ? [] : [['destination', destination.trim()]]),
    ...utmFields.flatMap((field) => {
      const text = utm?.[field] ?? ''
      return isBlank(text) ? [] : [[`utm.${field}`, text]]
    }),
    ...(block === '' ? [] : [['blockId', block]]),
  ]
}

/** How many of the names can stay when they are sorted: all ways to pick some are tried. */
function longestSorted(names: readonly string[]): number {
  let longest = 0
  for (let picked = 0; picked < 2 ** names.length; picked += 1) {
    const some = names.filter((_, at) => Math.floor(picked / 2 ** at) % 2 === 1)
    if (some.length > longest && some.join('') === some.toSorted().join('')) longest = some.length
  }
  return longest
}

describe('links with many rows', { timeout }, () => {
  it('are compared at once, however they are shuffled', () => {
    const names = Array.from({ length: 50_000 }, (_, at) => `${(at * 7919) % 50_000}`)
    const differences = compareDrafts(
      setting(...names.map((name) => user(name, 'x'))),
      setting(...names.toReversed().map((name) => user(name, 'x'))),
    )
    expect(differences.filter(({ change }) => change === 'moved').length).toBeGreaterThan(40_000)
  })
})
