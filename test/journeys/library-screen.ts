import type { Locator, Page } from 'playwright-core'
import { writeBundle } from '#library/bundle.ts'
import { newBot, type Bot } from '#library/bot.ts'
import type { Incoming } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { axe } from '#test/support/axe.ts'
import { eventually } from '#test/support/browser.ts'
import { linkIs, rowOf, screenOf } from '#test/journeys/form.ts'

type PageName = 'Build' | 'Check' | 'Bulk' | 'Presets' | 'Bots'

/** Goes to another page by the head, until it is there. */
export async function goTo(page: Page, name: PageName): Promise<void> {
  const link = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name })
  await link.click()
  await eventually(() => link.getAttribute('aria-current')).toBe('page')
  await page.getByRole('heading', { level: 1 }).waitFor({ state: 'attached' })
}

/** The page of the presets, as a person finds it. */
export function presetsOf(page: Page) {
  const card = page.getByRole('region', { name: 'The chosen preset' })
  const list = page.getByRole('listbox', { name: 'Presets' })
  return {
    search: page.getByRole('combobox', { name: /^Search presets/ }),
    list,
    /** Those in the list, or the one with these words. */
    presets: list.getByRole('option'),
    preset: (text: string) => list.getByRole('option').filter({ hasText: text }),
    order: page.getByRole('combobox', { name: 'Order', exact: true }),
    tag: page.getByRole('combobox', { name: 'Tag', exact: true }),
    bot: page.getByRole('combobox', { name: 'Bot', exact: true }),
    card,
    link: card.getByRole('region', { name: 'The link in its parts' }),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    /** In the card: what is done with the chosen preset. */
    act: (name: string) => card.getByRole('button', { name, exact: true }),
  }
}

/** The names of the listed presets, from top to bottom. */
export async function areListed(page: Page, names: readonly string[]): Promise<void> {
  const { presets } = presetsOf(page)
  // “Summer (2)” begins with “Summer”, too.
  const longestFirst = names.toSorted((one, other) => other.length - one.length)
  await eventually(async () => {
    const texts = await presets.allTextContents()
    return texts.map((text) => longestFirst.find((name) => text.startsWith(name)) ?? text)
  }).toEqual(names)
}

/** The dialog of this title, until it is open. */
export async function dialogOf(page: Page, title: string): Promise<Locator> {
  const dialog = page.getByRole('dialog', { name: title, exact: true })
  await dialog.waitFor()
  return dialog
}

export async function noDialog(page: Page): Promise<void> {
  await eventually(() => page.getByRole('dialog').count()).toBe(0)
}

export interface Saved {
  readonly name: string
  readonly note?: string
  readonly tags?: readonly string[]
  /** By the label of the field. */
  readonly holds?: Readonly<Record<string, 'Ask each time' | 'Locked'>>
}

/** Saves what stands in Build as a new preset. */
export async function savePreset(page: Page, saved: Saved): Promise<void> {
  await screenOf(page).button('Save preset').click()
  const dialog = await dialogOf(page, 'Save preset')
  await describePreset(dialog, saved)
  await dialog.getByRole('button', { name: 'Save preset' }).click()
  await noDialog(page)
}

/** By its role: behind the words of its label stands a mark that is not read out. */
export function nameIn(dialog: Locator): Locator {
  return dialog.getByRole('textbox', { name: 'Name', exact: true })
}

/** Fills the form for saving in. */
export async function describePreset(dialog: Locator, saved: Saved): Promise<void> {
  const { name, note, tags = [], holds = {} } = saved
  await nameIn(dialog).fill(name)
  if (note !== undefined) await dialog.getByLabel('Note', { exact: true }).fill(note)
  for (const tag of tags) {
    const field = dialog.getByLabel('Tags', { exact: true })
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await field.fill(tag)
    // oxlint-disable-next-line no-await-in-loop
    await field.press('Enter')
  }
  for (const [label, hold] of Object.entries(holds)) {
    const choice = dialog.getByLabel(`What may be done with “${label}”`)
    // oxlint-disable-next-line no-await-in-loop
    await choice.selectOption(hold)
  }
}

/** The builder’s fields while other pages have fields of these names, too. */
export function builderOf(page: Page) {
  const form = page.getByRole('form')
  return {
    ...screenOf(page),
    form,
    website: form.getByLabel(/^Website address/),
    block: form.getByLabel(/^Block ID/),
    preset: page.getByRole('region', { name: 'Preset', exact: true }),
    botMenu: page.getByRole('button', { name: /^(Bot: |No bot$|Bot )/ }),
  }
}

/** Fills Build with an address and one attribute. */
export async function buildLink(page: Page, address: string, source: string): Promise<void> {
  await builderOf(page).website.fill(address)
  await rowOf(page, 1).name.fill('Source')
  await rowOf(page, 1).name.press('Tab')
  await rowOf(page, 1).value.fill(source)
  await linkIs(page, `${address}?bs_ref=user:Source:${source}`)
}

