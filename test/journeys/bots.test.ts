import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventually, openApp } from '#test/support/browser.ts'
import { documentedLink, linkIs, messageOf, rowOf, screenOf } from '#test/journeys/form.ts'
import {
  botOf,
  botsOf,
  bringIn,
  builderOf,
  chooseBot,
  dialogOf,
  fieldsOf,
  goTo,
  makeBot,
  noDialog,
} from '#test/journeys/library-screen.ts'

const welcome = 's58fa63fe-6791-42bf-8674-fd4c377aa44f'
const offer = 's8c0a1d1e-1111-4222-8333-0123456789ab'

const table = `Block name\tBlock ID\tNote
Welcome\t${welcome}\tfor all
Summer offer\t${offer}\t
Nothing here`

const record = JSON.stringify({
  data: {
    id: '5d1f',
    first_name: 'Jane',
    last_name: 'Doe',
    channel: 'messenger',
    gender: 'female',
    'Plan name': 'Gold',
    Visits: 12,
    'Member since': '2024-02-29',
    Newsletter: true,
  },
})

test('a bot is filled from a pasted table and a user’s record; in Build a link is made from names alone', async () => {
  const { page, problems } = await openApp({ path: '/#/bots' })
  await makeBot(page, 'Acme store')
  const { blocks, attributes, isSaved } = botsOf(page)
  const fillIn = await fillBy(page, 'Paste a table', 'The table', table)
  await fillIn.getByText('1 line could not be read').waitFor()
  await fillIn.getByRole('button', { name: 'Add 2' }).click()
  await noDialog(page)
  await eventually(() => blocks.count()).toBe(2)
  await eventually(() => fieldsOf(blocks.first())).toEqual(['Welcome', welcome, 'for all'])

  const fromRecord = await fillBy(page, 'Paste a user’s record', 'The record, as JSON', record)
  await fromRecord.getByRole('button', { name: 'Add 4' }).click()
  await noDialog(page)
  await eventually(() => attributes.count()).toBe(4)
  const types = [
    ['Plan name', 'text'],
    ['Visits', 'number'],
    ['Member since', 'date'],
    ['Newsletter', 'yes-no'],
  ]
  for (const [index, [name, type]] of types.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one row after the other
    const fields = await fieldsOf(attributes.nth(index))
    expect(fields.slice(0, 2)).toEqual([name, type])
  }
  await attributes.first().getByLabel('Allowed values').fill('Gold, Silver, Bronze')
  await isSaved()
  await page.reload()
  await eventually(() => attributes.count()).toBe(4)
  expect(await page.getByRole('main').textContent()).not.toContain('Jane')

  await goTo(page, 'Build')
  await chooseBot(page, 'Acme store')
  const { website, block } = builderOf(page)
  await website.fill('https://example.com')
  await block.fill('offer')
  await page.getByRole('option', { name: /^Summer offer/ }).click()
  await builderOf(page).form.getByText('Summer offer', { exact: true }).waitFor()
  await pickName(page, 1, 'plan', 'Plan name')
  await rowOf(page, 1).choice.selectOption('Silver')
  await screenOf(page).button('Add an attribute').click()
  await pickName(page, 2, 'news', 'Newsletter')
  await rowOf(page, 2).choice.selectOption('yes')
  await screenOf(page).button('Add an attribute').click()
  await pickName(page, 3, 'since', 'Member since')
  await rowOf(page, 3).value.fill('2024-02-29')
  const link = `https://example.com?bs_ref=block:${offer};user:Plan%20name:Silver;user:Newsletter:yes;user:Member%20since:2024-02-29`
  await linkIs(page, link)
  await eventually(() => screenOf(page).state.textContent()).toBe('Ready to use')
  expect(problems).toEqual([])
})

