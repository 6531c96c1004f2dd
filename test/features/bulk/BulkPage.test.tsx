import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { setting, user as attribute } from '#test/link/drafts.ts'
import {
  fill,
  isShown,
  listText,
  openPage,
  paste,
  previewLines,
  showPage,
  valueOf,
  workOf,
} from './open-page.tsx'

const address = 'Website address'

describe('a list that is brought', () => {
  it('becomes links at once, its columns in their places by their names', async () => {
    const { user } = openPage()
    await fill(user, address, 'https://example.com')
    await paste(user, listText)
    expect(screen.queryByRole('group', { name: 'first Name' })).not.toBe(null)
    expect(isShown('2 of the first 3 rows become links')).toBe(true)
    expect(previewLines()[0]).toContain('user:first%20Name:Jane;user:gender:female')
    expect(previewLines()[1]).toContain('Refused, gender: Gender is male, female or unknown')
    expect(previewLines()[2]).not.toContain('gender')
  })

  it('changes its links as the template changes', async () => {
    const { user } = openPage()
    await fill(user, address, 'https://example.com')
    await paste(user, listText)
    await user.click(screen.getByRole('button', { name: 'Add “city” as Variable' }))
    expect(previewLines()[0]).toContain('variables:city:H%C3%A0%20N%E1%BB%99i')
    const row = within(screen.getByRole('group', { name: 'city' }))
    await user.click(row.getByRole('button', { name: 'Remove the row' }))
    expect(previewLines()[0]).not.toContain('city')
  })

  it('says what is wrong with a column that is not there, and mends it with a click', async () => {
    const { user } = openPage()
    await fill(user, address, 'https://example.com/[Citty]')
    await paste(user, listText)
    // Where it stands, and beside the way to it.
    expect(screen.getAllByText(/The table has no column “Citty”/)).toHaveLength(2)
    expect(isShown('1 thing to fix in the template')).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Make all links' }))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: address }))
    await user.click(screen.getByRole('button', { name: 'Use “city”' }))
    expect(valueOf(address)).toBe('https://example.com/[city]')
    expect(previewLines()[0]).toContain('https://example.com/H%C3%A0%20N%E1%BB%99i')
  })

  it('says nothing of its rows that is the fault of the template', async () => {
    const { user } = openPage()
    await fill(user, address, 'https://example.com')
    await paste(user, 'gender\tbirthday\tnote\nfemale\t1990-12-31\ta;b')
    await user.click(screen.getByRole('button', { name: 'Add “note” as Variable' }))
    expect(previewLines()[0]).toContain('Refused, note: A value cannot hold “;”')
    await user.clear(screen.getByRole('textbox', { name: /The table/ }))
    await paste(user, 'sex\tborn\tnote\nfemale\t1990-12-31\ta;b')
    expect(isShown('2 things to fix in the template')).toBe(true)
    expect(previewLines()[0]).not.toContain('Gender is')
    expect(previewLines()[0]).not.toContain('A birthday is')
    expect(previewLines()[0]).toContain('Refused, note: A value cannot hold “;”')
  })

  it('names the value, where the same is wrong with two of them', async () => {
    const { user } = openPage()
    await fill(user, address, 'https://example.com')
    await paste(user, 'note\tplan\na;b\tc;d')
    await user.click(screen.getByRole('button', { name: 'Add “note” as Variable' }))
    await user.click(screen.getByRole('button', { name: 'Add “plan” as Variable' }))
    expect(previewLines()[0]).toContain('Refused, note: A value cannot hold “;”')
    expect(previewLines()[0]).toContain('Refused, plan: A value cannot hold “;”')
  })

  it('is mended on the way where that is switched on', async () => {
    const { user } = openPage()
    await fill(user, address, 'https://example.com')
    await paste(user, 'gender\tfirst name\nFemale\tJane')
    expect(isShown('None of the first rows becomes a link')).toBe(true)
    await user.click(screen.getByRole('checkbox', { name: /Write gender and birthday/ }))
    expect(isShown('The first row becomes a link')).toBe(true)
    const mends = screen.getByRole('checkbox', { name: /Write gender/ }).closest('details')
    expect(mends?.open).toBe(true)
    expect(previewLines()[0]).toContain('Mended: gender “Female” → “female”')
  })

  it('is mended in every row by the word beside what is wrong, which can be undone', async () => {
    const { user } = openPage()
    await fill(user, address, 'https://example.com')
    await paste(user, 'gender\tfirst name\nFemale\tJane\nMALE\tBob')
    const [first] = screen.getAllByRole('button', { name: 'Mend in every row' })
    if (first !== undefined) await user.click(first)
    expect(isShown('The first 2 rows become links')).toBe(true)
    expect(screen.queryByRole('button', { name: 'Mend in every row' })).toBeNull()
    expect(document.activeElement?.tagName).toBe('SUMMARY')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(isShown('None of the first rows becomes a link')).toBe(true)
  })

  it('says of a day with two readings which one is meant, in every row, by a word beside it', async () => {
    const { user } = openPage()
    await fill(user, address, 'https://example.com')
    await paste(user, 'birthday\tfirst name\n03/04/1990\tJane\n31/12/1990\tBob')
    expect(isShown('None of the first rows becomes a link')).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Day first in every row' }))
    expect(isShown('The first 2 rows become links')).toBe(true)
    expect(previewLines()[0]).toContain('Mended: birthday “03/04/1990” → “1990-04-03”')
    const dayFirst = screen.getByRole('checkbox', { name: /day first/ })
    expect(dayFirst).toHaveProperty('checked', true)
    await user.click(screen.getByRole('checkbox', { name: /month first/ }))
    expect(previewLines()[0]).toContain('Mended: birthday “03/04/1990” → “1990-03-04”')
    expect(dayFirst).toHaveProperty('checked', false)
  })

  it('says what is wrong with a name where it stands, and not of each row', async () => {
    const { user } = openPage()
    await fill(user, address, 'https://example.com')
    await paste(user, 'a;b\n1\n2')
    await user.click(screen.getByRole('button', { name: 'Add “a;b” as Attribute' }))
    expect(isShown('1 thing to fix in the template')).toBe(true)
    expect(previewLines()[0]).not.toContain('A name cannot hold')
    expect(screen.getAllByText(/A name cannot hold/).length).toBeGreaterThan(0)
  })

  it('is told at once that its links would open the page and tell the bot nothing', async () => {
    const { user } = openPage()
    await fill(user, address, 'https://example.com/[shop]')
    await paste(user, 'shop\nnorth\nsouth')
    const state = screen.getByText('The first 2 rows become links')
    expect(state.className).not.toContain('text-user')
    expect(state.parentElement?.textContent).toContain('tells the bot nothing')
  })

  it('takes a whole link in the address apart, and keeps what columns are put into', async () => {
    const { user } = openPage()
    await paste(user, 'city\nBonn')
    await user.click(screen.getByRole('button', { name: 'Add “city” as Attribute' }))
    const block = 's58fa63fe-6791-42bf-8674-fd4c377aa44f'
    const link = `https://example.com/x?bs_ref=block:${block};user:Source:Mail;user:Town:[city]`
    await fill(user, address, link)
    expect(screen.getAllByText(/^This is a whole link/)).toHaveLength(2)
    await fill(user, address, `https://example.com/x?bs_ref=block:${block};user:Source:Mail`)
    expect(screen.getAllByText(/^This is a whole link/)).toHaveLength(2)
    expect(isShown(/carried “bs_ref=” already/)).toBe(false)
    await fill(user, address, link)
    await user.click(screen.getByRole('button', { name: 'Put its parts in their fields' }))
    expect(valueOf(address)).toBe('https://example.com/x')
    expect(valueOf('Block ID')).toBe(block)
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: address }))
    expect(previewLines()[0]).toContain('user:Town:Bonn;user:city:Bonn')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(valueOf(address)).toBe(link)
  })

  it('shows on its line what differs, with a mark for what is left out', async () => {
    const { user } = openPage()
    await fill(user, address, 'https://example.com')
    await paste(user, 'shop\tgender\nnorth\tfemale')
    expect(previewLines()[0]).toContain('2…user:gender:female')
    await fill(user, address, 'https://example.com/[shop]')
    expect(previewLines()[0]).toContain('2…north…user:gender:female')
  })

  it('is copied as a table that says what is left out', async () => {
    const { user } = openPage()
    await fill(user, address, 'https://example.com')
    await paste(user, listText)
    await user.click(screen.getByRole('button', { name: 'Copy as a table' }))
    expect(await screen.findByText('2 links copied. 1 refused row is left out.')).toBeTruthy()
    expect(await navigator.clipboard.readText()).toContain('Jane')
  })

  it('fills, leaves out or refuses what is empty, column by column', async () => {
    const { user } = openPage()
    await fill(user, address, 'https://example.com')
    await paste(user, listText)
    const rule = screen.getByRole('combobox', { name: 'If “gender” is empty' })
    await user.selectOptions(rule, 'refuse')
    expect(previewLines()[2]).toContain('The column “gender” is empty here')
    await user.selectOptions(rule, 'use')
    await fill(user, 'Instead of an empty “gender”', 'unknown')
    expect(previewLines()[2]).toContain('user:gender:unknown')
  })

  it('refuses a row whose formula has failed, unless no link needs its column', async () => {
    const { user } = openPage()
    await fill(user, address, 'https://example.com')
    await paste(user, 'first name\tgender\tshop\nJane\t#N/A\tBonn\nBob\tmale\t#REF!')
    expect(isShown('1 of the first 2 rows become links')).toBe(true)
    expect(previewLines()[0]).toContain('Refused: The column “gender” holds #N/A here')
    expect(previewLines()[0]).not.toContain('Gender is male')
    await user.click(screen.getByRole('button', { name: 'Add “shop” as Variable' }))
    expect(isShown('None of the first rows becomes a link')).toBe(true)
    expect(isShown('such as “male”')).toBe(true)
  })

  it('is multiplied out of lists, counted before', async () => {
    const { user } = openPage()
    await fill(user, address, 'https://example.com')
    await user.click(screen.getByRole('radio', { name: /Combinations/ }))
    await fill(user, 'Name of list 1', 'utm source')
    await fill(user, 'Values of list 1, one a line', 'mail\nsms')
    await fill(user, 'Name of list 2', 'Ad')
    await fill(user, 'Values of list 2, one a line', 'a\nb\nc')
    expect(isShown('2 × 3 = 6 links')).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Add “Ad” as Attribute' }))
    expect(previewLines()).toHaveLength(6)
    expect(previewLines()[5]).toContain('utm_source=sms')
    expect(previewLines()[5]).toContain('user:Ad:c')
  })
})

