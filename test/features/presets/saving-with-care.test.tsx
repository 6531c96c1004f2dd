import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Work } from '#library/work.ts'
import { presetOf } from '#test/library/any-library.ts'
import { elsewhere, openSaveDialog, shelf, stock } from './open-page.tsx'

const two = { presets: [{ name: 'Spring sale' }, { name: 'Newsletter' }] }
const { draft } = presetOf()
const afresh: Work = { draft, botId: '', systemNames: 'documented', holds: [], origin: null }

const name = () => screen.getByRole('textbox', { name: 'Name' })
const tags = () => screen.getByRole('textbox', { name: 'Tags' })
const button = (label: string | RegExp) => screen.getByRole('button', { name: label })
/** Enter, in a field of the form: a browser that is only played does not find a button that stands outside of it. */
const enter = () => {
  const { form } = screen.getByRole<HTMLInputElement>('textbox', { name: 'Name' })
  if (form !== null) fireEvent.submit(form)
}
const radios = () => screen.queryAllByRole('radio').map((it) => it.closest('label')?.textContent)

/** The work that was opened from the first preset; `save`: what somebody else does to it. */
async function opened() {
  const stocked = await stock(two)
  const first = (await shelf(stocked.library)).find(({ id }) => id === 'preset:0')
  if (first === undefined) throw new Error('no preset')
  const { value, rev, id } = first
  const work: Work = { ...afresh, origin: { id, rev, name: value.name } }
  const save = (note: string) => stocked.library.save('preset', { ...value, note }, first)
  return { ...stocked, work, save }
}

describe('the focus', () => {
  test('of a new preset is in its name, which typing takes the place of', async () => {
    const { fake } = await stock(two)
    const { user } = openSaveDialog(fake, afresh)
    await waitFor(() => expect(document.activeElement).toBe(name()))
    await user.keyboard('Autumn')
    expect(screen.getByDisplayValue('Autumn')).toBe(name())
  })

  test('over a preset is on the choice, and Enter takes it', async () => {
    const { fake, work } = await opened()
    const { onSaved } = openSaveDialog(fake, work)
    const over = await screen.findByRole('radio', { name: /^Save over “Spring sale”/ })
    await waitFor(() => expect(document.activeElement).toBe(over))
    enter()
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
  })

  test('is not lost on the way to a preset of the same name and back', async () => {
    const { fake, library } = await stock(two)
    const { user } = openSaveDialog(fake, afresh)
    await screen.findByRole('textbox', { name: 'Name' })
    await user.clear(name())
    await user.type(name(), 'Spring sale')
    enter()
    await user.click(await screen.findByRole('button', { name: 'Save over it' }))
    const over = screen.getByRole('radio', { name: /^Save over “Spring sale”/ })
    expect(document.activeElement).toBe(over)
    await user.click(screen.getByRole('radio', { name: /^Save as a new preset/ }))
    expect(radios()).toHaveLength(2)
    expect(document.activeElement).toBe(screen.getByRole('radio', { checked: true }))
    await user.click(screen.getByRole('radio', { name: /^Save over “Spring sale”/ }))
    await user.click(button('Save over “Spring sale”'))
    await waitFor(async () => expect(await shelf(library)).toHaveLength(2))
  })
})

test('from a preset that was opened one of the same name can be aimed at, and all ways stay open', async () => {
  const { fake, work } = await opened()
  const { user } = openSaveDialog(fake, work)
  await screen.findByRole('radio', { name: /^Save over “Spring sale”/ })
  await user.clear(name())
  await user.type(name(), 'Newsletter')
  await user.click(button('Save over “Spring sale”'))
  await user.click(await screen.findByRole('button', { name: 'Save over it' }))
  expect(radios()).toHaveLength(3)
  screen.getByRole('radio', { name: /^Save over “Newsletter”/, checked: true })
  await user.click(screen.getByRole('radio', { name: /^Save over “Spring sale”/ }))
  button('Save over “Spring sale”')
})

test('Enter in the tags ends a tag, and never saves', async () => {
  const { fake, library } = await stock(two)
  const { user, onSaved } = openSaveDialog(fake, afresh)
  await screen.findByRole('textbox', { name: 'Name' })
  await user.click(tags())
  await user.keyboard('{Enter}print{Enter}{Enter}print{Enter}{Enter}')
  expect(
    within(screen.getByRole('list', { name: 'Tags of this preset' })).getAllByText(/./),
  ).toHaveLength(1)
  expect(onSaved).not.toHaveBeenCalled()
  expect(await shelf(library)).toHaveLength(2)
})

