import { screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { barriers } from '#test/link-view/accessible.ts'
import {
  block,
  check,
  documentedLink,
  findings,
  openPage,
  shownLink,
  textField,
} from './open-page.tsx'

afterEach(() => vi.restoreAllMocks())

const texts = (tag: string) =>
  [...document.querySelectorAll(tag)].map((it) => it.textContent.trim())
const button = (name: string) => screen.getByRole('button', { name })

describe('without a text', () => {
  test('the page has no barriers, and says what can be checked', async () => {
    openPage()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      'Which link do you want to check?',
    )
    expect(screen.getByRole('region', { name: 'What can be checked' })).toBeTruthy()
    expect(await barriers()).toEqual([])
  })

  test('an example can be tried with a click: it comes mended', async () => {
    const { user } = openPage()
    await user.click(button('Check this example'))
    expect(await screen.findByText('This link does not work as pasted.')).toBeTruthy()
    expect(shownLink()).toContain('&bs_ref=block:')
    expect(button('Copy the mended link')).toBeTruthy()
  })
})

describe('a right link', () => {
  test('is said to work, with what it does', async () => {
    const page = openPage()
    await check(page, documentedLink)
    expect(await screen.findByText('This link works.')).toBeTruthy()
    expect(
      screen.getByText(
        'It opens example.com, starts the conversation at block s58fa63fe…, and writes gender, Source, and color.',
      ),
    ).toBeTruthy()
    expect(shownLink()).toBe(documentedLink)
    expect(screen.queryByRole('heading', { name: 'Before and after' })).toBeNull()
    expect(screen.queryByRole('heading', { name: 'What the bot would receive' })).toBeNull()
    expect(await barriers()).toEqual([])
  })

  test('is copied to the letter', async () => {
    const page = openPage()
    await check(page, documentedLink)
    await page.user.click(await screen.findByRole('button', { name: 'Copy the link' }))
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy()
    expect(await navigator.clipboard.readText()).toBe(documentedLink)
  })

  test('becomes a QR code, and goes to the builder', async () => {
    const page = openPage()
    await check(page, documentedLink)
    await page.user.click(await screen.findByRole('button', { name: 'QR code' }))
    expect(page.onShowQr).toHaveBeenCalledExactlyOnceWith({
      url: documentedLink,
      hasMacros: false,
    })
    await page.user.click(button('Open in the builder'))
    expect(page.onOpenInBuilder.mock.lastCall?.[0]).toMatchObject({ blockId: block })
  })
})

describe('a mangled link', () => {
  const mangled = `https://example.com?bs_ref=block:${block};variable:color:dark blue.`
  const mended = `https://example.com?bs_ref=block:${block};variables:color:dark%20blue`

  test('is mended, and each place in it has its sentence', async () => {
    const page = openPage()
    await check(page, mangled)
    expect(await screen.findByText('This link does not work as pasted.')).toBeTruthy()
    expect(shownLink()).toBe(mended)
    expect(findings()).toEqual([
      expect.stringMatching(/^1Mended “variable:” is not understood/),
      expect.stringMatching(/^2Mended Spaces/),
      expect.stringMatching(/^3Mended A dot/),
    ])
    const marks = [...document.querySelectorAll('mark')].map((mark) => mark.textContent)
    expect(marks).toEqual(['1variable', '2 ', '3.'])
    expect(await barriers()).toEqual([])
  })

  test('lights a place in the text with its sentence', async () => {
    const page = openPage()
    await check(page, mangled)
    const sentence = await screen.findByText(/is not understood/)
    const [mark] = document.querySelectorAll('mark')
    expect(mark?.dataset.lit).toBe('false')
    await page.user.hover(sentence)
    expect(mark?.dataset.lit).toBe('true')
    await page.user.unhover(sentence)
    await page.user.click(button('Show place 1 in the text'))
    expect(mark?.dataset.lit).toBe('true')
  })

  test('is shown before and after, with what was taken out and put in', async () => {
    const page = openPage()
    await check(page, mangled)
    await screen.findByRole('heading', { name: 'Before and after' })
    expect(texts('del')).toEqual(['removed: variable end', 'removed:   end', 'removed: . end'])
    expect(texts('ins')).toEqual(['added: variables end', 'added: %20 end'])
  })

  test('shows what a bot would have got of it, of what is meant', async () => {
    const page = openPage()
    await check(page, mangled)
    await screen.findByRole('heading', { name: 'What the bot would receive' })
    const [, color] = screen
      .getAllByRole('row')
      .filter((row) => row.closest('section')?.textContent.startsWith('What the bot'))
    expect(color?.textContent).toBe('color (Variable)dark blueNothingNothing')
    expect(screen.getByText('1 other part comes out as meant.')).toBeTruthy()
  })
})

describe('a link whose data was not understood', () => {
  test('is not offered to be copied, though an address is left of it', async () => {
    const page = openPage()
    await check(page, 'https://example.com?bs_ref=hello')
    expect(
      await screen.findByRole('button', { name: 'Open in the builder to finish it' }),
    ).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Copy the/ })).toBeNull()
    expect(screen.queryByRole('button', { name: 'QR code' })).toBeNull()
  })
})

