import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { elsewhere, openSaveDialog, shelf, stock, type Shelved } from './open-page.tsx'

const afresh: Work = {
  botId: '',
  draft: {
    channel: 'website',
    destination: 'https://www.shop.example.org/sale/?x=1',
    blockId: '',
    rows: [
      { kind: 'user', name: 'Source', value: 'Facebook' },
      { kind: 'user', name: '', value: '' },
      { kind: 'variable', name: 'color', value: 'black' },
    ],
  },
  systemNames: 'documented',
  holds: [],
  origin: null,
}

const two = {
  presets: [
    { name: 'Spring sale', tags: ['ads'] },
    { name: 'Newsletter', tags: ['mail'] },
  ],
}

/** The work that was opened from the first preset, with another colour. */
async function changed(shelved: Shelved = two) {
  const stocked = await stock(shelved)
  const first = (await shelf(stocked.library)).find(({ id }) => id === 'preset:0')
  if (first === undefined) throw new Error('no preset')
  const { value, rev } = first
  const rows = value.draft.rows.map((row) =>
    row.name === 'color' ? { ...row, value: 'blue' } : row,
  )
  const work: Work = {
    botId: value.botId,
    draft: { ...value.draft, rows },
    systemNames: value.systemNames,
    holds: value.holds,
    origin: { id: first.id, rev, name: value.name },
  }
  return { ...stocked, first, work }
}

const name = () => screen.getByRole('textbox', { name: 'Name' })
const button = (label: string | RegExp) => screen.getByRole('button', { name: label })
const held = (label: string) =>
  screen.getByRole('combobox', { name: `What may be done with “${label}”` })
const colour = (preset: Kept<Preset> | undefined) =>
  preset?.value.draft.rows.find((row) => row.name === 'color')?.value

describe('a new preset', () => {
  test('is named after its address, and saved with note, tags and fields to ask for', async () => {
    const { fake, library } = await stock(two)
    const { user, onSaved, onClose } = openSaveDialog(fake, afresh)
    await screen.findByRole('button', { name: 'Save preset' })
    expect(screen.getByDisplayValue('shop.example.org/sale')).toBe(name())
    await user.clear(name())
    await user.type(name(), 'Autumn')
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'For Linh')
    await user.type(screen.getByRole('textbox', { name: 'Tags' }), 'print, fall{Enter}')
    await user.click(screen.getByRole('button', { name: 'mail' }))
    await user.selectOptions(held('color'), 'Ask each time')
    await user.selectOptions(held('Website address'), 'Locked')
    expect(await barriers(screen.getByRole('dialog'))).toEqual([])
    await user.click(button('Save preset'))
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
    await screen.findByText('“Autumn” is saved.')
    expect(onClose).toHaveBeenCalledOnce()
    const [saved] = await shelf(library)
    expect(saved?.value).toEqual({
      name: 'Autumn',
      note: 'For Linh',
      tags: ['print', 'fall', 'mail'],
      botId: '',
      draft: afresh.draft,
      systemNames: 'documented',
      holds: [
        { field: 'rows.2', hold: 'ask' },
        { field: 'destination', hold: 'locked' },
      ],
    })
    expect(onSaved).toHaveBeenCalledWith(
      { id: saved?.id, rev: saved?.rev, name: 'Autumn' },
      saved?.value.holds,
    )
  })

  test('needs a name, and the field says so when it is saved without', async () => {
    const { fake, library } = await stock({})
    const { user } = openSaveDialog(fake, afresh)
    await screen.findByRole('textbox', { name: 'Name' })
    await user.clear(name())
    await user.click(button('Save preset'))
    screen.getByText('Give it a name.')
    expect(document.activeElement).toBe(name())
    expect(await shelf(library)).toEqual([])
  })

  test('can be saved with faults, which is said', async () => {
    const { fake, library } = await stock({})
    const draft = { ...afresh.draft, destination: '' }
    const { user } = openSaveDialog(fake, { ...afresh, draft })
    await screen.findByText('The link has 1 thing to fix. It can be saved all the same.')
    await user.type(name(), 'Half done')
    await user.click(button('Save preset'))
    await waitFor(async () => expect(await shelf(library)).toHaveLength(1))
  })

  test('of a name that is taken asks: both are kept', async () => {
    const { fake, library } = await stock(two)
    const { user } = openSaveDialog(fake, afresh)
    await screen.findByRole('textbox', { name: 'Name' })
    await user.clear(name())
    await user.type(name(), 'spring SALE')
    await user.click(button('Save preset'))
    within(await screen.findByRole('alert')).getByText(
      'There is a preset called “Spring sale” already.',
    )
    expect(await shelf(library)).toHaveLength(2)
    await user.click(button('Keep both'))
    await waitFor(async () => expect(await shelf(library)).toHaveLength(3))
  })

  test('of a name that is taken asks: the other is saved over, once it was seen what changes', async () => {
    const { fake, library } = await stock(two)
    const { user, onSaved } = openSaveDialog(fake, afresh)
    await screen.findByRole('textbox', { name: 'Name' })
    await user.clear(name())
    await user.type(name(), 'Spring sale')
    await user.click(button('Save preset'))
    await user.click(await screen.findByRole('button', { name: 'Save over it' }))
    within(screen.getByRole('region', { name: 'What changes in “Spring sale”' })).getByRole('table')
    await user.click(button('Save over “Spring sale”'))
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
    const all = await shelf(library)
    expect(all.map(({ id }) => id).toSorted()).toEqual(['preset:0', 'preset:1'])
    expect(all.find(({ id }) => id === 'preset:0')?.value.draft).toEqual(afresh.draft)
  })

  test('may have the name of another bot’s preset', async () => {
    const { fake, library } = await stock({ presets: [{ name: 'Same', botId: 'bot:x' }] })
    const { user } = openSaveDialog(fake, afresh)
    await screen.findByRole('textbox', { name: 'Name' })
    await user.clear(name())
    await user.type(name(), 'Same')
    await user.click(button('Save preset'))
    await waitFor(async () => expect(await shelf(library)).toHaveLength(2))
  })

  test.each(['full', 'refused'] as const)('is not lost where the storage is %s', async (why) => {
    const { fake, library } = await stock({})
    const { user, onSaved } = openSaveDialog(fake, afresh)
    await screen.findByRole('textbox', { name: 'Name' })
    await user.clear(name())
    await user.type(name(), 'Autumn')
    if (why === 'full') fake.database.isFull = true
    else fake.database.trouble = 'refused'
    await user.click(button('Save preset'))
    await screen.findByRole('alert')
    expect(screen.getByDisplayValue('Autumn')).toBe(name())
    expect(onSaved).not.toHaveBeenCalled()
    fake.database.isFull = false
    fake.database.trouble = null
    await user.click(button('Save preset'))
    await waitFor(async () => expect(await shelf(library)).toHaveLength(1))
  })
})

