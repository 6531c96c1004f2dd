import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type * as AppModule from '#app/App.tsx'
import { draftToForm } from '#features/build/form.ts'
import { readForm } from '#features/build/read-form.ts'
import type { CheckPage } from '#features/check/CheckPage.tsx'
import type { LinkDraft } from '#link/index.ts'
import { openTabStore } from '#platform/tab-store.ts'
import { field, rows, stubScreen } from '#test/features/build/open-page.tsx'
import { site, user as attribute } from '#test/link/drafts.ts'
import { barriers } from '#test/link-view/accessible.ts'
import { fakeStorage } from '#test/platform/fake-browser.ts'

let App: typeof AppModule.App

beforeEach(async () => {
  vi.resetModules()
  vi.doMock('#features/check/CheckPage.tsx', () => ({ CheckPage: StandIn }))
  ;({ App } = await import('#app/App.tsx'))
})

afterEach(() => {
  vi.doUnmock('#features/check/CheckPage.tsx')
  vi.doUnmock('#features/scan/read-picture.ts')
  history.replaceState(null, '', '/')
})

const checked = site('https://checked.example', { rows: [attribute('Source', 'Mail')] })
const mine = site('https://mine.example', { rows: [attribute('size', 'M')] })

describe('the pages of the app', () => {
  test('have no barriers', async () => {
    await openApp({ at: '#/check' })
    expect(await barriers(document.body, true)).toEqual([])
  })

  test('are changed by the links in the head, each with its title', async () => {
    const { user } = await openApp()
    expect(document.title).toBe('Build a link – External Link Builder for BotStar')
    await user.click(pageLink('Check'))
    expect(await screen.findByRole('heading', { name: 'Check a link' })).toBeTruthy()
    expect(document.title).toBe('Check a link – External Link Builder for BotStar')
    expect(pageLink('Check').getAttribute('aria-current')).toBe('page')
    expect(screen.queryByRole('form', { name: 'Build a link' })).toBeNull()
    await user.click(pageLink('Build'))
    expect(await screen.findByRole('form', { name: 'Build a link' })).toBeTruthy()
    expect(screen.queryByRole('heading', { name: 'Check a link' })).toBeNull()
  })

  test('take the focus to their heading, but not where the app begins', async () => {
    const { user } = await openApp()
    expect(document.activeElement).toBe(document.body)
    await user.click(pageLink('Check'))
    await isFocused(() => screen.getByRole('heading', { name: 'Check a link' }))
    await user.click(pageLink('Build'))
    await isFocused(() => screen.getByRole('heading', { name: 'Build a link' }))
  })

  test('keep what was typed on them', async () => {
    const { user } = await openApp()
    await user.type(field('Website address'), 'https://a.example')
    await user.click(pageLink('Check'))
    await user.type(await screen.findByLabelText('Text'), 'https://b.example')
    await user.click(pageLink('Build'))
    await waitFor(() => expect(field('Website address').value).toBe('https://a.example'))
    await user.click(pageLink('Check'))
    await waitFor(() => expect(field('Text').value).toBe('https://b.example'))
  })

  test('keep their draft in the browser when they are left', async () => {
    const { user, drafts, save } = await openApp()
    await user.type(field('Block ID'), 'welcome')
    save.mockClear()
    await user.click(pageLink('Check'))
    await screen.findByRole('heading', { name: 'Check a link' })
    expect(drafts.save).toHaveBeenCalledOnce()
    expect(save.mock.lastCall?.[0].blockId).toBe('welcome')
  })

  test('are deaf while another is shown: Ctrl+Z undoes nothing that nobody sees', async () => {
    const { user } = await openApp({ draft: mine })
    await user.click(screen.getByRole('button', { name: 'Remove this row' }))
    await user.click(pageLink('Check'))
    await screen.findByRole('heading', { name: 'Check a link' })
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
    await user.keyboard('{Control>}z{/Control}')
    await user.click(pageLink('Build'))
    await waitFor(() => expect(rows()).toEqual([]))
    await user.keyboard('{Control>}z{/Control}')
    expect(rows()).toEqual(['size = M'])
  })
})

describe('a text in the app’s address', () => {
  test('opens Check with it, and another one takes its place', async () => {
    await openApp({ at: `#/check?link=${encodeURIComponent('https://one.example?a=1')}` })
    expect((await screen.findByLabelText<HTMLInputElement>('Text')).value).toBe(
      'https://one.example?a=1',
    )
    act(() => void (location.hash = '#link=https://two.example'))
    await waitFor(() => expect(field('Text').value).toBe('https://two.example'))
    expect(location.hash).toBe('#link=https://two.example')
  })

  test('is not put over what was typed since, on the way back from Build', async () => {
    const { user } = await openApp({ at: '#link=https://one.example' })
    await user.type(await screen.findByLabelText('Text'), '/more')
    await user.click(pageLink('Build'))
    await screen.findByRole('form', { name: 'Build a link' })
    act(() => history.back())
    await waitFor(() => expect(field('Text').value).toBe('https://one.example/more'))
  })
})

const openedOver = 'The link is in the builder. What was there before can be brought back.'

