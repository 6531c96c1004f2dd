import { configure, render } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { vi } from 'vitest'
import { writeBundle, type Bundle } from '#library/bundle.ts'
import type { Incoming, Kind, Kinds } from '#library/library.ts'
import { LibraryProvider } from '#library-view/LibraryProvider.tsx'
import { ToastProvider } from '#ui/Toasts.tsx'
import { fakeLibrary, type FakeLibrary } from '#test/library/fake-database.ts'

// Unpacking takes longer on a busy machine.
vi.setConfig({ testTimeout: 30_000 })
configure({ asyncUtilTimeout: 4_000 })

export interface Kept {
  readonly presets?: readonly Incoming<Kinds['preset']>[]
  readonly bots?: readonly Incoming<Kinds['bot']>[]
}

/** A library with these in it. */
export async function libraryWith({ presets = [], bots = [] }: Kept = {}): Promise<FakeLibrary> {
  const library = fakeLibrary()
  const opened = await library.client.open()
  if (!opened.ok) throw new Error(opened.reason)
  await opened.value.bringIn('preset', presets)
  await opened.value.bringIn('bot', bots)
  return library
}

/** What is in it now, the values by their ids. */
export async function kept<K extends Kind>(
  { client }: FakeLibrary,
  kind: K,
): Promise<Readonly<Record<string, Kinds[K]>>> {
  const opened = await client.open()
  const listed = opened.ok ? await opened.value.list(kind) : opened
  if (!listed.ok) throw new Error(listed.reason)
  return Object.fromEntries(listed.value.items.map(({ id, value }) => [id, value]))
}

/** Removes a preset, as its owner does. */
export async function removed({ client }: FakeLibrary, id: string): Promise<void> {
  const opened = await client.open()
  const found = opened.ok ? await opened.value.get('preset', id) : opened
  if (!opened.ok || !found.ok || found.value === null) throw new Error('nothing to remove')
  await opened.value.remove('preset', found.value)
}

export function show(library: FakeLibrary, part: ReactNode) {
  const user = userEvent.setup()
  const { rerender } = render(within(library, part))
  return { user, show: (other: ReactNode) => rerender(within(library, other)) }
}

function within({ client }: FakeLibrary, part: ReactNode) {
  return (
    <ToastProvider dismissLabel="Dismiss">
      <LibraryProvider client={client}>
        <main>{part}</main>
      </LibraryProvider>
    </ToastProvider>
  )
}

/** The file of an export. */
export function fileOf(bundle: Partial<Bundle>, name = 'library.json'): File {
  const text = writeBundle({ presets: [], bots: [], unreadable: [], ...bundle }, 0)
  return new File([text], name, { type: 'application/json' })
}

/** The files that the browser is asked to save, from now on. */
export function savedFiles(): readonly { readonly name: string; readonly blob: Blob }[] {
  const saved: { name: string; blob: Blob }[] = []
  const blobs = new Map<string, Blob>()
  // jsdom has no object URLs.
  URL.createObjectURL = (blob) => {
    const url = `blob:${blobs.size}`
    if (blob instanceof Blob) blobs.set(url, blob)
    return url
  }
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
    this: HTMLAnchorElement,
  ) {
    const blob = blobs.get(this.href)
    if (blob !== undefined) saved.push({ name: this.download, blob })
  })
  return saved
}

/** jsdom's own files have no `text()`. */
export function textOf(blob: Blob | undefined): Promise<string> {
  return new Promise((done) => {
    const reader = new FileReader()
    reader.addEventListener('load', () =>
      done(typeof reader.result === 'string' ? reader.result : ''),
    )
    reader.readAsText(blob ?? new Blob())
  })
}
