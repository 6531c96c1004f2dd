import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { dist } from '#scripts/build.mjs'
import { serve } from '#scripts/serve.mjs'
import { eventually, openApp } from '#test/support/browser.ts'

test('the app opens without a network, and so does all that it loads later', async () => {
  const site = await ownSite()
  const { page, openTab, problems } = await openApp({
    address: site.address,
    serviceWorkers: 'allow',
  })
  await untilKept(page)
  await site.close()

  const tab = await openTab('/?utm_source=mail')
  await tab.getByRole('heading', { name: 'Build a link' }).waitFor({ state: 'attached' })
  const answers = await tab.evaluate(
    (files) => Promise.all(files.map(async (file) => (await fetch(file)).status)),
    site.files,
  )
  expect(new Set(answers)).toEqual(new Set([200]))
  expect(problems).toEqual([])
})

test('a new version waits until every tab of the old one is closed', async () => {
  const site = await ownSite()
  const { page, openTab, problems } = await openApp({
    address: site.address,
    serviceWorkers: 'allow',
  })
  await untilKept(page)

  site.publish('The next version')
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update())
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).waiting !== null)
  const second = await openTab()
  expect(await second.title()).not.toBe('The next version')

  await second.close()
  await page.goto('about:blank')
  await eventually(async () => (await openTab()).title()).toBe('The next version')
  expect(problems).toEqual([])
})

/** A copy of the production build, on a server that a test can change and stop. */
async function ownSite() {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'))
  cpSync(dist, folder, { recursive: true })
  const { address, close } = await serve(folder)
  onTestFinished(async () => {
    await close()
    rmSync(folder, { recursive: true })
  })
  const worker = readFileSync(join(folder, 'sw.js'), 'utf8')
  const files = [...worker.matchAll(/assets\/[\w.-]+\.(?:js|css|woff2)/g)].map(
    ([file]) => `./${file}`,
  )
  const page = readFileSync(join(folder, 'index.html'), 'utf8')
  const publish = (title: string): void => {
    writeFileSync(
      join(folder, 'index.html'),
      page.replace(/<title>.*<\/title>/, `<title>${title}</title>`),
    )
    writeFileSync(join(folder, 'sw.js'), worker.replace(/(index\.html`,revision:`)\w+/, '$1next'))
  }
  return { address, close, files, publish }
}

/** Until the service worker has everything and answers for the page. */
async function untilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated')
}
