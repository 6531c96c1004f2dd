import { act, configure, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { onTestFinished, vi } from 'vitest'
import { PresetsPage, type PresetsPageProps } from '#features/presets/PresetsPage.tsx'
import { SaveDialog, type SaveDialogProps } from '#features/presets/SaveDialog.tsx'
import { LibraryProvider } from '#library-view/LibraryProvider.tsx'
import type { Bot } from '#library/bot.ts'
import type { Kept, Library } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'
import { fakeLibrary, type FakeLibrary } from '#test/library/fake-database.ts'
import { botOf, presetOf } from '#test/library/any-library.ts'
import { ToastProvider } from '#ui/Toasts.tsx'

// A whole page is slow where a browser is only played, the more so on a busy machine.
vi.setConfig({ testTimeout: 30_000 })
configure({ asyncUtilTimeout: 10_000 })

export interface Shelved {
  readonly presets?: readonly Partial<Preset>[]
  readonly bot?: Partial<Bot> | null
  readonly isPhone?: boolean
}

/** A library with these presets; the first is the newest. The bot, where there is one, is theirs unless they say another. */
export async function stock(
  { presets = [], bot = null }: Shelved,
  fake: FakeLibrary = fakeLibrary(),
) {
  const opened = await fake.client.open()
  if (!opened.ok) throw new Error(opened.reason)
  const library: Library = opened.value
  const kept = bot === null ? null : await library.save('bot', botOf(bot), null)
  const botId = kept?.ok === true ? kept.value.id : ''
  await library.bringIn(
    'preset',
    presets.map((preset, index) => ({
      id: `preset:${index}`,
      createdAt: Date.UTC(2026, 0, 1),
      updatedAt: Date.UTC(2026, 2, 15) - index * 60_000,
      value: presetOf({ holds: [], botId, ...preset }),
    })),
  )
  return { fake, library, botId }
}

function onScreen(isPhone: boolean) {
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { matches: !isPhone, media }),
  )
  onTestFinished(() => void vi.unstubAllGlobals())
}

/** The page with the presets, on a wide screen unless told. */
export async function openPage(
  { isPhone = false, ...shelved }: Shelved = {},
  fake = fakeLibrary(),
) {
  const stocked = await stock(shelved, fake)
  return { ...stocked, ...renderPage(fake, isPhone) }
}

/** The page over a library, as it is. */
export function renderPage({ client }: FakeLibrary, isPhone = false) {
  onScreen(isPhone)
  const hands = {
    onOpen: vi.fn<PresetsPageProps['onOpen']>(),
    onShowQr: vi.fn<PresetsPageProps['onShowQr']>(),
    onShare: vi.fn<PresetsPageProps['onShare']>(),
    onMakeMany: vi.fn<PresetsPageProps['onMakeMany']>(),
    onExport: vi.fn<PresetsPageProps['onExport']>(),
    onImport: vi.fn<PresetsPageProps['onImport']>(),
  }
  const user = userEvent.setup()
  render(
    <LibraryProvider client={client}>
      <ToastProvider dismissLabel="Dismiss">
        <main>
          <PresetsPage {...hands} botHref={(id) => `#/bots/${id}`} />
        </main>
      </ToastProvider>
    </LibraryProvider>,
  )
  return { ...hands, user }
}

/** The dialog in which the builder's work is saved. */
export function openSaveDialog(fake: FakeLibrary, work: Work) {
  onScreen(false)
  const onClose = vi.fn<SaveDialogProps['onClose']>()
  const onSaved = vi.fn<SaveDialogProps['onSaved']>()
  const onOpenInstead = vi.fn<SaveDialogProps['onOpenInstead']>()
  const user = userEvent.setup()
  const { unmount } = render(
    <LibraryProvider client={fake.client}>
      <ToastProvider dismissLabel="Dismiss">
        <SaveDialog open {...{ work, onClose, onSaved, onOpenInstead }} />
      </ToastProvider>
    </LibraryProvider>,
  )
  return { user, onClose, onSaved, onOpenInstead, unmount }
}

/** The presets that are listed, by their names, from the top. */
export function listed(): readonly string[] {
  const [list] = screen.queryAllByRole('listbox')
  return list === undefined ? [] : within(list).getAllByRole('option').map(nameIn)
}

/** The preset that is chosen. */
export function chosen(): string {
  return nameIn(chosenRow())
}

export function chosenRow(): HTMLElement {
  return within(screen.getByRole('listbox')).getByRole('option', { selected: true })
}

function nameIn(row: HTMLElement): string {
  return row.querySelector('.font-semibold')?.textContent ?? ''
}

export function search(): HTMLElement {
  return screen.getByRole('combobox', { name: /^Search presets/ })
}

/** What the library holds by now, in the order of the names. */
export async function shelf(library: Library): Promise<readonly Kept<Preset>[]> {
  const answer = await library.list('preset')
  if (!answer.ok) throw new Error(answer.reason)
  return answer.value.items.toSorted((one, other) => (one.value.name < other.value.name ? -1 : 1))
}

/** As another tab does it. */
export async function elsewhere(doIt: () => Promise<unknown>): Promise<void> {
  await act(async () => {
    await doIt()
  })
}
