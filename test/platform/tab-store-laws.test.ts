import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fakeBrowser, fakeStorage, name, type FakeTab } from './fake-browser.ts'

const deeds = ['open', 'save', 'clear', 'startNew', 'take', 'end', 'reload', 'network'] as const

/** Which of the living tabs does what. */
const history = fc.array(fc.tuple(fc.constantFrom(...deeds), fc.nat(4)), { maxLength: 40 })

test('whatever tabs do, no two share a draft, and every draft is what was last saved into it', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const browser = fakeBrowser()
      const tabs: FakeTab[] = []
      const saved = new Map<string, string>()
      const found: [unknown, unknown][] = []
      // Tabs that began with nothing because drafts could not be read: they remember the one they had, and do not hold it.
      const away = new Set<FakeTab>()
      for (const [at, [deed, which]] of steps.entries()) {
        const tab = tabs[which % Math.max(1, tabs.length)]
        // oxlint-disable-next-line no-await-in-loop -- one thing after the other is what a history is
        await act(deed, tab, `text ${at}`)
        const living = tabs.filter((it) => !away.has(it)).map(idOf)
        expect(new Set(living).size).toBe(living.length)
        expect(storedIn(browser.storage)).toEqual(Object.fromEntries(saved))
      }
      for (const [afterReload, lastSaved] of found) expect(afterReload).toBe(lastSaved)

      async function act(deed: (typeof deeds)[number], tab: FakeTab | undefined, text: string) {
        if (deed === 'network') browser.network.isUp = !browser.network.isUp
        else if (deed === 'open' || tab === undefined) await open(tabs.length, fakeStorage())
        else if (deed === 'end') tabs.splice(tabs.indexOf(tab), 1)[0]?.end()
        else if (deed === 'reload') await reload(tab)
        else await work(deed, tab, text)
      }

      async function work(
        deed: 'save' | 'clear' | 'startNew' | 'take',
        tab: FakeTab,
        text: string,
      ) {
        if (deed === 'clear') {
          tab.store.clear()
          if (!away.has(tab)) saved.delete(idOf(tab))
        }
        if (deed === 'startNew') await tab.store.startNew()
        const taken =
          deed === 'take' && (await tab.store.take([...saved.keys()].at(0) ?? 'none')).ok
        const isSaved = deed === 'save' && tab.store.save(text).ok
        if (isSaved) saved.set(idOf(tab), text)
        if (deed === 'startNew' || taken || isSaved) away.delete(tab)
      }

      async function open(at: number, session: Storage) {
        const somethingIsKept = saved.size > 0
        const tab = await browser.open({ session })
        tabs[at] = tab
        if (somethingIsKept && !browser.network.isUp) away.add(tab)
        return tab
      }

      async function reload(before: FakeTab) {
        before.end()
        const wanted = saved.get(idOf(before))
        const tab = await open(tabs.indexOf(before), before.session)
        const wasAway = away.delete(before)
        const mine = tab.store.mine?.value
        if (away.has(tab)) {
          found.push([mine, undefined])
          return
        }
        // What it remembered may be open elsewhere by now: it has a copy.
        if (wasAway && mine !== undefined) saved.set(idOf(tab), mine)
        if (!wasAway || wanted !== undefined) found.push([mine, wanted])
      }
    }),
    { numRuns: 500 },
  )
})

function idOf(tab: FakeTab): string {
  return tab.session.getItem(name) ?? ''
}

function storedIn(storage: Storage): Record<string, unknown> {
  const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
  return Object.fromEntries(
    keys.map((key) => {
      const { value }: { value?: unknown } = JSON.parse(storage.getItem(key) ?? '{}')
      return [key.slice(name.length + 1), value]
    }),
  )
}
