import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Bot } from '#library/bot.ts'
import { parseBundle, writeBundle, type Bundle } from '#library/bundle.ts'
import { freeName, isCopyName } from '#library/copy-name.ts'
import { applyPlan, planImport, type Choice, type Choices } from '#library/import-plan.ts'
import type { Incoming, Kind, Listing } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import {
  anyBots,
  anyPresets,
  botOf,
  incoming,
  incomingOf,
  listingOf,
  nothingKept,
  removedOf,
  presetOf,
  withBroughtIn,
} from './any-library.ts'

interface Here {
  readonly presets: Listing<Preset>
  readonly bots: Listing<Bot>
}

const nothing: Here = { presets: nothingKept, bots: nothingKept }

/** Ids that nobody has. */
function freshIds(): (kind: Kind) => string {
  let count = 0
  return (kind) => `${kind}:fresh-${(count += 1)}-${Math.random()}`
}

type Come = Pick<Bundle, 'presets' | 'bots'>

function bring(come: Come, here: Here, choices: Choices = new Map()) {
  const plan = planImport(come, here.presets, here.bots)
  const toBringIn = applyPlan(plan, choices, freshIds())
  const after: Here = {
    presets: withBroughtIn(here.presets, toBringIn.presets),
    bots: withBroughtIn(here.bots, toBringIn.bots),
  }
  return { plan, toBringIn, after }
}

const comes: fc.Arbitrary<Come> = fc.record({
  presets: incoming('preset', anyPresets),
  bots: incoming('bot', anyBots),
})

/** Libraries, with some of what comes in removed, changed, or called the same. */
const meetings = fc
  .tuple(comes, comes, fc.func(fc.nat({ max: 4 })))
  .map(([come, other, pick]) => ({ come, here: meet(come, other, pick) }))

function meet(come: Come, other: Come, pick: (id: string) => number): Here {
  return {
    presets: meetKind(come.presets, other.presets, pick),
    bots: meetKind(come.bots, other.bots, pick),
  }
}

function meetKind<T extends { readonly name: string }>(
  come: readonly Incoming<T>[],
  other: readonly Incoming<T>[],
  pick: (id: string) => number,
): Listing<T> {
  const own = come.flatMap((it): readonly Incoming<T>[] => {
    const first = other[0]
    switch (pick(it.id)) {
      case 0:
        return [it]
      case 1:
        return first === undefined ? [] : [{ ...first, id: it.id }]
      case 2:
        return first === undefined
          ? []
          : [{ ...first, id: `${it.id}-mine`, value: { ...first.value, name: it.value.name } }]
      default:
        return []
    }
  })
  const removed = removedOf(listingOf(...come.filter(({ id }) => pick(id) === 3)))
  return { ...listingOf(...own), removed }
}

const choices: fc.Arbitrary<Choices> = fc
  .dictionary(
    fc
      .tuple(fc.constantFrom('preset', 'bot'), fc.nat({ max: 9 }))
      .map(([kind, id]) => `${kind}:${id}`),
    fc.constantFrom<Choice>('add', 'replace', 'keep-both', 'leave'),
    { maxKeys: 8 },
  )
  .map((all) => new Map(Object.entries(all)))

