import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { ok } from '#platform/result.ts'
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

  test.each([
    ['named as one', 'offer.pdf', 'application/pdf'],
    ['without a name for what it is', 'offer', ''],
  ])(
    'a PDF is no text, though it looks like one, and keeps the text (%s)',
    async (_, name, type) => {
      const page = openPage()
      await check(page, other)
      const file = new File(['%PDF-1.7 https://example.com'], name, { type })
      await bring(transfer('drop', { file }))
      expect(await screen.findByText('This file is neither a text nor a picture.')).toBeTruthy()
      expect(textField().value).toBe(other)
    },
  )

  test('a mail that was saved is a text, whatever the system calls it', async () => {
    openPage()
    const file = new File([other], 'Offer.EML', { type: 'application/octet-stream' })
    await bring(transfer('drop', { file }))
    expect(await field(other)).toBeTruthy()
  })

  test('a file never takes the page away, even onto a dialog that is about something else', async () => {
    openPage()
    const dialog = document.body.appendChild(document.createElement('dialog'))
    onTestFinished(() => dialog.remove())
    dialog.setAttribute('open', '')
    const over = await bring(transfer('dragover', { file: codePicture }), dialog)
    expect(over.defaultPrevented).toBe(true)
    expect(screen.queryByText('Drop it here')).toBeNull()
    const event = await bring(transfer('drop', { file: codePicture }), dialog)
    expect(event.defaultPrevented).toBe(true)
    expect(textField().value).toBe('')
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

describe('the camera’s dialog', () => {
  test('takes a picture too, and closes', async () => {
    const videos = { enumerateDevices: async () => [{ kind: 'videoinput', deviceId: '' }] }
    Object.defineProperty(navigator, 'mediaDevices', { value: videos, configurable: true })
    onTestFinished(() => void Reflect.deleteProperty(navigator, 'mediaDevices'))
    const page = openPage()
    await page.user.click(await screen.findByRole('button', { name: 'Use the camera' }))
    const dialog = screen.getByText('Hold the QR code inside the frame.')
    await bring(transfer('drop', { file: codePicture }), dialog)
    expect(await field(documentedLink)).toBeTruthy()
    expect(screen.queryByText('Hold the QR code inside the frame.')).toBeNull()
  })
})

describe('a picture that is still being read', () => {
  test('does not take the place of the example that was tried meanwhile', async () => {
    const { page, find } = openSlowly()
    await bring(transfer('drop', { file: codePicture }))
    expect(screen.getByText('Looking for a QR code in the picture…')).toBeTruthy()
    await page.user.click(screen.getByRole('button', { name: 'Check this example' }))
    expect(screen.queryByText('Looking for a QR code in the picture…')).toBeNull()
    const example = textField().value
    await find()
    expect(textField().value).toBe(example)
  })

  test('nor of what was typed, or of what the address brought', async () => {
    const { page, find } = openSlowly()
    await bring(transfer('drop', { file: codePicture }))
    await page.user.type(textField(), 'x')
    await find()
    expect(textField().value).toBe('x')
    const later = openSlowly()
    await bring(transfer('drop', { file: codePicture }))
    later.page.hand(other)
    await later.find()
    expect(screen.getByDisplayValue(other)).toBeTruthy()
  })
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

/** The page, where the code of any picture is found only when that is said. */
function openSlowly() {
  let find: (() => void) | undefined
  const reading = new Promise<void>((done) => {
    find = done
  })
  const page = openPage({ readPicture: () => reading.then(() => ok([documentedLink])) })
  return { page, find: () => act(async () => find?.()) }
}
