import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { Field } from '#ui/Field.tsx'
import { DateInput, SelectInput, TextInput } from '#ui/TextInput.tsx'

test('a press on the label goes to the field', async () => {
  render(<Field label="Website address">{(aria) => <TextInput {...aria} />}</Field>)
  await userEvent.click(screen.getByText('Website address'))
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Website address' }))
})

test('the hint and what is wrong are read out with the field', () => {
  render(
    <Field label="Value" hint="As the bot sees it." messages="A value cannot hold “;”.">
      {(aria) => <TextInput {...aria} />}
    </Field>,
  )
  const field = screen.getByRole('textbox', { name: 'Value' })
  expect(describedBy(field)).toEqual(['As the bot sees it.', 'A value cannot hold “;”.'])
  expect(field.getAttribute('aria-invalid')).toBe('true')
})

test('a field without fault says nothing of the kind', () => {
  render(<Field label="Value">{(aria) => <TextInput {...aria} />}</Field>)
  const field = screen.getByRole('textbox', { name: 'Value' })
  expect(field.hasAttribute('aria-describedby')).toBe(false)
  expect(field.getAttribute('aria-invalid')).toBe('false')
})

test('a warning can stand under a field that is not wrong', () => {
  render(
    <Field label="Value" messages="The bot does not know this name." invalid={false}>
      {(aria) => <TextInput {...aria} />}
    </Field>,
  )
  expect(screen.getByRole('textbox').getAttribute('aria-invalid')).toBe('false')
})

test('a field that needs an answer says so, and its star is not read out', () => {
  render(
    <Field label="Website address" required>
      {(aria) => <TextInput {...aria} />}
    </Field>,
  )
  const field = screen.getByRole('textbox', { name: 'Website address' })
  expect(field.getAttribute('aria-required')).toBe('true')
})

test('a label that is out of sight still names the field', () => {
  render(
    <Field label="Block" labelHidden>
      {(aria) => <TextInput {...aria} />}
    </Field>,
  )
  expect(screen.getByRole('textbox', { name: 'Block' })).toBeTruthy()
})

test('the browser neither corrects nor completes what goes into a link', () => {
  render(<TextInput aria-label="Value" />)
  const field = screen.getByRole('textbox')
  expect(field.getAttribute('spellcheck')).toBe('false')
  expect(field.getAttribute('autocapitalize')).toBe('off')
  expect(field.getAttribute('autocomplete')).toBe('off')
})

test('a choice is made from the browser’s own list', async () => {
  const onChange = vi.fn<(value: string) => void>()
  render(
    <SelectInput aria-label="Gender" onChange={(event) => onChange(event.target.value)}>
      <option>male</option>
      <option>female</option>
    </SelectInput>,
  )
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Gender' }), 'female')
  expect(onChange).toHaveBeenCalledWith('female')
})

test('a day is a day and nothing else', () => {
  render(<DateInput aria-label="Birthday" defaultValue="1990-02-28" invalid />)
  const field = screen.getByLabelText('Birthday')
  expect(field).toMatchObject({ type: 'date', value: '1990-02-28' })
  expect(field.getAttribute('aria-invalid')).toBe('true')
})

function describedBy(element: HTMLElement): (string | null | undefined)[] {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)?.textContent)
}
