import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { MenuButton } from '#ui/Menu.tsx'

const items = [
  { id: 'first', label: 'First name', note: '{{first_name}}', group: 'Person' },
  { id: 'family', label: 'Family name', group: 'Person' },
  { id: 'ad', label: 'Ad name', group: 'Facebook' },
]

function show() {
  const onPick = vi.fn<(id: string) => void>()
  render(
    <>
      <MenuButton label="Insert" icon={<svg aria-hidden />} items={items} onPick={onPick} />
      <button type="button">Next</button>
    </>,
  )
  return { onPick, button: screen.getByRole('button', { name: 'Insert' }) }
}

test('a pressed button opens the menu with the focus on its first item', async () => {
  const { button } = show()
  expect(button.getAttribute('aria-expanded')).toBe('false')
  expect(screen.queryByRole('menuitem')).toBeNull()
  await userEvent.click(button)
  expect(button.getAttribute('aria-expanded')).toBe('true')
  expect(focused()).toBe('First name{{first_name}}')
})

test('a picked item is told, and the focus is back on the button', async () => {
  const { onPick, button } = show()
  await userEvent.click(button)
  await userEvent.click(screen.getByRole('menuitem', { name: 'Ad name' }))
  expect(onPick).toHaveBeenCalledExactlyOnceWith('ad')
  expect(document.activeElement).toBe(button)
  expect(screen.queryByRole('menuitem')).toBeNull()
})

test('the keyboard opens at either end, moves round, and picks', async () => {
  const { onPick, button } = show()
  button.focus()
  await userEvent.keyboard('{ArrowUp}')
  expect(focused()).toBe('Ad name')
  await userEvent.keyboard('{ArrowDown}')
  expect(focused()).toBe('First name{{first_name}}')
  await userEvent.keyboard('{End}')
  expect(focused()).toBe('Ad name')
  await userEvent.keyboard('{Home}{ArrowDown}{Enter}')
  expect(onPick).toHaveBeenCalledExactlyOnceWith('family')
})

test('typing goes to what begins so, and a letter once more to the next', async () => {
  const { button } = show()
  await userEvent.click(button)
  await userEvent.keyboard('f')
  expect(focused()).toBe('Family name')
  await userEvent.keyboard('i')
  expect(focused()).toBe('First name{{first_name}}')
})

test('Escape closes it and nothing is picked', async () => {
  const { onPick, button } = show()
  await userEvent.click(button)
  await userEvent.keyboard('{Escape}')
  expect(screen.queryByRole('menuitem')).toBeNull()
  expect(document.activeElement).toBe(button)
  expect(onPick).not.toHaveBeenCalled()
})

test('a second press on the button closes it', async () => {
  const { button } = show()
  await userEvent.click(button)
  await userEvent.click(button)
  expect(screen.queryByRole('menuitem')).toBeNull()
})

test('whoever goes elsewhere closes it', async () => {
  const { button } = show()
  await userEvent.click(button)
  await userEvent.click(screen.getByRole('button', { name: 'Next' }))
  expect(screen.queryByRole('menuitem')).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Next' }))
})

test('items stand in named groups', async () => {
  const { button } = show()
  await userEvent.click(button)
  expect(screen.getByRole('group', { name: 'Person' }).textContent).toContain('Family name')
  expect(screen.getByRole('group', { name: 'Facebook' }).textContent).toContain('Ad name')
})

function focused(): string {
  return document.activeElement?.textContent ?? ''
}

test('an item may open to others in the menu’s place, of which one is picked with the keyboard', async () => {
  const onPick = vi.fn<(id: string) => void>()
  const opens = [
    { id: 'name', label: 'Ad name' },
    { id: 'id', label: 'Ad ID' },
  ]
  const all = () => [
    { id: 'meta', label: 'Meta', opens },
    { id: 'none', label: 'Other' },
  ]
  render(<MenuButton label="Insert" icon={<svg aria-hidden />} items={all} onPick={onPick} />)
  await userEvent.click(screen.getByRole('button', { name: 'Insert' }))
  await userEvent.keyboard('{Enter}')
  expect(onPick).not.toHaveBeenCalled()
  expect(screen.getAllByRole('menuitem').map((it) => it.textContent)).toEqual(['Ad name', 'Ad ID'])
  expect(focused()).toBe('Ad name')
  await userEvent.keyboard('{ArrowDown}{Enter}')
  expect(onPick).toHaveBeenCalledExactlyOnceWith('id')
  await userEvent.click(screen.getByRole('button', { name: 'Insert' }))
  expect(focused()).toBe('Meta')
})
