import { describe, expect, test } from 'vitest'
import { duplicate, fakeBrowser, fakeStorage, name, othersOf } from './fake-browser.ts'

const notLoaded = { ok: false, reason: 'not-loaded' }

describe('what reads drafts is loaded where there is one to be read', () => {
  test('and not on a first visit, whatever is done on it', async () => {
    const { network, open } = fakeBrowser()
    const tab = await open()
    tab.store.save('gender')
    expect(await othersOf(tab)).toEqual([])
    expect(await tab.store.take('long-gone')).toEqual({ ok: false, reason: 'gone' })
    tab.store.clear()
    await tab.store.startNew()
    expect(network.asked).toBe(0)
  })

  test('nor when a tab is reloaded in which nothing was kept', async () => {
    const { network, open } = fakeBrowser()
    const tab = await open()
    tab.end()
    const { store, session } = await open({ session: tab.session })
    store.save('gender')
    expect(session.getItem(name)).toBe('tab-1')
    expect(network.asked).toBe(0)
  })

  test('nor for what a living tab holds beside this one', async () => {
    const { network, open } = fakeBrowser()
    const second = [await open(), await open()].at(1)
    const first = await open()
    first.store.save('first')
    expect(second && (await othersOf(second))).toEqual([])
    expect(network.asked).toBe(0)
  })

  test('once for a tab that begins with its draft', async () => {
    const { network, open } = fakeBrowser()
    const tab = await open()
    tab.store.save('gender')
    tab.end()
    const { store } = await open({ session: tab.session })
    expect(store.mine?.value).toBe('gender')
    expect(network.asked).toBe(1)
  })

  test('also where the draft was kept by a page that was slow to go', async () => {
    const { open } = fakeBrowser()
    const tab = await open()
    setTimeout(() => {
      tab.store.save('the last letter')
      tab.end()
    }, 50)
    const { store } = await open({ session: tab.session })
    expect(store.mine).toMatchObject({ id: 'tab-1', value: 'the last letter' })
  })

  test('for a draft that was closed meanwhile in another tab', async () => {
    const { network, open } = fakeBrowser()
    const [tab, other] = [await open(), await open()]
    other.store.save('the other')
    other.end()
    expect(await othersOf(tab)).toEqual(['the other'])
    expect(await tab.store.take('tab-2')).toMatchObject({ ok: true, value: { value: 'the other' } })
    expect(network.asked).toBe(2)
  })
})

describe('while what reads drafts cannot be loaded', () => {
  test('a reloaded tab begins with nothing and says why, and nothing is touched', async () => {
    const { tab, before, storage } = await reloadWithoutNetwork()
    expect(tab.store).toMatchObject({ mine: null, unreadable: 0, problem: null })
    expect(await tab.store.others()).toEqual(notLoaded)
    expect(await tab.store.take('tab-1')).toEqual(notLoaded)
    tab.store.clear()
    expect(textsIn(storage)).toEqual(before)
  })

  test('what cannot be read by anything is not set aside either', async () => {
    const browser = fakeBrowser()
    browser.storage.setItem(`${name}.one`, 'broken')
    browser.network.isUp = false
    const tab = await browser.open()
    tab.end()
    expect(tab.store.unreadable).toBe(0)
    browser.network.isUp = true
    expect((await browser.open()).store.unreadable).toBe(1)
  })

  test('the next reload brings the draft back', async () => {
    const { tab, network, open } = await reloadWithoutNetwork()
    tab.end()
    network.isUp = true
    const again = await open({ session: tab.session })
    expect(again.store.mine).toMatchObject({ id: 'tab-1', value: 'gender' })
  })

  test('a new tab finds the draft of a closed one after its reload', async () => {
    const { tab: closed, network, open } = await reloadWithoutNetwork()
    closed.end()
    const tab = await open()
    expect(tab.store.mine).toBeNull()
    tab.end()
    network.isUp = true
    expect((await open({ session: tab.session })).store.mine?.value).toBe('gender')
  })

  test('what is typed meanwhile is kept as another draft, and comes back first', async () => {
    const { tab, network, open } = await reloadWithoutNetwork()
    tab.store.save('meanwhile')
    tab.end()
    network.isUp = true
    const again = await open({ session: tab.session })
    expect(again.store.mine?.value).toBe('meanwhile')
    expect(await othersOf(again)).toEqual(['gender'])
  })

  test('the draft is offered, and taken, without a reload once it can be', async () => {
    const { tab, network } = await reloadWithoutNetwork()
    network.isUp = true
    expect(await othersOf(tab)).toEqual(['gender'])
    expect(await tab.store.take('tab-1')).toMatchObject({ ok: true, value: { value: 'gender' } })
    expect(await othersOf(tab)).toEqual([])
    expect(tab.session.getItem(name)).toBe('tab-1')
  })

  test('nobody is told of a draft that is open in another tab', async () => {
    const { network, open } = fakeBrowser()
    const first = await open()
    first.store.save('first')
    network.isUp = false
    expect(await othersOf(await open())).toEqual([])
    expect(await othersOf(await open({ session: duplicate(first.session) }))).toEqual([])
  })

  test.each([
    ['where the browser has no locks', { locks: null }],
    ['where it does not remember tabs', { session: refusing() }],
  ])('nothing is lost %s', async (_, options) => {
    const { storage, network, open } = fakeBrowser()
    const tab = await open(options)
    tab.store.save('gender')
    tab.end()
    network.isUp = false
    const meanwhile = await open({ session: tab.session, ...options })
    meanwhile.store.save('meanwhile')
    expect(textsIn(storage)).toEqual(['gender', 'meanwhile'])
  })
})

async function reloadWithoutNetwork() {
  const browser = fakeBrowser()
  const old = await browser.open()
  old.store.save('gender')
  old.end()
  browser.network.isUp = false
  const tab = await browser.open({ session: old.session })
  return { ...browser, tab, before: ['gender'] }
}

function textsIn(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '')
    .map((key): string => JSON.parse(storage.getItem(key) ?? '').value)
    .toSorted()
}

function refusing(): Storage {
  const session = fakeStorage()
  session.mood = 'refusing'
  return session
}
