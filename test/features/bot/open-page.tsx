import { configure, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useSyncExternalStore } from 'react'
import { onTestFinished, vi } from 'vitest'
import { AddToBotDialog, type AddToBotDialogProps } from '#features/bot/AddToBotDialog.tsx'
import { BotsPage } from '#features/bot/BotsPage.tsx'
import type { BotsPageProps } from '#features/bot/page-props.ts'
import type { Bot } from '#library/bot.ts'
import type { Kept, Kind, Kinds, Library } from '#library/library.ts'
import { LibraryProvider } from '#library-view/LibraryProvider.tsx'
import { fakeLibrary, type FakeLibrary } from '#test/library/fake-database.ts'
import { ToastProvider } from '#ui/Toasts.tsx'

// A whole page is slow where a browser is only played, the more so on a busy machine.
vi.setConfig({ testTimeout: 30_000 })
configure({ asyncUtilTimeout: 10_000 })

export const block = 's58fa63fe-6791-42bf-8674-fd4c377aa44f'
export const otherBlock = 's0a1b2c3d-6791-42bf-8674-fd4c377aa44f'

/** The library of this test, as another tab would use it. */
export async function otherTab(fake: FakeLibrary): Promise<Library> {
  const opened = await fake.client.open()
  if (!opened.ok) throw new Error(opened.reason)
  return opened.value
}

export async function put<K extends Kind>(
  fake: FakeLibrary,
  kind: K,
  value: Kinds[K],
): Promise<Kept<Kinds[K]>> {
  const library = await otherTab(fake)
  const saved = await library.save(kind, value, null)
  if (!saved.ok) throw new Error(saved.reason)
  return saved.value
}

/** The bots as they are kept, by their names. */
export async function keptBots(fake: FakeLibrary): Promise<readonly Bot[]> {
  const library = await otherTab(fake)
  const listed = await library.list('bot')
  if (!listed.ok) throw new Error(listed.reason)
  return listed.value.items
    .map(({ value }) => value)
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

interface PageOptions {
  readonly fake?: FakeLibrary
  /** The bot that the address names. */
  readonly botId?: string | null
}

/** The page of the bots, as a visitor finds it, with an address that it can change. */
export function openPage({ fake = fakeLibrary(), botId = null }: PageOptions = {}) {
  location.hash = botId === null ? '' : `#/bots/${botId}`
  onTestFinished(() => {
    location.hash = ''
  })
  const onExport = vi.fn<BotsPageProps['onExport']>()
  const onImport = vi.fn<BotsPageProps['onImport']>()
  const onBuild = vi.fn<NonNullable<BotsPageProps['onBuild']>>()
  const user = userEvent.setup()
  const { unmount } = render(
    <ToastProvider dismissLabel="Dismiss">
      <main>
        <LibraryProvider client={fake.client}>
          <Addressed onExport={onExport} onImport={onImport} onBuild={onBuild} />
        </LibraryProvider>
      </main>
    </ToastProvider>,
  )
  return { fake, user, onExport, onImport, onBuild, unmount }
}

function Addressed(props: Pick<BotsPageProps, 'onExport' | 'onImport' | 'onBuild'>) {
  const hash = useSyncExternalStore(onHash, () => location.hash)
  const botId = hash.startsWith('#/bots/') ? hash.slice('#/bots/'.length) : null
  return <BotsPage {...props} botId={botId} hrefOf={(id) => `#/bots/${id}`} />
}

function onHash(tell: () => void): () => void {
  addEventListener('hashchange', tell)
  return () => removeEventListener('hashchange', tell)
}

/** The dialog that adds what stands in links to a bot. */
export function openDialog(
  props: Pick<AddToBotDialogProps, 'drafts' | 'botId'>,
  fake = fakeLibrary(),
) {
  const onClose = vi.fn<AddToBotDialogProps['onClose']>()
  const onAdded = vi.fn<NonNullable<AddToBotDialogProps['onAdded']>>()
  const user = userEvent.setup()
  const dialog = (open: boolean) => (
    <ToastProvider dismissLabel="Dismiss">
      <LibraryProvider client={fake.client}>
        <AddToBotDialog {...props} open={open} onClose={onClose} onAdded={onAdded} />
      </LibraryProvider>
    </ToastProvider>
  )
  const { rerender } = render(dialog(true))
  return { fake, user, onClose, onAdded, close: () => rerender(dialog(false)) }
}

export const button = (name: string | RegExp) => screen.getByRole('button', { name })

/** A row of the form by its name, such as `Block 1`. */
export function row(name: string) {
  return within(screen.getByRole('group', { name }))
}