describe('a preset that somebody else saves while it is looked at', () => {
  test('is shown, and what is pressed in that moment saves nothing', async () => {
    const { fake, library, work, save } = await opened()
    const { user, onSaved } = openSaveDialog(fake, work)
    await screen.findByRole('button', { name: 'Save over “Spring sale”' })
    button('Save over “Spring sale”').focus()
    await elsewhere(() => save('Theirs'))
    const asNew = await screen.findByRole('button', { name: 'Save mine as a new preset' })
    expect(asNew.matches(':disabled')).toBe(true)
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('alert')))
    await user.click(asNew)
    expect(await shelf(library)).toHaveLength(2)
    await waitFor(() => expect(asNew.matches(':disabled')).toBe(false))
    await user.click(asNew)
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
    expect((await shelf(library)).map(({ value }) => value.name)).toEqual([
      'Newsletter',
      'Spring sale',
      'Spring sale (2)',
    ])
  })

  test('is not written over by Enter, which does what the main button says', async () => {
    const { fake, library, work, save } = await opened()
    await save('Theirs')
    const { user, onSaved } = openSaveDialog(fake, work)
    await screen.findByText('“Spring sale” was saved elsewhere since you opened it.')
    await user.clear(name())
    await user.type(name(), 'Mine')
    enter()
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
    const all = await shelf(library)
    expect(all.map(({ value }) => [value.name, value.note])).toEqual([
      ['Mine', 'Theirs'],
      ['Newsletter', 'For the ads'],
      ['Spring sale', 'Theirs'],
    ])
  })

  test('shows both notes and both names, and who has done what', async () => {
    const { fake, work, save } = await opened()
    await save('Their note')
    const { user } = openSaveDialog(fake, work)
    const differs = await screen.findByRole('region', { name: 'What differs' })
    await user.clear(screen.getByRole('textbox', { name: 'Note' }))
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'My note')
    await user.type(tags(), 'new{Enter}')
    within(differs).getByText('Their note')
    within(differs).getByText('My note')
    expect(await within(differs).findByText('Yours: tag “new” added.')).toBeTruthy()
  })

  test('is told apart also where it was aimed at by its name', async () => {
    const { fake, library, save } = await opened()
    const { user } = openSaveDialog(fake, afresh)
    await screen.findByRole('textbox', { name: 'Name' })
    await user.clear(name())
    await user.type(name(), 'Spring sale')
    enter()
    await user.click(await screen.findByRole('button', { name: 'Save over it' }))
    await elsewhere(() => save('Theirs'))
    await screen.findByText('“Spring sale” was saved elsewhere since you opened it.')
    expect(screen.queryByRole('button', { name: /^Save over/ })).toBeNull()
    expect((await shelf(library)).map(({ value }) => value.note)).toContain('Theirs')
  })
})

describe('what is too long', () => {
  test('stays as it was typed, says by how much, and is led to by saving', async () => {
    const { fake, library } = await stock({})
    const { user } = openSaveDialog(fake, afresh)
    await waitFor(() => expect(document.activeElement).toBe(name()))
    await user.paste('x'.repeat(203))
    expect(screen.getByDisplayValue('x'.repeat(203))).toBe(name())
    screen.getByText('3 characters too many.')
    await user.click(button('Save preset'))
    expect(document.activeElement).toBe(name())
    expect(await shelf(library)).toEqual([])
    await user.keyboard('{End}{Backspace}{Backspace}{Backspace}')
    await user.click(tags())
    await user.paste(`${'y'.repeat(104)},`)
    screen.getByText(/: 4 characters too many\.$/)
    await user.click(button('Save preset'))
    expect(document.activeElement).toBe(tags())
    await user.click(button(/^Delete the tag/))
    await user.click(button('Save preset'))
    await waitFor(async () => expect(await shelf(library)).toHaveLength(1))
  })

  test('in the link itself is said before anything is saved', async () => {
    const { fake, library } = await stock({})
    const destination = `https://a.org/${'x'.repeat(100_000)}`
    const { user } = openSaveDialog(fake, { ...afresh, draft: { ...draft, destination } })
    const alert = await screen.findByRole('alert')
    within(alert).getByText(/“Website address” holds 100,014 characters/)
    await user.click(button('Save preset'))
    expect(document.activeElement).toBe(alert)
    expect(await shelf(library)).toEqual([])
  })
})

describe('whoever closes the dialog', () => {
  test('finds what was typed again, and can begin anew', async () => {
    const { fake } = await stock({})
    const first = openSaveDialog(fake, afresh)
    await screen.findByRole('textbox', { name: 'Name' })
    await first.user.clear(name())
    await first.user.type(name(), 'Autumn')
    first.unmount()
    const { user } = openSaveDialog(fake, afresh)
    await screen.findByText(/This is what you typed before\./)
    expect(screen.getByDisplayValue('Autumn')).toBe(name())
    await user.click(button('Begin anew'))
    expect(screen.getByDisplayValue('example.com')).toBe(name())
    expect(screen.queryByText(/typed before/)).toBeNull()
  })

  test('after saving finds nothing of it', async () => {
    const { fake } = await stock({})
    const first = openSaveDialog(fake, afresh)
    await screen.findByRole('textbox', { name: 'Name' })
    await first.user.clear(name())
    await first.user.type(name(), 'Autumn')
    enter()
    await waitFor(() => expect(first.onSaved).toHaveBeenCalledOnce())
    first.unmount()
    openSaveDialog(fake, afresh)
    await screen.findByRole('textbox', { name: 'Name' })
    expect(screen.queryByText(/typed before/)).toBeNull()
  })
})
