import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { openPage } from './open-page.tsx'

const one = 'https://example.com?bs_ref=block:welcome;user:Source:Mail'

test('what a link tells a bot is added to a bot with one press', async () => {
  const page = openPage({ handedText: one })
  await page.user.click(await screen.findByRole('button', { name: 'Add these to the bot' }))
  expect(page.onAddToBot.mock.lastCall?.[0]).toMatchObject([{ blockId: 'welcome' }])
})

test('of several links, that of all at once', async () => {
  const other = 'https://example.com?bs_ref=variables:color:black'
  const page = openPage({ handedText: `${one}\nhttps://example.com\n${other}` })
  const [all] = await screen.findAllByRole('button', { name: 'Add these to the bot' })
  if (all === undefined) throw new Error('there is no button')
  await page.user.click(all)
  expect(page.onAddToBot.mock.lastCall?.[0]).toMatchObject([
    { blockId: 'welcome' },
    { rows: [{ name: 'color' }] },
  ])
})

test('an address that tells a bot nothing has nothing to add', async () => {
  openPage({ handedText: 'https://example.com' })
  await screen.findByRole('button', { name: 'Compare with another link' })
  expect(screen.queryByRole('button', { name: 'Add these to the bot' })).toBeNull()
})
