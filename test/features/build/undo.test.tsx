import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { documentedExample } from '#features/build/example.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { setting, user as attribute } from '#test/link/drafts.ts'
import { field, openPage, row, rows, valueOf } from './open-page.tsx'

const two = setting(attribute('a', '1'), attribute('b', '2'))

test('what can be undone is said without barriers', async () => {
  const { user } = await openPage({ draft: two })
  await user.click(screen.getByRole('button', { name: 'Start over' }))
  expect(await barriers()).toEqual([])
})

describe('by Ctrl+Z, or ⌘Z', () => {
  test.each(['{Control>}z{/Control}', '{Meta>}z{/Meta}'])('(%s) a row comes back', async (keys) => {
    const { user } = await openPage({ draft: two })
    await user.click(row(1).getByRole('button', { name: 'Remove this row' }))
    await user.keyboard(keys)
    expect(rows()).toEqual(['a = 1', 'b = 2'])
  })

  test('what was done last comes back, once', async () => {
    const { user } = await openPage({ draft: two })
    await user.click(row(1).getByRole('button', { name: 'Remove this row' }))
    await user.click(row(1).getByRole('button', { name: 'Remove this row' }))
    await user.keyboard('{Control>}z{/Control}')
    expect(rows()).toEqual(['b = 2'])
    await user.keyboard('{Control>}z{/Control}')
    expect(rows()).toEqual(['b = 2'])
  })

  test('while somebody types, only the typing is undone', async () => {
    const { user } = await openPage({ draft: two })
    await user.click(row(1).getByRole('button', { name: 'Remove this row' }))
    await user.click(field('Block ID'))
    await user.keyboard('{Control>}z{/Control}')
    expect(rows()).toEqual(['b = 2'])
  })

  test('nothing happens where nothing was done, nor with Shift', async () => {
    const { user } = await openPage({ draft: two })
    await user.keyboard('{Control>}z{/Control}')
    expect(rows()).toEqual(['a = 1', 'b = 2'])
    await user.click(row(1).getByRole('button', { name: 'Remove this row' }))
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
    expect(rows()).toEqual(['b = 2'])
  })
})

test('what was typed since then is not lost by the undo', async () => {
  const { user } = await openPage({ draft: documentedExample })
  await user.click(screen.getByRole('button', { name: 'Start over' }))
  await user.type(valueOf(1), 'new')
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(rows()).toEqual(['gender = female', 'Source = Facebook', 'color = black'])
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(rows()).toEqual([' = new'])
})

test('the same undo does nothing when it is pressed once more', async () => {
  const { user } = await openPage({ draft: two })
  await user.click(row(1).getByRole('button', { name: 'Remove this row' }))
  const undo = screen.getByRole('button', { name: 'Undo' })
  await user.keyboard('{Control>}z{/Control}')
  await user.click(undo)
  expect(rows()).toEqual(['a = 1', 'b = 2'])
})