test('pasting the same table again adds nothing, and what was added is taken back by Undo', async () => {
  const { page, problems } = await openApp({ path: '/#/bots' })
  await makeBot(page, 'Acme store')
  const { blocks, button, isSaved } = botsOf(page)
  const first = await fillBy(page, 'Paste a table', 'The table', table)
  await first.getByRole('button', { name: 'Add 2' }).click()
  await eventually(() => blocks.count()).toBe(2)
  await isSaved()
  const again = await fillBy(page, 'Paste a table', 'The table', table)
  await again.getByText('There is nothing in it that this bot does not know.').waitFor()
  await eventually(() => again.getByRole('button', { name: 'Add', exact: true }).isEnabled()).toBe(
    false,
  )
  await page.keyboard.press('Escape')
  await noDialog(page)
  await button('Undo').click()
  await eventually(() => blocks.count()).toBe(0)
  await isSaved()
  await page.reload()
  await page.getByText('No block yet.').waitFor()
  expect(problems).toEqual([])
})

test('a bot is filled by hand, renamed, deleted and brought back', async () => {
  const { page, openTab, problems } = await openApp({ path: '/#/bots' })
  await page.getByText('Type it once, pick it ever after').waitFor()
  await makeBot(page, 'Acme')
  const { editor, blocks, variables, button, list, isSaved } = botsOf(page)
  await editor.getByRole('textbox', { name: 'Name', exact: true }).first().fill('Acme store')
  await button('Add a block').click()
  await blocks.first().getByLabel('Name').fill('Welcome')
  await blocks.first().getByLabel('Block ID').fill('s123')
  await blocks.first().getByLabel('Note').focus()
  await messageOf(page, 'block.format').waitFor()
  await blocks.first().getByLabel('Block ID').fill(welcome)
  await button('Add a variable').click()
  await variables.first().getByLabel('Name').fill('color')
  await variables.first().getByLabel('Allowed values').fill('black, white')
  await isSaved()
  await page.getByRole('heading', { name: 'Acme store' }).waitFor()

  const other = await openTab(`/${new URL(page.url()).hash}`)
  await eventually(() => botsOf(other).blocks.count()).toBe(1)
  await eventually(() => fieldsOf(botsOf(other).blocks.first())).toEqual(['Welcome', welcome, ''])
  await other.close()

  await button('Delete this bot').click()
  await page.getByText('“Acme store” is deleted.').first().waitFor()
  await eventually(() => list.count()).toBe(0)
  await button('Undo').click()
  await eventually(() => blocks.count()).toBe(1)
  await button('Delete this bot').click()
  await page.getByText('“Acme store” is deleted.').first().waitFor()
  await page.reload()
  await page.getByText('Recently deleted').click()
  await button('Bring back Acme store').click()
  await list.getByRole('link', { name: /^Acme store/ }).click()
  await eventually(() => blocks.count()).toBe(1)
  expect(problems).toEqual([])
})

