import { fireEvent, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { emptyForm } from '#features/build/form.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { setting, user as attribute, variable } from '#test/link/drafts.ts'
import { bot, botsOf, known } from './bots.ts'
import { field, nameOf, openPage, row, rows, saidAt, shownLink, valueOf } from './open-page.tsx'

const three = setting(attribute('a', '1'), attribute('b', '2'), variable('c', '3'))

test('a list of rows has no barriers', async () => {
  await openPage({ draft: three })
  expect(await barriers(screen.getByRole('list', { name: /in the order of the link/ }))).toEqual([])
})

describe('by keys, a row is moved', () => {
  test('with the arrows, from its handle, and the focus goes along', async () => {
    const { user } = await openPage({ draft: three })
    handleOf(1).focus()
    await user.keyboard('{ArrowDown}')
    expect(rows()).toEqual(['b = 2', 'a = 1', 'c = 3'])
    expect(document.activeElement).toBe(handleOf(2))
    await user.keyboard('{ArrowDown}')
    expect(rows()).toEqual(['b = 2', 'c = 3', 'a = 1'])
    await user.keyboard('{ArrowUp}{ArrowUp}')
    expect(rows()).toEqual(['a = 1', 'b = 2', 'c = 3'])
    expect(document.activeElement).toBe(handleOf(1))
  })

  test('and so does its part of the link', async () => {
    const { user } = await openPage({ draft: three })
    handleOf(3).focus()
    await user.keyboard('{ArrowUp}')
    expect(shownLink()).toMatch(/;user:a:1;variables:c:3;user:b:2$/)
  })

  test('with Alt and the arrows from any of its fields', async () => {
    const { user } = await openPage({ draft: three })
    await user.click(valueOf(3))
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(rows()).toEqual(['a = 1', 'c = 3', 'b = 2'])
    expect(document.activeElement).toBe(valueOf(2))
    await user.keyboard('{ArrowUp}')
    expect(rows()).toEqual(['a = 1', 'c = 3', 'b = 2'])
  })

  test('not out of the list', async () => {
    const { user } = await openPage({ draft: three })
    handleOf(1).focus()
    await user.keyboard('{ArrowUp}')
    handleOf(3).focus()
    await user.keyboard('{ArrowDown}')
    expect(rows()).toEqual(['a = 1', 'b = 2', 'c = 3'])
  })

  test('and where it is now is said aloud', async () => {
    const { user } = await openPage({ draft: three })
    handleOf(1).focus()
    await user.keyboard('{ArrowDown}')
    const said = screen.getAllByRole('status').map(({ textContent }) => textContent)
    expect(said).toContain('The row is now row 2.')
  })
})

describe('by its buttons on a phone, a row is moved', () => {
  test('up and down, and the focus stays with it', async () => {
    const { user } = await openPage({ draft: three, isPhone: true })
    await user.click(row(1).getByRole('button', { name: 'Move down' }))
    expect(rows()).toEqual(['b = 2', 'a = 1', 'c = 3'])
    expect(document.activeElement).toBe(row(2).getByRole('button', { name: 'Move down' }))
    await user.click(row(3).getByRole('button', { name: 'Move up' }))
    expect(rows()).toEqual(['b = 2', 'c = 3', 'a = 1'])
    expect(document.activeElement).toBe(row(2).getByRole('button', { name: 'Move up' }))
  })

  test('not out of the list', async () => {
    await openPage({ draft: three, isPhone: true })
    expect([1, 2, 3].map((position) => isOff(position, 'Move up'))).toEqual([true, false, false])
    expect([1, 2, 3].map((position) => isOff(position, 'Move down'))).toEqual([false, false, true])
  })
})

describe('a row that is moved by somebody else’s hand', () => {
  test('leaves the focus where it was', async () => {
    await openPage({ draft: three })
    valueOf(3).focus()
    fireEvent.click(row(1).getByRole('button', { name: 'Move down' }))
    expect(rows()).toEqual(['b = 2', 'a = 1', 'c = 3'])
    expect(document.activeElement).toBe(valueOf(3))
  })
})

describe('a row is added', () => {
  test.each([
    ['Add an attribute', 'user'],
    ['Add a variable', 'variable'],
  ])('with “%s”, and its name is where one types next', async (label, kind) => {
    const { user } = await openPage({ draft: three })
    await user.click(screen.getByRole('button', { name: label }))
    expect(rows()).toHaveLength(4)
    expect(document.activeElement).toBe(nameOf(4))
    expect(row(4).getByLabelText<HTMLSelectElement>('Attribute or variable').value).toBe(kind)
  })
})

describe('a row is removed', () => {
  test('and can be brought back into its place', async () => {
    const { user } = await openPage({ draft: three })
    await user.click(removerOf(2))
    expect(rows()).toEqual(['a = 1', 'c = 3'])
    expect(shownLink()).not.toContain('user:b')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(rows()).toEqual(['a = 1', 'b = 2', 'c = 3'])
  })

  test('and the focus is on the next one, then on the last, then on “add”', async () => {
    const { user } = await openPage({ draft: three })
    await user.click(removerOf(2))
    expect(document.activeElement).toBe(removerOf(2))
    await user.click(removerOf(2))
    expect(document.activeElement).toBe(removerOf(1))
    await user.click(removerOf(1))
    expect(rows()).toEqual([])
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add an attribute' }))
  })

  test('without a word when nothing stood in it', async () => {
    const { user } = await openPage()
    await user.click(removerOf(1))
    expect(rows()).toEqual([])
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })
})

describe('what is wrong in a row', () => {
  test('goes along with it when it is moved', async () => {
    const { user } = await openPage({ draft: setting(attribute('a', '1;'), attribute('b', '2')) })
    expect(saidAt(valueOf(1))).toMatch(/cannot hold “;”/)
    handleOf(1).focus()
    await user.keyboard('{ArrowDown}')
    expect(saidAt(valueOf(1))).toBe('')
    expect(saidAt(valueOf(2))).toMatch(/cannot hold “;”/)
  })

  test('makes only the field wrong that it is in', async () => {
    await openPage({ draft: setting(attribute('a', '1;')) })
    expect(nameOf(1).getAttribute('aria-invalid')).toBe('false')
    expect(valueOf(1).getAttribute('aria-invalid')).toBe('true')
  })
})

describe('names are offered', () => {
  test('BotStar’s own first, then the bot’s; for a variable the bot’s only', async () => {
    const acme = bot('acme', { attributes: [known('Source')], variables: [known('color')] })
    const { user } = await openPage({ form: emptyForm(acme.id), bots: botsOf(acme) })
    await user.click(field('Block ID'))
    await screen.findByRole('combobox', { name: 'Name' })
    await user.click(nameOf(1))
    expect(offered()).toEqual([
      'first Nametext',
      'last Nametext',
      'user IDtext',
      'emailan address',
      'gendermale, female, unknown',
      'birthdaya date',
      'Source',
    ])
    await user.keyboard('{Escape}')
    await user.selectOptions(row(1).getByLabelText('Attribute or variable'), 'Variable')
    await user.click(nameOf(1))
    expect(offered()).toEqual(['color'])
    await user.keyboard('{ArrowDown}{Enter}')
    expect(rows()).toEqual(['color = '])
  })
})

function isOff(position: number, name: string): boolean {
  return row(position).getByRole<HTMLButtonElement>('button', { name }).disabled
}

function handleOf(position: number): HTMLElement {
  return row(position).getByRole('button', { name: /^Move this row/ })
}

function removerOf(position: number): HTMLElement {
  return row(position).getByRole('button', { name: 'Remove this row' })
}

function offered(): string[] {
  const list = screen.getByRole('listbox', { name: 'Suggestions' })
  return Array.from(list.querySelectorAll('[role=option]'), ({ textContent }) => textContent)
}
