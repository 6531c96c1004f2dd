import { describe, expect, test } from 'vitest'
import { openTabStore } from '#platform/tab-store.ts'
import { duplicate, fakeBrowser, fakeStorage, name, othersOf } from './fake-browser.ts'

const refused = { ok: false, reason: 'refused' }

describe('a tab finds its work again', () => {
  test('a first visitor begins with nothing', async () => {
    const { store } = await fakeBrowser().open()
    expect(store).toMatchObject({ mine: null, unreadable: 0, problem: null })
    expect(await othersOf({ store })).toEqual([])
  })

  test('a reloaded tab has its draft again', async () => {
    const browser = fakeBrowser()
    const tab = await browser.open()
    expect(tab.store.save('gender female')).toEqual({ ok: true, value: undefined })
    tab.end()
    const { store } = await browser.open({ session: tab.session })
    expect(store.mine?.value).toBe('gender female')
  })

  test('a reload is not taken for a second tab while the old page is slow to go', async () => {
    const browser = fakeBrowser()
    const tab = await browser.open()
    tab.store.save('gender female')
    setTimeout(tab.end, 50)
    const { store } = await browser.open({ session: tab.session })
    expect(store.mine?.id).toBe('tab-1')
  })

  test('after a crash a new tab goes on where the last one stopped', async () => {
    const browser = fakeBrowser()
    const tab = await browser.open()
    tab.store.save('gender female')
    tab.end()
    const { store } = await browser.open()
    expect(store.mine).toMatchObject({ id: 'tab-1', value: 'gender female' })
  })

  test('a new tab takes the newest of the drafts that nobody has open', async () => {
    const browser = fakeBrowser()
    const tabs = [await browser.open(), await browser.open(), await browser.open()]
    tabs.forEach((tab, at) => tab.store.save(`draft ${at}`))
    tabs[0]?.end()
    tabs[1]?.end()
    const { store } = await browser.open()
    expect(store.mine?.value).toBe('draft 1')
    expect(await othersOf({ store })).toEqual(['draft 0'])
  })

  test('an emptied draft does not come back', async () => {
    const browser = fakeBrowser()
    const tab = await browser.open()
    tab.store.save('gender female')
    tab.store.clear()
    tab.end()
    const { store } = await browser.open({ session: tab.session })
    expect(store.mine).toBeNull()
  })
})

describe('two tabs never write over one another', () => {
  test('a second tab beside the first begins with nothing', async () => {
    const browser = fakeBrowser()
    const first = await browser.open()
    first.store.save('first')
    const second = await browser.open()
    expect(second.store.mine).toBeNull()
    second.store.save('second')
    first.end()
    const again = await browser.open({ session: first.session })
    expect(again.store.mine?.value).toBe('first')
  })

  test('of two tabs that open at once only one takes the draft that was left', async () => {
    const browser = fakeBrowser()
    const before = await browser.open()
    before.store.save('left behind')
    before.end()
    const [one, other] = await Promise.all([browser.open(), browser.open()])
    const found = [one, other].map(({ store }) => store.mine?.value)
    expect(found.filter((value) => value === 'left behind')).toHaveLength(1)
    expect(found.filter((value) => value === undefined)).toHaveLength(1)
  })

  test('of two tabs that open at once each takes another draft when there are two', async () => {
    const browser = fakeBrowser()
    const before = [await browser.open(), await browser.open()]
    before.forEach((tab, at) => tab.store.save(`draft ${at}`))
    before.forEach((tab) => tab.end())
    const both = await Promise.all([browser.open(), browser.open()])
    const found = new Set(both.map(({ store }) => store.mine?.value))
    expect(found).toEqual(new Set(['draft 0', 'draft 1']))
  })

  test('a duplicated tab begins with a copy, and each goes its own way', async () => {
    const browser = fakeBrowser()
    const tab = await browser.open()
    tab.store.save('both')
    const twin = await browser.open({ session: duplicate(tab.session) })
    expect(twin.store.mine?.value).toBe('both')
    twin.store.save('the twin')
    expect(browser.storage.getItem(`${name}.tab-1`)).toContain('both')
    tab.store.save('the first')
    expect(await othersOf(tab)).toEqual([])
    expect(browser.storage).toHaveLength(2)
    tab.end()
    twin.end()
    expect((await browser.open({ session: tab.session })).store.mine?.value).toBe('the first')
    expect((await browser.open({ session: twin.session })).store.mine?.value).toBe('the twin')
  })

  test('a duplicated tab that is reloaded before any change still has its copy', async () => {
    const browser = fakeBrowser()
    const tab = await browser.open()
    tab.store.save('both')
    const twin = await browser.open({ session: duplicate(tab.session) })
    twin.end()
    expect((await browser.open({ session: twin.session })).store.mine?.value).toBe('both')
  })
})