describe('the template', () => {
  it('begins with what stands on Build, and with what was there before after an undo', async () => {
    const work = workOf(setting(attribute('Source', 'Mail')))
    const { user } = openPage({ readBuilt: () => work })
    await fill(user, address, 'https://example.com/mine')
    await user.click(screen.getByRole('button', { name: 'What is on Build' }))
    expect(valueOf(address)).toBe('https://example.com')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(valueOf(address)).toBe('https://example.com/mine')
  })

  it('is what another page sends, its columns found, and what was there before after an undo', async () => {
    const { user, unmount } = openPage()
    await fill(user, address, 'https://example.com/mine')
    await paste(user, listText)
    unmount()
    const draft = setting(attribute('city', ''), attribute('Source', 'Mail'))
    const work = workOf(draft)
    showPage({ takeHanded: () => ({ work, preset: 'Summer' }) })
    expect(await screen.findByText('The template is now “Summer”.')).not.toBe(null)
    expect(valueOf(address)).toBe('https://example.com')
    const city = within(screen.getByRole('group', { name: 'city' }))
    expect(city.getByRole<HTMLInputElement>('textbox', { name: 'Value' }).value).toBe('[city]')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(valueOf(address)).toBe('https://example.com/mine')
    expect(screen.queryByRole('group', { name: 'Source' })).toBe(null)
  })

  it('gets a column where the cursor is', async () => {
    const { user } = openPage()
    await paste(user, listText)
    await fill(user, 'Block ID', 's-')
    const menus = screen.getAllByRole('button', { name: 'Insert a column' })
    await user.click(menus[1] ?? document.body)
    await user.click(await screen.findByRole('menuitem', { name: 'city' }))
    expect(valueOf('Block ID')).toBe('s-[city]')
  })

  it('and the pasted list are there again after a reload', async () => {
    const { user, unmount } = openPage()
    await fill(user, address, 'https://example.com')
    await paste(user, listText)
    unmount()
    showPage()
    expect(valueOf(address)).toBe('https://example.com')
    expect(previewLines()).toHaveLength(3)
  })
})

