import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { loadMenus } from '#ui/Menu.tsx'
import { fill, listText, openPage, paste, previewLines } from './open-page.tsx'

const rowList = () =>
  screen.getByRole('list', { name: 'Attributes and variables, in the order of the link' })
const rowNames = () =>
  within(rowList())
    .getAllByLabelText<HTMLInputElement>('Name')
    .map(({ value }) => value)
const inRow = (name: string) => within(screen.getByRole('group', { name }))

async function openRows() {
  const opened = openPage()
  await fill(opened.user, 'Website address', 'https://example.com')
  await paste(opened.user, listText)
  await opened.user.click(screen.getByRole('button', { name: 'Add “city” as Variable' }))
  expect(rowNames()).toEqual(['first Name', 'gender', 'city'])
  return opened
}

test('a row is moved by its buttons, and the link follows', async () => {
  const { user } = await openRows()
  await user.click(inRow('gender').getByRole('button', { name: 'Move up' }))
  expect(rowNames()).toEqual(['gender', 'first Name', 'city'])
  expect(previewLines()[0]).toContain('user:gender:female;user:first%20Name:Jane')
  expect(screen.getByText('The row is now row 1.')).toBeTruthy()
  expect(inRow('gender').getByRole<HTMLButtonElement>('button', { name: 'Move up' }).disabled).toBe(
    true,
  )
  // At the end of the list the focus goes to the button that can still be used.
  expect(document.activeElement).toBe(inRow('gender').getByRole('button', { name: 'Move down' }))
})

test('a row is moved with Alt and the arrows from its fields, and the focus goes along', async () => {
  const { user } = await openRows()
  const value = inRow('first Name').getByRole('textbox', { name: 'Value' })
  await user.click(value)
  await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{ArrowDown}{/Alt}')
  expect(rowNames()).toEqual(['gender', 'city', 'first Name'])
  expect(document.activeElement).toBe(value)
  expect(screen.getByText('The row is now row 3.')).toBeTruthy()
  await user.keyboard('!')
  expect(inRow('first Name').getByRole<HTMLInputElement>('textbox', { name: 'Value' }).value).toBe(
    '[First_Name]!',
  )
})

test('a row is moved with the arrows from its handle', async () => {
  const { user } = await openRows()
  const handle = inRow('city').getByRole('button', { name: /^Move this row/ })
  handle.focus()
  await user.keyboard('{ArrowUp}')
  expect(rowNames()).toEqual(['first Name', 'city', 'gender'])
  expect(document.activeElement).toBe(handle)
})

test('a new row has the cursor in its name, and a removed one hands the focus on', async () => {
  const { user } = await openRows()
  await user.click(screen.getByRole('button', { name: 'Variable' }))
  await user.keyboard('shop')
  expect(rowNames()).toEqual(['first Name', 'gender', 'city', 'shop'])
  await user.click(inRow('shop').getByRole('button', { name: 'Remove the row' }))
  await waitFor(() =>
    expect(document.activeElement).toBe(
      inRow('city').getByRole('button', { name: 'Remove the row' }),
    ),
  )
})

test('a row without a name is gone without one', async () => {
  const { user } = await openRows()
  await user.click(screen.getByRole('button', { name: 'Variable' }))
  await user.click(inRow('Variable 4').getByRole('button', { name: 'Remove the row' }))
  expect(await screen.findByText('The row is gone.')).not.toBe(null)
})

test('a placeholder that another program fills in is put where the cursor is, and stays in every link', async () => {
  const { user } = await openRows()
  await loadMenus()
  const city = inRow('city')
  const value = city.getByRole<HTMLInputElement>('textbox', { name: 'Value' })
  await user.type(value, '-', { initialSelectionStart: 0, initialSelectionEnd: 0 })
  value.setSelectionRange(0, 0)
  await user.click(city.getByRole('button', { name: 'Insert a placeholder' }))
  await user.click(await screen.findByRole('menuitem', { name: /^Meta/ }))
  await user.click(screen.getByRole('menuitem', { name: /^{{ad\.name}}/ }))
  expect(value.value).toBe('{{ad.name}}-[city]')
  expect(document.activeElement).toBe(value)
  expect(previewLines()[0]).toContain('variables:city:{{ad.name}}-H%C3%A0%20N%E1%BB%99i')
  expect(previewLines()[1]).toContain('variables:city:{{ad.name}}-Bonn')
})

test('campaign tracking takes placeholders as well, the address and the block take none', async () => {
  const { user } = await openRows()
  await user.click(screen.getByText('Campaign tracking'))
  // Three rows and six fields of campaign tracking.
  expect(screen.getAllByRole('button', { name: 'Insert a placeholder' })).toHaveLength(9)
  expect(screen.getAllByRole('button', { name: 'Insert a column' })).toHaveLength(11)
})
