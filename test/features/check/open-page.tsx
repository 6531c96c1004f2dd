import { configure, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { onTestFinished, vi } from 'vitest'
import { CheckPage, type CheckPageProps } from '#features/check/CheckPage.tsx'
import { memory } from '#features/check/memory.ts'
import { fail, ok } from '#platform/result.ts'
import { ToastProvider } from '#ui/Toasts.tsx'

// A whole page is slow where a browser is only played, the more so on a busy machine.
vi.setConfig({ testTimeout: 30_000 })
configure({ asyncUtilTimeout: 10_000 })

export const block = 's58fa63fe-6791-42bf-8674-fd4c377aa44f'

/** The documentation's own example, to the letter. */
export const documentedLink = `https://example.com?bs_ref=block:${block};user:gender:female;user:Source:Facebook;variables:color:black`

/** A picture of a QR code; any other picture has none in it. */
export const codePicture = new File(['code'], 'code.png', { type: 'image/png' })

const readAtOnce: CheckPageProps['readPicture'] = (picture) =>
  Promise.resolve(picture === codePicture ? ok([documentedLink]) : fail('no-code'))

/** The dialog that waits for a code, without a camera. */
function CameraDialog({ open }: { readonly open: boolean }) {
  return <dialog open={open}>{open && 'Hold the QR code inside the frame.'}</dialog>
}

export interface PageOptions {
  readonly handedText?: string
  readonly isPhone?: boolean
  /** What the tab remembers of the text from before a reload. */
  readonly kept?: string
  /** And of the fixes that were accepted in it. */
  readonly keptFixes?: string
  readonly readPicture?: CheckPageProps['readPicture']
}

/** The page where links are checked, as a visitor finds it; on a wide screen unless told. */
export function openPage({
  handedText = '',
  isPhone = false,
  kept = '',
  keptFixes = '',
  readPicture = readAtOnce,
}: PageOptions = {}) {
  vi.stubGlobal('matchMedia', (media: string) =>
    Object.assign(new EventTarget(), { matches: !isPhone, media }),
  )
  sessionStorage.clear()
  if (kept !== '') sessionStorage.setItem(memory.text, kept)
  if (keptFixes !== '') sessionStorage.setItem(memory.fixes, keptFixes)
  onTestFinished(() => {
    vi.unstubAllGlobals()
    sessionStorage.clear()
  })
  const onOpenInBuilder = vi.fn<CheckPageProps['onOpenInBuilder']>()
  const onAddToBot = vi.fn<CheckPageProps['onAddToBot']>()
  const onShowQr = vi.fn<CheckPageProps['onShowQr']>()
  const user = userEvent.setup()
  const page = (handed: string) => (
    <ToastProvider dismissLabel="Dismiss">
      <main>
        <CheckPage
          handedText={handed}
          onOpenInBuilder={onOpenInBuilder}
          onAddToBot={onAddToBot}
          onShowQr={onShowQr}
          readPicture={readPicture}
          CameraDialog={CameraDialog}
        />
      </main>
    </ToastProvider>
  )
  const { rerender, unmount } = render(page(handedText))
  return {
    user,
    onOpenInBuilder,
    onAddToBot,
    onShowQr,
    hand: (text: string) => rerender(page(text)),
    /** As closing the page and opening it again in the same tab. */
    reload: () => {
      unmount()
      render(page(handedText))
    },
  }
}

export function textField(): HTMLTextAreaElement {
  return screen.getByLabelText<HTMLTextAreaElement>('A link, or a text with links in it')
}

/** Puts a text into the field at once, as pasting does. */
export async function check(
  { user }: Pick<ReturnType<typeof openPage>, 'user'>,
  text: string,
): Promise<void> {
  await user.clear(textField())
  await user.click(textField())
  await user.paste(text)
}

/** The finished link, or as much of it as is shown. */
export function shownLink(): string {
  return screen.getByRole('region', { name: 'The link in its parts' }).textContent
}

/** What was found, each in its words. */
export function findings(): readonly string[] {
  return screen.queryAllByRole('listitem').map(({ textContent }) => textContent.trim())
}

/** Something that is pasted or dropped somewhere on the page. */
export function transfer(kind: 'paste' | 'drop' | 'dragover', data: Partial<Content>): Event {
  const { text = '', html = '', uri = '', file = null } = data
  const types = [
    text && 'text/plain',
    html && 'text/html',
    uri && 'text/uri-list',
    file && 'Files',
  ].filter(Boolean)
  const texts: Record<string, string> = {
    'text/plain': text,
    'text/html': html,
    'text/uri-list': uri,
  }
  const event = new Event(kind, { bubbles: true, cancelable: true })
  const content = {
    types,
    files: file === null ? [] : [file],
    getData: (type: string) => texts[type] ?? '',
  }
  const key = kind === 'paste' ? 'clipboardData' : 'dataTransfer'
  return Object.defineProperty(event, key, { value: content })
}

interface Content {
  readonly text: string
  readonly html: string
  readonly uri: string
  readonly file: File | null
}
