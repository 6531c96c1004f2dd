import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { setting, user as attribute } from '#test/link/drafts.ts'
import {
  fill,
  isShown,
  listText,
  openPage,
  pageOf,
  paste,
  previewLines,
  showPage,
  valueOf,
  workOf,
} from './open-page.tsx'

const address = 'Website address'

it('a template that is taken while there is no list gets the columns of the one that was there before', async () => {
  const work = workOf(setting(attribute('City', '')))
  const { user } = openPage({ readBuilt: () => work })
  await paste(user, 'city\nBonn')
  await user.click(screen.getByRole('button', { name: 'Clear' }))
  await user.click(screen.getByRole('button', { name: 'What is on Build' }))
  await paste(user, 'city\nBonn')
  expect(previewLines()[0]).toContain('user:City:Bonn')
})

describe('a preset that asks for a field each time', () => {
  const work = workOf(setting(attribute('City', 'Bonn'), attribute('Source', 'Mail')), {
    holds: [{ field: 'rows.0', hold: 'ask' } as const],
  })

  it('is answered by the column of that name, row by row', async () => {
    const { user, rerender } = openPage()
    await paste(user, listText)
    rerender(pageOf({ takeHanded: () => ({ work, preset: 'Summer' }) }))
    expect(await screen.findByText('The template is now “Summer”.')).not.toBe(null)
    expect(previewLines()[0]).toContain('user:City:H%C3%A0%20N%E1%BB%99i;user:Source:Mail')
  })

  it('waits for that column, or for a value by hand, where there is none yet', async () => {
    const { user } = openPage({ takeHanded: () => ({ work, preset: 'Summer' }) })
    await screen.findByText('The template is now “Summer”.')
    await paste(user, 'Shop\nx')
    expect(isShown('1 thing to fix in the template')).toBe(true)
    await fill(user, 'The table, its first row with the names of the columns', 'city\nx')
    expect(previewLines()[0]).toContain('user:City:x;user:Source:Mail')
  })

  it('keeps what it was answered with on Build', async () => {
    const { user } = openPage({ readBuilt: () => work })
    await paste(user, listText)
    await user.click(screen.getByRole('button', { name: 'What is on Build' }))
    expect(previewLines()[0]).toContain('user:City:Bonn;user:Source:Mail')
  })
})

const headerField = () =>
  screen.getByRole<HTMLSelectElement>('combobox', { name: /^The names of the columns/ })
const choices = () =>
  within(headerField())
    .getAllByRole('option')
    .map(({ textContent }) => textContent)

describe('a report with titles above its header', () => {
  const report = 'Ads report\nOctober 2026\n\ncity\tshop\nBonn\tNorth\nHuế\tSouth'
  it('is read from its header on, and says so', async () => {
    const { user } = openPage()
    await paste(user, report)
    expect(isShown('Tab, header in line 4')).toBe(true)
    expect(choices().slice(0, 3)).toEqual([
      'Line 1: Ads report',
      'Line 2: October 2026',
      'Line 4: city, shop',
    ])
    expect(choices().at(-1)).toBe('In no row')
    expect(isShown('The 2 rows above it are left out of the list.')).toBe(true)
    await fill(user, address, 'https://a.example/[city]')
    expect(previewLines()[0]).toContain('https://a.example/Bonn')
    expect(previewLines()).toHaveLength(2)
  })

  it('is read by any other row, also after a reload', async () => {
    const { user, unmount } = openPage()
    await paste(user, report)
    await user.selectOptions(headerField(), 'Line 5: Bonn, North')
    expect(isShown('The 3 rows above it are left out of the list.')).toBe(true)
    unmount()
    showPage()
    expect(isShown('Tab, header in line 5')).toBe(true)
    expect(screen.getByRole('button', { name: 'Add “Bonn” as Attribute' })).not.toBe(null)
    await user.selectOptions(headerField(), 'In no row')
    expect(isShown('Tab, without a header')).toBe(true)
    expect(screen.getByRole('button', { name: 'Add “Column 1” as Attribute' })).not.toBe(null)
  })

  it('is found anew where the row that was chosen goes', async () => {
    const { user } = openPage()
    await paste(user, report)
    await user.selectOptions(headerField(), 'Line 6: Huế, South')
    fireEvent.change(screen.getByRole('textbox', { name: /The table/ }), {
      target: { value: report.split('\nHuế')[0] },
    })
    expect(isShown('Tab, header in line 4')).toBe(true)
  })

  it('offers the beginning of a row that is long', async () => {
    const { user } = openPage()
    await paste(user, `city\tshop\n${'🙂'.repeat(80)}\tNorth`)
    expect(choices()[1]).toBe(`Line 2: ${'🙂'.repeat(60)}…`)
  })

  it('makes place for another table, whose header is found anew', async () => {
    const { user } = openPage()
    await paste(user, report)
    await user.selectOptions(headerField(), 'Line 5: Bonn, North')
    fireEvent.change(screen.getByRole('textbox', { name: /The table/ }), {
      target: { value: 'city\tshop\nRome\tWest' },
    })
    expect(isShown('Tab, with a header')).toBe(true)
    expect(screen.getByRole('button', { name: 'Add “city” as Attribute' })).not.toBe(null)
  })
})

