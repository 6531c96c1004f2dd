import type { Page } from 'playwright-core'
import { expect, inject, test } from 'vitest'
import type { Expected } from '#library/library.ts'
import { eventually, openApp } from '#test/support/browser.ts'
import { openLibraryTab, openRefusingBrowser, serveLibrary } from '#test/journeys/library-page.ts'

test('what is saved is there after a reload and in another tab, which sees it at once', async () => {
  const { context, problems } = await openApp({ prepare: serveLibrary })
  const page = await openLibraryTab(context)
  const other = await openLibraryTab(context)
  expect(await names(other)).toEqual([])
  await other.evaluate(async () => {
    const opened = await libraryInPage.client.open()
    if (opened.ok) opened.value.watch((kind) => (document.title = `told of a ${kind}`))
  })
  await page.evaluate(() => libraryInPage.save('Đà Nẵng & \ud83d'))
  await eventually(() => other.title()).toBe('told of a preset')
  expect(await names(other)).toEqual(['Đà Nẵng & \ud83d'])
  await page.reload()
  await page.waitForFunction(() => 'libraryInPage' in globalThis)
  expect(await names(page)).toEqual(['Đà Nẵng & \ud83d'])
  expect(problems).toEqual([])
})

test('storage that is full: the save says so, what was saved stays, can be exported, and changed when there is room', async () => {
  const { context } = await openApp({ prepare: serveLibrary })
  const page = await openLibraryTab(context)
  const debug = await context.newCDPSession(page)
  const origin = inject('address')
  await debug.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 500_000 })
  const first = saved(await page.evaluate(() => libraryInPage.save('Before')))
  await page.evaluate(() => libraryInPage.fillUp())

  const over = (tab: Page, name: string) =>
    tab.evaluate(([it, as]) => libraryInPage.save(as, it), [first, name] as const)
  expect(await over(page, 'Over')).toBe('full')
  expect(await page.evaluate(() => libraryInPage.save('New'))).toBe('full')
  expect(await names(page)).toEqual(['Before'])
  const exported = JSON.parse(await page.evaluate(() => libraryInPage.rawExport()))
  expect(exported.presets).toHaveLength(1)
  // There is not even room for what PouchDB writes when it opens a database.
  const fresh = await openLibraryTab(context)
  expect(await names(fresh)).toEqual(['Before'])
  expect(await over(fresh, 'Over')).toBe('full')

  await debug.send('Storage.overrideQuotaForOrigin', { origin })
  expect(await over(page, 'After')).toMatchObject({ id: first.id })
  await eventually(() => names(fresh)).toEqual(['After'])
})

test('localStorage that is full does not keep anything from being saved', async () => {
  const { context, problems } = await openApp({ prepare: serveLibrary })
  const page = await openLibraryTab(context)
  const fill = () =>
    page.evaluate(() => {
      for (let size = 5_000_000; size >= 1; size = Math.floor(size / 2)) {
        try {
          for (let at = 0; ; at++) localStorage.setItem(`${size}.${at}`, 'x'.repeat(size))
        } catch {
          // The next one is smaller.
        }
      }
    })
  expect(await page.evaluate(() => libraryInPage.opens())).toBe('open')
  await fill()
  await page.evaluate(() => libraryInPage.save('One'))
  await page.reload()
  await page.waitForFunction(() => 'libraryInPage' in globalThis)
  await page.evaluate(() => libraryInPage.save('Two'))
  expect(await names(page)).toEqual(['One', 'Two'])
  expect(problems).toEqual([])
})

test('a browser that keeps nothing says so at once, and whenever it is asked', async () => {
  const context = await openRefusingBrowser()
  await serveLibrary(context)
  const page = await openLibraryTab(context)
  const answers = await page.evaluate(async () => [
    await libraryInPage.opens(),
    await libraryInPage.names(),
    await libraryInPage.save('Nothing'),
    await libraryInPage.rawExport(),
    await libraryInPage.client.startNew(),
  ])
  const refused = { ok: false, reason: 'refused' }
  expect(answers).toEqual(['refused', 'refused', 'refused', 'refused', refused])
})

