import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { buildLink, type LinkDraft } from '#link/index.ts'
import { AfterClick } from '#link-view/AfterClick.tsx'
import { toPieces } from '#link-view/pieces.ts'
import { chat, setting, site, user, variable } from '#test/link/drafts.ts'
import { barriers } from './accessible.ts'

const example = site('https://example.com/', {
  rows: [user('gender', 'female'), user('Source', 'Facebook'), variable('color', 'black')],
})
const messenger = chat('https://m.me/acme.store?x=1')

describe('what stands after the click has no barriers', () => {
  test.each([
    ['on a website', example],
    ['in Messenger', messenger],
  ])('%s', async (_, draft) => {
    show(draft)
    expect(await barriers()).toEqual([])
  })
})

describe('on a website', () => {
  test('the page opens, and in its chat the conversation starts at the block', () => {
    show(example)
    const picture = screen.getByRole('figure', { name: 'Your page, with the chat open' })
    within(picture).getByText('example.com')
    within(picture).getByText('The page opens. This is what the customer sees on opening the chat.')
    expect(picture.textContent).toContain('The conversation starts at block s58fa63fe…a44f.')
    screen.getByText(/The click alone updates it/)
  })

  test('a block whose name is known is called by it', () => {
    show(example, 'Summer sale')
    expect(pictureText()).toContain('The conversation starts at block Summer sale.')
  })

  test('a current chat user has the earlier conversation above', async () => {
    show(example)
    expect(pictureText()).not.toContain('The earlier conversation')
    await choose('A current chat user')
    expect(pictureText()).toContain('The earlier conversation')
    expect(pictureText()).toContain('The conversation starts at block')
  })

  test('without a block, a new one begins at the default block', () => {
    show({ ...example, blockId: '' })
    expect(pictureText()).toContain('starts at the default block, right after the entry block.')
  })

  test('without a block, a current one sees what was there before', async () => {
    show({ ...example, blockId: '' })
    await choose('A current chat user')
    expect(pictureText()).toContain('The earlier conversation is shown. Nothing new starts.')
    expect(pictureText()).not.toContain('starts at')
  })

  test('an address that is not there yet is just a page', () => {
    show({ ...example, destination: ' ' })
    expect(pictureText()).toMatch(/^your page/)
  })

  test.each([
    ['https://example.com/shop?page=2#top', 'example.com/shop'],
    ['example.com/', 'example.com'],
    ['HTTP://example.com', 'example.com'],
  ])('the address bar shows %s as %s', (destination, shown) => {
    show({ ...example, destination })
    expect(within(screen.getByRole('figure')).getByText(shown)).toBeTruthy()
  })
})

describe('in Messenger', () => {
  test('a new one has to tap “Get started” first', () => {
    show(messenger)
    const picture = screen.getByRole('figure', { name: 'The Messenger conversation' })
    within(picture).getByText('acme.store')
    within(picture).getByText('Get started')
    within(picture).getByText(/when the customer taps “Get started”/)
    expect(screen.queryByText(/The click alone updates it/)).toBeNull()
  })

  test('a current one has nothing to tap', async () => {
    show(messenger)
    await choose('A current chat user')
    expect(screen.queryByText('Get started')).toBeNull()
    screen.getByText('Messenger opens, and the bot learns at once what the link says.')
  })

  test('a page that is not named yet is just a page', () => {
    show(chat('https://m.me/'))
    expect(pictureText()).toMatch(/^Your page/)
  })
})

describe('the record afterwards', () => {
  test('marks what the link sets', () => {
    show(example)
    expect(screen.getAllByTitle('Set by the link').map(textOf)).toEqual([
      'female',
      'Facebook',
      'black',
    ])
    expect(valueOf('Source')).toBe('Facebook')
    expect(valueOf('color')).toBe('black')
  })

  test('tells what becomes of the rest, for a new and for a current chat user', async () => {
    show(example)
    expect(valueOf('email')).toBe('not known yet')
    expect(valueOf('user ID')).toBe('a new one from BotStar')
    await choose('A current chat user')
    expect(valueOf('email')).toBe('as before')
    expect(valueOf('user ID')).toBe('as before')
    expect(valueOf('gender')).toBe('female')
  })

  test('bears the name that the link sets', () => {
    show(setting(user('first Name', 'Jane'), user('last Name', 'Doe')))
    screen.getByText('Jane Doe')
    expect(screen.queryByText('Customer')).toBeNull()
  })

  test('calls nobody by a placeholder', () => {
    show(setting(user('first Name', '*|FNAME|*'), user('last Name', 'Doe')))
    expect(screen.queryByText('*|FNAME|* Doe')).toBeNull()
    expect(screen.getByText('Doe', { selector: 'span' })).toBeTruthy()
    expect(valueOf('first Name')).toBe('*|FNAME|*')
  })

  test('leaves out what cannot be delivered, and says where there is nothing', () => {
    show(setting(user('Source', 'a;b'), user('gender', 'F')))
    expect(valueOf('gender')).toBe('not known yet')
    expect(screen.queryByText('Source')).toBeNull()
    expect(screen.getAllByText('The link sets none.')).toHaveLength(2)
    screen.getByText('Customer')
  })
})

function show(draft: LinkDraft, blockName?: string) {
  render(<AfterClick pieces={toPieces(buildLink(draft))} draft={draft} blockName={blockName} />)
}

async function choose(visitor: string) {
  await userEvent.click(screen.getByRole('radio', { name: visitor }))
}

function pictureText(): string {
  return screen.getByRole('figure').textContent
}

function valueOf(name: string): string | undefined {
  const term = screen.getAllByRole('term').find(({ textContent }) => textContent === name)
  return term?.nextElementSibling?.textContent
}

function textOf({ textContent }: HTMLElement): string {
  return textContent
}
