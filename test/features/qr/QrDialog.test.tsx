import { render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { QrDoors } from '#features/qr/doors.ts'
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
  const dialog = { onClose, url, hasMacros, doors: nodeDoors(doors) }
  render(<QrDialog open {...dialog} />)
  return { user: userEvent.setup(), onClose }
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
    expect(dialog.textContent).toContain('The white edge, always 4 modules wide')
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
