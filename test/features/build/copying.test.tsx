import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { CopyByHand } from '#link-view/CopyByHand.tsx'
import { documentedExample } from '#features/build/example.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { chat, setting, site, user as attribute } from '#test/link/drafts.ts'
import { field, openPage, valueOf } from './open-page.tsx'

const url =
  'https://example.com?bs_ref=block:s58fa63fe-6791-42bf-8674-fd4c377aa44f;user:gender:female;user:Source:Facebook;variables:color:black'
const tooLong = chat('https://m.me/acme', { rows: [attribute('a', 'x'.repeat(3000))] })

afterEach(() => vi.restoreAllMocks())

test('the way out when the browser refuses the clipboard has no barriers', async () => {
  render(<CopyByHand url={url} onClose={() => undefined} />)
  expect(await barriers()).toEqual([])
})

describe('a finished link', () => {
  test('is in the clipboard with one press, to the letter, and the button says so', async () => {
    const { user } = await openPage({ draft: documentedExample })
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeTruthy()
    expect(await navigator.clipboard.readText()).toBe(url)
    expect(screen.getByText('The link is in the clipboard.')).toBeTruthy()
  })

  test('that is changed is not copied yet', async () => {
    const { user } = await openPage({ draft: documentedExample })
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    await screen.findByRole('button', { name: 'Copied' })
    await user.type(valueOf(2), 's')
    expect(screen.getByRole('button', { name: 'Copy link' })).toBeTruthy()
  })

  test('becomes a QR code with one press', async () => {
    const { user, onShowQr } = await openPage({ draft: documentedExample })
    await user.click(screen.getByRole('button', { name: 'QR code' }))
    expect(onShowQr).toHaveBeenCalledExactlyOnceWith({ url, hasMacros: false })
  })

  test.each([
    ['a value', setting(attribute('Ad', '{{ad.name}}'))],
    ['campaign tracking', { ...documentedExample, utm: { campaign: '{{campaign.name}}' } }],
  ])('with a placeholder in %s says so to the QR code', async (_, draft) => {
    const { user, onShowQr } = await openPage({ draft })
    await user.click(screen.getByRole('button', { name: 'QR code' }))
    expect(onShowQr.mock.lastCall?.[0].hasMacros).toBe(true)
  })
})

describe('a link with errors is not copied', () => {
  test.each(['Copy link', 'QR code'])('“%s” leads to the first of them', async (name) => {
    const { user, onShowQr } = await openPage({
      draft: site('https://example.com', { rows: [attribute('a', '1'), attribute('gender', 'F')] }),
    })
    await navigator.clipboard.writeText('what was there before')
    await user.click(screen.getByRole('button', { name }))
    await waitFor(() => expect(document.activeElement).toBe(valueOf(2)))
    expect(await navigator.clipboard.readText()).toBe('what was there before')
    expect(onShowQr).not.toHaveBeenCalled()
  })

  test('and what is missing is said now', async () => {
    const { user } = await openPage()
    await user.type(field('Block ID'), 'welcome')
    expect(screen.queryByText('Fill in where the link leads.')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(await screen.findByText('Fill in where the link leads.')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(field('Website address')))
  })

  test('and what is wrong in campaign tracking is unfolded', async () => {
    const draft = { ...documentedExample, utm: { term: 'a\nb' } }
    const { user } = await openPage({ draft })
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    await waitFor(() => expect(document.activeElement).toBe(field('Term utm_term')))
    expect(field('Term utm_term').closest('details')?.open).toBe(true)
  })

  test('and a link too long for Messenger leads to no warning elsewhere', async () => {
    const { user } = await openPage({ draft: { ...tooLong, blockId: 'welcome' } })
    await user.click(screen.getByRole('button', { name: 'Show me' }))
    expect(await toast(/Messenger takes 2,083/)).toBeTruthy()
  })

  test.each([false, true])(
    'and what is wrong with the link as a whole is said (on a phone: %s)',
    async (isPhone) => {
      const { user } = await openPage({ draft: tooLong, isPhone })
      await user.click(screen.getByRole('button', { name: 'Copy link' }))
      expect(await toast(/Messenger takes 2,083 characters of data/)).toBeTruthy()
    },
  )
})

describe('where the browser refuses the clipboard', () => {
  test('the link stands there selected, with the keys to press', async () => {
    const { user } = await openPage({ draft: documentedExample })
    refuse()
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    const dialog = within(await screen.findByRole('dialog', { name: 'Copy the link yourself' }))
    const link = dialog.getByRole<HTMLTextAreaElement>('textbox', { name: 'Link' })
    expect(link.value).toBe(url)
    await waitFor(() => expect(document.activeElement).toBe(link))
    expect([link.selectionStart, link.selectionEnd]).toEqual([0, url.length])
    expect(dialog.getByText(/press Ctrl\+C\./)).toBeTruthy()
    fireEvent.copy(link)
    expect(dialog.getByText('Copied. You can close this.')).toBeTruthy()
  })

  test('it closes, and asks anew the next time', async () => {
    const { user } = await openPage({ draft: documentedExample })
    refuse()
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    fireEvent.copy(await screen.findByRole('textbox', { name: 'Link' }))
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Copied' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Copy link' }))
    expect(await screen.findByText(/press Ctrl\+C\./)).toBeTruthy()
  })

  test.each([
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7)', /press ⌘C\./],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', /press Ctrl\+C\./],
  ])('the keys are those of the machine: %s', (agent, said) => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(agent)
    render(<CopyByHand url={url} onClose={() => undefined} />)
    expect(screen.getByText(said)).toBeTruthy()
  })

  test('nothing is shown while nothing was refused', () => {
    render(<CopyByHand url={null} onClose={() => undefined} />)
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('on a phone', () => {
  test('the bar at the foot shows state and link, and opens to the rest', async () => {
    const { user } = await openPage({ draft: documentedExample, isPhone: true })
    expect(bar().getByText('Ready to use')).toBeTruthy()
    expect(bar().getByRole('paragraph').textContent).toBe(url)
    expect(screen.queryByRole('table')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Show all about the link' }))
    expect(screen.getByRole('dialog', { name: 'Your link' })).toBeTruthy()
    expect(screen.getByRole('table')).toBeTruthy()
  })

  test('the opened bar closes to lead to what is wrong', async () => {
    const { user } = await openPage({ draft: setting(attribute('gender', 'F')), isPhone: true })
    await user.click(screen.getByRole('button', { name: 'Show all about the link' }))
    const dialog = within(screen.getByRole('dialog', { name: 'Your link' }))
    await user.click(dialog.getByRole('button', { name: 'Show me' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    await waitFor(() => expect(document.activeElement).toBe(valueOf(1)))
  })

  test('the opened bar stays open when the link is copied', async () => {
    const { user } = await openPage({ draft: documentedExample, isPhone: true })
    await user.click(screen.getByRole('button', { name: 'Show all about the link' }))
    const dialog = within(screen.getByRole('dialog', { name: 'Your link' }))
    await user.click(dialog.getByRole('button', { name: 'Copy link' }))
    expect(await dialog.findByRole('button', { name: 'Copied' })).toBeTruthy()
    expect(await navigator.clipboard.readText()).toBe(url)
  })
})

function bar() {
  return within(screen.getByRole('complementary', { name: 'Your link' }))
}

function refuse(): void {
  const denied = new DOMException('Write permission denied.', 'NotAllowedError')
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(denied)
}

/** What is said at the foot of the screen. */
async function toast(text: RegExp): Promise<HTMLElement | undefined> {
  const said = await screen.findAllByText(text)
  return said.find((element) => element.closest('output') !== null)
}
