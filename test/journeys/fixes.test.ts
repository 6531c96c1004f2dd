import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Diagnostic, FixId } from '#link/index.ts'
import { eventually, openApp } from '#test/support/browser.ts'
import {
  addRow,
  block,
  fillRow,
  linkIs,
  messageOf,
  rowOf,
  screenOf,
  stateIs,
  wordsOf,
} from '#test/journeys/form.ts'

/** What is typed, what is said about it, what to click, and what that writes. */
interface Mistake {
  readonly typed: string
  readonly says: Diagnostic['code']
  readonly fix: FixId
  readonly mended: string
}

const characters = (around: string): readonly Mistake[] => [
  {
    typed: `${around}\t1`,
    says: 'row.control-character',
    fix: 'put-space',
    mended: `${around} 1`,
  },
  {
    typed: `${around}\ud83d`,
    says: 'row.broken-character',
    fix: 'remove-broken',
    mended: around,
  },
  {
    typed: `${around}\u200b`,
    says: 'row.invisible-character',
    fix: 'remove-invisible',
    mended: around,
  },
  {
    typed: `${around} `,
    says: 'row.surrounding-space',
    fix: 'trim',
    mended: around,
  },
]

test('whatever is wrong with a website’s address is mended by a click', async () => {
  const { page, problems } = await openApp()
  const { website } = screenOf(page)
  await mendEach(page, website, [
    {
      typed: 'https://example.com/summer sale now',
      says: 'destination.invalid',
      fix: 'encode-spaces',
      mended: 'https://example.com/summer%20sale%20now',
    },
    {
      typed: 'https:example.com',
      says: 'destination.invalid',
      fix: 'add-slashes',
      mended: 'https://example.com',
    },
    {
      typed: '<https://example.com/a>',
      says: 'destination.invalid',
      fix: 'unwrap',
      mended: 'https://example.com/a',
    },
    {
      typed: 'https://jane:secret@example.com/a',
      says: 'destination.credentials',
      fix: 'remove-credentials',
      mended: 'https://example.com/a',
    },
    {
      typed: 'http://example.com/a',
      says: 'destination.insecure',
      fix: 'use-https',
      mended: 'https://example.com/a',
    },
    {
      typed: 'https://example.com/a\u200b',
      says: 'destination.invisible-character',
      fix: 'remove-invisible',
      mended: 'https://example.com/a',
    },
  ])
  await stateIs(page, 'Ready to use')
  await page.getByText('1 thing to check').waitFor()
  await linkIs(page, 'https://example.com/a')
  expect(problems).toEqual([])
})

test('a Messenger link and a website’s address find their own channel by a click', async () => {
  const { page, problems } = await openApp()
  const { website, messenger, toMessenger } = screenOf(page)
  await mend(page, website, {
    typed: 'https://www.messenger.com/t/acme.store',
    says: 'destination.is-messenger',
    fix: 'switch-channel',
    mended: 'messenger',
  })
  await eventually(() => messenger.inputValue()).toBe('https://m.me/acme.store')

  await mendEach(page, messenger, [
    {
      typed: 'https://www.facebook.com/acme.store',
      says: 'destination.not-messenger',
      fix: 'use-messenger-link',
      mended: 'https://m.me/acme.store',
    },
    {
      typed: 'acme.store',
      says: 'destination.not-messenger',
      fix: 'use-messenger-link',
      mended: 'https://m.me/acme.store',
    },
    {
      typed: '123456789012345',
      says: 'destination.invalid',
      fix: 'use-messenger-link',
      mended: 'https://m.me/123456789012345',
    },
  ])

  await mend(page, messenger, {
    typed: 'https://shop.example.org/sale',
    says: 'destination.not-messenger',
    fix: 'switch-channel',
    mended: 'website',
  })
  await eventually(() => website.inputValue()).toBe('https://shop.example.org/sale')
  await toMessenger.click()
  await eventually(() => messenger.inputValue()).toBe('')
  expect(problems).toEqual([])
})

