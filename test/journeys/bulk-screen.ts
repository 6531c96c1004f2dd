import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import type { Download, Page } from 'playwright-core'
import { draft } from '#test/journeys/bulk-table.ts'
import type { AppOptions } from '#test/support/browser.ts'

/** The page as a browser opens it that cannot write to disk. */
export const bulk: AppOptions = {
  path: '/#/bulk',
  prepare: (context) =>
    context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker')),
}

export async function chooseFile(page: Page, name: string, content: string | Uint8Array) {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose a file' }).click()
  const buffer = Buffer.from(content)
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer })
  await page.getByText(name, { exact: true }).waitFor()
}

export async function pasteList(page: Page, text: string) {
  await page.getByText('A pasted table').click()
  await page.getByRole('textbox', { name: /^The table/ }).fill(text)
}

export const addressOf = (page: Page) => page.getByRole('textbox', { name: 'Website address' })

/** Puts every column of the messy table into a link, as a person does: those that have no place by their name, by hand. */
export async function addAllColumns(page: Page) {
  await addressOf(page).fill(draft.destination)
  await page.getByRole('textbox', { name: 'Block ID' }).fill(draft.blockId)
  for (const [name, kind] of [
    ['name', 'Attribute'],
    ['city', 'Attribute'],
    ['note', 'Attribute'],
    ['shop', 'Variable'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one hand
    await page.getByRole('button', { name: `Add “${name}” as ${kind}` }).click()
  }
}

export async function makeAll(page: Page) {
  await page.getByRole('button', { name: 'Make all links' }).click()
  await page
    .getByRole('region', { name: /^(Done|Cancelled|No link was made|The run ended early)/ })
    .waitFor()
}

export async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const download: Download = await waiting
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
}

export const cellsOf = (csv: string) =>
  Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data

/** What the platform's own URL class finds in a link. */
export function partsOf(link: string): readonly string[] {
  return (new URL(link).searchParams.get('bs_ref') ?? '').split(';')
}