describe('a quote that is left open in the row of the column names', () => {
  const sentence = /^A quote is opened in the row that names the columns/
  const text = 'name,"city\nJane,Bonn\nBob,Rome'

  it('is told of a pasted table, which is shown, until it is mended', async () => {
    const { user } = openPage()
    await paste(user, text)
    expect(isShown(sentence)).toBe(true)
    expect(isShown('Comma, with a header')).toBe(true)
    expect(previewLines()).toHaveLength(2)
    await fill(user, 'The table, its first row with the names of the columns', listText)
    expect(isShown(sentence)).toBe(false)
  })

  it('is told of a file, until another row names its columns', async () => {
    const { user } = openPage()
    await user.upload(screen.getByLabelText('Choose a file'), new File([text], 'list.csv'))
    expect(await screen.findByText(sentence)).not.toBe(null)
    await user.selectOptions(headerField(), 'Line 2: Jane, Bonn')
    await waitFor(() => expect(isShown(sentence)).toBe(false))
  })
})

describe('campaign tracking that is folded away', () => {
  it('says how much of it is filled in, and opens where something in it is to be mended', async () => {
    const work = workOf({ ...setting(), utm: { source: '[channel]', medium: 'mail' } })
    const { user } = openPage({ readBuilt: () => work })
    await paste(user, 'shop\nBonn')
    expect(isShown('utm_source, utm_medium …')).toBe(true)
    await user.click(screen.getByRole('button', { name: 'What is on Build' }))
    expect(isShown('2 filled in')).toBe(true)
    const fold = screen.getByText('Campaign tracking').closest('details')
    expect(fold?.open).toBe(false)
    await user.click(screen.getByRole('button', { name: 'Show me' }))
    expect(fold?.open).toBe(true)
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Source' }))
  })
})

describe('a list that is named', () => {
  it('goes to its place when its name is whole', async () => {
    const { user } = openPage()
    await user.click(screen.getByRole('radio', { name: /Combinations/ }))
    await fill(user, 'Values of list 1, one a line', 'mail')
    const name = screen.getByRole('textbox', { name: 'Name of list 1' })
    await user.type(name, 'block by block')
    await user.tab()
    expect(valueOf('Block ID')).toBe('')
    await user.clear(name)
    await user.type(name, 'block')
    expect(valueOf('Block ID')).toBe('')
    await user.tab()
    expect(valueOf('Block ID')).toBe('[block]')
  })
})

describe('a list whose place was taken from it', () => {
  it('stays away from there when the next list is named', async () => {
    const { user } = openPage()
    await user.click(screen.getByRole('radio', { name: /Combinations/ }))
    await fill(user, 'Name of list 1', 'block')
    await fill(user, 'Values of list 1, one a line', 'Welcome')
    expect(valueOf('Block ID')).toBe('[block]')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    await fill(user, 'Name of list 2', 'gender')
    await fill(user, 'Values of list 2, one a line', 'male')
    expect(screen.queryByRole('group', { name: 'gender' })).not.toBe(null)
    expect(valueOf('Block ID')).toBe('')
  })
})

describe('a column that is chosen by hand', () => {
  it('hands the focus on to what happens where it is empty', async () => {
    const { user } = openPage()
    await paste(user, 'Shop\nBonn')
    await user.click(screen.getByRole('button', { name: 'Add “Shop” as Attribute' }))
    const rule = screen.getByRole('combobox', { name: 'If “Shop” is empty' })
    expect(document.activeElement).toBe(rule)
  })

  it('goes into the row of its name instead of a second one, and what stood there comes back by Undo', async () => {
    const work = workOf(setting(attribute('Source', 'Mail')))
    const { user } = openPage({ readBuilt: () => work })
    await user.click(screen.getByRole('button', { name: 'What is on Build' }))
    await paste(user, 'source\nAd 7')
    await user.click(screen.getByRole('button', { name: 'Add “source” as Attribute' }))
    expect(previewLines()[0]).toContain('user:Source:Ad%207')
    expect(screen.getAllByRole('group', { name: /^source$/i })).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(previewLines()[0]).toContain('user:Source:Mail')
    await user.click(screen.getByRole('button', { name: 'Add “source” as Variable' }))
    expect(previewLines()[0]).toContain('variables:source:Ad%207')
  })
})

describe('columns that have found their places by their names', () => {
  it('stay away after a reload from where they were taken away', async () => {
    const { user, unmount } = openPage()
    await paste(user, 'gender\tblock\nmale\tWelcome')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(valueOf('Block ID')).toBe('')
    unmount()
    showPage()
    expect(isShown('such as “Welcome”')).toBe(true)
    expect(valueOf('Block ID')).toBe('')
    expect(screen.queryByRole('group', { name: 'gender' })).toBe(null)
    await fill(user, 'The table, its first row with the names of the columns', 'block\nWelcome')
    expect(valueOf('Block ID')).toBe('[block]')
  })
})

describe('lists that are too long for the memory of a tab', () => {
  it('are typed anew after a reload, and all else is kept', async () => {
    const { user, unmount } = openPage()
    await fill(user, address, 'https://example.com')
    await user.click(screen.getByRole('radio', { name: /Combinations/ }))
    await fill(user, 'Name of list 1', 'Channel')
    const values = 'Values of list 1, one a line'
    fireEvent.change(screen.getByRole('textbox', { name: values }), {
      target: { value: 'mail '.repeat(1_100_000) },
    })
    unmount()
    showPage()
    expect(valueOf(values)).toBe('')
    expect(valueOf('Name of list 1')).toBe('Channel')
    expect(valueOf(address)).toBe('https://example.com')
  })
})
