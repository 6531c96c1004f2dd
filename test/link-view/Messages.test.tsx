import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { buildLink, judgeByBot, type Fix, type LinkDraft } from '#link/index.ts'
import { Messages } from '#link-view/Messages.tsx'
import { sentenceOf } from '#link-view/words.ts'
import { shop } from '#test/link/bot-examples.ts'
import { setting, site, user } from '#test/link/drafts.ts'
import { barriers } from './accessible.ts'

const faulty = site('http://localhost:3000', { blockId: '', rows: [user('gender', 'F')] })

afterEach(() => vi.restoreAllMocks())

test('sentences about a link have no barriers', async () => {
  show(faulty)
  expect(await barriers()).toEqual([])
})

test('each sentence says first how grave it is', () => {
  show(faulty)
  expect(texts()).toEqual([
    'Check: Only your own computer or network opens this address. Customers cannot. ',
    'Note: No block: new chat users start at the default block, current chat users see their conversation. ',
    'Error: Gender is male, female or unknown, spelled like this. Use “female”',
  ])
})

test('a press on the word hands over the very change that it names', async () => {
  const { onFix, diagnostics } = show(faulty)
  await userEvent.click(screen.getByRole('button', { name: 'Use “female”' }))
  expect(onFix).toHaveBeenCalledExactlyOnceWith(diagnostics.at(-1)?.fix)
})

test('where no machine can know what was meant, there is no word to click', () => {
  show(site('', { blockId: '', rows: [] }))
  expect(screen.getAllByRole('listitem')).toHaveLength(3)
  expect(screen.queryByRole('button')).toBeNull()
})

test('the same fault in a name and in its value is said for each, with the word that mends it', async () => {
  const complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const { onFix } = show(setting(user('Source ', 'Facebook ')))
  const items = screen.getAllByRole('listitem')
  expect(items).toHaveLength(2)
  await userEvent.click(within(items[1] ?? document.body).getByRole('button'))
  expect(onFix.mock.lastCall?.[0].changes).toEqual([{ path: 'rows.0.value', to: 'Facebook' }])
  expect(complaints).not.toHaveBeenCalled()
})

test('what a bot does not know is said with what was meant, and with what else can be done', async () => {
  const run = vi.fn<() => void>()
  const diagnostics = judgeByBot(setting(user('source', 'Facebook')), shop)
  const action = () => ({ label: 'Add it to the bot', run })
  render(
    <Messages
      sentence={sentenceOf}
      diagnostics={diagnostics}
      onFix={() => undefined}
      action={action}
    />,
  )
  expect(texts()).toEqual([
    'Check: Your bot has no attribute of this name. Did you mean “Source”? Add it to the bot',
  ])
  await userEvent.click(screen.getByRole('button', { name: 'Add it to the bot' }))
  expect(run).toHaveBeenCalledOnce()
})

test('nothing to say means nothing on the page', () => {
  const { container } = render(
    <Messages sentence={sentenceOf} diagnostics={[]} onFix={() => undefined} />,
  )
  expect(container.innerHTML).toBe('')
})

function show(draft: LinkDraft) {
  const onFix = vi.fn<(fix: Fix) => void>()
  const { diagnostics } = buildLink(draft)
  render(<Messages sentence={sentenceOf} diagnostics={diagnostics} onFix={onFix} />)
  return { onFix, diagnostics }
}

function texts(): string[] {
  return screen.getAllByRole('listitem').map(({ textContent }) => textContent)
}