test('a block’s ID with something around it is cleaned by a click', async () => {
  const { page, problems } = await openApp()
  await screenOf(page).website.fill('https://example.com')
  await mendEach(page, screenOf(page).block, [
    {
      typed: `block:${block};`,
      says: 'block.pasted-part',
      fix: 'keep-id',
      mended: block,
    },
    {
      typed: ` ${block} `,
      says: 'block.characters',
      fix: 'remove-spaces',
      mended: block,
    },
    {
      typed: `${block}\u200b`,
      says: 'block.format',
      fix: 'remove-spaces',
      mended: block,
    },
  ])
  await stateIs(page, 'Ready to use')
  await linkIs(page, `https://example.com?bs_ref=block:${block}`)
  expect(problems).toEqual([])
})

test('whatever is wrong with a name, a value or a utm field is mended by a click', async () => {
  const { page, problems } = await openApp()
  const { website, tracking } = screenOf(page)
  await website.fill('https://example.com')
  await fillRow(page, 1, ['Note', 'x'])
  await mendEach(page, rowOf(page, 1).name, characters('Note'))
  await mendEach(page, rowOf(page, 1).value, [
    ...characters('One'),
    {
      typed: 'a;b;c',
      says: 'row.value-semicolon',
      fix: 'put-comma',
      mended: 'a,b,c',
    },
    {
      typed: '{{ contact.company }}',
      says: 'row.macro-spaces',
      fix: 'close-macro',
      mended: '{{contact.company}}',
    },
  ])
  await tracking.getByText('Campaign tracking').click()
  await mendEach(page, page.getByLabel('utm_source'), characters('facebook'), 'utm.source')

  await stateIs(page, 'Ready to use')
  await linkIs(page, 'https://example.com?utm_source=facebook&bs_ref=user:Note:{{contact.company}}')
  expect(problems).toEqual([])
})

test('BotStar’s own attributes are spelled and filled in right by a click', async () => {
  const { page, problems } = await openApp()
  await screenOf(page).website.fill('https://example.com')
  await fillRow(page, 1, ['first_name', 'Jane'])
  await addRow(page, 'attribute', ['gender', 'Female'])
  await addRow(page, 'attribute', ['birthday', '31/12/1990'])
  await addRow(page, 'attribute', ['email', 'jane@example.com '])
  await addRow(page, 'variable', ['color', 'black'])
  await addRow(page, 'variable', ['color', 'white'])
  await stateIs(page, '4 things to fix')

  await accept(
    messageOf(page, 'row.system-name', { name: 'first Name' }),
    wordsOf('use-system-name', 'first Name'),
  )
  await accept(messageOf(page, 'row.gender'), wordsOf('use-value', 'female'))
  await accept(messageOf(page, 'row.birthday'), wordsOf('use-value', '1990-12-31'))
  await accept(messageOf(page, 'row.email'), wordsOf('use-value', 'jane@example.com'))
  await accept(messageOf(page, 'row.duplicate', { name: 'color' }), wordsOf('remove-row'))
  await stateIs(page, 'Ready to use')
  await page.getByText('1 thing to check').waitFor()
  await linkIs(
    page,
    'https://example.com?bs_ref=user:first%20Name:Jane;user:gender:female;user:birthday:1990-12-31;user:email:jane%40example.com;variables:color:black',
  )
  expect(problems).toEqual([])
})

/** One mistake after the other in one field, each mended. */
async function mendEach(
  page: Page,
  field: Locator,
  mistakes: readonly Mistake[],
  path?: Diagnostic['path'],
): Promise<void> {
  for (const mistake of mistakes) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as a person does
    await mend(page, field, mistake, path)
    // oxlint-disable-next-line no-await-in-loop
    await eventually(() => field.inputValue()).toBe(mistake.mended)
  }
}

async function mend(
  page: Page,
  field: Locator,
  { typed, says, fix, mended }: Mistake,
  path?: Diagnostic['path'],
): Promise<void> {
  await write(field, typed)
  await field.press('Tab')
  await accept(messageOf(page, says, {}, path), wordsOf(fix, mended))
}

/** Presses the words that mend what is said, and sees it gone. */
async function accept(message: Locator, words: string): Promise<void> {
  await message.getByRole('button', { name: words, exact: true }).click()
  await message.waitFor({ state: 'detached' })
}

/** By its code units, as if pasted: half an emoji survives no other way. */
async function write(field: Locator, text: string): Promise<void> {
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
  await field.focus()
  await field.selectText()
  await field.evaluate(
    (_, codes) => document.execCommand('insertText', false, String.fromCharCode(...codes)),
    units,
  )
}
