import type { Locator, Page } from 'playwright-core'
import type { Diagnostic, FixId } from '#link/index.ts'
import { eventually } from '#test/support/browser.ts'
import { anySentenceOf } from '#link-view/paste-words.ts'
import { fixLabel } from '#link-view/words.ts'

/** The documentation's own example, to the letter. */
export const documentedLink =
  'https://example.com?bs_ref=block:s58fa63fe-6791-42bf-8674-fd4c377aa44f;user:gender:female;user:Source:Facebook;variables:color:black'

export const block = 's58fa63fe-6791-42bf-8674-fd4c377aa44f'

/** The screen as a person finds it: by the words on it. */
export function screenOf(page: Page) {
  const channel = page.getByRole('group', { name: 'Where does the link lead?' })
  const result = page.getByRole('complementary', { name: 'Your link' })
  return {
    toWebsite: channel.getByText('Website', { exact: true }),
    toMessenger: channel.getByText('Messenger', { exact: true }),
    website: page.getByLabel('Website address'),
    messenger: page.getByLabel('Messenger link', { exact: true }),
    block: page.getByLabel('Block ID'),
    rows: page.getByRole('list', { name: 'Attributes and variables, in the order of the link' }),
    tracking: page.getByRole('region', { name: 'Campaign tracking' }),
    result,
    link: page.getByRole('region', { name: 'The link in its parts' }),
    state: result.getByRole('status').first(),
    copy: result.getByRole('button', { name: /^(Copy link|Copied)$/ }),
    toasts: page.getByRole('button', { name: 'Dismiss' }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
  }
}

/** One row of the form, counted from 1 as on the screen. */
export function rowOf(page: Page, position: number) {
  const row = page.getByRole('group', { name: `Row ${position}`, exact: true })
  return {
    row,
    kind: row.getByLabel('Attribute or variable'),
    name: row.getByLabel('Name', { exact: true }),
    value: row.getByLabel('Value', { exact: true }),
    /** The value's control where it has become a choice. */
    choice: row.getByLabel('Value', { exact: true }).and(row.locator('select')),
    handle: row.getByRole('button', { name: /^Move this row/ }),
    remove: row.getByRole('button', { name: 'Remove this row' }),
  }
}

/** What is said about something wrong, wherever it is said, with all there is to click in it. */
export function messageOf(
  page: Page,
  code: Diagnostic['code'],
  params: Diagnostic['params'] = {},
  path: Diagnostic['path'] = 'link',
): Locator {
  const sentence = anySentenceOf({ code, params, severity: 'error', path })
  return page.getByRole('paragraph').filter({ hasText: sentence })
}

/** The words to click for a fix, which may say what it writes (`to`). */
export function wordsOf(id: FixId, to = ''): string {
  return fixLabel({ id, changes: [{ path: 'destination', to }] })
}

export async function linkIs(page: Page, link: string): Promise<void> {
  await eventually(() => screenOf(page).link.textContent()).toBe(link)
}

export async function stateIs(page: Page, state: string): Promise<void> {
  await eventually(() => screenOf(page).state.textContent()).toBe(state)
}

/** Fills the row's name and value in. */
export async function fillRow(
  page: Page,
  position: number,
  [name, value]: readonly [string, string],
): Promise<void> {
  const row = rowOf(page, position)
  await row.value.fill(value)
  await row.name.fill(name)
  await row.name.press('Tab')
}

export async function addRow(
  page: Page,
  kind: 'attribute' | 'variable',
  content: readonly [string, string],
): Promise<void> {
  const before = await screenOf(page).rows.getByRole('group').count()
  await page
    .getByRole('button', { name: `Add a${kind === 'attribute' ? 'n' : ''} ${kind}` })
    .click()
  await fillRow(page, before + 1, content)
}

/** Until the control has the focus. */
export async function isFocused(control: Locator): Promise<void> {
  await eventually(() => control.evaluate((it) => it === document.activeElement)).toBe(true)
}

/** Presses Tab until the control has the focus, as somebody without a mouse does. */
export async function tabTo(control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const page = control.page()
  for (let press = 0; press < 60; press += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after the other
    await page.keyboard.press(key)
    // oxlint-disable-next-line no-await-in-loop
    if (await control.evaluate((it) => it === document.activeElement)) return
  }
  throw new Error(`sixty times ${key} did not lead to ${String(control)}`)
}