test('where the code that reads the library does not arrive, it is said, and tried again when asked', async () => {
  const { context } = await openApp({ prepare: serveLibrary })
  const page = await openLibraryTab(context)
  const code = /library-in-page\/index\.es.*\.js/
  await context.route(code, (route) => route.abort())
  expect(await page.evaluate(() => libraryInPage.opens())).toBe('not-loaded')
  expect(await names(page)).toBe('not-loaded')
  await context.unroute(code)
  expect(await page.evaluate(() => libraryInPage.opens())).toBe('open')
})

test.each([1, 2, 3])(
  'a tab that is killed in the middle of saving loses nothing that was confirmed (%i)',
  async (round) => {
    const { context } = await openApp({ prepare: serveLibrary })
    const page = await openLibraryTab(context)
    const confirmed: { readonly id: string; readonly name: string }[] = []
    await page.exposeFunction('confirm', (id: string, name: string) => confirmed.push({ id, name }))
    await page.evaluate(() => void libraryInPage.saveWithoutEnd())
    await eventually(() => confirmed.length).toBeGreaterThan(round * 7)
    const crashed = page.waitForEvent('crash')
    const debug = await context.newCDPSession(page)
    // It has nobody left to answer.
    debug.send('Page.crash').catch(() => {})
    await crashed

    const other = await openLibraryTab(context)
    const kept = await other.evaluate(
      async (ids) => {
        const all = await libraryInPage.names()
        const versions = await Promise.all(ids.map((id) => libraryInPage.versions(id)))
        return { all, versions }
      },
      [...new Set(confirmed.map(({ id }) => id))],
    )
    const there = [kept.all, ...kept.versions].flat()
    // More than twenty versions are not kept.
    const recent = confirmed.slice(-20).map(({ name }) => name)
    expect(recent.filter((name) => !there.includes(name))).toEqual([])
    expect(new Set(there).size).toBe(there.length)
  },
)

test('two tabs save the same preset: the second is told, and both texts are kept', async () => {
  const { context, problems } = await openApp({ prepare: serveLibrary })
  const page = await openLibraryTab(context)
  const other = await openLibraryTab(context)
  const seen = saved(await page.evaluate(() => libraryInPage.save('First')))
  const answers = await Promise.all([
    page.evaluate((it) => libraryInPage.save('Mine', it), seen),
    other.evaluate((it) => libraryInPage.save('Theirs', it), seen),
  ])
  expect(answers.filter((it) => it === 'conflict')).toHaveLength(1)
  const winner = answers.find((it) => typeof it === 'object')
  if (winner === undefined) throw new Error('nobody has saved')
  await page.evaluate((it) => libraryInPage.save('Chosen', it), winner)
  expect(await names(page)).toEqual(['Chosen'])
  const versions = await other.evaluate(({ id }) => libraryInPage.versions(id), seen)
  expect(versions).toEqual([answers[0] === 'conflict' ? 'Theirs' : 'Mine', 'First'])
  expect(problems).toEqual([])
})

test('a preset of a newer version of the app is kept as it is, beside all others', async () => {
  const { context, problems } = await openApp({ prepare: serveLibrary })
  const page = await openLibraryTab(context)
  await page.evaluate(() => libraryInPage.save('Mine'))
  const later = saved(await page.evaluate(() => libraryInPage.save('Later')))
  await page.evaluate(({ id }) => libraryInPage.rewrite(id, { schema: 99, later: true }), later)
  const fresh = await openLibraryTab(context)
  expect(await names(fresh)).toEqual(['Mine'])
  const unreadable = await fresh.evaluate(() => libraryInPage.unreadable())
  expect(unreadable).toEqual([expect.stringMatching(/^preset:\S+ newer$/)])
  const [id = ''] = String(unreadable).split(' ')
  expect(await fresh.evaluate((it) => libraryInPage.save('Over', { id: it, rev: '1-x' }), id)).toBe(
    'conflict',
  )
  expect(await fresh.evaluate(() => libraryInPage.rawExport())).toContain('"later": true')
  expect(problems).toEqual([])
})