describe('a first visitor', () => {
  it('is shown an example, and has an empty page again after an undo', async () => {
    const { user } = openPage()
    await user.click(screen.getByRole('button', { name: 'Show me an example' }))
    expect(isShown('The first 3 rows become links')).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(screen.queryByRole('button', { name: 'Show me an example' })).not.toBe(null)
  })

  it('who has nothing on Build is told so', async () => {
    const { user } = openPage()
    await user.click(screen.getByRole('button', { name: 'What is on Build' }))
    expect(await screen.findByText('Nothing stands on Build yet.')).not.toBe(null)
  })
})

describe('what is not filled in yet', () => {
  it('is said once, where it stands, when the links are asked for', async () => {
    const { user } = openPage()
    await paste(user, listText)
    expect(isShown('1 thing to fix in the template')).toBe(true)
    expect(previewLines()[0]).not.toContain('Refused')
    const field = screen.getByRole('textbox', { name: address })
    expect(field.getAttribute('aria-invalid')).toBe('false')
    await user.click(screen.getByRole('button', { name: 'Make all links' }))
    expect(document.activeElement).toBe(field)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    await fill(user, address, 'https://example.com')
    expect(field.getAttribute('aria-invalid')).toBe('false')
  })
})

describe('what is taken away or replaced', () => {
  it('can be brought back, and going back loses nothing that was done since', async () => {
    const { user } = openPage()
    await user.click(screen.getByRole('button', { name: 'Show me an example' }))
    await fill(user, address, 'https://example.com/mine')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(valueOf(address)).toBe('')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(valueOf(address)).toBe('https://example.com/mine')
  })

  it('by matching columns goes back alone, and what was typed since stays', async () => {
    const { user } = openPage()
    await paste(user, listText)
    await fill(user, address, 'https://example.com/mine')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(screen.queryByRole('group', { name: 'first Name' })).toBe(null)
    expect(valueOf(address)).toBe('https://example.com/mine')
  })

  it('may be a pasted table, or a row', async () => {
    const { user } = openPage()
    await user.click(screen.getByRole('button', { name: 'Show me an example' }))
    const row = within(screen.getByRole('group', { name: 'city' }))
    await user.click(row.getByRole('button', { name: 'Remove the row' }))
    expect(screen.queryByRole('group', { name: 'city' })).toBe(null)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(screen.queryByRole('group', { name: 'city' })).not.toBe(null)
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    expect(isShown('The pasted table is gone.')).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(previewLines()).toHaveLength(3)
  })
})

describe('the two channels', () => {
  it('keep an address each', async () => {
    const { user } = openPage()
    await fill(user, address, 'https://example.com')
    await user.click(screen.getByRole('radio', { name: 'Messenger' }))
    expect(valueOf('m.me link')).toBe('')
    await fill(user, 'm.me link', 'https://m.me/acme')
    await user.click(screen.getByRole('radio', { name: 'Website' }))
    expect(valueOf(address)).toBe('https://example.com')
  })
})

describe('a list that is renamed', () => {
  it('takes the template along', async () => {
    const { user } = openPage()
    await fill(user, address, 'https://example.com')
    await user.click(screen.getByRole('radio', { name: /Combinations/ }))
    await fill(user, 'Name of list 1', 'Chanel')
    await fill(user, 'Values of list 1, one a line', 'mail')
    await user.click(screen.getByRole('button', { name: 'Add “Chanel” as Attribute' }))
    await fill(user, 'Name of list 1', 'Channel')
    expect(previewLines()[0]).toContain('user:Chanel:mail')
    expect(isShown(/has no column/)).toBe(false)
  })
})
