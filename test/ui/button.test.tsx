import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Button, IconButton, WordButton } from '#ui/Button.tsx'

test('a pressed button does its work, and sends no form by accident', async () => {
  const onClick = vi.fn<() => void>()
  const onSubmit = vi.fn<() => void>()
  render(
    <form onSubmit={onSubmit}>
      <Button kind="main" onClick={onClick}>
        Copy link
      </Button>
    </form>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Copy link' }))
  expect(onClick).toHaveBeenCalledOnce()
  expect(onSubmit).not.toHaveBeenCalled()
})

test('a busy button keeps the focus and ignores presses', async () => {
  const onClick = vi.fn<() => void>()
  render(
    <Button busy onClick={onClick}>
      Download
    </Button>,
  )
  const button = screen.getByRole('button', { name: 'Download', busy: true })
  await userEvent.click(button)
  await userEvent.keyboard('{Enter}')
  expect(document.activeElement).toBe(button)
  expect(onClick).not.toHaveBeenCalled()
})

test('a button that shows only an icon has a name', () => {
  render(<IconButton label="Remove row 2" icon={<svg aria-hidden />} />)
  expect(screen.getByRole('button', { name: 'Remove row 2' }).title).toBe('Remove row 2')
})

test('a fix in a sentence is a button', async () => {
  const onClick = vi.fn<() => void>()
  render(
    <p>
      A value cannot hold “;”. <WordButton onClick={onClick}>Put “,” instead</WordButton>
    </p>,
  )
  await userEvent.click(screen.getByRole('button', { name: 'Put “,” instead' }))
  expect(onClick).toHaveBeenCalledOnce()
})