describe('a checked link opened in the builder', () => {
  test('offers to bring nothing back where nothing was', async () => {
    const { user } = await openApp({ at: '#/check' })
    await user.click(await screen.findByRole('button', { name: 'Open in the builder' }))
    expect(await screen.findByText('The link is in the builder.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Bring it back' })).toBeNull()
  })

  test('is in the form, and what was there can be brought back', async () => {
    const { user, save } = await openApp({ draft: mine })
    await user.click(pageLink('Check'))
    await user.click(await screen.findByRole('button', { name: 'Open in the builder' }))
    expect(await screen.findByText(openedOver)).toBeTruthy()
    expect(location.hash).toBe('#/build')
    expect(field('Website address').value).toBe('https://checked.example')
    expect(rows()).toEqual(['Source = Mail'])
    await waitFor(() => expect(save.mock.lastCall?.[0]).toEqual(draftToForm(checked)))
    await user.click(screen.getByRole('button', { name: 'Bring it back' }))
    expect(field('Website address').value).toBe('https://mine.example')
    expect(rows()).toEqual(['size = M'])
  })

  test('is there too where Build was not visited yet, and the kept draft comes back by Undo', async () => {
    const { user } = await openApp({ draft: mine, at: '#/check' })
    await user.click(await screen.findByRole('button', { name: 'Open in the builder' }))
    expect(await screen.findByText(openedOver)).toBeTruthy()
    expect(rows()).toEqual(['Source = Mail'])
    await user.keyboard('{Control>}z{/Control}')
    expect(rows()).toEqual(['size = M'])
  })

  test('is opened once: coming back to Build opens nothing again', async () => {
    const { user } = await openApp({ at: '#/check' })
    await user.click(await screen.findByRole('button', { name: 'Open in the builder' }))
    await screen.findByText('The link is in the builder.')
    await user.clear(field('Block ID'))
    await user.click(pageLink('Check'))
    await screen.findByRole('heading', { name: 'Check a link' })
    await user.click(pageLink('Build'))
    await screen.findByRole('form', { name: 'Build a link' })
    expect(field('Block ID').value).toBe('')
  })
})

test('a QR code that was opened on one page is closed on the way to another', async () => {
  const { user } = await openApp({ at: '#/check' })
  await user.click(await screen.findByRole('button', { name: 'QR code' }))
  expect(await screen.findByRole('dialog', { name: 'QR code' })).toBeTruthy()
  act(() => void (location.hash = '#/build'))
  await screen.findByRole('form', { name: 'Build a link' })
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
})

test('where the reader of pictures cannot be loaded, that is its answer', async () => {
  vi.doMock('#features/scan/read-picture.ts', () => {
    throw new Error('offline')
  })
  const { user } = await openApp({ at: '#/check' })
  await user.click(await screen.findByRole('button', { name: 'Read a picture' }))
  expect(await screen.findByText('not-loaded')).toBeTruthy()
})

test('where Check cannot be loaded, that is said, and Build goes on working', async () => {
  vi.doMock('#features/check/CheckPage.tsx', () => ({
    get CheckPage() {
      throw new Error('offline')
    },
  }))
  const { user } = await openApp()
  await user.click(pageLink('Check'))
  expect((await screen.findByRole('alert')).textContent).toContain('could not be loaded')
  await user.click(pageLink('Build'))
  expect(await screen.findByRole('form', { name: 'Build a link' })).toBeTruthy()
})

/** What the app hands to Check and takes from it, without all that Check does in between. */
function StandIn(props: ComponentProps<typeof CheckPage>) {
  const { handedText, onOpenInBuilder, onShowQr, readPicture } = props
  return (
    <>
      <h1>Check a link</h1>
      <label>
        Text
        <input key={handedText} defaultValue={handedText} />
      </label>
      <button type="button" onClick={() => onOpenInBuilder(checked)}>
        Open in the builder
      </button>
      <button
        type="button"
        onClick={() => onShowQr({ url: 'https://checked.example', hasMacros: false })}
      >
        QR code
      </button>
      <button
        type="button"
        onClick={async ({ currentTarget }) => {
          const read = await readPicture(new Blob())
          currentTarget.textContent = read.ok ? 'read' : read.reason
        }}
      >
        Read a picture
      </button>
    </>
  )
}

interface AppOptions {
  /** What stands behind the app's address. */
  readonly at?: string
  /** What is kept from an earlier visit. */
  readonly draft?: LinkDraft
}

async function openApp({ at = '', draft }: AppOptions = {}) {
  stubScreen(false)
  history.replaceState(null, '', `/${at}`)
  const places = { storage: fakeStorage(), session: fakeStorage(), locks: null }
  const open = () =>
    openTabStore({ name: 'draft', loadRead: () => Promise.resolve(readForm), ...places })
  if (draft !== undefined) (await open()).save(draftToForm(draft))
  const store = await open()
  const save = vi.fn<typeof store.save>(store.save)
  const drafts = { ...store, save }
  render(<App drafts={drafts} />)
  return { user: userEvent.setup(), drafts, save }
}

function pageLink(name: string): HTMLElement {
  return within(screen.getByRole('navigation', { name: 'Pages' })).getByRole('link', { name })
}

async function isFocused(find: () => HTMLElement): Promise<void> {
  await waitFor(() => expect(document.activeElement).toBe(find()))
}
