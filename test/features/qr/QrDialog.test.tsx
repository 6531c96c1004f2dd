import { fireEvent, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { QrDoors } from '#features/qr/doors.ts'
import { newMemory } from '#features/qr/memory.ts'
import { QrDialog } from '#features/qr/QrDialog.tsx'
import { fail, ok } from '#platform/result.ts'
import { nodeDoors } from './node-doors.ts'
import { documentationLink, linkOf } from '#test/qr/pictures.ts'

/** Names of the files that the browser was asked to save. */
const saved: string[] = []

function catchDownload(event: Event) {
  if (!(event.target instanceof HTMLAnchorElement) || event.target.download === '') return
  saved.push(event.target.download)
  event.preventDefault()
}

beforeEach(() => {
  saved.length = 0
  document.addEventListener('click', catchDownload)
  // jsdom has no object URLs.
  URL.createObjectURL = () => 'blob:test'
  URL.revokeObjectURL = () => undefined
})

afterEach(() => {
  document.removeEventListener('click', catchDownload)
})

interface Opened {
  readonly url?: string
  readonly hasMacros?: boolean
  readonly doors?: Partial<QrDoors>
}

function openDialog({ url = documentationLink, hasMacros = false, doors = {} }: Opened = {}) {
  const onClose = vi.fn<() => void>()
  const memory = newMemory()
  const dialog = { onClose, url, hasMacros, doors: nodeDoors(doors), memory }
  const { unmount } = render(<QrDialog open {...dialog} />)
  const reopen = () => {
    unmount()
    render(<QrDialog open {...dialog} />)
  }
  return { user: userEvent.setup({ applyAccept: false }), onClose, reopen }
}

const checked = 'Checked: reads back as your link.'
const download = () => screen.getByRole('button', { name: /Download/ })

describe('the QR dialog', () => {
  it('shows the code and the link, and says that it was read back', async () => {
    openDialog()
    const dialog = screen.getByRole('dialog', { name: 'QR code' })
    within(dialog).getByRole('img', { name: 'QR code of your link' })
    expect(
      within(dialog).getByRole('region', { name: 'The link in this code' }).textContent,
    ).toContain(documentationLink)
    expect(await screen.findByText(checked)).toBe(screen.getByRole('status'))
    expect(dialog.textContent).toContain('49 × 49 modules')
    expect(dialog.textContent).toContain(
      'Comes out 1,026 pixels wide, not 1,024: 18 for each module',
    )
    expect(dialog.textContent).toContain('Always 4 modules wide')
  })

  it('is empty while it is closed', () => {
    render(<QrDialog open={false} onClose={() => undefined} url={documentationLink} />)
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('saves a PNG under a name that tells the link', async () => {
    const { user } = openDialog()
    await screen.findByText(checked)
    await user.click(download())
    expect(saved).toEqual(['qr-example.com-s58fa63f.png'])
    expect(screen.getByRole('status').textContent).toContain(
      'Downloading qr-example.com-s58fa63f.png',
    )
  })

  it('saves an SVG for print', async () => {
    const { user } = openDialog()
    await user.click(screen.getByRole('radio', { name: 'In print' }))
    expect(screen.getByDisplayValue('40')).toBe(
      screen.getByRole('textbox', { name: 'Width in millimetres' }),
    )
    await screen.findByText(checked)
    await user.click(screen.getByRole('button', { name: 'Download SVG' }))
    expect(saved).toEqual(['qr-example.com-s58fa63f.svg'])
  })

  it('copies the image, and says when the browser refuses', async () => {
    const copyImage = vi.fn<QrDoors['copyImage']>()
    copyImage.mockResolvedValueOnce(ok()).mockResolvedValueOnce(fail('refused'))
    const { user } = openDialog({ doors: { copyImage } })
    await screen.findByText(checked)
    await user.click(screen.getByRole('button', { name: 'Copy image' }))
    expect(await screen.findByText('Image copied.')).toBe(screen.getByRole('status'))
    await user.click(screen.getByRole('button', { name: 'Copy image' }))
    expect(await screen.findByText(/Download it instead/)).toBe(screen.getByRole('status'))
  })

  it('says that placeholders mean nothing in a code', () => {
    openDialog({ hasMacros: true })
    expect(screen.getByRole('dialog').textContent).toContain('In a QR code nobody fills them in')
  })

  it('closes with its button and with Escape', async () => {
    const { user, onClose } = openDialog()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(onClose).toHaveBeenCalledTimes(1)
    await user.keyboard('{Escape}')
    expect(onClose).toHaveBeenCalledTimes(2)
  })
})

describe('a code that does not read back', () => {
  it.each([
    ['differs', 'something other than your link', ok('https://example.org')],
    ['is unreadable', 'could not be read back', fail('unreadable')],
    ['cannot be checked', 'did not load', fail('reader-missing')],
  ] as const)('and %s is not shown and cannot be saved', async (_, sentence, answer) => {
    const { user } = openDialog({ doors: { read: async () => answer } })
    expect((await screen.findByRole('alert')).textContent).toContain(sentence)
    expect(screen.queryByRole('img', { name: 'QR code of your link' })).toBeNull()
    await user.click(download())
    await user.click(screen.getByRole('button', { name: 'Copy image' }))
    expect(saved).toEqual([])
    expect(screen.getByRole('status').textContent).toContain('No code to save.')
  })

  it('is made and read once more when asked', async () => {
    const read = vi.fn<QrDoors['read']>(nodeDoors().read)
    read.mockResolvedValueOnce(fail('reader-missing'))
    const { user } = openDialog({ doors: { read } })
    await screen.findByRole('alert')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText(checked)).toBe(screen.getByRole('status'))
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('a link that is too long', () => {
  it('for the chosen level names one that holds it, one click away', async () => {
    const { user } = openDialog({ url: linkOf(1500) })
    await user.click(screen.getByRole('radio', { name: 'Highest 30 %' }))
    expect(screen.getByRole('alert').textContent).toContain(
      'This link has 1,500 characters. At the level “Highest” a code holds 1,273.',
    )
    await user.click(screen.getByRole('button', { name: 'Use High instead' }))
    screen.getByRole('radio', { name: 'High 25 %', checked: true })
    await screen.findByText(checked)
  })

  it('for Medium begins at Low', async () => {
    openDialog({ url: linkOf(2400) })
    screen.getByRole('radio', { name: 'Low 7 %', checked: true })
    expect(await screen.findByText(checked)).toBe(screen.getByRole('status'))
  })

  it('for every level asks for a shorter one', () => {
    openDialog({ url: linkOf(3000) })
    expect(screen.getByRole('alert').textContent).toContain('no QR code holds more than 2,953')
    expect(screen.queryByRole('button', { name: /instead/ })).toBeNull()
  })
})

describe('the width', () => {
  it('is judged when the field is left, and mended by a click', async () => {
    const { user } = openDialog()
    const width = screen.getByRole('textbox', { name: 'Width in pixels' })
    await user.clear(width)
    await user.type(width, '9999')
    expect(screen.queryByText('At most 4,096 pixels.')).toBeNull()
    await user.tab()
    screen.getByText('At most 4,096 pixels.')
    expect(width.getAttribute('aria-invalid')).toBe('true')
    await user.click(screen.getByRole('button', { name: 'Make it 4,096 pixels' }))
    expect(screen.getByDisplayValue('4096')).toBe(width)
    expect(document.activeElement).toBe(width)
    expect(screen.queryByText('At most 4,096 pixels.')).toBeNull()
  })

  it('that is wrong is where a press on Download leads', async () => {
    const { user } = openDialog()
    const width = screen.getByRole('textbox', { name: 'Width in pixels' })
    await user.clear(width)
    await user.click(download())
    expect(document.activeElement).toBe(width)
    expect(saved).toEqual([])
  })

  it('that makes modules too fine for print says so, and how wide is wide enough', async () => {
    const { user } = openDialog({ url: linkOf(2000) })
    await user.click(screen.getByRole('radio', { name: 'In print' }))
    screen.getByText(/many phones cannot read that/)
    await screen.findByText(checked)
    await user.click(screen.getByRole('button', { name: 'Make it 71 mm' }))
    expect(screen.queryByText(/many phones cannot read that/)).toBeNull()
    expect(screen.getByRole('dialog').textContent).toContain('71 mm wide, 0.4 mm for each module.')
  })
})

const textField = (name: string) => screen.getByRole('textbox', { name })

async function write(user: ReturnType<typeof userEvent.setup>, field: HTMLElement, text: string) {
  await user.clear(field)
  await user.type(field, text)
}

describe('the look', () => {
  it('has a caption below the code, which is drawn with it', async () => {
    const { user } = openDialog()
    await user.type(textField('Caption below the code'), 'Quét mã để chat')
    const picture = screen.getByRole('img', { name: 'QR code of your link' })
    expect(picture.textContent).toBe('Quét mã để chat')
    await screen.findByText(checked)
  })

  it('says that a caption comes out too small to read, in print only', async () => {
    const { user } = openDialog()
    await user.click(textField('Caption below the code'))
    await user.paste('a rather long word or two '.repeat(4))
    expect(screen.queryByText(/too small to read/)).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'In print' }))
    screen.getByText(/letters come out 1.2 mm high/)
  })

  it('takes colours by their digits, and says how far apart they lie', async () => {
    const { user } = openDialog()
    await write(user, textField('Code'), '#123C7A')
    await write(user, textField('Ground'), 'fff4d6')
    screen.getByText(/Contrast 9.8 : 1./)
    await screen.findByText(checked)
    await user.click(screen.getByRole('button', { name: 'Back to black on white' }))
    expect([textField('Code'), textField('Ground')]).toMatchObject([
      { value: '#000000' },
      { value: '#ffffff' },
    ])
    expect(document.activeElement).toBe(textField('Code'))
    screen.getByText(/Contrast 21 : 1./)
  })

  it('offers nothing in two colours that are too alike, though they read back, and leads to them', async () => {
    const { user } = openDialog({ doors: { read: async () => ok(documentationLink) } })
    await write(user, textField('Code'), '#ffff00')
    screen.getByText(/Contrast 1 : 1: too little for phones/)
    expect(textField('Code').getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByRole('status').textContent).toBe('No file until the colours are right.')
    await user.click(download())
    expect(saved).toEqual([])
    expect(document.activeElement).toBe(textField('Code'))
  })

  it('offers nothing while a colour is half written', async () => {
    const { user } = openDialog()
    await write(user, textField('Ground'), '#fff4d')
    screen.getByText('Write six digits, such as #1a66d6.')
    await user.click(download())
    expect(saved).toEqual([])
  })

  it('warns of light on dark, and offers it all the same', async () => {
    const { user } = openDialog()
    await write(user, textField('Code'), '#ffffff')
    await write(user, textField('Ground'), '#101010')
    screen.getByText(/many phones do not read such inverted codes/)
    expect(await screen.findByText(checked)).toBe(screen.getByRole('status'))
  })

  it('takes a picture into the middle, at a level that makes up for it', async () => {
    const { user } = openDialog()
    const picture = new File(['x'], 'acme.svg', { type: 'image/svg+xml' })
    await user.upload(screen.getByLabelText('Picture file'), picture)
    await screen.findByText('Covers 11 × 11 modules. The level is High, which makes up for it.')
    screen.getByRole('img', { name: 'acme.svg' })
    screen.getByRole('radio', { name: 'High 25 %', checked: true })
    expect(screen.getByRole('radio', { name: 'Medium 15 %' })).toHaveProperty('disabled', true)
    await screen.findByText(checked)

    await user.click(screen.getByRole('button', { name: 'Remove picture' }))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Choose picture' }))
    screen.getByRole('radio', { name: 'Medium 15 %', checked: true })
    await screen.findByText(checked)
  })

  it('takes a picture that is dropped', async () => {
    openDialog()
    const picture = new File(['x'], 'acme.png', { type: 'image/png' })
    const place = screen.getByText(/Drop it here or choose it/)
    fireEvent.drop(place, { dataTransfer: { files: [picture] } })
    expect(await screen.findByRole('img', { name: 'acme.png' })).toHaveProperty(
      'src',
      'blob:acme.png',
    )
  })

  it('says which file cannot be opened as a picture, and takes the next one', async () => {
    const { user } = openDialog()
    const input = screen.getByLabelText('Picture file')
    await user.upload(input, new File(['x'], 'price list.pdf', { type: 'application/pdf' }))
    expect((await screen.findByRole('alert')).textContent).toContain('“price list.pdf” cannot be')
    await user.upload(input, new File(['x'], 'acme.png', { type: 'image/png' }))
    await screen.findByRole('img', { name: 'acme.png' })
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('leaves a picture out of a code that has no room for it, one click away', async () => {
    const { user } = openDialog({ url: linkOf(1700) })
    const picture = new File(['x'], 'acme.png', { type: 'image/png' })
    await user.upload(screen.getByLabelText('Picture file'), picture)
    expect((await screen.findByRole('alert')).textContent).toContain(
      'With a picture in its middle a code holds 1,663.',
    )
    const alert = screen.getByRole('alert')
    await user.click(within(alert).getByRole('button', { name: 'Remove picture' }))
    await screen.findByText(checked)
  })

  it('is still there when the dialog is opened again, and so is the unit', async () => {
    const { user, reopen } = openDialog()
    await user.type(textField('Caption below the code'), 'Scan me')
    await write(user, textField('Code'), '#123c7a')
    await user.click(screen.getByRole('radio', { name: 'mm' }))
    reopen()
    expect(textField('Caption below the code')).toHaveProperty('value', 'Scan me')
    expect(textField('Code')).toHaveProperty('value', '#123c7a')
    screen.getByRole('textbox', { name: 'Width in millimetres' })
    screen.getByRole('button', { name: 'Download PNG' })
  })
})

describe('for print', () => {
  it('a PNG has a width in millimetres, and says how many pixels that makes', async () => {
    const { user } = openDialog()
    await user.click(screen.getByRole('radio', { name: 'mm' }))
    expect(screen.getByRole('dialog').textContent).toContain(
      '40 mm wide, 0.7 mm for each module. 513 pixels across, which are 326 dpi.',
    )
    await screen.findByText(checked)
  })

  it('a caption leaves less width to the largest PNG, which says so', async () => {
    const { user } = openDialog()
    await write(user, textField('Width in pixels'), '4096')
    await user.type(textField('Caption below the code'), 'Scan me')
    expect(screen.getByRole('dialog').textContent).toMatch(
      /Comes out 3,[0-9]{3} pixels wide, not 4,096: [0-9]+ for each module, and at most 4,096 each way/,
    )
  })

  it('an SVG has a width in pixels too, and each unit keeps its number', async () => {
    const { user } = openDialog()
    await user.click(screen.getByRole('radio', { name: 'In print' }))
    await user.click(screen.getByRole('radio', { name: 'px' }))
    expect(textField('Width in pixels')).toHaveProperty('value', '1024')
    await user.click(screen.getByRole('radio', { name: 'mm' }))
    expect(textField('Width in millimetres')).toHaveProperty('value', '40')
  })

  it('a PDF is saved, whose width is in millimetres', async () => {
    const { user } = openDialog()
    await user.click(screen.getByRole('radio', { name: 'Print shop' }))
    screen.getByRole('textbox', { name: 'Width in millimetres' })
    expect(screen.queryByRole('radio', { name: 'px' })).toBeNull()
    await screen.findByText(checked)
    await user.click(screen.getByRole('button', { name: 'Download PDF' }))
    expect(saved).toEqual(['qr-example.com-s58fa63f.pdf'])
  })

  it('a code says from which width phones read it, and what to shorten for a coarser one', () => {
    openDialog()
    const { textContent } = screen.getByRole('dialog')
    expect(textContent).toContain('Version 8, 49 × 49 modules')
    expect(textContent).toContain('Phones read it from 23 mm on.')
    expect(textContent).toContain(
      '10 characters less give a code of 45 modules, readable from 22 mm; 26 less give 41, from 20 mm.',
    )
    expect(textContent).toContain('Longest value: Source (8).')
  })
})
