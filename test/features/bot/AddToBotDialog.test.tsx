import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { LinkDraft } from '#link/index.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { botOf } from '#test/library/any-library.ts'
import { fakeLibrary } from '#test/library/fake-database.ts'
import { block, button, keptBots, openDialog, otherBlock, put } from './open-page.tsx'

const draft: LinkDraft = {
  channel: 'website',
  destination: 'https://example.com',
  blockId: otherBlock,
  rows: [
    { kind: 'user', name: 'Plan', value: 'Basic' },
    { kind: 'variable', name: 'color', value: 'red' },
  ],
}

test('what the bot does not know is added, with the names of new blocks, and can be undone', async () => {
  const fake = fakeLibrary()
  const { id } = await put(fake, 'bot', botOf())
  const { user, onAdded, onClose, close } = openDialog({ drafts: [draft, draft], botId: id }, fake)
  expect(await screen.findByText('In the link, and not known to “Acme Store” yet')).toBeTruthy()
  expect(screen.getAllByRole('checkbox')).toHaveLength(2)
  await user.type(screen.getByLabelText(`A name for block ${otherBlock}`), 'Prices')
  expect(await barriers()).toEqual([])
  await user.click(button('Add 2'))
  await waitFor(() => expect(onAdded).toHaveBeenCalledWith(id))
  expect(onClose).toHaveBeenCalled()
  close()
  expect((await keptBots(fake))[0]?.blocks[1]).toEqual({ id: otherBlock, name: 'Prices', note: '' })
  expect((await keptBots(fake))[0]?.attributes.map(({ name }) => name)).toEqual(['Source', 'Plan'])
  expect(screen.getByText('1 block and 1 user attribute added to “Acme Store”.')).toBeTruthy()
  await user.click(button('Undo'))
  expect(await screen.findByText('“Acme Store” is as before.')).toBeTruthy()
  expect(await keptBots(fake)).toEqual([botOf()])
})

test('what is not ticked is not added', async () => {
  const fake = fakeLibrary()
  const { id } = await put(fake, 'bot', botOf())
  const { user, onAdded } = openDialog({ drafts: [draft], botId: id }, fake)
  await user.click(await screen.findByRole('checkbox', { name: /Plan/ }))
  await user.click(button('Add 1'))
  await waitFor(() => expect(onAdded).toHaveBeenCalled())
  expect((await keptBots(fake))[0]?.attributes).toHaveLength(1)
})

describe('without a bot', () => {
  test('a new one is made by its name', async () => {
    const { user, onAdded, fake, close } = openDialog({ drafts: [draft], botId: '' })
    await user.click(await screen.findByRole('button', { name: 'Make the bot and add' }))
    expect(screen.getByText(/^Give it a name/)).toBeTruthy()
    await user.type(screen.getByLabelText(/What is the new bot called/), 'Acme')
    expect(await barriers()).toEqual([])
    await user.click(button('Make the bot and add'))
    await waitFor(() => expect(onAdded).toHaveBeenCalled())
    close()
    const [bot] = await keptBots(fake)
    expect(bot?.name).toBe('Acme')
    expect(bot?.addresses).toEqual(['https://example.com'])
    await user.click(button('Undo'))
    await waitFor(async () => expect(await keptBots(fake)).toEqual([]))
  })

  test('one of those that there are can be chosen', async () => {
    const fake = fakeLibrary()
    await put(fake, 'bot', botOf({ name: 'Beta' }))
    await put(fake, 'bot', botOf({ name: 'Alpha', variables: [] }))
    const { user } = openDialog({ drafts: [draft], botId: 'bot:elsewhere' }, fake)
    const which = await screen.findByLabelText<HTMLSelectElement>('To which bot?')
    expect([...which.options].map(({ text }) => text)).toEqual(['Alpha', 'Beta', 'A new bot…'])
    expect(screen.getAllByRole('checkbox')).toHaveLength(3)
    await user.selectOptions(which, 'Beta')
    expect(screen.getAllByRole('checkbox')).toHaveLength(2)
  })
})

test('a link in which all is known says so', async () => {
  const fake = fakeLibrary()
  const { id } = await put(fake, 'bot', botOf())
  const known = { ...draft, blockId: block, rows: [] }
  const { user, onClose } = openDialog({ drafts: [known], botId: id }, fake)
  expect(await screen.findByText('“Acme Store” knows all that stands in the link.')).toBeTruthy()
  await user.click(screen.getAllByRole('button', { name: 'Close' })[1] ?? document.body)
  expect(onClose).toHaveBeenCalled()
})

test('a bot that another tab changes meanwhile is looked at anew', async () => {
  const fake = fakeLibrary()
  const { id } = await put(fake, 'bot', botOf())
  const { user, onAdded } = openDialog({ drafts: [draft], botId: id }, fake)
  await screen.findAllByRole('checkbox')
  const { documents } = fake.database
  fake.database.beforeWrite = () => {
    fake.database.beforeWrite = null
    const stored = documents.get(id)
    if (stored !== undefined) documents.set(id, { ...stored, rev: '7-theirs' })
  }
  await user.click(button('Add 2'))
  await screen.findByText(/The bot was changed meanwhile/)
  await user.click(button('Add 2'))
  await waitFor(() => expect(onAdded).toHaveBeenCalled())
})
