import { act, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type * as AppModule from '#app/App.tsx'
import { draftToForm } from '#features/build/form.ts'
import { rememberBot } from '#library-view/last-bot.ts'
import { readForm } from '#features/build/read-form.ts'
import type { AddToBotDialog } from '#features/bot/AddToBotDialog.tsx'
import type { BotsPage } from '#features/bot/BotsPage.tsx'
import type { CheckPage } from '#features/check/CheckPage.tsx'
import type { PresetsPage } from '#features/presets/PresetsPage.tsx'
import type { AskDialog } from '#features/presets/AskDialog.tsx'
import type { SaveDialog } from '#features/presets/SaveDialog.tsx'
import type { ImportDialog } from '#features/share/ImportDialog.tsx'
import type { ShareDialog } from '#features/share/ShareDialog.tsx'
import type { SharedPage } from '#features/share/SharedPage.tsx'
import type { Work } from '#library/work.ts'
import type { LinkDraft } from '#link/index.ts'
import { openTabStore } from '#platform/tab-store.ts'
import { bot, botsOf } from '#test/features/build/bots.ts'
import { field, rows, stubScreen } from '#test/features/build/open-page.tsx'
import { site, user as attribute } from '#test/link/drafts.ts'
import { fakeStorage } from '#test/platform/fake-browser.ts'

// What the app hands from one part to another; the parts themselves are stand-ins.

let App: typeof AppModule.App

beforeEach(async () => {
  vi.resetModules()
  const door = botsOf(bot('acme'))
  vi.doMock('#app/bots-behind.ts', () => ({
    watchBots: () => () => undefined,
    currentBots: () => door,
  }))
  vi.doMock('#features/check/CheckPage.tsx', () => ({ CheckPage: Check }))
  vi.doMock('#features/presets/PresetsPage.tsx', () => ({ PresetsPage: Presets }))
  vi.doMock('#features/bot/BotsPage.tsx', () => ({ BotsPage: Bots }))
  vi.doMock('#features/share/SharedPage.tsx', () => ({ SharedPage: Shared }))
  vi.doMock('#features/presets/AskDialog.tsx', () => ({ AskDialog: Ask }))
  vi.doMock('#features/presets/SaveDialog.tsx', () => ({ SaveDialog: Save }))
  vi.doMock('#features/share/ShareDialog.tsx', () => ({ ShareDialog: Share }))
  vi.doMock('#features/share/ImportDialog.tsx', () => ({ ImportDialog: Import }))
  vi.doMock('#features/share/ExportDialog.tsx', () => ({ ExportDialog: Export }))
  vi.doMock('#features/bot/AddToBotDialog.tsx', () => ({ AddToBotDialog: Add }))
  ;({ App } = await import('#app/App.tsx'))
})

afterEach(() => {
  vi.resetModules()
  vi.doUnmock('#app/bots-behind.ts')
  history.replaceState(null, '', '/')
  localStorage.clear()
  sessionStorage.clear()
})

const sale = site('https://sale.example', { rows: [attribute('Source', 'Mail')] })
const mine = site('https://mine.example', { rows: [attribute('size', 'M')] })
const kept = {
  draft: sale,
  botId: 'bot:acme',
  systemNames: 'documented',
  holds: [],
  origin: { id: 'preset:1', rev: '1', name: 'Sale' },
} as const satisfies Work

describe('a whole list', () => {
  test('gets the template that stands on Build, once, and the focus goes to its page', async () => {
    const { user } = await openApp({ draft: mine })
    await user.click(screen.getByRole('button', { name: 'Make links for a whole list' }))
    expect(await screen.findByText('The template is now what stands on Build.')).toBeTruthy()
    expect(location.hash).toBe('#/bulk')
    const heading = screen.getByRole('heading', { name: 'Which list becomes links?' })
    await waitFor(() => expect(document.activeElement).toBe(heading))
    const address = screen.getByRole<HTMLInputElement>('textbox', { name: 'Website address' })
    expect(address.value).toBe('https://mine.example')
    await user.type(address, '/more')
    act(() => void (location.hash = '#/build'))
    await screen.findByRole('form', { name: 'Build a link' })
    act(() => void (location.hash = '#/bulk'))
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toBe(heading))
    expect(address.value).toBe('https://mine.example/more')
  })

  test('gets a preset in the place of what was there, which can be brought back', async () => {
    const { user } = await openApp({ at: '#/bulk' })
    const address = await screen.findByRole<HTMLInputElement>('textbox', {
      name: 'Website address',
    })
    await user.type(address, 'https://typed.example')
    act(() => void (location.hash = '#/presets'))
    await user.click(await screen.findByRole('button', { name: 'Make many' }))
    expect(await screen.findByText('The template is now “Sale”.')).toBeTruthy()
    await waitFor(() => expect(address.value).toBe('https://sale.example'))
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(address.value).toBe('https://typed.example')
  })
})

