import { fireEvent, render, screen } from '@testing-library/react'
import * as fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { buildLink, joinSegments, type LinkDraft } from '#link/index.ts'
import { ColouredLink } from '#link-view/ColouredLink.tsx'
import { toPieces } from '#link-view/pieces.ts'
import { plausibleDrafts } from '#test/link/arbitraries.ts'
import { blockId, chat, setting, site, user, variable } from '#test/link/drafts.ts'
import { barriers } from './accessible.ts'

const example = site('https://example.com', {
  rows: [user('gender', 'female'), user('Source', 'Facebook'), variable('color', 'black')],
})
const url = `https://example.com?bs_ref=block:${blockId};user:gender:female;user:Source:Facebook;variables:color:black`

afterEach(() => vi.restoreAllMocks())

test('the coloured link has no barriers', async () => {
  show(example)
  expect(await barriers()).toEqual([])
})

describe('what people see is what they paste', () => {
  test('in the documentation’s example', () => {
    expect(show(example).textContent).toBe(url)
  })

  test('in every link', () => {
    fc.assert(
      fc.property(plausibleDrafts, (draft) => {
        const link = buildLink(draft)
        fc.pre(link.url !== null)
        const { container, unmount } = render(
          <ColouredLink pieces={toPieces(link)} channel={draft.channel} />,
        )
        expect(container.textContent).toBe(link.url)
        unmount()
      }),
      { numRuns: 150 },
    )
  })

  test('in the bar of a phone, where it stands on one line', () => {
    const { container } = render(
      <ColouredLink oneLine pieces={toPieces(buildLink(example))} channel="website" />,
    )
    expect(container.textContent).toBe(url)
  })
})

test('a link copied out of several lines has no line breaks in it', () => {
  const link = show(example)
  const selected = `https://example.com?bs_ref=\nblock:${blockId};\r\nuser:gender:female;`
  expect(copyOutOf(link, selected)).toBe(
    `https://example.com?bs_ref=block:${blockId};user:gender:female;`,
  )
})

test('nothing selected leaves the clipboard as it is', () => {
  expect(copyOutOf(show(example), '')).toBe('left to the browser')
})

test('each piece says which part it is', () => {
  show(example)
  expect(partOf('https://example.com')).toBe('Website')
  expect(partOf('?bs_ref=')).toBe('BotStar signature')
  expect(partOf(`block:${blockId};`)).toBe('Block')
  expect(partOf('user:gender:female;')).toBe('User attribute')
  expect(partOf('variables:color:black')).toBe('Variable')
})

test('the address of a Messenger link is called by its own name', () => {
  show(chat('https://m.me/acme'))
  expect(screen.getByText('https://m.me/acme').title).toBe('Messenger link')
})

test('a piece that cannot be delivered is hatched, and what is wrong in it can be seen', () => {
  const draft = setting(user('Note', 'a\tb'), variable('color', 'black'))
  expect(show(draft).textContent).toBe(joinSegments(buildLink(draft).segments).replace('\t', '→'))
  expect(screen.getByText('user:Note:a→b;').className).toContain('hatched')
  expect(screen.getByText('variables:color:black').className).not.toContain('hatched')
})

test('a link reads from left to right, whatever the language of the page', () => {
  expect(show(example).dir).toBe('ltr')
})

function partOf(text: string): string {
  return screen.getByText(text).title
}

function show(draft: LinkDraft): HTMLElement {
  render(<ColouredLink pieces={toPieces(buildLink(draft))} channel={draft.channel} />)
  return screen.getByRole('paragraph')
}

/** What lands in the clipboard when this is selected, as a browser writes down what is selected. */
function copyOutOf(link: HTMLElement, selected: string): string | undefined {
  vi.spyOn(Selection.prototype, 'toString').mockReturnValue(selected)
  const copied = new Map<string, string>()
  const setData = (type: string, text: string) => void copied.set(type, text)
  const isLeftToBrowser = fireEvent.copy(link, { clipboardData: { setData } })
  return isLeftToBrowser ? 'left to the browser' : copied.get('text/plain')
}
