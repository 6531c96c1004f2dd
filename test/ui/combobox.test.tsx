import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { SuggestingField as Combobox } from '#ui/SuggestingField.tsx'
import { Dialog } from '#ui/Dialog.tsx'

const options = [
  { value: 'gender', note: 'male or female', group: 'System' },
  { value: 'first_name', label: 'First name', group: 'System' },
  { value: 'Đà Nẵng branch', group: 'This bot' },
]

interface PageProps {
  readonly start?: string
  readonly invalid?: boolean
  readonly onBlur?: () => void
  readonly onWrite?: (text: string) => void
}

function Page({ start = '', invalid = false, onBlur, onWrite }: PageProps) {
  const [value, setValue] = useState(start)
  return (
    <>
      <Combobox
        aria-label="Name"
        listLabel="Known names"
        value={value}
        onChange={(text) => {
          onWrite?.(text)
          setValue(text)
        }}
        onBlur={onBlur}
        options={options}
        invalid={invalid}
      />
      <button type="button">Next</button>
    </>
  )
}

test('the list opens on focus and shows all that is known, in groups', async () => {
  render(<Page />)
  expect(names()).toEqual([])
  await userEvent.click(field())
  expect(names()).toEqual(['gendermale or female', 'First name', 'Đà Nẵng branch'])
  expect(screen.getByRole('listbox', { name: 'Known names' })).toBeTruthy()
  expect(screen.getByRole('group', { name: 'This bot' }).textContent).toContain('Đà Nẵng')
  expect(field().getAttribute('aria-expanded')).toBe('true')
})

test('typing narrows the list, whatever the case and the accents', async () => {
  render(<Page />)
  await userEvent.type(field(), 'DA NANG')
  expect(names()).toEqual(['Đà Nẵng branch'])
  await userEvent.clear(field())
  await userEvent.type(field(), 'first n')
  expect(names()).toEqual(['First name'])
})

test('a text that is one of the options shows them all, to change one’s mind', async () => {
  render(<Page start="gender" />)
  await userEvent.click(field())
  expect(names()).toHaveLength(3)
})

test('a field that holds an option stays closed where one only comes by, and opens by an arrow key', async () => {
  render(<Page start="gender" />)
  await userEvent.tab()
  expect(document.activeElement).toBe(field())
  expect(names()).toEqual([])
  await userEvent.keyboard('{ArrowDown}')
  expect(names()).toHaveLength(3)
})

test('arrows and Enter pick an option', async () => {
  render(<Page />)
  await userEvent.tab()
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  const active = field().getAttribute('aria-activedescendant') ?? ''
  expect(document.getElementById(active)?.textContent).toBe('First name')
  await userEvent.keyboard('{Enter}')
  expect(field().value).toBe('first_name')
  expect(names()).toEqual([])
})

test('a press picks an option, and the same one can be picked again after other text', async () => {
  render(<Page />)
  await userEvent.click(field())
  await userEvent.click(screen.getByRole('option', { name: /^gender/ }))
  expect(field().value).toBe('gender')
  await userEvent.type(field(), ' of cat')
  await userEvent.clear(field())
  await userEvent.click(screen.getByRole('option', { name: /^gender/ }))
  expect(field().value).toBe('gender')
  expect(document.activeElement).toBe(field())
})

test('a press and Enter write what they pick before the event ends, and once', async () => {
  const onWrite = vi.fn<(text: string) => void>()
  const written: unknown[] = []
  const look = () => written.push(onWrite.mock.lastCall)
  render(<Page onWrite={onWrite} />)
  await userEvent.click(field())
  document.addEventListener('click', look, { once: true })
  await userEvent.click(screen.getByRole('option', { name: /^gender/ }))
  await userEvent.clear(field())
  await userEvent.keyboard('{ArrowDown}{ArrowDown}')
  document.addEventListener('keydown', look, { once: true })
  await userEvent.keyboard('{Enter}')
  expect(written).toEqual([['gender'], ['first_name']])
  expect(onWrite.mock.calls.flat()).toEqual(['gender', '', 'first_name'])
})

test('a text of one’s own stays when the field is left, though an option is lit', async () => {
  const onBlur = vi.fn<() => void>()
  render(<Page onBlur={onBlur} />)
  await userEvent.type(field(), 'gen{ArrowDown}')
  await userEvent.tab()
  expect(field().value).toBe('gen')
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Next' }))
  expect(names()).toEqual([])
  expect(onBlur).toHaveBeenCalledOnce()
})

test('a press elsewhere leaves the text as typed too', async () => {
  render(<Page />)
  await userEvent.type(field(), 'gen{ArrowDown}')
  await userEvent.click(screen.getByRole('button', { name: 'Next' }))
  expect(field().value).toBe('gen')
  expect(names()).toEqual([])
})

test('Escape closes the list and keeps the text, however often it is pressed', async () => {
  render(<Page start="gender" />)
  await userEvent.click(field())
  await userEvent.keyboard('{Escape}')
  expect(names()).toEqual([])
  await userEvent.keyboard('{Escape}{Escape}')
  expect(field().value).toBe('gender')
})

test('a second press on the field does not close the list', async () => {
  render(<Page />)
  await userEvent.click(field())
  await userEvent.click(field())
  expect(names()).toHaveLength(3)
})

test('the caret stays where one types', async () => {
  render(<Page start="gendr" />)
  await userEvent.type(field(), 'e', { initialSelectionStart: 4, initialSelectionEnd: 4 })
  expect(field().value).toBe('gender')
  expect(field().selectionStart).toBe(5)
})

test('a field shown as wrong does not cover what is said below it until one types', async () => {
  render(<Page start="g" invalid />)
  await userEvent.tab()
  expect(names()).toEqual([])
  expect(field().getAttribute('aria-invalid')).toBe('true')
  await userEvent.keyboard('ge')
  expect(names()).toEqual(['gendermale or female'])
})

test('nothing known means no list, not an empty one', async () => {
  render(<Page />)
  await userEvent.type(field(), 'unheard of')
  expect(names()).toEqual([])
  expect(field().getAttribute('aria-expanded')).toBe('false')
})

test('in a dialog the first Escape closes the list and the second the dialog', async () => {
  const onClose = vi.fn<() => void>()
  render(
    <Dialog open onClose={onClose} title="Row" closeLabel="Close">
      <Page start="gender" />
    </Dialog>,
  )
  await userEvent.click(field())
  await userEvent.keyboard('{Escape}')
  expect(names()).toEqual([])
  expect(onClose).not.toHaveBeenCalled()
  await userEvent.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledOnce()
})

test('Enter with no list to see belongs to the form', async () => {
  const onSubmit = vi.fn<(event: { preventDefault: () => void }) => void>((event) =>
    event.preventDefault(),
  )
  render(
    <form onSubmit={onSubmit}>
      <Page />
      <button type="submit">Copy</button>
    </form>,
  )
  await userEvent.type(field(), 'unheard of{Enter}')
  expect(onSubmit).toHaveBeenCalledOnce()
})

function field(): HTMLInputElement {
  return screen.getByRole<HTMLInputElement>('combobox', { name: 'Name' })
}

function names(): string[] {
  return screen.queryAllByRole('option').map((option) => option.textContent)
}
