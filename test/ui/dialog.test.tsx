import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'

function Page() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>QR code</Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Your QR code"
        closeLabel="Close"
        footer={<Button>Download</Button>}
      >
        <p>40 mm</p>
      </Dialog>
    </>
  )
}

async function openDialog() {
  render(<Page />)
  await userEvent.click(screen.getByRole('button', { name: 'QR code' }))
  return screen.getByRole('dialog', { name: 'Your QR code' })
}

test('what is inside is not there until the dialog is opened', () => {
  render(<Page />)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByText('40 mm')).toBeNull()
})

test('an opened dialog has the focus on its title', async () => {
  await openDialog()
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Your QR code' }))
})

test.each([
  ['the close button', () => userEvent.click(screen.getByRole('button', { name: 'Close' }))],
  ['Escape', () => userEvent.keyboard('{Escape}')],
  ['a press beside the dialog', () => userEvent.click(screen.getByRole('dialog'))],
])('%s closes it, and the focus is back where it was', async (_, close) => {
  await openDialog()
  await close()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'QR code' }))
})

test('a press inside, or one that only ends beside it, leaves it open', async () => {
  const dialog = await openDialog()
  const text = screen.getByText('40 mm')
  await userEvent.click(text)
  await userEvent.pointer([
    { keys: '[MouseLeft>]', target: text },
    { keys: '[/MouseLeft]', target: dialog },
  ])
  expect(screen.getByRole('dialog')).toBe(dialog)
})

test('a dialog that leaves the page while open gives the focus back too', async () => {
  render(<Fragile />)
  await userEvent.click(screen.getByRole('button', { name: 'Open' }))
  await userEvent.click(screen.getByRole('button', { name: 'Go' }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Open' }))
})

function Fragile() {
  const [state, setState] = useState<'closed' | 'open' | 'gone'>('closed')
  return (
    <>
      <Button onClick={() => setState('open')}>Open</Button>
      {state !== 'gone' && (
        <Dialog open={state === 'open'} onClose={() => {}} title="Title" closeLabel="Close">
          <Button onClick={() => setState('gone')}>Go</Button>
        </Dialog>
      )}
    </>
  )
}
