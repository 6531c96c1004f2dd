import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { barriers } from '#test/link-view/accessible.ts'
import { setting, user as attribute, variable } from '#test/link/drafts.ts'
import { field, nameOf, openPage, row, rows, saidAt, shownLink, valueOf } from './open-page.tsx'

const all = setting(
  attribute('gender', 'female'),
  attribute('birthday', '1990-12-31'),
  attribute('Source', 'Facebook'),
)

test('the controls for values have no barriers', async () => {
  await openPage({ draft: all })
  expect(await barriers(screen.getByRole('list', { name: /in the order of the link/ }))).toEqual([])
})

describe('the control fits the name', () => {
  test('gender is a choice', async () => {
    const { user } = await openPage({ draft: all })
    const options = row(1).getAllByRole('option').slice(2)
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Choose…',
      'male',
      'female',
      'unknown',
      'A placeholder…',
    ])
    await user.selectOptions(valueOf(1), 'unknown')
    expect(shownLink()).toContain('user:gender:unknown;')
  })

  test('birthday is a date', async () => {
    await openPage({ draft: all })
    expect(valueOf(2)).toMatchObject({ type: 'date', value: '1990-12-31' })
  })

  test('all else is text', async () => {
    await openPage({ draft: all })
    expect(valueOf(3)).toMatchObject({ type: 'text', value: 'Facebook' })
  })

  test('a variable is text, whatever its name', async () => {
    await openPage({ draft: setting(variable('gender', ''), variable('birthday', '')) })
    expect([valueOf(1).type, valueOf(2).type]).toEqual(['text', 'text'])
  })

  test.each([
    ['gender', 'F'],
    ['gender', '{{contact.gender}}'],
    ['birthday', '31 December'],
    ['birthday', '*|BDAY|*'],
  ])('a %s that it could not show (%s) stays as text', async (name, value) => {
    await openPage({ draft: setting(attribute(name, value)) })
    expect(valueOf(1)).toMatchObject({ type: 'text', value })
  })

  test('as soon as the name is typed', async () => {
    const { user } = await openPage()
    await user.type(nameOf(1), 'gender')
    expect(valueOf(1).tagName).toBe('SELECT')
    await user.type(nameOf(1), 's')
    expect(valueOf(1).tagName).toBe('INPUT')
  })
})

describe('under the cursor a control never turns into another', () => {
  test('not when what is typed becomes one of the choices', async () => {
    const { user } = await openPage({ draft: setting(attribute('gender', 'femal')) })
    const input = valueOf(1)
    await user.type(input, 'e')
    expect(valueOf(1)).toBe(input)
    await user.tab()
    await user.tab()
    expect(valueOf(1)).toMatchObject({ tagName: 'SELECT', value: 'female' })
  })

  test('not when what is typed becomes a date', async () => {
    const { user } = await openPage({ draft: setting(attribute('birthday', '1990-12-3')) })
    const input = valueOf(1)
    await user.type(input, '1')
    expect(valueOf(1)).toBe(input)
    await user.click(field('Block ID'))
    expect(valueOf(1)).toMatchObject({ type: 'date', value: '1990-12-31' })
  })
})

describe('a gender that the ad platform fills in', () => {
  test('is written where the choice was, with the cursor in it', async () => {
    const { user } = await openPage({ draft: setting(attribute('gender', '')) })
    await user.selectOptions(valueOf(1), 'A placeholder…')
    expect(valueOf(1)).toMatchObject({ tagName: 'INPUT', value: '' })
    expect(document.activeElement).toBe(valueOf(1))
    await user.keyboard('__GENDER__')
    await user.click(field('Block ID'))
    expect(rows()).toEqual(['gender = __GENDER__'])
  })

  test('is found in the menu of placeholders', async () => {
    const { user } = await openPage({ draft: setting(attribute('gender', '')) })
    await user.selectOptions(valueOf(1), 'A placeholder…')
    await user.click(row(1).getByRole('button', { name: 'Insert a placeholder' }))
    await user.click(screen.getByRole('menuitem', { name: 'Klaviyo' }))
    await user.click(screen.getByRole('menuitem', { name: /^\{\{email\}\}/ }))
    expect(rows()).toEqual(['gender = {{email}}'])
  })

  test('is a choice again where nothing was written', async () => {
    const { user } = await openPage({ draft: setting(attribute('gender', 'male')) })
    await user.selectOptions(valueOf(1), 'A placeholder…')
    await user.click(valueOf(1))
    await user.click(field('Block ID'))
    expect(valueOf(1)).toMatchObject({ tagName: 'SELECT', value: 'male' })
  })
})

