import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { LibraryTrouble } from '#library/library.ts'
import { openLibrary } from '#library/store.ts'
import { LibraryProvider } from '#library-view/LibraryProvider.tsx'
import { usePresets } from '#library-view/queries.ts'
import { LibraryNotice, UnreadableNotice } from '#library-view/Trouble.tsx'
import { saveTroubleText } from '#library-view/words.ts'
import { presetOf } from '#test/library/any-library.ts'
import { fakeLibrary } from '#test/library/fake-database.ts'
import { barriers } from '#test/link-view/accessible.ts'

test.each(['not-loaded', 'refused', 'damaged', 'newer'] as const)(
  'a library that is %s is explained in words, and can be tried again',
  async (trouble) => {
    const { fake, container } = open(trouble)
    expect((await screen.findByRole('alert')).textContent?.length).toBeGreaterThan(80)
    expect(await barriers(container)).toEqual([])
    await openLibrary(fake.database).save('preset', presetOf({ name: 'Mine' }), null)
    fake.closed = null
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByText('Mine')).toBeTruthy()
  },
)

test.each(['not-loaded', 'refused'] as const)(
  'where the library is %s, no new one is offered',
  async (trouble) => {
    open(trouble)
    await screen.findByRole('alert')
    expect(screen.queryByRole('button', { name: 'Start a new library' })).toBeNull()
  },
)

test('what is there can be saved as a file, and a new library started', async () => {
  const { fake } = open('damaged')
  const saved: string[] = []
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function save(
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download)
  })
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} }),
  )
  await userEvent.click(await screen.findByRole('button', { name: 'Save what is there as a file' }))
  const name = /^external-link-library-\d{4}-\d\d-\d\d-raw\.json/
  expect((await screen.findByText(/in your downloads/)).textContent).toMatch(name)
  expect(saved).toEqual([expect.stringMatching(name)])
  click.mockRestore()

  await userEvent.click(screen.getByRole('button', { name: 'Start a new library' }))
  expect(await screen.findByText('No presets')).toBeTruthy()
  expect(fake.startedNew).toBe(1)
})

test('entries that cannot be read are counted, and can be exported', async () => {
  const onExport = vi.fn<() => void>()
  const { container, rerender } = render(<UnreadableNotice count={2} onExport={onExport} />)
  expect(container.textContent).toContain('2 entries of your library cannot be read')
  expect(await barriers(container)).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: 'Export' }))
  expect(onExport).toHaveBeenCalledOnce()
  rerender(<UnreadableNotice count={0} onExport={onExport} />)
  expect(container.textContent).toBe('')
})

test('why something was not saved is a sentence', () => {
  const troubles = [
    'full',
    'conflict',
    'gone',
    'not-loaded',
    'refused',
    'damaged',
    'newer',
  ] as const
  for (const trouble of troubles) expect(saveTroubleText(trouble)).toMatch(/^Not saved: .+\.$/)
})

function open(trouble: LibraryTrouble) {
  const fake = fakeLibrary()
  fake.closed = trouble
  const { container } = render(
    <LibraryProvider client={fake.client}>
      <Presets />
    </LibraryProvider>,
  )
  return { fake, container }
}

function Presets() {
  const presets = usePresets()
  if (presets.at === 'loading') return <p>Loading</p>
  if (presets.at === 'failed') return <LibraryNotice trouble={presets.why} />
  const { items } = presets.listing
  return items.length === 0 ? (
    <p>No presets</p>
  ) : (
    items.map(({ id, value }) => <p key={id}>{value.name}</p>)
  )
}
