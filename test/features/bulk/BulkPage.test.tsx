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
    expect(previewLines()[1]).toContain('Refused: Gender is male, female or unknown')
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
    expect(isShown(/The table has no column “Citty”/)).toBe(true)
    expect(isShown('1 thing to fix in the template')).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Make all links' }))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: address }))
    await user.click(screen.getByRole('button', { name: 'Use “city”' }))
    expect(valueOf(address)).toBe('https://example.com/[city]')
    expect(previewLines()[0]).toContain('https://example.com/H%C3%A0%20N%E1%BB%99i')
  })

  it('is mended on the way where that is switched on', async () => {
    const { user } = openPage()
    await fill(user, address, 'https://example.com')
    await paste(user, 'gender\tfirst name\nFemale\tJane')
    expect(isShown('0 of the first 1 rows become links')).toBe(true)
    await user.click(screen.getByRole('checkbox', { name: /Write gender and birthday/ }))
    expect(isShown('The first row becomes a link')).toBe(true)
    expect(previewLines()[0]).toContain('1 thing mended.')
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
    const work = {
      draft: setting(attribute('Source', 'Mail')),
      botId: '',
      systemNames: 'documented' as const,
      holds: [],
      origin: null,
    }
    const { user } = openPage({ readBuilt: () => work })
    await fill(user, address, 'https://example.com/mine')
    await user.click(screen.getByRole('button', { name: 'What is on Build' }))
    expect(valueOf(address)).toBe('https://example.com')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(valueOf(address)).toBe('https://example.com/mine')
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