describe('going from one draft to another', () => {
  test('starting new leaves the draft behind, and what is saved next is another', async () => {
    const browser = fakeBrowser()
    const { store } = await browser.open()
    store.save('old')
    const done = store.startNew()
    store.save('new')
    await done
    expect(await othersOf({ store })).toEqual(['old'])
  })

  test('a draft that was left behind is taken again', async () => {
    const browser = fakeBrowser()
    const { store } = await browser.open()
    store.save('old')
    await store.startNew()
    store.save('new')
    expect(await store.take('tab-1')).toMatchObject({ ok: true, value: { value: 'old' } })
    expect(await othersOf({ store })).toEqual(['new'])
    store.save('old, changed')
    expect(browser.storage.getItem(`${name}.tab-1`)).toContain('old, changed')
  })

  test('a draft that another tab has open is not taken', async () => {
    const browser = fakeBrowser()
    const first = await browser.open()
    first.store.save('first')
    const second = await browser.open()
    expect(await second.store.take('tab-1')).toEqual({ ok: false, reason: 'held' })
    expect(await othersOf(second)).toEqual([])
  })

  test('a draft that is no longer there is not taken, and the tab keeps its own', async () => {
    const browser = fakeBrowser()
    const { store } = await browser.open()
    store.save('mine')
    expect(await store.take('long-gone')).toEqual({ ok: false, reason: 'gone' })
    store.save('still mine')
    expect(browser.storage.getItem(`${name}.tab-1`)).toContain('still mine')
  })

  test('fifty drafts are kept, and the oldest that nobody has open go', async () => {
    const browser = fakeBrowser()
    const open = await browser.open()
    open.store.save('the oldest, and open')
    for (let at = 0; at < 55; at += 1) {
      const raw = JSON.stringify({ v: 1, savedAt: 2000 + at, value: `draft ${at}` })
      browser.storage.setItem(`${name}.old-${at}`, raw)
    }
    const { store } = await browser.open()
    const left = await othersOf({ store })
    expect(left).toHaveLength(48)
    expect(left.at(-1)).toBe('draft 6')
    expect(browser.storage.getItem(`${name}.tab-1`)).toContain('the oldest, and open')
  })
})

describe('what cannot be read is set aside and never deleted', () => {
  const unreadable = [
    ['text that is no JSON', '{"v":1,"savedAt":5,"val'],
    ['another shape', '{"v":1,"savedAt":5,"value":{"rows":7}}'],
    ['no envelope', '"gender female"'],
    ['nothing', 'null'],
    ['no time', '{"v":1,"savedAt":"yesterday","value":"gender"}'],
    ['a newer version of the app', '{"v":2,"savedAt":5,"value":"gender"}'],
  ] as const

  test.each(unreadable)('%s', async (_, raw) => {
    const browser = fakeBrowser()
    const tab = await browser.open()
    tab.end()
    browser.storage.setItem(`${name}.tab-1`, raw)
    const { store } = await browser.open({ session: tab.session })
    expect(store).toMatchObject({ mine: null, unreadable: 1, problem: null })
    expect(browser.storage.getItem(`${name}.tab-1`)).toBeNull()
    expect(asides(browser.storage)).toEqual([raw])
    store.save('a new beginning')
    expect(asides(browser.storage)).toEqual([raw])
  })

  test('two of them stay two, and are counted once', async () => {
    const browser = fakeBrowser()
    browser.storage.setItem(`${name}.one`, 'broken')
    browser.storage.setItem(`${name}.other`, 'too')
    const tab = await browser.open()
    expect(tab.store.unreadable).toBe(2)
    tab.end()
    expect((await browser.open()).store.unreadable).toBe(0)
    expect(asides(browser.storage).toSorted()).toEqual(['broken', 'too'])
  })

  test('what a living tab of a newer version holds is left to it', async () => {
    const browser = fakeBrowser()
    await browser.open()
    browser.storage.setItem(`${name}.tab-1`, '{"v":2,"savedAt":5,"value":"gender"}')
    const { store } = await browser.open()
    expect(store.unreadable).toBe(0)
    expect(asides(browser.storage)).toEqual([])
  })

  test('without room to move it, it stays where it is and the tab writes elsewhere', async () => {
    const browser = fakeBrowser()
    const tab = await browser.open()
    tab.end()
    browser.storage.setItem(`${name}.tab-1`, 'broken')
    browser.storage.mood = 'full'
    const { store } = await browser.open({ session: tab.session })
    browser.storage.mood = 'well'
    expect(store.unreadable).toBe(0)
    expect(store.save('new')).toMatchObject({ ok: true })
    expect(browser.storage.getItem(`${name}.tab-1`)).toBe('broken')
  })

  test('the keys of other apps on the same site are left alone', async () => {
    const browser = fakeBrowser()
    browser.storage.setItem('someone.else', 'broken')
    browser.storage.setItem(`${name}-of-another`, 'broken')
    expect((await browser.open()).store.unreadable).toBe(0)
  })
})

