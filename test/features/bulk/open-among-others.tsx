import { fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { Activity } from 'react'
import { vi } from 'vitest'
import { BulkPage } from '#features/bulk/BulkPage.tsx'
import { loadToasts, ToastProvider, ToastScope } from '#ui/Toasts.tsx'
import { fill, listText, paste } from './open-page.tsx'

/** Before each test. */
export function resetPage(): void {
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { matches: true, media }),
  )
  sessionStorage.clear()
}

/** After each test. */
export function settlePage(): void {
  // A page with links or codes in no file would go on asking.
  stubDownloads()
  for (const name of ['Back to the QR codes', /^Download (the former )?codes/, 'Close']) {
    for (const button of screen.queryAllByRole('button', { name, hidden: true })) {
      fireEvent.click(button)
    }
  }
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
}

export function stubDownloads(): void {
  const taken = { createObjectURL: () => '', revokeObjectURL: () => undefined }
  vi.stubGlobal('URL', Object.assign(URL, taken))
}

/** Whether the browser would ask before the page is left. */
export function asksToStay(): boolean {
  return !dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

/** The page with a list and a template, among others. */
export async function openAmongOthers() {
  await loadToasts()
  const onShow = vi.fn<() => void>()
  const onAtWork = vi.fn<(text: string) => void>()
  const app = (isShown: boolean) => (
    <ToastProvider dismissLabel="Dismiss">
      <Activity mode={isShown ? 'visible' : 'hidden'}>
        <ToastScope>
          <BulkPage readBuilt={() => null} onShow={onShow} onAtWork={onAtWork} />
        </ToastScope>
      </Activity>
    </ToastProvider>
  )
  const { rerender } = render(app(true))
  const user = userEvent.setup()
  await fill(user, 'Website address', 'https://example.com')
  await paste(user, listText)
  return { user, onShow, onAtWork, show: (isShown: boolean) => rerender(app(isShown)) }
}