describe('a birthday that is not a plain date', () => {
  test('is pasted as it is, and the cursor stays with it', async () => {
    const { user } = await openPage({ draft: setting(attribute('birthday', '')) })
    await user.click(valueOf(1))
    await user.paste('31 Dec 1990')
    expect(valueOf(1)).toMatchObject({ type: 'text', value: '31 Dec 1990' })
    await waitFor(() => expect(document.activeElement).toBe(valueOf(1)))
    await user.click(field('Block ID'))
    expect(saidAt(valueOf(1))).toMatch(/written year-month-day/)
    await user.click(screen.getByRole('button', { name: 'Use “1990-12-31”' }))
    expect(valueOf(1)).toMatchObject({ type: 'date', value: '1990-12-31' })
  })

  test('is one of the placeholders, and the cursor goes into it', async () => {
    const { user } = await openPage({ draft: setting(attribute('birthday', '')) })
    await user.click(row(1).getByRole('button', { name: 'Insert a placeholder' }))
    await user.click(screen.getByRole('menuitem', { name: 'Klaviyo' }))
    await user.click(screen.getByRole('menuitem', { name: /^\{\{email\}\}/ }))
    expect(valueOf(1)).toMatchObject({ type: 'text', value: '{{email}}' })
    await waitFor(() => expect(document.activeElement).toBe(valueOf(1)))
  })
})

describe('the menu of placeholders', () => {
  test('has the ad platforms and mail programs, each of which opens to its own, with what they stand for', async () => {
    const { user } = await openPage({ draft: all })
    await user.click(row(3).getByRole('button', { name: 'Insert a placeholder' }))
    const platforms = screen.getAllByRole('menuitem').map(({ textContent }) => textContent)
    expect(platforms).toEqual(expect.arrayContaining(['Meta', 'Google Ads', 'TikTok', 'Mailchimp']))
    await user.click(screen.getByRole('menuitem', { name: 'Mailchimp' }))
    const [first] = screen.getAllByRole('menuitem')
    expect(first?.textContent).toBe('*|FNAME|*the reader’s first name')
    expect(document.activeElement).toBe(first)
  })

  test('puts one where the cursor was, and the cursor back into the field', async () => {
    const { user } = await openPage({ draft: all })
    valueOf(3).focus()
    valueOf(3).setSelectionRange(4, 8)
    await insert(user, 'Meta', '{{ad.name}}')
    expect(valueOf(3).value).toBe('Face{{ad.name}}')
    expect(document.activeElement).toBe(valueOf(3))
    expect(shownLink()).toContain('user:Source:Face{{ad.name}}')
  })

  test('puts it at the end of a value that nobody has touched', async () => {
    const { user } = await openPage({ draft: all })
    await insert(user, 'TikTok', '__AID__')
    expect(valueOf(3).value).toBe('Facebook__AID__')
  })
})

async function insert(
  user: Awaited<ReturnType<typeof openPage>>['user'],
  platform: string,
  macro: string,
) {
  await user.click(row(3).getByRole('button', { name: 'Insert a placeholder' }))
  await user.click(screen.getByRole('menuitem', { name: platform }))
  const items = screen.getAllByRole('menuitem')
  const item = items.find(({ textContent }) => textContent.startsWith(macro))
  await user.click(item ?? document.body)
}
