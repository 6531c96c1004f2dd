import { configure, render, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { onTestFinished, vi } from 'vitest'
import { BulkPage, type BulkPageProps } from '#features/bulk/BulkPage.tsx'
import type { Work } from '#library/work.ts'
import type { LinkDraft } from '#link/index.ts'
import { ToastProvider } from '#ui/Toasts.tsx'

vi.setConfig({ testTimeout: 30_000 })
configure({ asyncUtilTimeout: 10_000 })

export const listText = [
  'First_Name\tgender\tcity',
  'Jane\tfemale\tHà Nội',
  'Bob\tMann\tBonn',
  'Eve\t\tHuế',
].join('\n')

const nothingBuilt = () => null

/** A link as Build and presets hand it over. */
export function workOf(draft: LinkDraft, more: Partial<Work> = {}): Work {
  return { draft, botId: '', systemNames: 'documented', holds: [], origin: null, ...more }
}

/** The page where whole lists become links, as a visitor finds it on a wide screen. */
export function openPage(changed: Partial<BulkPageProps> = {}) {
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { matches: true, media }),
  )
  sessionStorage.clear()
  onTestFinished(() => {
    vi.unstubAllGlobals()
    sessionStorage.clear()
  })
  return { user: userEvent.setup(), ...showPage(changed) }
}

/** The same, with what the tab remembers. */
export function showPage(changed: Partial<BulkPageProps> = {}) {
  return render(pageOf(changed))
}

/** The page, to be shown again with what has changed around it. */
export function pageOf({ readBuilt = nothingBuilt, ...rest }: Partial<BulkPageProps>) {
  return (
    <ToastProvider dismissLabel="Dismiss">
      <BulkPage readBuilt={readBuilt} {...rest} />
    </ToastProvider>
  )
}

type User = ReturnType<typeof userEvent.setup>

/** A list out of a spreadsheet. */
export async function paste(user: User, text: string) {
  await user.click(screen.getByRole('radio', { name: /A pasted table/ }))
  await user.click(screen.getByRole('textbox', { name: /The table/ }))
  await user.paste(text)
}

export async function fill(user: User, name: string, text: string) {
  const field = screen.getByRole('textbox', { name })
  await user.clear(field)
  await user.click(field)
  await user.paste(text)
}

/** What is shown of the rows, line by line. */
export function previewLines(): readonly string[] {
  const list = screen.getByRole('region', { name: 'The first rows' })
  return within(list)
    .getAllByRole('listitem')
    .filter((item) => item.querySelector('details') !== null)
    .map((item) => item.textContent)
}

export function isShown(text: string | RegExp): boolean {
  return screen.queryByText(text) !== null
}

export function valueOf(name: string): string {
  return screen.getByRole<HTMLInputElement>('textbox', { name }).value
}
