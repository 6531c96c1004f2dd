import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Kept, Library } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { openLibrary } from '#library/store.ts'
import { presetOf } from '#test/library/any-library.ts'
import { fakeDatabase, type FakeDatabase } from '#test/library/fake-database.ts'

const steps = fc.array(
  fc.record({
    of: fc.constantFrom('save', 'save', 'save', 'remove', 'restore', 'look', 'bring', 'new'),
    /** Which of two tabs, and which of the presets that it has seen. */
    tab: fc.nat({ max: 1 }),
    which: fc.nat({ max: 2 }),
    /** Ends the tab so many documents later; another one takes its place. */
    ends: fc.option(fc.nat({ max: 2 }), { freq: 8 }),
    /** Both tabs at once. */
    together: fc.boolean(),
  }),
  { maxLength: 18 },
)
type Step = typeof steps extends fc.Arbitrary<(infer S)[]> ? S : never

test('whatever two tabs do, and wherever one of them ends, a text that was confirmed is current or a version', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const database = fakeDatabase()
      const world = newWorld(database)
      let running: Promise<void>[] = []
      for (const step of all) {
        running.push(run(world, step))
        if (step.together) continue
        // oxlint-disable-next-line no-await-in-loop -- one after the other is the point
        await Promise.all(running)
        running = []
      }
      await Promise.all(running)
      expect(await lostOrDoubled(world)).toEqual([])
    }),
    { numRuns: 400 },
  )
})

interface Tab {
  library: Library
  /** What it has on its screen; perhaps no longer what is kept. */
  seen: Map<string, Kept<Preset>>
}

interface World {
  readonly database: FakeDatabase
  readonly tabs: readonly [Tab, Tab]
  /** By preset: the texts that a tab was told are saved. */
  readonly confirmed: Map<string, Set<string>>
  count: number
}

function newWorld(database: FakeDatabase): World {
  const newTab = (): Tab => ({ library: openLibrary(database), seen: new Map() })
  return { database, tabs: [newTab(), newTab()], confirmed: new Map(), count: 0 }
}

async function run(world: World, { of, tab: index, which, ends }: Step): Promise<void> {
  const tab = world.tabs[index === 0 ? 0 : 1]
  const seen = [...tab.seen.values()][which]
  const name = `Text ${(world.count += 1)}`
  const value = presetOf({ name })
  const confirm = (kept: Kept<Preset>) => {
    tab.seen.set(kept.id, kept)
    world.confirmed.set(kept.id, (world.confirmed.get(kept.id) ?? new Set()).add(kept.value.name))
  }
  world.database.endsAfter = ends
  const work = async () => {
    if (of === 'look') return look(tab)
    if (of === 'new' || seen === undefined) {
      const saved = await tab.library.save('preset', value, null)
      return void (saved.ok && confirm(saved.value))
    }
    if (of === 'bring') {
      const incoming = { ...seen, updatedAt: world.count, value }
      const count = await tab.library.bringIn('preset', [incoming])
      // Its revision is not told: the tab has to look.
      if (count.ok && count.value === 1) confirm({ ...incoming, rev: seen.rev })
      return
    }
    const done =
      of === 'save'
        ? await tab.library.save('preset', value, seen)
        : await tab.library[of]('preset', seen)
    if (done.ok) confirm(done.value)
    else await look(tab)
  }
  await Promise.race([work(), new Promise((late) => void setTimeout(late, 10))])
  if (world.database.endsAfter === null) return
  world.database.endsAfter = null
  tab.library = openLibrary(world.database)
  tab.seen = new Map()
}

async function look(tab: Tab): Promise<void> {
  const listed = await tab.library.list('preset')
  if (!listed.ok) return
  const { items, removed } = listed.value
  tab.seen = new Map([...items, ...removed].map((it) => [it.id, it]))
}

/** Texts that were confirmed and are nowhere, and what is shown twice. */
async function lostOrDoubled({ database, confirmed }: World): Promise<readonly string[]> {
  const library = openLibrary(database)
  const listed = await library.list('preset')
  if (!listed.ok) return [listed.reason]
  const { items, removed } = listed.value
  const standing = new Map([...items, ...removed].map((it) => [it.id, it]))
  const wrong = [...confirmed].map(async ([id, texts]) => {
    const versions = await library.versions('preset', id)
    if (!versions.ok) return [versions.reason]
    const current = standing.get(id)
    const shown = [current?.value.name, ...versions.value.map(({ value }) => value.name)]
    const revs = [current?.rev, ...versions.value.map(({ rev }) => rev)]
    const lost = [...texts].filter((text) => !shown.includes(text))
    const twice = shown.filter((text, at) => text === shown[at + 1])
    const sameRev = revs.filter((rev, at) => revs.indexOf(rev) !== at)
    return lost.concat(twice.map(String), sameRev.map(String))
  })
  return (await Promise.all(wrong)).flat()
}
