import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { barriers } from '#test/link-view/accessible.ts'
import { botOf } from '#test/library/any-library.ts'
import { fakeLibrary } from '#test/library/fake-database.ts'
import { block, button, keptBots, openPage, otherBlock, otherTab, put, row } from './open-page.tsx'

/** A bot that is open, and one of the dialogs that fill it. */
async function openFilling(name: string, bot = botOf()) {
  const fake = fakeLibrary()
  const { id } = await put(fake, 'bot', bot)
  const page = openPage({ fake, botId: id })
  await page.user.click(await screen.findByRole('button', { name }))
  const dialog = within(screen.getByRole('dialog'))
  const paste = async (label: string, text: string) => {
    await page.user.click(dialog.getByLabelText(label))
    await page.user.paste(text)
  }
  return { ...page, dialog, paste, bot: async () => (await keptBots(fake))[0] ?? bot }
}

/** What is offered to be ticked, and whether it is. */
function offered(): readonly string[] {
  return screen
    .getAllByRole<HTMLInputElement>('checkbox')
    .map(({ checked, labels }) => `${checked ? '+' : '-'} ${labels?.[0]?.textContent ?? ''}`)
}

describe('a pasted table', () => {
  test('is looked through before anything is added', async () => {
    const { dialog, paste, user, bot } = await openFilling('Paste a table')
    await paste(
      'The table',
      `Name\tID\nSale\t${block}\nPrices\t${otherBlock}\nThe end\t\nEnd\ts58-1`,
    )
    expect(await dialog.findByRole('group', { name: 'New: 2' })).toBeTruthy()
    expect(offered()).toEqual([
      `+ Prices${otherBlock}`,
      '- Ends58-1Not the shape of BotStar’s IDs: compare it with the Properties Panel.',
      `- Sale${block}instead of “Black Friday welcome”`,
    ])
    expect(dialog.getByText('1 line could not be read')).toBeTruthy()
    expect(await barriers()).toEqual([])
    await user.click(dialog.getByRole('checkbox', { name: /^Ends58-1/ }))
    await user.click(dialog.getByRole('button', { name: 'Add 2' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText('2 blocks added to “Acme Store”.')).toBeTruthy()
    expect(document.activeElement).toBe(button('Paste a table'))
    expect(row('Block 2').getByDisplayValue('Prices')).toBeTruthy()
    await waitFor(async () => expect((await bot()).blocks).toHaveLength(3))
    expect((await bot()).blocks[0]?.name).toBe('Black Friday welcome')
    await user.click(button('Undo'))
    await waitFor(async () => expect((await bot()).blocks).toHaveLength(1))
  })

  test('takes the place of a name only where that is ticked', async () => {
    const { dialog, paste, user, bot } = await openFilling('Paste a table')
    await paste('The table', `Sale,${block}`)
    expect(button('Add').hasAttribute('disabled')).toBe(true)
    await user.click(await dialog.findByRole('checkbox'))
    await user.click(button('Add 1'))
    await waitFor(async () => expect((await bot()).blocks[0]?.name).toBe('Sale'))
  })

  test('may be one of attributes or variables', async () => {
    const { dialog, paste, user, bot } = await openFilling('Paste a table')
    await user.selectOptions(dialog.getByLabelText('What is in it?'), 'User attributes')
    await paste('The table', 'Plan,text,"Basic, Pro"\ngender,text\nSource,date\nSince,day')
    expect(await dialog.findByRole('group', { name: 'New: 2' })).toBeTruthy()
    expect(offered()).toEqual([
      '+ PlanText: Basic, Pro',
      '+ SinceDate',
      '- SourceDateinstead of Text: Facebook, Google',
    ])
    expect(dialog.getByText('BotStar’s own, known for every bot: gender.')).toBeTruthy()
    await user.click(button('Add 2'))
    await waitFor(async () =>
      expect((await bot()).attributes.map(({ name }) => name)).toEqual(['Source', 'Plan', 'Since']),
    )
  })

  test('of blocks is not taken for names by accident', async () => {
    const { dialog, paste, user } = await openFilling('Paste a table')
    await user.selectOptions(dialog.getByLabelText('What is in it?'), 'Variables')
    await paste('The table', `Prices\t${otherBlock}`)
    await user.click(await dialog.findByRole('button', { name: 'Read it as blocks' }))
    expect(offered()).toEqual([`+ Prices${otherBlock}`])
  })
})

describe('a pasted record', () => {
  const record = {
    id: 'u1',
    email: 'lan@example.com',
    Plan: 'Basic',
    Since: '2024-01-31',
    Source: 'x',
  }

  test('names the attributes, and keeps nothing of the person', async () => {
    const { dialog, paste, user, bot } = await openFilling('Paste a user’s record')
    expect(dialog.getByText(/What it says about the person is not kept/)).toBeTruthy()
    await paste('The record, as JSON', JSON.stringify(record))
    await dialog.findByRole('group', { name: 'New: 2' })
    expect(offered()).toEqual(['+ PlanText', '+ SinceDate'])
    expect(dialog.getByText('1 is already there.')).toBeTruthy()
    expect(await barriers()).toEqual([])
    await user.click(button('Add 2'))
    await waitFor(async () => expect((await bot()).attributes).toHaveLength(3))
    expect(JSON.stringify(await bot())).not.toContain('lan@')
    expect(document.body.innerHTML).not.toContain('lan@')
  })

  test('that is no record says what is wrong with it', async () => {
    const { dialog, paste } = await openFilling('Paste a user’s record')
    await paste('The record, as JSON', "{'id': 'u1'}")
    expect(await dialog.findByText(/single quotes/)).toBeTruthy()
    await paste('The record, as JSON', '')
  })

  test('that has none of BotStar’s own fields is doubted', async () => {
    const { dialog, paste } = await openFilling('Paste a user’s record')
    await paste('The record, as JSON', '{"colour": "red"}')
    expect(await dialog.findByText(/Is it a user’s record\?/)).toBeTruthy()
    expect(offered()).toEqual(['- colourText'])
  })
})

test('a dialog begins where something is to be pasted', async () => {
  const { dialog } = await openFilling('Paste a table')
  expect(document.activeElement).toBe(dialog.getByLabelText('The table'))
})

test('what another tab has saved while a dialog was open stays', async () => {
  const { paste, user, bot, fake } = await openFilling('Paste a table')
  await paste('The table', `Prices\t${otherBlock}`)
  const library = await otherTab(fake)
  const listed = await library.list('bot')
  const [kept] = listed.ok ? listed.value.items : []
  if (kept === undefined) throw new Error('no bot')
  const { id, rev, value } = kept
  await act(() => library.save('bot', { ...value, note: 'theirs', addresses: [] }, { id, rev }))
  await screen.findByDisplayValue('theirs')
  await user.click(button('Add 1'))
  await waitFor(async () => expect((await bot()).blocks).toHaveLength(2))
  expect(await bot()).toMatchObject({ note: 'theirs', addresses: [] })
  await user.click(button('Undo'))
  await waitFor(async () => expect((await bot()).blocks).toHaveLength(1))
  expect((await bot()).note).toBe('theirs')
})

describe('pasted links', () => {
  test('leave unticked what is much like something known, and IDs of an odd shape', async () => {
    const { dialog, paste } = await openFilling('Paste links')
    const link = `https://example.com?bs_ref=block:s58-1;user:Sourec:Mail;user:Plan:Basic`
    await paste('Links, or a text with links in it', link)
    await dialog.findByText(/^1 link read\./)
    expect(offered()).toEqual([
      '- Blocks58-1Not the shape of BotStar’s IDs: compare it with the Properties Panel.',
      '- User attributeSourecLike “Source”?',
      '+ User attributePlan',
    ])
  })

  test('bring what the bot does not know, and blocks get their names at once', async () => {
    const { dialog, paste, user, bot } = await openFilling('Paste links')
    const link = `https://shop.example?bs_ref=block:${otherBlock};user:Plan:Basic;user:Source:Mail`
    await paste('Links, or a text with links in it', `Here it is: ${link} bye`)
    expect(await dialog.findByText(/^1 link read\./)).toBeTruthy()
    expect(offered()).toEqual([
      '+ Addresshttps://shop.example',
      `+ Block${otherBlock}`,
      '+ User attributePlan',
      '+ One more value of SourceMail',
    ])
    await user.type(dialog.getByLabelText(`A name for block ${otherBlock}`), 'Prices')
    await user.click(dialog.getByRole('checkbox', { name: /shop\.example/ }))
    expect(await barriers()).toEqual([])
    await user.click(button('Add 3'))
    await waitFor(async () =>
      expect((await bot()).blocks[1]).toEqual({ id: otherBlock, name: 'Prices', note: '' }),
    )
    expect((await bot()).attributes[0]?.values).toEqual(['Facebook', 'Google', 'Mail'])
    expect((await bot()).addresses).toEqual(['https://example.com'])
  })

  test('may be none', async () => {
    const { dialog, paste } = await openFilling('Paste links')
    await paste('Links, or a text with links in it', 'hello there')
    expect(await dialog.findByText('There is no link in it.')).toBeTruthy()
  })
})