test('a record that is cut off, a web page or no record is explained, and adds nothing', async () => {
  const { page, problems } = await openApp({ path: '/#/bots' })
  await makeBot(page, 'Acme')
  const dialog = await fillBy(page, 'Paste a user’s record', 'The record, as JSON', '')
  for (const [text, said] of [
    [record.slice(0, -9), 'The record ends in the middle.'],
    ['<!doctype html><title>Sign in</title>', 'This is a web page, not a record.'],
    [record.replaceAll('"', "'"), 'This has single quotes'],
    ['[1, 2]', 'there is no user’s record in it'],
    ['hello', 'This is not JSON.'],
    ['{"first_name":"Jane","id":"1","gender":"female"}', 'no custom attributes in this record'],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await dialog.getByLabel('The record, as JSON').fill(text)
    // oxlint-disable-next-line no-await-in-loop
    await dialog.getByText(said).waitFor()
    // oxlint-disable-next-line no-await-in-loop
    await eventually(() =>
      dialog.getByRole('button', { name: 'Add', exact: true }).isEnabled(),
    ).toBe(false)
  }
  expect(problems).toEqual([])
})

test('what stands in checked links is added to a bot, new or known, with names for its blocks', async () => {
  const { page, problems } = await openApp({ path: '/#/check' })
  await page.getByLabel('A link, or a text with links in it').fill(documentedLink)
  await page.getByRole('button', { name: 'Add these to the bot' }).click()
  const dialog = await dialogOf(page, 'Add to the bot')
  await dialog.getByRole('textbox', { name: 'What is the new bot called?' }).fill('Acme store')
  await dialog.getByLabel(`A name for block ${welcome}`).fill('Welcome')
  await dialog.getByRole('button', { name: 'Make the bot and add' }).click()
  await noDialog(page)
  await page.getByText('“Acme store” is made.').waitFor()
  await goTo(page, 'Bots')
  const { blocks, attributes, variables } = botsOf(page)
  await eventually(() => blocks.count()).toBe(1)
  await eventually(() => fieldsOf(blocks.first())).toEqual(['Welcome', welcome, ''])
  expect((await fieldsOf(attributes.first()))[0]).toBe('Source')
  expect((await fieldsOf(variables.first()))[0]).toBe('color')

  await goTo(page, 'Check')
  await page
    .getByLabel('A link, or a text with links in it')
    .fill(`${documentedLink}\nhttps://example.com?bs_ref=user:Plan:Gold`)
  await page.getByRole('group', { name: '2 links in this text' }).waitFor()
  await page.getByRole('button', { name: 'Add these to the bot' }).first().click()
  await eventually(() => dialog.getByRole('checkbox').count()).toBe(1)
  await dialog.getByRole('button', { name: 'Add 1' }).click()
  await noDialog(page)
  await goTo(page, 'Bots')
  await eventually(() => attributes.count()).toBe(2)
  await eventually(async () => (await fieldsOf(attributes.last()))[0]).toBe('Plan')
  expect(problems).toEqual([])
})

test('what one tab changes in a bot is seen in the other; changed in both at once, it is asked which counts', async () => {
  const { page, openTab, problems } = await openApp()
  await bringIn(page, { bots: [botOf(1, 'Acme store')] })
  await goTo(page, 'Bots')
  const tab = await openTab(`/${new URL(page.url()).hash}`)
  await noteIn(tab).fill('Seen here')
  await eventually(() => noteIn(page).inputValue()).toBe('Seen here')

  const release = await holdLibrary(tab)
  await noteIn(page).fill('One')
  await noteIn(tab).fill('Two')
  await release()
  await eventually(async () => (await askedIn(page)) + (await askedIn(tab))).toBe(1)
  const [asked, other] = (await askedIn(page)) === 1 ? [page, tab] : [tab, page]
  const mine = await noteIn(asked).inputValue()
  await botsOf(asked).button('Keep what is here').click()
  await botsOf(asked).isSaved()
  await eventually(() => noteIn(other).inputValue()).toBe(mine)
  expect(problems).toEqual([])
})

/** The bot’s own note. */
function noteIn(page: Page) {
  return botsOf(page).editor.getByRole('textbox', { name: 'Note' }).first()
}

/**
 * Lets nothing read or write the library, in any tab, until the answer is called: however long it takes to type in two tabs,
 * they then save at once.
 */
async function holdLibrary(page: Page): Promise<() => Promise<void>> {
  const hold = await page.evaluateHandle(async () => {
    const database = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('_pouch_external-link-builder')
      request.addEventListener('success', () => done(request.result))
    })
    const state = { isOver: false }
    const names = [...database.objectStoreNames]
    const store = database.transaction(names, 'readwrite').objectStore('meta-store')
    await new Promise<undefined>((begun) => {
      const goOn = () => {
        begun(undefined)
        if (state.isOver) database.close()
        else store.count().addEventListener('success', goOn)
      }
      store.count().addEventListener('success', goOn)
    })
    return state
  })
  return () => hold.evaluate((state) => void (state.isOver = true))
}

/** How often it is asked which of two tabs counts. */
function askedIn(page: Page): Promise<number> {
  return page.getByText('This bot was changed in another tab, too', { exact: true }).count()
}

/** Opens one of the dialogs that fill a bot, and puts a text into it. */
async function fillBy(page: Page, button: string, label: string, text: string) {
  await botsOf(page).button(button).click()
  const dialog = await dialogOf(page, button)
  await dialog.getByLabel(label).fill(text)
  return dialog
}

/** Picks the name from what is suggested for a few letters. */
async function pickName(page: Page, position: number, letters: string, name: string) {
  const field = rowOf(page, position).name
  await field.click()
  await field.fill(letters)
  await page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
  await eventually(() => field.inputValue()).toBe(name)
}
