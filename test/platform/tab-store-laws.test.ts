import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { fakeBrowser, name, type FakeTab } from './fake-browser.ts'

const deeds = ['open', 'save', 'clear', 'startNew', 'take', 'end', 'reload'] as const

/** Which of the living tabs does what. */
const history = fc.array(fc.tuple(fc.constantFrom(...deeds), fc.nat(4)), { maxLength: 40 })

test('whatever tabs do, no two share a draft, and every draft is what was last saved into it', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (steps) => {
      const browser = fakeBrowser()
      const tabs: FakeTab[] = []
      const saved = new Map<string, string>()
      const found: [unknown, unknown][] = []
      for (const [at, [deed, which]] of steps.entries()) {
        const tab = tabs[which % Math.max(1, tabs.length)]
        // oxlint-disable-next-line no-await-in-loop -- one thing after the other is what a history is
        await act(deed, tab, `text ${at}`)
        const living = tabs.map(idOf)
        expect(new Set(living).size).toBe(living.length)
        expect(storedIn(browser.storage)).toEqual(Object.fromEntries(saved))
      }
      for (const [afterReload, lastSaved] of found) expect(afterReload).toBe(lastSaved)

      async function act(deed: (typeof deeds)[number], tab: FakeTab | undefined, text: string) {
        if (deed === 'open' || tab === undefined) {
          tabs.push(await browser.open())
          return
        }
        const at = tabs.indexOf(tab)
        if (deed === 'save' && tab.store.save(text).ok) saved.set(idOf(tab), text)
        if (deed === 'clear') {
          tab.store.clear()
          saved.delete(idOf(tab))
        }
        if (deed === 'startNew') await tab.store.startNew()
        if (deed === 'take') await tab.store.take([...saved.keys()].at(0) ?? 'none')
        if (deed === 'end') tabs.splice(at, 1)[0]?.end()
        if (deed === 'reload') {
          tab.end()
          tabs[at] = await browser.open({ session: tab.session })
          found.push([tabs[at].store.mine?.value, saved.get(idOf(tab))])
        }
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