describe('over the preset that was opened', () => {
  test('is the usual way, and what changes is shown before', async () => {
    const { fake, library, work } = await changed()
    const { user, onSaved } = openSaveDialog(fake, work)
    await screen.findByRole('radio', { name: /^Save over “Spring sale”/, checked: true })
    const changes = screen.getByRole('region', { name: 'What changes in “Spring sale”' })
    const row = within(changes).getByRole('row', { name: /color/ })
    expect(row.textContent).toContain('black')
    expect(row.textContent).toContain('blue')
    await user.clear(name())
    await user.type(name(), 'Blue sale')
    within(changes).getByText('Name: “Spring sale” → “Blue sale”')
    await user.click(button('Save over “Spring sale”'))
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
    const all = await shelf(library)
    expect(all).toHaveLength(2)
    expect(all[0]?.value.name).toBe('Blue sale')
    expect(colour(all[0])).toBe('blue')
    const versions = await library.versions('preset', 'preset:0')
    expect(versions.ok && versions.value.map(({ value }) => value.name)).toEqual(['Spring sale'])
  })

  test('says so where nothing changes', async () => {
    const { fake, work, first } = await changed()
    openSaveDialog(fake, { ...work, draft: first.value.draft })
    const changes = await screen.findByRole('region', { name: 'What changes in “Spring sale”' })
    expect(changes.textContent).toContain('Nothing is different.')
  })

  test('a new one can be saved instead, under another name', async () => {
    const { fake, library, work } = await changed()
    const { user, onSaved } = openSaveDialog(fake, work)
    await user.click(await screen.findByRole('radio', { name: /^Save as a new preset/ }))
    expect(screen.getByDisplayValue('Spring sale (2)')).toBe(name())
    await user.click(button('Save preset'))
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
    const all = await shelf(library)
    expect(all.map(({ value }) => value.name)).toEqual([
      'Newsletter',
      'Spring sale',
      'Spring sale (2)',
    ])
    expect(all.map(colour)).toEqual(['black', 'black', 'blue'])
  })
})

/** As `changed`; and `save` does what somebody else does meanwhile. */
async function meanwhile() {
  const opened = await changed()
  const { library, first } = opened
  const rows = first.value.draft.rows.map((row) =>
    row.name === 'color' ? { ...row, value: 'green' } : row,
  )
  const theirs = { ...first.value, draft: { ...first.value.draft, rows } }
  const save = () => library.save('preset', theirs, first)
  return { ...opened, save }
}

