import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openChangeChannel } from '#platform/change-channel.ts'
import { databaseNames } from '#platform/database-name.ts'
import { isClosed, troubleOf } from '#platform/database-trouble.ts'
import { within } from '#platform/time-limit.ts'
import { fakeStorage, type FakeStorage } from '#test/platform/fake-browser.ts'

let storage: FakeStorage
let page: EventTarget

beforeEach(() => {
  storage = fakeStorage()
  page = new EventTarget()
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
})
afterEach(() => vi.unstubAllGlobals())

test.each([
  ['QuotaExceededError', 'full'],
  ['SecurityError', 'refused'],
  ['InvalidStateError', 'refused'],
  ['VersionError', 'newer'],
  ['UnknownError', 'damaged'],
  ['AbortError', 'damaged'],
  ['NotFoundError', 'damaged'],
  ['constructor', 'damaged'],
] as const)('%s comes down to %s, said by the browser or through PouchDB', (name, trouble) => {
  expect(troubleOf(new DOMException('', name))).toBe(trouble)
  const throughPouch = {
    status: 500,
    name: 'indexed_db_went_bad',
    message: 'unknown',
    reason: name,
  }
  expect(troubleOf(throughPouch)).toBe(trouble)
  expect(troubleOf({ ...throughPouch, reason: new DOMException('', name) })).toBe(trouble)
})

test('blocked site data is a refusal, though Chromium calls it unknown', () => {
  const blocked = 'The user denied permission to access the database.'
  expect(troubleOf(new DOMException(blocked, 'UnknownError'))).toBe('refused')
})

test('whatever is thrown comes down to something', () => {
  expect([null, undefined, 1, 'x', {}, { name: 1 }].map(troubleOf)).toEqual(
    Array.from({ length: 6 }, () => 'damaged'),
  )
})

test('a connection that was closed by somebody else is told apart', () => {
  expect(isClosed(new DOMException('', 'InvalidStateError'))).toBe(true)
  expect(isClosed(new Error('database is closed'))).toBe(true)
  expect(isClosed(new DOMException('', 'QuotaExceededError'))).toBe(false)
})

test('changes are told in this tab at once, and in all others', async () => {
  const [here, there] = [openChangeChannel('changes'), openChangeChannel('changes')]
  const told: string[] = []
  const stop = here.watch((ids) => told.push(`here ${ids.join()}`))
  there.watch((ids) => told.push(`there ${ids.join()}`))
  here.tell(['1', '2'])
  here.tell([])
  expect(told).toEqual(['here 1,2'])
  await vi.waitUntil(() => told.length === 2)
  expect(told[1]).toBe('there 1,2')
  stop()
  here.tell(['3'])
  await vi.waitUntil(() => told.length === 3)
  expect(told[2]).toBe('there 3')
  here.close()
  there.close()
})

test('where tabs cannot talk to one another, changes are told in this tab', () => {
  vi.stubGlobal('BroadcastChannel', undefined)
  const channel = openChangeChannel('changes')
  const told: (readonly string[])[] = []
  channel.watch((ids) => told.push(ids))
  channel.tell(['1'])
  expect(told).toEqual([['1']])
  channel.close()
})

test('one who watches twice and stops once is told once', () => {
  const channel = openChangeChannel('changes')
  const tell = vi.fn<(ids: readonly string[]) => void>()
  const stop = channel.watch(tell)
  channel.watch(tell)
  stop()
  channel.tell(['1'])
  expect(tell).toHaveBeenCalledTimes(1)
  channel.close()
})

test('a new database has another name, which is remembered, and the old one is still known', () => {
  const names = databaseNames('links', () => 36)
  expect(names.current()).toBe('links')
  expect(names.startNew()).toEqual({ ok: true, value: undefined })
  expect(databaseNames('links').current()).toBe('links.10')
  expect(databaseNames('links').all()).toEqual(['links', 'links.10'])
  expect(databaseNames('others').all()).toEqual(['others'])
})

test.each(['full', 'refusing'] as const)(
  'where storage is %s no new database is started',
  (mood) => {
    const names = databaseNames('links')
    storage.mood = mood
    expect(names.startNew()).toEqual({ ok: false, reason: mood === 'full' ? 'full' : 'refused' })
    expect(names.current()).toBe('links')
  },
)

test('garbage in the place of the names is no name', () => {
  const garbage = ['{', '7', '{"length":1}', '[7]']
  const read = garbage.map((text) => {
    storage.setItem('links.names', text)
    return databaseNames('links').all()
  })
  expect(read).toEqual(garbage.map(() => ['links']))
})

test('another tab’s new database is told', () => {
  const tell = vi.fn<() => void>()
  const stop = databaseNames('links').watch(tell)
  change('something else')
  expect(tell).not.toHaveBeenCalled()
  change('links.names')
  change(null)
  expect(tell).toHaveBeenCalledTimes(2)
  stop()
  change('links.names')
  expect(tell).toHaveBeenCalledTimes(2)
})

/** What the browser tells a tab when another one has written; `null`: has cleared everything. */
function change(key: string | null): void {
  page.dispatchEvent(Object.assign(new Event('storage'), { key }))
}

test('what does not end in time is late, and what fails in time fails', async () => {
  expect(await within(1000, Promise.resolve(1))).toEqual({ ok: true, value: 1 })
  expect(await within(1, new Promise(() => {}))).toEqual({ ok: false, reason: 'late' })
  await expect(within(1000, Promise.reject(new Error('no')))).rejects.toThrow('no')
})
