import {
  configure,
  render,
  screen,
  within,
  type BoundFunctions,
  type queries,
} from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ComponentProps } from 'react'
import { onTestFinished, vi } from 'vitest'
import { BuildPage } from '#features/build/BuildPage.tsx'
import { draftToForm, type BuildForm } from '#features/build/form.ts'
import { readForm } from '#features/build/read-form.ts'
import type { BotsDoor } from '#features/build/bots.ts'
import { loadLater } from '#features/build/later.ts'
import { loadOffers } from '#features/build/offers.ts'
import type { DraftStore } from '#features/build/use-draft-keeper.ts'
import type { LinkHands } from '#features/build/use-link-actions.ts'
import { workToForm } from '#features/build/work-form.ts'
import type { FinishedLink } from '#link-view/finished-link.ts'
import type { Work } from '#library/work.ts'
import type { LinkDraft } from '#link/index.ts'
import { openTabStore } from '#platform/tab-store.ts'
import { fakeStorage } from '#test/platform/fake-browser.ts'
import { ToastProvider } from '#ui/Toasts.tsx'

// A whole page is slow where a browser is only played, the more so on a busy machine.
vi.setConfig({ testTimeout: 30_000 })
configure({ asyncUtilTimeout: 10_000 })

export interface PageOptions {
  /** What stands in the form from an earlier visit; nothing unless told. */
  readonly draft?: LinkDraft
  readonly form?: BuildForm
  /** The same, with what belongs to it. */
  readonly work?: Partial<Work> & Pick<Work, 'draft'>
  /** The bots of this browser; not read yet unless told. */
  readonly bots?: BotsDoor
  /** The drafts of tabs that are closed. */
  readonly others?: readonly LinkDraft[]
  readonly isPhone?: boolean
  readonly storage?: ReturnType<typeof fakeStorage>
  /** Brings what reads kept drafts; it comes at once unless told. */
  readonly loadRead?: () => Promise<typeof readForm>
  /** Nobody has touched the page yet, so that nothing more is loaded than what comes first. */
  readonly isUntouched?: boolean
}

/** The page where links are built, as a visitor finds it; on a wide screen unless told. */
export async function openPage(options: PageOptions = {}) {
  const { isPhone = false, bots = null } = options
  stubScreen(isPhone)
  const drafts = await openDrafts(options)
  if (options.isUntouched !== true) await loadOffers()
  // A kept draft brings it along.
  if (options.isUntouched !== true || drafts.mine !== null) await loadLater()
  const hands = {
    onShowQr: vi.fn<(link: FinishedLink) => void>(),
    onSave: vi.fn<LinkHands['onSave']>(),
    onShare: vi.fn<(work: Work) => void>(),
    onMakeMany: vi.fn<LinkHands['onMakeMany']>(),
    onManageBots: vi.fn<() => void>(),
  }
  const page = (props: Pick<ComponentProps<typeof BuildPage>, 'bots' | 'takeHanded'>) => (
    <ToastProvider dismissLabel="Dismiss">
      <main>
        <BuildPage drafts={drafts} {...hands} {...props} />
      </main>
    </ToastProvider>
  )
  let shown: BotsDoor | null = bots
  const { rerender, unmount } = render(page({ bots }))
  return {
    user: userEvent.setup(),
    drafts,
    ...hands,
    unmount,
    /** The bots arrive, or are changed. */
    setBots: (next: BotsDoor) => {
      shown = next
      rerender(page({ bots: next }))
    },
    /** Another page hands something over. */
    hand: (work: Work) => {
      let handed: Work | null = work
      const takeHanded = () => {
        const taken = handed
        handed = null
        return taken
      }
      rerender(page({ bots: shown, takeHanded }))
    },
  }
}

async function openDrafts(options: PageOptions): Promise<DraftStore> {
  const { draft, others = [], storage = fakeStorage() } = options
  const { loadRead = () => Promise.resolve(readForm) } = options
  const session = fakeStorage()
  const open = (own: Storage) =>
    openTabStore({
      name: 'draft',
      loadRead,
      storage,
      session: own,
      locks: null,
    })
  const work = options.work === undefined ? null : workToForm({ ...nothingElse, ...options.work })
  const own = options.form ?? work ?? (draft === undefined ? null : draftToForm(draft))
  if (own !== null || others.length > 0) {
    const before = await open(session)
    if (own !== null) before.save(own)
  }
  for (const other of others) {
    // oxlint-disable-next-line no-await-in-loop -- one tab after the other
    const tab = await open(fakeStorage())
    tab.save(draftToForm(other))
  }
  return open(session)
}

const nothingElse = { botId: '', systemNames: 'documented', holds: [], origin: null } as const

/** For the length of a test: a wide screen or a phone’s, and no motion. */
export function stubScreen(isPhone: boolean): void {
  const matchMedia = (media: string) =>
    Object.assign(new EventTarget(), { matches: !isPhone, media })
  vi.stubGlobal('matchMedia', matchMedia)
  onTestFinished(() => void vi.unstubAllGlobals())
}

/** A field of the form, by its label. */
export function field(label: string): HTMLInputElement {
  return screen.getByLabelText<HTMLInputElement>(label)
}

/** A row, counted from 1 as people do. */
export function row(position: number): BoundFunctions<typeof queries> {
  return within(screen.getByRole('group', { name: `Row ${position}` }))
}

export function nameOf(position: number): HTMLInputElement {
  return row(position).getByLabelText<HTMLInputElement>('Name')
}

export function valueOf(position: number): HTMLInputElement {
  return row(position).getByLabelText<HTMLInputElement>('Value')
}

/** All rows, as `name = value`. */
export function rows(): string[] {
  const all = screen.queryAllByRole('group', { name: /^Row \d+$/ })
  return all.map((_, at) => `${nameOf(at + 1).value} = ${valueOf(at + 1).value}`)
}

/** The link as it is shown. */
export function shownLink(): string {
  return screen.getByRole('region', { name: 'The link in its parts' }).textContent
}

/** What the field is described by: what is wrong with it, in words. */
export function saidAt(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
}