test('a database that a newer version of the app has changed is left alone, also by a tab that has it open', async () => {
  const { context } = await openApp({ prepare: serveLibrary })
  const page = await openLibraryTab(context)
  await page.evaluate(() => libraryInPage.save('Mine'))
  const other = await openLibraryTab(context)
  await other.evaluate(() => libraryInPage.tamper(() => {}, 99))
  expect(await names(page)).toBe('newer')
  expect(await page.evaluate(() => libraryInPage.save('More'))).toBe('newer')
  const fresh = await openLibraryTab(context)
  expect(await fresh.evaluate(() => libraryInPage.opens())).toBe('newer')
  await startsNew(fresh)
  // The tab beside it goes over to the new library too.
  await eventually(() => names(page)).toEqual(['New'])
})

test.each([
  ['whose list of documents was emptied', 'empty-documents'],
  ['whose texts were emptied', 'empty-texts'],
  ['with garbage in it', 'garbage'],
  ['without its stores', 'no-stores'],
] as const)(
  'a database %s is not taken for an empty one, and can be saved as a file and left behind',
  async (_, damage) => {
    const { context } = await openApp({ prepare: serveLibrary })
    const page = await openLibraryTab(context)
    await page.evaluate(() => libraryInPage.save('Mine'))
    await page.close()
    const other = await openLibraryTab(context)
    await other.evaluate(async (what) => {
      if (what === 'no-stores') return libraryInPage.replaceByEmpty()
      return libraryInPage.tamper((transaction) => {
        const documents = transaction.objectStore('document-store')
        if (what === 'empty-documents') documents.clear()
        if (what === 'empty-texts') transaction.objectStore('by-sequence').clear()
        if (what === 'garbage') documents.put({ id: 'preset:odd', data: '{"id":', seq: 9 })
      })
    }, damage)
    expect(await other.evaluate(() => libraryInPage.opens())).toBe('damaged')
    expect(await names(other)).toBe('damaged')
    const exported = await other.evaluate(() => libraryInPage.rawExport())
    expect(exported).toContain('"format": "external-link-builder"')
    const isLost = damage === 'empty-texts' || damage === 'no-stores'
    expect(JSON.parse(exported).presets.map(({ name }: { name: string }) => name)).toEqual(
      isLost ? [] : ['Mine'],
    )
    await startsNew(other)
  },
)

test('a text that the database has lost is listed as unreadable, and the others as always', async () => {
  const { context } = await openApp({ prepare: serveLibrary })
  const page = await openLibraryTab(context)
  await page.evaluate(() => libraryInPage.save('One'))
  const two = saved(await page.evaluate(() => libraryInPage.save('Two')))
  await page.evaluate(({ id }) => libraryInPage.rewrite(id, { value: null, odd: [1, 2] }), two)
  const fresh = await openLibraryTab(context)
  expect(await names(fresh)).toEqual(['One'])
  expect(await fresh.evaluate(() => libraryInPage.unreadable())).toEqual([
    expect.stringMatching(/^preset:\S+ shape$/),
  ])
})

test('a database that does not answer is named after a while', async () => {
  const { context } = await openApp({ prepare: serveLibrary })
  await context.addInitScript(() => {
    Object.assign(IDBFactory.prototype, { open: () => new EventTarget() })
  })
  await context.clock.install()
  const page = await openLibraryTab(context)
  const opening = page.evaluate(() => libraryInPage.opens())
  await page.clock.runFor(15_000)
  expect(await opening).toBe('damaged')
})

/** A new library is empty, works, and is there after a reload; the old one stays where it is. */
async function startsNew(page: Page): Promise<void> {
  const before = await databases(page)
  await page.evaluate(() => libraryInPage.client.startNew())
  expect(await names(page)).toEqual([])
  await page.evaluate(() => libraryInPage.save('New'))
  await page.reload()
  await page.waitForFunction(() => 'libraryInPage' in globalThis)
  expect(await names(page)).toEqual(['New'])
  expect(await databases(page)).toEqual(expect.arrayContaining([...before]))
}

/** What was saved, so that it can be saved over. */
function saved(answer: Expected | string): Expected {
  if (typeof answer === 'string') throw new Error(answer)
  return answer
}

async function databases(page: Page): Promise<readonly unknown[]> {
  return page.evaluate(() => indexedDB.databases())
}

function names(page: Page): Promise<unknown> {
  return page.evaluate(() => libraryInPage.names())
}