/** The page of the bots, with one open. */
export function botsOf(page: Page) {
  const editor = page.getByRole('region', { name: /^The bot / })
  const rows = (title: string) => editor.getByRole('list', { name: title }).getByRole('group')
  return {
    editor,
    list: page.getByRole('navigation', { name: 'Your bots' }),
    blocks: rows('Blocks'),
    attributes: rows('User attributes'),
    variables: rows('Variables'),
    button: (name: string) => page.getByRole('button', { name, exact: true }),
    /** How what is typed stands to what is kept. */
    isSaved: () => editor.getByText('Saved', { exact: true }).waitFor(),
  }
}

/** Makes a bot on the page of the bots. */
export async function makeBot(page: Page, name: string): Promise<void> {
  await botsOf(page).button('New bot').first().click()
  const dialog = await dialogOf(page, 'New bot')
  await dialog.getByRole('textbox', { name: 'What is the bot called?' }).fill(name)
  await dialog.getByRole('button', { name: 'Make this bot' }).click()
  await page.getByRole('heading', { name, exact: true }).waitFor()
}

/** What stands in the fields of a row, from left to right. */
export async function fieldsOf(row: Locator): Promise<readonly string[]> {
  const fields = await row.locator('input, select').all()
  return Promise.all(fields.map((field) => field.inputValue()))
}

/** Chooses the bot in Build. */
export async function chooseBot(page: Page, name: string): Promise<void> {
  const { botMenu } = builderOf(page)
  await botMenu.click()
  await page.getByRole('menuitem', { name: new RegExp(`^${name}`) }).click()
  await eventually(() => botMenu.textContent()).toBe(name === 'No bot' ? name : `Bot: ${name}`)
}

const day = Date.UTC(2026, 9, 1)
const hour = 3_600_000

/** A preset as a file carries it. `place`: its place in time, so that orders can be told apart. */
export function presetOf(place: number, name: string, more: Partial<Preset> = {}) {
  const value: Preset = {
    name,
    note: '',
    tags: [],
    botId: '',
    draft: {
      channel: 'website',
      destination: 'https://example.com',
      blockId: '',
      rows: [{ kind: 'user', name: 'Source', value: `ad${place}` }],
    },
    systemNames: 'documented',
    holds: [],
    ...more,
  }
  return incoming('preset', place, value)
}

export function botOf(place: number, name: string, more: Partial<Bot> = {}) {
  return incoming('bot', place, { ...newBot(name), ...more })
}

function incoming<T>(kind: 'preset' | 'bot', place: number, value: T): Incoming<T> {
  const id = `${kind}:00000000-0000-4000-8000-${String(place).padStart(12, '0')}`
  const at = day + place * hour
  return { id, createdAt: at, updatedAt: at, value }
}

interface Content {
  readonly presets?: readonly Incoming<Preset>[]
  readonly bots?: readonly Incoming<Bot>[]
}

/** The text of a file with these. */
export function fileOf({ presets = [], bots = [] }: Content): string {
  return writeBundle({ presets, bots, unreadable: [] }, day)
}

/** Drops a file on the page: the events that a browser sends, since its debugger cannot drag from outside. */
export async function dropFile(page: Page, text: string, name = 'library.json'): Promise<void> {
  await page.evaluate(
    ({ content, fileName }) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([content], fileName, { type: 'application/json' }))
      for (const kind of ['dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }),
        )
      }
    },
    { content: text, fileName: name },
  )
}

/** Brings these into the library, by a file that is dropped on Presets. Ends on Presets. */
export async function bringIn(page: Page, content: Content): Promise<void> {
  await goTo(page, 'Presets')
  await page.getByText(/^(No presets yet|[\d,]+ presets?)$/).waitFor()
  await dropFile(page, fileOf(content))
  const dialog = await dialogOf(page, 'Import')
  await dialog.getByRole('button', { name: /^Import \d/ }).click()
  await dialog.getByText(/in your library/).waitFor()
  await page.keyboard.press('Escape')
  await noDialog(page)
}

/** axe finds nothing, in either theme. */
export async function isAccessible(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    // oxlint-disable-next-line no-await-in-loop -- there is one screen
    await page.emulateMedia({ colorScheme })
    // Asked again: the new colours take a moment to arrive everywhere.
    // oxlint-disable-next-line no-await-in-loop
    await eventually(async () => ({ what, colorScheme, found: await axe(page) })).toEqual({
      what,
      colorScheme,
      found: [],
    })
  }
}

/** Neither the page nor a dialog can be scrolled sideways, and no control stands over the edge. */
export async function fitsAcross(page: Page, what: string): Promise<void> {
  await eventually(async () => ({ what, over: await over(page) })).toEqual({ what, over: [] })
}

function over(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth
    const boxes = [
      document.documentElement,
      ...document.querySelectorAll('dialog[open] > div, section, fieldset, main'),
    ]
    const wide = boxes.filter(
      (box) => box.checkVisibility() && box.scrollWidth > box.clientWidth + 1,
    )
    const controls = [...document.querySelectorAll('button, input, select, textarea, summary, h2')]
    const beyond = controls.filter((control) => {
      const { left, right } = control.getBoundingClientRect()
      const isHidden = !control.checkVisibility() || right - left <= 1
      // A strip that is scrolled by itself may reach further.
      const isInStrip = control.closest('nav') !== null
      return !isHidden && !isInStrip && (right > width + 0.5 || left < -0.5)
    })
    return [...wide, ...beyond].map((it) => it.outerHTML.slice(0, 160))
  })
}