describe('when the browser says no', () => {
  test('a full storage is said, and the draft of before stays', async () => {
    const browser = fakeBrowser()
    const { store } = await browser.open()
    store.save('small')
    browser.storage.mood = 'full'
    expect(store.save('large')).toEqual({ ok: false, reason: 'full' })
    expect(browser.storage.getItem(`${name}.tab-1`)).toContain('small')
  })

  test('a storage that begins to refuse is said', async () => {
    const browser = fakeBrowser()
    const { store } = await browser.open()
    browser.storage.mood = 'refusing'
    expect(store.save('large')).toEqual(refused)
    store.clear()
    expect(await othersOf({ store })).toEqual([])
    expect(await store.take('tab-9')).toEqual({ ok: false, reason: 'gone' })
  })

  test.each(['absent', 'throwing'])('with an %s storage the app works in memory', async (kind) => {
    const storage = kind === 'absent' ? null : fakeStorage()
    if (storage !== null) storage.mood = 'refusing'
    const store = await openTabStore({
      name,
      loadRead: () => Promise.resolve(String),
      storage,
      session: null,
      locks: null,
    })
    expect(store).toMatchObject({ mine: null, unreadable: 0, problem: 'refused' })
    expect(store.save('gender')).toEqual(refused)
    store.clear()
    await store.startNew()
    expect(await othersOf({ store })).toEqual([])
    expect(await store.take('tab-1')).toEqual({ ok: false, reason: 'gone' })
  })

  test('where only the memory of the tab is refused, its draft is still found as the newest', async () => {
    const browser = fakeBrowser()
    const session = fakeStorage()
    session.mood = 'refusing'
    const tab = await browser.open({ session })
    tab.store.save('gender')
    tab.end()
    expect((await browser.open({ session })).store.mine?.value).toBe('gender')
  })

  test('a browser whose properties throw by themselves is one that refuses', async () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new DOMException('Denied', 'SecurityError')
      },
    })
    const store = await openTabStore({ name, loadRead: () => Promise.resolve(String) })
    expect(store.problem).toBe('refused')
    if (before === undefined) Reflect.deleteProperty(globalThis, 'localStorage')
    else Object.defineProperty(globalThis, 'localStorage', before)
  })
})

describe('where the browser has no locks, as on plain http', () => {
  const locks = null

  test('a reloaded tab has its draft again', async () => {
    const browser = fakeBrowser()
    const tab = await browser.open({ locks })
    tab.store.save('gender')
    const { store } = await browser.open({ locks, session: tab.session })
    expect(store.mine).toMatchObject({ id: 'tab-1', value: 'gender' })
  })

  test('a new tab begins with a copy of the newest, since that may be open elsewhere', async () => {
    const browser = fakeBrowser()
    const first = await browser.open({ locks })
    first.store.save('first')
    const second = await browser.open({ locks })
    expect(second.store.mine?.value).toBe('first')
    second.store.save('second')
    expect(browser.storage.getItem(`${name}.tab-1`)).toContain('first')
  })

  test('of a tab and its twin the one that writes second moves on to a document of its own', async () => {
    const browser = fakeBrowser()
    const tab = await browser.open({ locks })
    tab.store.save('both')
    const twin = await browser.open({ locks, session: duplicate(tab.session) })
    twin.store.save('the twin')
    tab.store.save('the first')
    twin.store.save('the twin, again')
    tab.store.clear()
    expect(browser.storage.getItem(`${name}.tab-1`)).toContain('the twin, again')
  })

  test('a tab that is emptied does not take its twin’s draft along', async () => {
    const browser = fakeBrowser()
    const tab = await browser.open({ locks })
    tab.store.save('both')
    const twin = await browser.open({ locks, session: duplicate(tab.session) })
    twin.store.save('the twin')
    tab.store.clear()
    expect(browser.storage.getItem(`${name}.tab-1`)).toContain('the twin')
  })

  test('a browser that refuses its locks is one that has none', async () => {
    const store = await openTabStore({
      name,
      loadRead: () => Promise.resolve(String),
      storage: fakeStorage(),
      session: fakeStorage(),
      locks: { request: refusal, query: refusal },
    })
    expect(store.save('gender')).toMatchObject({ ok: true })
    expect(await othersOf({ store })).toEqual([])
  })
})

function asides(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
    .filter((key) => key.startsWith(`${name}.unreadable.`))
    .map((key) => storage.getItem(key) ?? '')
}

function refusal(): Promise<never> {
  return Promise.reject(new DOMException('Denied', 'SecurityError'))
}