describe('presets', () => {
  test('are opened in the builder, with their bot', async () => {
    const { user } = await openApp({ at: '#/presets' })
    expect(document.title).toBe('Presets – External Link Builder for BotStar')
    await user.click(await screen.findByRole('button', { name: 'Open' }))
    expect(await screen.findByText('“Sale” is in the builder.')).toBeTruthy()
    expect(rows()).toEqual(['Source = Mail'])
    expect(await screen.findByRole('button', { name: 'Bot: Acme' })).toBeTruthy()
    expect(await screen.findByText('Preset: Sale')).toBeTruthy()
    expect(location.hash).toBe('#/build')
  })

  test('are saved from the builder, which then says which it is', async () => {
    const { user } = await openApp({ draft: mine })
    await user.click(screen.getByRole('button', { name: 'Save preset' }))
    expect((await dialog('Save')).textContent).toContain('https://mine.example')
    await user.click(screen.getByRole('button', { name: 'Save it' }))
    expect(await screen.findByText('Preset: Sale')).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  test('that are there already are opened instead, though the builder is in view', async () => {
    const { user } = await openApp({ draft: mine })
    await user.click(screen.getByRole('button', { name: 'Save preset' }))
    await user.click(await screen.findByRole('button', { name: 'Open instead' }))
    await waitFor(() => expect(rows()).toEqual(['Source = Mail']))
    await user.click(screen.getByRole('button', { name: 'Bring it back' }))
    expect(rows()).toEqual(['size = M'])
  })

  test('are shared from the builder, under a name made of the address', async () => {
    const { user } = await openApp({ draft: { ...mine, blockId: '' } })
    await user.click(screen.getByRole('button', { name: 'Share' }))
    expect((await dialog('Share')).textContent).toMatch(/^preset:[\da-f-]{36} mine\.example$/)
  })

  test('are shared from their list as they are', async () => {
    const { user } = await openApp({ at: '#/presets' })
    await user.click(await screen.findByRole('button', { name: 'Share this' }))
    expect((await dialog('Share')).textContent).toBe('preset:1 Sale')
  })

  test('come in and go out as a file, and the way back closes that', async () => {
    const { user } = await openApp({ at: '#/presets' })
    await user.click(await screen.findByRole('button', { name: 'Export' }))
    await dialog('Export')
    await user.click(screen.getByRole('button', { name: 'Import' }))
    expect((await dialog('Import')).textContent).toBe('team.json')
    act(() => void (location.hash = '#/bots'))
    await screen.findByRole('heading', { name: 'Bots' })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})

describe('bots', () => {
  test('have an address each, which their page keeps while another is shown', async () => {
    const { user } = await openApp({ at: '#/bots/bot%3Aacme' })
    expect(await screen.findByText('looks at bot:acme')).toBeTruthy()
    await user.click(pageLink('Presets'))
    await screen.findByRole('heading', { name: 'Presets' })
    await user.click(pageLink('Bots'))
    expect(await screen.findByText('looks at none')).toBeTruthy()
    await user.click(screen.getByRole('link', { name: 'Acme' }))
    expect(await screen.findByText('looks at bot:acme')).toBeTruthy()
  })

  test('are a press away from the builder', async () => {
    const { user } = await openApp()
    await user.click(screen.getByRole('button', { name: 'No bot' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Manage bots…' }))
    expect(await screen.findByText('looks at none')).toBeTruthy()
  })

  test('learn from checked links: the one that was chosen last, else people are asked', async () => {
    const { user } = await openApp({ at: '#/check' })
    await user.click(await screen.findByRole('button', { name: 'Add these' }))
    expect((await dialog('Add')).textContent).toBe('https://sale.example for nobody')
    rememberBot(bot('acme'))
    await user.click(screen.getByRole('button', { name: 'Add these' }))
    await waitFor(async () =>
      expect((await dialog('Add')).textContent).toBe('https://sale.example for bot:acme'),
    )
  })
})

describe('a share link', () => {
  const at = '#/shared/1.2s.H4s'

  test('is opened on a page of its own', async () => {
    await openApp({ at })
    expect((await screen.findByRole('heading')).textContent).toBe('Shared 1.2s.H4s')
    expect(document.title).toBe('A shared preset – External Link Builder for BotStar')
  })

  test('asks once: opened in the builder, its address is gone', async () => {
    const { user } = await openApp({ at })
    const before = history.length
    await user.click(await screen.findByRole('button', { name: 'Open shared' }))
    await waitFor(() => expect(rows()).toEqual(['Source = Mail']))
    expect(location.hash).toBe('#/build')
    expect(history.length).toBe(before)
    expect(screen.queryByText('Shared 1.2s.H4s')).toBeNull()
  })

  test('asks for what its preset leaves open before that is opened', async () => {
    const { user } = await openApp({ at })
    await user.click(await screen.findByRole('button', { name: 'Ask first' }))
    await user.click(await screen.findByRole('button', { name: 'Fill in Sale' }))
    await waitFor(() => expect(rows()).toEqual(['Source = Mail']))
    expect(location.hash).toBe('#/build')
    expect(screen.queryByText('Preset: Sale')).toBeNull()
  })

  test('asks once: answered otherwise, it leads to the presets', async () => {
    const { user } = await openApp({ at })
    const before = history.length
    await user.click(await screen.findByRole('button', { name: 'Done' }))
    expect(await screen.findByRole('heading', { name: 'Presets' })).toBeTruthy()
    expect(location.hash).toBe('#/presets')
    expect(history.length).toBe(before)
    expect(screen.getByText('shows preset:1')).toBeTruthy()
  })
})

test('an empty builder has the bot that was chosen last, and keeps it for a checked link', async () => {
  rememberBot(bot('acme'))
  const { user } = await openApp()
  expect(screen.getByRole('button', { name: 'Bot: Acme' })).toBeTruthy()
  await user.click(pageLink('Check'))
  await user.click(await screen.findByRole('button', { name: 'Open in the builder' }))
  await waitFor(() => expect(field('Website address').value).toBe('https://sale.example'))
  expect(screen.getByRole('button', { name: 'Bot: Acme' })).toBeTruthy()
})

interface DoProps {
  readonly name: string
  readonly run: () => void
}

function Do({ name, run }: DoProps) {
  return (
    <button type="button" onClick={run}>
      {name}
    </button>
  )
}

function Check({ onAddToBot, onOpenInBuilder }: ComponentProps<typeof CheckPage>) {
  return (
    <>
      <h1>Check</h1>
      <Do name="Add these" run={() => onAddToBot([sale])} />
      <Do name="Open in the builder" run={() => onOpenInBuilder(sale)} />
    </>
  )
}

function Presets(props: ComponentProps<typeof PresetsPage>) {
  const { onOpen, onMakeMany, onShare, onExport, onImport, chosenId } = props
  const { origin, ...content } = kept
  const value = { ...content, name: origin.name, note: '', tags: [] }
  return (
    <>
      <h1>Presets</h1>
      <p>shows {chosenId}</p>
      <Do name="Open" run={() => onOpen(kept)} />
      <Do name="Make many" run={() => onMakeMany(kept, 'Sale')} />
      <Do
        name="Share this"
        run={() => onShare({ id: origin.id, rev: '1', createdAt: 1, updatedAt: 2, value })}
      />
      <Do name="Export" run={onExport} />
      <Do name="Import" run={() => onImport(new File([], 'team.json'))} />
    </>
  )
}

function Bots({ botId, hrefOf }: ComponentProps<typeof BotsPage>) {
  return (
    <>
      <h1>Bots</h1>
      <p>looks at {botId ?? 'none'}</p>
      <a href={hrefOf('bot:acme')}>Acme</a>
    </>
  )
}

function Shared({ payload, onOpen, onAsk, onDone }: ComponentProps<typeof SharedPage>) {
  return (
    <>
      <h1>Shared {payload}</h1>
      <Do name="Open shared" run={() => onOpen({ ...kept, origin: null })} />
      <Do
        name="Ask first"
        run={() => onAsk({ work: { ...kept, origin: null }, name: 'Sale', bot: null })}
      />
      <Do name="Done" run={() => onDone('preset:1')} />
    </>
  )
}

function Save(props: ComponentProps<typeof SaveDialog>) {
  const { open, onClose, work, onSaved, onOpenInstead } = props
  if (!open) return null
  return (
    <dialog open aria-label="Save">
      {work.draft.destination}
      <Do
        name="Save it"
        run={() => {
          onSaved(kept.origin, kept.holds)
          onClose()
        }}
      />
      <Do
        name="Open instead"
        run={() => {
          onOpenInstead(kept)
          onClose()
        }}
      />
    </dialog>
  )
}

function Ask({ open, preset, hands }: ComponentProps<typeof AskDialog>) {
  const { id, rev, value } = preset
  if (!open) return null
  const { name, note: _, tags: __, ...content } = value
  return (
    <Do
      name={`Fill in ${name}`}
      run={() => hands.onOpen({ ...content, origin: { id, rev, name } })}
    />
  )
}

function Share({ open, preset }: ComponentProps<typeof ShareDialog>) {
  return <Shown open={open} name="Share" text={`${preset.id} ${preset.value.name}`} />
}

function Import({ open, file }: ComponentProps<typeof ImportDialog>) {
  return <Shown open={open} name="Import" text={file?.name ?? ''} />
}

function Export({ open }: { readonly open: boolean }) {
  return <Shown open={open} name="Export" text="" />
}

function Add({ open, drafts, botId }: ComponentProps<typeof AddToBotDialog>) {
  const all = drafts.map(({ destination }) => destination).join(' ')
  return <Shown open={open} name="Add" text={`${all} for ${botId || 'nobody'}`} />
}

interface ShownProps {
  readonly open: boolean
  readonly name: string
  readonly text: string
}

function Shown({ open, name, text }: ShownProps) {
  if (!open) return null
  return (
    <dialog open aria-label={name}>
      {text}
    </dialog>
  )
}

interface AppOptions {
  readonly at?: string
  readonly draft?: LinkDraft
}

async function openApp({ at = '', draft }: AppOptions = {}) {
  stubScreen(false)
  history.replaceState(null, '', `/${at}`)
  const places = { storage: fakeStorage(), session: fakeStorage(), locks: null }
  const open = () =>
    openTabStore({ name: 'draft', loadRead: () => Promise.resolve(readForm), ...places })
  if (draft !== undefined) (await open()).save(draftToForm(draft))
  render(<App drafts={await open()} />)
  return { user: userEvent.setup() }
}

function pageLink(name: string): HTMLElement {
  return within(screen.getByRole('navigation', { name: 'Pages' })).getByRole('link', { name })
}

function dialog(name: string): Promise<HTMLElement> {
  return screen.findByRole('dialog', { name })
}