describe('a link that needs a person', () => {
  const faulty = 'https://example.com?bs_ref=user:gender:Female;hello'

  test('says so, leads there, and offers the builder in place of copying', async () => {
    const page = openPage()
    await check(page, faulty)
    expect(await screen.findByText('1 thing only you can decide.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^Copy the/ })).toBeNull()
    await page.user.click(button('Show me'))
    expect(document.activeElement?.textContent).toMatch(/Gender is male, female or unknown/)
    await page.user.click(button('Open in the builder to finish it'))
    expect(page.onOpenInBuilder).toHaveBeenCalledOnce()
  })

  test('is finished with a click on a fix, which can be undone', async () => {
    const page = openPage()
    await check(page, faulty)
    await page.user.click(await screen.findByRole('button', { name: 'Use “female”' }))
    expect(await screen.findByRole('button', { name: 'Copy the mended link' })).toBeTruthy()
    expect(shownLink()).toBe('https://example.com?bs_ref=user:gender:female')
    await page.user.click(button('Undo'))
    expect(await screen.findByText('1 thing only you can decide.')).toBeTruthy()
  })

  test('keeps what was left out of it, to the letter', async () => {
    const page = openPage()
    await check(page, faulty)
    const leftOut = await screen.findByRole('region', { name: 'Left out of the link' })
    expect(within(leftOut).getByText('hello')).toBeTruthy()
    await page.user.click(within(leftOut).getByRole('button', { name: 'Copy this piece' }))
    expect(await navigator.clipboard.readText()).toBe('hello')
  })
})

test('an address without chatbot data says so, and goes to the builder', async () => {
  const page = openPage()
  await check(page, 'https://example.com/sale')
  expect(await screen.findByText('This is an ordinary address, without chatbot data.')).toBeTruthy()
  expect(screen.getByText(/^It opens example.com\/sale, and that is all\./)).toBeTruthy()
  await page.user.click(button('Open in the builder'))
  expect(page.onOpenInBuilder.mock.lastCall?.[0].destination).toBe('https://example.com/sale')
})

test('a text without a link says so', async () => {
  const page = openPage()
  await check(page, 'Hello, where is the link?')
  expect(await screen.findByText('There is no link in it.')).toBeTruthy()
  expect(await barriers()).toEqual([])
})

describe('several links in one text', () => {
  const text = `First ${documentedLink}\nthen https://example.com?bs_ref=user:gender:Female\nand https://example.org`

  test('are listed with their states, and the chosen one is shown', async () => {
    const page = openPage()
    await check(page, text)
    const list = await screen.findByRole('group', { name: '3 links in this text' })
    const links = within(list).getAllByRole('radio')
    expect(links.map((link) => link.closest('label')?.textContent)).toEqual([
      `FirstWorks${documentedLink}`,
      'thenNeeds youhttps://example.com?bs_ref=user:gender:Female',
      'andNo chatbot datahttps://example.org',
    ])
    await page.user.click(within(list).getByRole('radio', { name: /Female/ }))
    expect(await screen.findByText('1 thing only you can decide.')).toBeTruthy()
    expect(await barriers()).toEqual([])
  })

  test('keep what was fixed in each of them', async () => {
    const page = openPage()
    await check(page, text)
    await page.user.click(await screen.findByRole('radio', { name: /Female/ }))
    await page.user.click(await screen.findByRole('button', { name: 'Use “female”' }))
    await page.user.click(screen.getByRole('radio', { name: /example.org/ }))
    await page.user.click(screen.getByRole('radio', { name: /Female/ }))
    expect(shownLink()).toBe('https://example.com?bs_ref=user:gender:female')
  })

  test('beyond a hundred, the first are listed, and that is said', async () => {
    const page = openPage()
    await check(
      page,
      Array.from({ length: 120 }, (_, at) => `https://example.com/${at}`).join('\n'),
    )
    expect(await screen.findByText(/^The first 100 of 120 links are listed\./)).toBeTruthy()
    expect(screen.getAllByRole('radio')).toHaveLength(100)
  })
})

test('on a phone the state and the copying are at the foot of the screen', async () => {
  const page = openPage({ isPhone: true })
  await check(page, documentedLink)
  const bar = await screen.findByRole('complementary', { name: 'The link to take along' })
  expect(within(bar).getByText('This link works.')).toBeTruthy()
  await page.user.click(within(bar).getByRole('button', { name: 'Copy the link' }))
  expect(await navigator.clipboard.readText()).toBe(documentedLink)
  expect(screen.getAllByText('This link works.')).toHaveLength(1)
  expect(await barriers()).toEqual([])
})

test('a browser that refuses the clipboard leaves copying to the person', async () => {
  const page = openPage()
  await check(page, documentedLink)
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'))
  await page.user.click(await screen.findByRole('button', { name: 'Copy the link' }))
  const dialog = await screen.findByRole('dialog', { name: 'Copy the link yourself' })
  expect(within(dialog).getByLabelText<HTMLTextAreaElement>('Link').value).toBe(documentedLink)
})

test('a link with more parts than can be looked at shows the first, and says so', async () => {
  const page = openPage()
  const rows = Array.from({ length: 300 }, (_, at) => `user:a${at}:1`).join(';')
  await check(page, `https://example.com?bs_ref=${rows}`)
  expect(await screen.findByText(/^Only the first 200 of 302 parts are shown\./)).toBeTruthy()
  await page.user.click(button('Copy the link'))
  expect(await navigator.clipboard.readText()).toBe(`https://example.com?bs_ref=${rows}`)
  expect(textField().value).toContain('user:a299:1')
})
