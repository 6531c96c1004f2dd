import { render, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { buildLink, judgeForPlace, type LinkDraft } from '#link/index.ts'
import { Breakdown } from '#link-view/Breakdown.tsx'
import { toPieces } from '#link-view/pieces.ts'
import { blockId, chat, setting, site, tracking, user, variable } from '#test/link/drafts.ts'
import { barriers } from './accessible.ts'

const example = site('https://example.com', {
  rows: [user('gender', 'female'), user('Source', 'Facebook'), variable('color', 'black')],
})

test('the breakdown has no barriers', async () => {
  show({ ...example, utm: { source: 'facebook' } })
  expect(await barriers()).toEqual([])
})

test('the documentation’s example is explained line by line', () => {
  show(example)
  expect(screen.getByRole('table', { name: 'What each part of the link does' })).toBeTruthy()
  expect(lines()).toEqual([
    ['Website', 'https://example.com', 'The page that opens.'],
    ['BotStar signature', '?bs_ref=', 'Tells the page that chatbot data follows.'],
    ['Block', `block:${blockId};`, 'The conversation starts at this block.'],
    ['User attribute', 'user:gender:female;', 'gender becomes female.'],
    ['User attribute', 'user:Source:Facebook;', 'Source becomes Facebook.'],
    ['Variable', 'variables:color:black', 'The variable color holds black.'],
  ])
})

test('a Messenger link is explained in Messenger’s words', () => {
  show(chat('https://m.me/acme', { rows: [] }))
  expect(lines()).toEqual([
    ['Messenger link', 'https://m.me/acme', 'The conversation that opens.'],
    ['BotStar signature', '?ref=', 'Tells Messenger that chatbot data follows.'],
    ['Block', `block:${blockId}`, 'The conversation starts at this block.'],
  ])
})

test('a block whose name is known is called by it', () => {
  show(example, 'Summer sale')
  expect(effectOf('Block')).toBe('The conversation starts at Summer sale.')
})

test('names and values are read as they were typed, not as they stand in the link', () => {
  show(setting(user('Favourite shop', 'Đà Nẵng & Huế')))
  expect(lines().at(-1)).toEqual([
    'User attribute',
    'user:Favourite%20shop:%C4%90%C3%A0%20N%E1%BA%B5ng%20%26%20Hu%E1%BA%BF',
    'Favourite shop becomes Đà Nẵng & Huế.',
  ])
})

test('braces in what was typed are no placeholders of ours', () => {
  show(setting(user('{value}', '{name}')))
  expect(effectOf('User attribute')).toBe('{value} becomes {name}.')
})

test('a value that an ad or mail program fills in is explained as one', () => {
  show(setting(user('first Name', '{{first_name}}'), variable('ad', '{{ad.name}}')))
  expect(effectOf('User attribute')).toBe(
    'first Name becomes what {{first_name}} stands for when the link is used.',
  )
  expect(effectOf('Variable')).toBe(
    'The variable ad holds what {{ad.name}} stands for when the link is used.',
  )
})

test('a placeholder that nobody fills in where the link is pasted is said to stay', () => {
  const draft = setting(user('first Name', '*|FNAME|*'), variable('ad', '{{ad.name}}'))
  const link = buildLink(draft)
  const diagnostics = judgeForPlace(draft, link, 'meta-ads', { audience: 'many' })
  render(<Breakdown pieces={toPieces({ ...link, diagnostics })} draft={draft} />)
  expect(effectOf('User attribute')).toBe(
    'first Name becomes *|FNAME|* to the letter: where you paste it, this is not filled in.',
  )
  expect(effectOf('Variable')).toBe(
    'The variable ad holds what {{ad.name}} stands for when the link is used.',
  )
})

test('all campaign tracking stands in one line of the table', () => {
  show(tracking({ source: 'facebook', medium: 'paid social' }))
  expect(lines()[1]).toEqual([
    'Campaign tracking',
    '?utm_source=facebook\n&utm_medium=paid%20social',
    'Read by the website’s statistics, not by the bot.',
  ])
  expect(screen.getAllByRole('rowheader', { name: 'Campaign tracking' })).toHaveLength(1)
})

test('on Messenger nobody reads campaign tracking', () => {
  show(chat('https://m.me/acme', { utm: { source: 'facebook' } }))
  expect(effectOf('Campaign tracking')).toBe('Nobody reads this on Messenger.')
})

test('an address that goes on behind its campaign tracking is one line too', () => {
  show({ ...tracking({ source: 'new' }), destination: 'https://example.com?utm_source=old&page=2' })
  expect(lines().slice(0, 2)).toEqual([
    ['Website', 'https://example.com\n&page=2', 'The page that opens.'],
    ['Campaign tracking', '?utm_source=new', 'Read by the website’s statistics, not by the bot.'],
  ])
})

test('the place on the page comes last', () => {
  show(site('https://example.com#prices'))
  expect(lines().at(-1)).toEqual([
    'Place on the page',
    '#prices',
    'The place on the page that the browser shows.',
  ])
})

describe('a part that cannot be delivered', () => {
  const faulty = 'Cannot be delivered like this: see what is wrong with it.'

  test('says so, and the parts beside it are explained as ever', () => {
    show(setting(user('Source', 'a;b'), variable('color', 'black')))
    expect(effectOf('User attribute')).toBe(faulty)
    expect(effectOf('Variable')).toBe('The variable color holds black.')
  })

  test('shows the line break that is wrong with it', () => {
    show(setting(user('Source', 'Face\nbook')))
    expect(lines().at(-1)).toEqual(['User attribute', 'user:Source:Face␊book', faulty])
  })
})

test('before there is a link, it says what will stand here', () => {
  render(<Breakdown pieces={[]} draft={example} />)
  expect(screen.queryByRole('table')).toBeNull()
  expect(screen.getByText(/explained here as soon as there is one/)).toBeTruthy()
})

function show(draft: LinkDraft, blockName?: string) {
  render(<Breakdown pieces={toPieces(buildLink(draft))} draft={draft} blockName={blockName} />)
}

/** Each line of the table: its part, as it stands in the link, what it does. */
function lines(): string[][] {
  const [, ...rows] = screen.getAllByRole('row')
  return rows.map((row) => {
    const text = within(row).getByRole('code').textContent
    const all = within(row).getByRole('cell').textContent
    return [within(row).getByRole('rowheader').textContent, text, all.slice(text.length)]
  })
}

function effectOf(part: string): string | undefined {
  return lines().find(([name]) => name === part)?.[2]
}
