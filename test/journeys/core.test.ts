import * as fc from 'fast-check'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { buildLink, type LinkDraft, type LinkOptions } from '#link/index.ts'
import { root } from '#scripts/run.mjs'
import type { Case, differences } from '#test/journeys/core-in-page.ts'
import { anyDrafts, options, plausibleDrafts } from '#test/link/arbitraries.ts'
import { faultyDrafts } from '#test/link/faulty-drafts.ts'
import { fillMacros } from '#test/link/macros.ts'
import { meaningOf } from '#test/link/oracle.ts'
import { openApp } from '#test/support/browser.ts'

declare global {
  var coreInPage: { differences: typeof differences } | undefined
}

test('thousands of links say the same to both kinds of reader in the browser, and come home', async () => {
  const { page, problems } = await openApp()
  await page.evaluate(await bundled())
  const cases = fc
    .sample(fc.tuple(plausibleDrafts, options), 4000)
    .map(([draft, chosen]) => toCase(draft, chosen))
  expect(cases.filter(({ filled }) => filled !== null).length).toBeGreaterThan(2000)
  expect(await differencesIn(page, cases)).toEqual([])
  expect(problems).toEqual([])
})

test('whatever is typed, the browser builds the same link as Node, with the same said about it', async () => {
  const { page, problems } = await openApp()
  await page.evaluate(await bundled())
  const drafts = fc.oneof(anyDrafts, faultyDrafts).filter(isReadAlike)
  const cases = fc
    .sample(fc.tuple(drafts, options), 4000)
    .map(([draft, chosen]) => toCase(draft, chosen))
  expect(await differencesIn(page, cases)).toEqual([])
  expect(problems).toEqual([])
})

/** Which letters beyond ASCII a host may have is in each platform's own tables. */
function isReadAlike({ destination }: LinkDraft): boolean {
  return !/[^\0-\x7f]/.test(destination)
}

function toCase(draft: LinkDraft, chosen: LinkOptions): Case {
  const built = buildLink(draft, chosen)
  if (built.url === null) return { draft, options: chosen, built, filled: null }
  const rows = draft.rows.map((row) => ({ ...row, value: fillMacros(row.value) }))
  const meaning = meaningOf({ ...draft, rows }, chosen)
  return { draft, options: chosen, built, filled: { url: fillMacros(built.url), meaning } }
}

/** The first few are enough. They go over as text: broken characters survive no other way. */
function differencesIn(page: Page, cases: readonly Case[]): Promise<readonly string[] | undefined> {
  return page.evaluate(
    (text) => globalThis.coreInPage?.differences(JSON.parse(text)).slice(0, 5),
    JSON.stringify(cases),
  )
}

/** The core as the browser gets it, and what looks at it there, as one script. */
async function bundled(): Promise<string> {
  const results = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      lib: {
        entry: 'test/journeys/core-in-page.ts',
        formats: ['iife'],
        name: 'coreInPage',
      },
    },
  })
  const [result] = [results].flat()
  if (result === undefined || !('output' in result)) throw new Error('vite made no bundle')
  return `${result.output[0].code};globalThis.coreInPage = coreInPage`
}