describe('importing', () => {
  test('into an empty library gives what was exported', () => {
    fc.assert(
      fc.property(comes, (come) => {
        const read = parseBundle(writeBundle({ ...come, unreadable: [] }, 0))
        if (!read.ok) throw new Error(read.reason)
        const { toBringIn } = bring(read.value, nothing)
        expect(toBringIn).toEqual(come)
      }),
    )
  })

  test('once more changes nothing, whatever was here and whatever was chosen', () => {
    fc.assert(
      fc.property(meetings, choices, ({ come, here }, chosen) => {
        const { after } = bring(come, here, chosen)
        const again = bring(come, after, chosen)
        expect(again.toBringIn).toEqual({ presets: [], bots: [] })
      }),
      { numRuns: 1000 },
    )
  })

  test('a second time without choosing anew changes nothing either', () => {
    fc.assert(
      fc.property(meetings, ({ come, here }) => {
        const { after } = bring(come, here)
        expect(bring(come, after).toBringIn).toEqual({ presets: [], bots: [] })
      }),
      { numRuns: 1000 },
    )
  })

  test('leaves all where all is left', () => {
    fc.assert(
      fc.property(meetings, ({ come, here }) => {
        const all = [...come.presets, ...come.bots].map(({ id }) => [id, 'leave'] as const)
        expect(bring(come, here, new Map(all)).toBringIn).toEqual({ presets: [], bots: [] })
      }),
    )
  })

  test('writes nothing twice, and writes over nothing but what is replaced', () => {
    fc.assert(
      fc.property(meetings, choices, ({ come, here }, chosen) => {
        const { plan, toBringIn } = bring(come, here, chosen)
        for (const kind of ['presets', 'bots'] as const) {
          const ids = toBringIn[kind].map(({ id }) => id)
          expect(new Set(ids).size).toBe(ids.length)
          const replaced = plan[kind].flatMap(
            ({ incoming: { id }, standing, choices: offered, usual }) => {
              const choice = chosen.get(id) ?? usual
              const isReplaced = (offered.includes(choice) ? choice : usual) === 'replace'
              return isReplaced && 'mine' in standing ? [standing.mine.id] : []
            },
          )
          const written = here[kind].items.map(({ id }) => id).filter((id) => ids.includes(id))
          expect(written.toSorted()).toEqual(replaced.toSorted())
        }
      }),
    )
  })
})

describe('what comes in', () => {
  const mine = incomingOf('preset:1', presetOf())
  const here = { ...nothing, presets: listingOf(mine) }
  const only = (preset: Incoming<Preset>, at: Here = here) => {
    const { plan, toBringIn } = bring({ presets: [preset], bots: [] }, at)
    const [entry] = plan.presets
    if (entry === undefined) throw new Error('nothing was planned')
    return { entry, brought: toBringIn.presets }
  }

  test('is new where nothing has its id or its name', () => {
    const { entry, brought } = only(incomingOf('preset:2', presetOf({ name: 'Winter' })))
    expect(entry).toMatchObject({
      standing: { at: 'new' },
      choices: ['add', 'leave'],
      usual: 'add',
    })
    expect(brought).toHaveLength(1)
  })

  test('is the same whatever its times are', () => {
    expect(only({ ...mine, createdAt: 5, updatedAt: 7 }).entry.standing.at).toBe('same')
  })

  test('is the same under another id, and under a number behind its name', () => {
    expect(only({ ...mine, id: 'preset:2' }).entry.standing.at).toBe('same')
    const numbered = {
      ...here,
      presets: listingOf(incomingOf('preset:1', presetOf({ name: 'Summer sale (2)' }))),
    }
    expect(only({ ...mine, id: 'preset:2' }, numbered).entry.standing.at).toBe('same')
  })

  test.each([
    [1, 'theirs', 'replace'],
    [-1, 'mine', 'leave'],
    [0, null, 'leave'],
  ] as const)(
    'that is different replaces mine unless I say otherwise only where it is newer (%i ms)',
    (later, newer, usual) => {
      const { entry } = only({
        ...mine,
        updatedAt: mine.updatedAt + later,
        value: presetOf({ note: 'Changed' }),
      })
      expect(entry.standing).toMatchObject({ at: 'different', newer })
      expect(entry.usual).toBe(usual)
      expect(entry.choices).toEqual(['replace', 'keep-both', 'leave'])
    },
  )

  test('that is different is kept beside mine under a new id and a name with a number', () => {
    const theirs = { ...mine, value: presetOf({ note: 'Changed' }) }
    const { toBringIn } = bring(
      { presets: [theirs], bots: [] },
      here,
      new Map([['preset:1', 'keep-both']]),
    )
    expect(toBringIn.presets[0]?.id).not.toBe('preset:1')
    expect(toBringIn.presets[0]?.value.name).toBe('Summer sale (2)')
    expect(toBringIn.presets[0]?.value.note).toBe('Changed')
  })

  test('that was deleted here stays deleted unless I say otherwise', () => {
    const gone = { ...nothing, presets: { ...nothingKept, removed: removedOf(listingOf(mine)) } }
    expect(only(mine, gone).brought).toEqual([])
    const { toBringIn } = bring({ presets: [mine], bots: [] }, gone, new Map([['preset:1', 'add']]))
    expect(toBringIn.presets).toEqual([mine])
  })

  test('that stands where something unreadable is kept is not written over it', () => {
    const unreadable = [{ id: 'preset:1', why: 'newer', raw: {} }] as const
    const { entry } = only(mine, { ...nothing, presets: { ...nothingKept, unreadable } })
    expect(entry).toMatchObject({
      standing: { at: 'unreadable-here' },
      choices: ['keep-both', 'leave'],
      usual: 'leave',
    })
  })

  test('that has the name of another one keeps its id and gets a number behind the name', () => {
    const theirs = incomingOf('preset:2', presetOf({ name: 'SUMMER SALE ', note: 'Else' }))
    const { entry, brought } = only(theirs)
    expect(entry.standing).toMatchObject({ at: 'same-name', mine })
    expect(brought).toMatchObject([{ id: 'preset:2', value: { name: 'SUMMER SALE (2)' } }])
  })

  test('that has the name of another one can replace it, in its place', () => {
    const theirs = incomingOf('preset:2', presetOf({ note: 'Else' }))
    const { toBringIn } = bring(
      { presets: [theirs], bots: [] },
      here,
      new Map([['preset:2', 'replace']]),
    )
    expect(toBringIn.presets).toMatchObject([
      { id: 'preset:1', value: { name: 'Summer sale', note: 'Else' } },
    ])
  })

  test('may have the name of another one of another bot', () => {
    expect(
      only(incomingOf('preset:2', presetOf({ botId: 'bot:2', note: 'Else' }))).entry.standing.at,
    ).toBe('new')
  })

  test('several with one name: only one of them can replace mine, and all get numbers of their own', () => {
    const come = ['preset:2', 'preset:3'].map((id) => incomingOf(id, presetOf({ note: id })))
    const { plan, toBringIn } = bring({ presets: come, bots: [] }, here)
    expect(plan.presets.map((it) => it.choices.includes('replace'))).toEqual([true, false])
    expect(toBringIn.presets.map(({ value }) => value.name)).toEqual([
      'Summer sale (2)',
      'Summer sale (3)',
    ])
  })
})

