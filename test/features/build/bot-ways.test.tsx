import { screen } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { emptyForm } from '#features/build/form.ts'
import { blockId, site, user as attribute } from '#test/link/drafts.ts'
import type { LinkDraft } from '#link/index.ts'
import { bot, botsOf, known } from './bots.ts'
import { field, openPage, rows, saidAt, shownLink, valueOf } from './open-page.tsx'

afterEach(() => localStorage.clear())

const acme = bot('acme', {
  blocks: [
    { id: blockId, name: 'Black Friday', note: '' },
    { id: 'twin-1', name: 'Twin', note: '' },
    { id: 'twin-2', name: 'Twin', note: '' },
  ],
  attributes: [known('size', { values: ['S', 'M', 'L'] })],
})
const widget = bot('widget', { systemNames: 'widget-api' })
const bots = botsOf(acme, widget)
const drafted = (id: string, ...ofLink: LinkDraft['rows']) => ({
  work: { draft: site('https://acme.example', { rows: ofLink }), botId: id },
  bots,
})

describe('a block', () => {
  test('is picked by typing its whole name', async () => {
    const { user } = await openPage({ form: emptyForm(acme.id), bots })
    await user.type(field('Block ID'), 'Black Friday')
    await user.tab()
    expect(field('Block ID')).toHaveProperty('value', blockId)
    expect(screen.getAllByText('Black Friday')).not.toEqual([])
  })

  test('is not picked where two are called so', async () => {
    const { user } = await openPage({ form: emptyForm(acme.id), bots })
    await user.type(field('Block ID'), 'Twin')
    await user.tab()
    expect(field('Block ID')).toHaveProperty('value', 'Twin')
  })

  test('whose name is misspelt is found, though no ID looks so', async () => {
    const { user } = await openPage({ form: emptyForm(acme.id), bots })
    await user.type(field('Block ID'), 'Blak Firday')
    await user.tab()
    expect(saidAt(field('Block ID'))).toMatch(/Did you mean “Black Friday”/)
  })
})

test('another value than those listed takes the place of the one that was chosen', async () => {
  const { user } = await openPage(drafted(acme.id, attribute('size', 'M')))
  await user.selectOptions(valueOf(1), 'Another value…')
  await user.keyboard('XXL')
  expect(rows()).toEqual(['size = XXL'])
})

describe('the spelling of BotStar’s own names', () => {
  test('is said where no bot is left that asks for it', async () => {
    const { user } = await openPage({
      ...drafted(widget.id, attribute('first Name', 'Jane')),
      work: {
        ...drafted(widget.id, attribute('first Name', 'Jane')).work,
        systemNames: 'widget-api',
      },
    })
    await user.click(screen.getByRole('button', { name: 'Bot: Widget' }))
    await user.click(screen.getByRole('menuitem', { name: 'No bot' }))
    expect(shownLink()).toContain('user:first_name:Jane')
    expect(screen.getByText(/still writes BotStar’s own names with underscores/)).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Write them as documented' }))
    expect(shownLink()).toContain('user:first%20Name:Jane')
  })

  test('is taken over where a link writes the bot’s own names already', async () => {
    const { user } = await openPage(drafted(acme.id, attribute('first_name', 'Jane')))
    await user.click(screen.getByRole('button', { name: 'Bot: Acme' }))
    await user.click(screen.getByRole('menuitem', { name: 'Widget' }))
    expect(shownLink()).toContain('user:first_name:Jane')
    expect(rows()).toEqual(['first Name = Jane'])
  })

  test('of a locked name cannot be changed by the way', async () => {
    const work = {
      ...drafted(widget.id, attribute('first Name', 'Jane')).work,
      holds: [{ field: 'rows.0', hold: 'locked' }] as const,
    }
    await openPage({ work, bots })
    expect(screen.getByText(/The link writes “first Name”/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Write them this bot’s way' })).toBeNull()
  })
})