describe('a preset that was saved elsewhere meanwhile', () => {
  test('is told apart, and mine is saved over it: theirs stays in the history', async () => {
    const { fake, library, work, save } = await meanwhile()
    await save()
    const { user, onSaved } = openSaveDialog(fake, work)
    await screen.findByText('“Spring sale” was saved elsewhere since you opened it.')
    const row = within(screen.getByRole('region', { name: 'What differs' })).getByRole('row', {
      name: /color/,
    })
    expect(row.textContent).toMatch(/green.*blue/)
    expect(await barriers(screen.getByRole('dialog'))).toEqual([])
    await user.click(button('Save mine over it'))
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
    const all = await shelf(library)
    expect(all.map(colour)).toEqual(['black', 'blue'])
    const versions = await library.versions('preset', 'preset:0')
    expect(
      versions.ok && versions.value.map(({ value }) => value.draft.rows.at(-1)?.value),
    ).toEqual(['green', 'black'])
  })

  test('stays, and mine becomes a new one', async () => {
    const { fake, library, work, save } = await meanwhile()
    await save()
    const { user } = openSaveDialog(fake, work)
    await screen.findByText('As a new preset it is called “Spring sale (2)”, unless you name it.')
    await user.click(button('Save mine as a new preset'))
    await waitFor(async () => {
      const all = await shelf(library)
      expect(all.map(colour)).toEqual(['black', 'green', 'blue'])
    })
  })

  test('is opened instead', async () => {
    const { fake, work, save } = await meanwhile()
    await save()
    const { user, onOpenInstead } = openSaveDialog(fake, work)
    await user.click(await screen.findByRole('button', { name: 'Open theirs instead' }))
    expect(onOpenInstead.mock.lastCall?.[0].draft.rows.at(-1)?.value).toBe('green')
    expect(onOpenInstead.mock.lastCall?.[0].origin?.rev).toMatch(/^2-/)
  })

  test('in the very moment of saving is not written over, and what was typed stays', async () => {
    const { fake, library, work } = await changed()
    const { user, onSaved } = openSaveDialog(fake, work)
    await screen.findByRole('textbox', { name: 'Name' })
    await user.clear(name())
    await user.type(name(), 'Mine')
    const { database } = fake
    database.beforeWrite = () => {
      database.beforeWrite = null
      const stored = database.documents.get('preset:0')
      if (stored === undefined) throw new Error('no preset')
      const body = JSON.parse(JSON.stringify(stored.body).replace('black', 'green'))
      database.documents.set('preset:0', { ...stored, rev: '2-theirs', body })
    }
    await user.click(button('Save over “Spring sale”'))
    await screen.findByText(/saved elsewhere just now, so nothing was saved here/)
    await screen.findByText('“Spring sale” was saved elsewhere since you opened it.')
    expect(screen.getByDisplayValue('Mine')).toBe(name())
    expect(onSaved).not.toHaveBeenCalled()
    expect((await shelf(library)).map(colour)).toEqual(['black', 'green'])
  })

  test('while the dialog is open is told at once', async () => {
    const { fake, work, save } = await meanwhile()
    openSaveDialog(fake, work)
    await screen.findByRole('button', { name: 'Save over “Spring sale”' })
    await elsewhere(save)
    await screen.findByRole('button', { name: 'Save mine over it' })
    expect(screen.queryByRole('button', { name: /^Save over/ })).toBeNull()
  })
})

describe('a preset that was deleted meanwhile', () => {
  test('is brought back and saved over', async () => {
    const { fake, library, work, first } = await changed()
    await library.remove('preset', first)
    const { user, onSaved } = openSaveDialog(fake, work)
    await screen.findByText('“Spring sale” was deleted since you opened it.')
    await user.click(button('Bring it back and save over it'))
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
    const all = await shelf(library)
    expect(all.map(({ id }) => id).toSorted()).toEqual(['preset:0', 'preset:1'])
    expect(all.map(colour)).toEqual(['black', 'blue'])
  })

  test('or saved as a new one', async () => {
    const { fake, library, work, first } = await changed()
    await library.remove('preset', first)
    const { user, onSaved } = openSaveDialog(fake, work)
    await user.click(await screen.findByRole('button', { name: 'Save as a new preset' }))
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
    expect((await shelf(library)).map(({ value }) => value.name)).toEqual([
      'Newsletter',
      'Spring sale',
    ])
  })

  test('and is gone for good is saved as a new one', async () => {
    const { fake, library, work } = await changed()
    fake.database.documents.delete('preset:0')
    const { user, onSaved } = openSaveDialog(fake, work)
    await screen.findByText(/is no longer in this browser/)
    await user.click(button('Save preset'))
    await waitFor(() => expect(onSaved).toHaveBeenCalledOnce())
    expect(await shelf(library)).toHaveLength(2)
  })
})

test('a library that cannot be read is said in the dialog', async () => {
  const { fakeLibrary } = await import('#test/library/fake-database.ts')
  const fake = fakeLibrary()
  fake.closed = 'damaged'
  const { user, onClose } = openSaveDialog(fake, afresh)
  await screen.findByRole('alert')
  expect(screen.queryByRole('textbox')).toBeNull()
  await user.click(button('Close'))
  expect(onClose).toHaveBeenCalledOnce()
})