describe('a bot that is known here under another id', () => {
  const myBot = incomingOf('bot:mine', botOf())
  const here = { ...nothing, bots: listingOf(myBot) }
  const preset = incomingOf('preset:1', presetOf({ botId: 'bot:theirs' }))

  test('takes the presets of the same bot', () => {
    const { toBringIn } = bring({ presets: [preset], bots: [{ ...myBot, id: 'bot:theirs' }] }, here)
    expect(toBringIn).toMatchObject({ bots: [], presets: [{ value: { botId: 'bot:mine' } }] })
  })

  test.each([
    ['keep-both', 'bot:theirs'],
    ['replace', 'bot:mine'],
    ['leave', 'bot:mine'],
  ] as const)('by its name only: “%s” puts the presets into %s', (choice, botId) => {
    const theirs = incomingOf('bot:theirs', botOf({ note: 'Theirs' }))
    const chosen = new Map([['bot:theirs', choice]])
    const { toBringIn, after } = bring({ presets: [preset], bots: [theirs] }, here, chosen)
    expect(toBringIn.presets[0]?.value.botId).toBe(botId)
    expect(bring({ presets: [preset], bots: [theirs] }, after, chosen).toBringIn.presets).toEqual(
      [],
    )
  })
})

describe('the name of a copy', () => {
  test.each([
    ['Summer', ['Summer'], 'Summer (2)'],
    ['Summer (2)', ['Summer (2)'], 'Summer (3)'],
    ['Summer', ['Summer', 'Summer (2)'], 'Summer (3)'],
    ['Summer', [], 'Summer'],
    ['(2)', ['(2)'], '(2) (2)'],
    ['Summer (2026)', ['Summer (2026)'], 'Summer (2027)'],
  ])('of %s beside %j is %s', (name, taken, free) => {
    expect(freeName(name, (it) => taken.includes(it))).toBe(free)
  })

  test('is known as one, and never too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const free = freeName(name, (it) => it === name)
        expect(free.length).toBeLessThanOrEqual(200)
        expect(isCopyName(free, name)).toBe(true)
        expect(isCopyName(name, free)).toBe(false)
      }),
    )
  })
})
