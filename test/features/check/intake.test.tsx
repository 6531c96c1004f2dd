import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { check, codePicture, documentedLink, openPage, textField, transfer } from './open-page.tsx'

afterEach(() => vi.restoreAllMocks())

const other = 'https://example.org'

/** Somewhere on the page, unless told where. */
async function bring(event: Event, where: Element = document.body): Promise<Event> {
  await act(async () => where.dispatchEvent(event))
  return event
}

/** The field, once it holds the text. */
function field(text: string): Promise<HTMLElement> {
  return screen.findByDisplayValue(text)
}

async function undo(page: ReturnType<typeof openPage>): Promise<void> {
  await page.user.click(screen.getByRole('button', { name: 'Undo' }))
}

describe('pasting anywhere on the page', () => {
  test('brings a text to be checked, and the one before comes back with Undo', async () => {
    const page = openPage()
    await check(page, other)
    const event = await bring(transfer('paste', { text: documentedLink }))
    expect(event.defaultPrevented).toBe(true)
    expect(await field(documentedLink)).toBeTruthy()
    await undo(page)
    expect(await field(other)).toBeTruthy()
  })

  test('into the field itself is left to the field', async () => {
    openPage()
    const event = await bring(transfer('paste', { text: documentedLink }), textField())
    expect(event.defaultPrevented).toBe(false)
    expect(textField().value).toBe('')
  })

  test('of a picture reads the QR code in it, even with the field in use', async () => {
    openPage()
    await bring(transfer('paste', { file: codePicture }), textField())
    expect(await field(documentedLink)).toBeTruthy()
  })

  test('of cells out of a spreadsheet, which are a picture too, brings their text', async () => {
    openPage()
    await bring(transfer('paste', { text: other, file: codePicture }))
    expect(await field(other)).toBeTruthy()
  })
})

describe('dropping on the page', () => {
  test('is invited while something is dragged over it', async () => {
    openPage()
    const event = await bring(transfer('dragover', { text: other }))
    expect(event.defaultPrevented).toBe(true)
    expect(screen.getByText('Drop it here')).toBeTruthy()
    await bring(transfer('drop', { text: other }))
    expect(screen.queryByText('Drop it here')).toBeNull()
  })

  test('a text or a link brings it, and never leaves the page for it', async () => {
    openPage()
    const event = await bring(transfer('drop', { uri: other }))
    expect(event.defaultPrevented).toBe(true)
    expect(await field(other)).toBeTruthy()
    await bring(transfer('drop', { text: documentedLink }))
    expect(await field(documentedLink)).toBeTruthy()
  })

  test.each([
    ['plain', new TextEncoder().encode(other)],
    ['what Windows calls Unicode', new Uint8Array([0xff, 0xfe, 0x68, 0, 0x69, 0])],
  ])('a text file brings its text, be it %s', async (_, bytes) => {
    openPage()
    const file = new File([bytes], 'links.txt', { type: 'text/plain' })
    await bring(transfer('drop', { file }))
    expect(await field(bytes[0] === 0xff ? 'hi' : other)).toBeTruthy()
  })

  test('a picture without a code says so, and keeps the text', async () => {
    const page = openPage()
    await check(page, other)
    const file = new File(['cat'], 'cat.png', { type: 'image/png' })
    await bring(transfer('drop', { file }))
    expect(await screen.findByText(/^There is no QR code that can be read/)).toBeTruthy()
    expect(textField().value).toBe(other)
    await page.user.type(textField(), '/')
    expect(screen.queryByText(/^There is no QR code/)).toBeNull()
  })

  test('a file that is no text says so', async () => {
    openPage()
    const file = new File([new Uint8Array([80, 75, 0, 0])], 'a.zip', { type: 'application/zip' })
    await bring(transfer('drop', { file }))
    expect(await screen.findByText('This file is neither a text nor a picture.')).toBeTruthy()
  })

  test('a file that is too large says so', async () => {
    openPage()
    const file = new File(['x'], 'links.csv', { type: 'text/csv' })
    Object.defineProperty(file, 'size', { value: 5_000_000 })
    await bring(transfer('drop', { file }))
    expect(await screen.findByText(/^This file is too large to check here/)).toBeTruthy()
  })
})

describe('the button for pasting', () => {
  test('brings what is in the clipboard', async () => {
    const page = openPage()
    await navigator.clipboard.writeText(documentedLink)
    await page.user.click(screen.getByRole('button', { name: 'Paste' }))
    expect(await field(documentedLink)).toBeTruthy()
  })

  test('says how to paste where the browser refuses', async () => {
    const page = openPage()
    vi.spyOn(navigator.clipboard, 'readText').mockRejectedValue(new Error('refused'))
    await page.user.click(screen.getByRole('button', { name: 'Paste' }))
    expect(await screen.findByText(/Press Ctrl\+V instead\.$/)).toBeTruthy()
  })
})

test('a picture that is chosen is read', async () => {
  const page = openPage()
  await page.user.upload(
    document.querySelector<HTMLInputElement>('input[type=file]') ?? document.createElement('input'),
    codePicture,
  )
  expect(await field(documentedLink)).toBeTruthy()
})

test('clearing can be undone', async () => {
  const page = openPage()
  await check(page, other)
  await page.user.click(screen.getByRole('button', { name: 'Clear' }))
  await waitFor(() => expect(textField().value).toBe(''))
  await undo(page)
  expect(await field(other)).toBeTruthy()
})

describe('a text that the address brings', () => {
  test('is checked at once', async () => {
    openPage({ handedText: documentedLink })
    expect(await field(documentedLink)).toBeTruthy()
  })

  test('takes the place of what was there, which can be brought back', async () => {
    const page = openPage({ kept: other, handedText: documentedLink })
    expect(await field(documentedLink)).toBeTruthy()
    await undo(page)
    expect(await field(other)).toBeTruthy()
  })

  test('comes a second time only when it is another', async () => {
    const page = openPage({ handedText: documentedLink })
    await check(page, other)
    page.hand(documentedLink)
    expect(textField().value).toBe(other)
    page.hand('https://example.net')
    expect(await field('https://example.net')).toBeTruthy()
  })
})

test('the text is there again after a reload', async () => {
  openPage({ kept: documentedLink })
  expect(textField().value).toBe(documentedLink)
  expect(await screen.findByText('This link works.')).toBeTruthy()
})
