import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test, vi } from 'vitest'
import type { Expected, Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { openLibrary } from '#library/store.ts'
import { LibraryProvider } from '#library-view/LibraryProvider.tsx'
import { observeListing } from '#library-view/observe-listing.ts'
import {
  useBringIn,
  usePresets,
  useReadAgain,
  useRemove,
  useRestore,
  useSave,
  useVersions,
  type ListState,
} from '#library-view/queries.ts'
import { botOf, presetOf } from '#test/library/any-library.ts'
import { fakeLibrary, holdWrites, type FakeLibrary } from '#test/library/fake-database.ts'

test('a list is loading, then ready; nothing in it is an empty list', async () => {
  const { shown } = open()
  expect(shown().state.at).toBe('loading')
  await ready(shown)
  expect(names(shown)).toEqual([])
})

test('what is saved is in the list before the library has answered', async () => {
  const fake = fakeLibrary()
  const first = await put(fake, 'First')
  const { shown } = open(fake)
  await ready(shown)
  let saving: Promise<unknown> = Promise.resolve()
  act(() => {
    saving = shown().save(presetOf({ name: 'Second' }), first)
  })
  await until(() => expect(names(shown)).toEqual(['Second']))
  await act(() => saving)
  expect(names(shown)).toEqual(['Second'])
  const [item] = items(shown)
  expect(item?.rev).not.toBe(first.rev)
})

test('a save that is refused is taken back, and says why', async () => {
  const fake = fakeLibrary()
  const first = await put(fake, 'First')
  const { shown } = open(fake)
  await ready(shown)
  fake.database.isFull = true
  const seen: string[][] = []
  let refused: unknown
  await act(async () => {
    const saving = shown().save(presetOf({ name: 'Second' }), first)
    await Promise.resolve()
    seen.push([...cached(fake)])
    refused = await saving
  })
  expect(seen).toEqual([['Second']])
  expect(refused).toEqual({ ok: false, reason: 'full' })
  await until(() => expect(names(shown)).toEqual(['First']))
})

test('a list that arrives while something is being saved does not hide it', async () => {
  const fake = fakeLibrary()
  const first = await put(fake, 'First')
  const { shown } = open(fake)
  await ready(shown)
  await act(async () => {
    const saving = shown().save(presetOf({ name: 'Second' }), first)
    await fake.client.queryClient.invalidateQueries()
    expect(cached(fake)).toEqual(['Second'])
    await saving
  })
  await until(() => expect(names(shown)).toEqual(['Second']))
})

test('what another tab saves is seen here at once, also over what was seen before', async () => {
  const fake = fakeLibrary()
  const first = await put(fake, 'First')
  const { shown } = open(fake)
  await ready(shown)
  await act(async () => {
    await openLibrary(fake.database).save('preset', presetOf({ name: 'Theirs' }), first)
  })
  await until(() => expect(names(shown)).toEqual(['Theirs']))
  const answer = await act(() => shown().save(presetOf({ name: 'Mine' }), first))
  expect(answer).toEqual({ ok: false, reason: 'conflict' })
  await until(() => expect(names(shown)).toEqual(['Theirs']))
})

test('what another tab saves during a save here is seen as that tab has written it', async () => {
  const fake = fakeLibrary()
  const first = await put(fake, 'First')
  const { shown } = open(fake)
  await ready(shown)
  const { otherTab, isHeld, release } = holdWrites(fake)
  let saving: Promise<unknown> = Promise.resolve()
  act(() => {
    saving = shown().save(presetOf({ name: 'Mine' }), first)
  })
  await until(() => expect(isHeld()).toBe(true))
  expect(cached(fake)).toEqual(['Mine'])
  await act(() => otherTab.save('preset', presetOf({ name: 'Theirs' }), first))
  // Under its new revision, `Mine` would pass for what is kept.
  await until(() => expect(names(shown)).toEqual(['Theirs']))
  await act(release)
  expect(await act(() => saving)).toEqual({ ok: false, reason: 'conflict' })
  await until(() => expect(names(shown)).toEqual(['Theirs']))
})

test('what is removed goes, and comes back', async () => {
  const fake = fakeLibrary()
  const first = await put(fake, 'First')
  const { shown } = open(fake)
  await ready(shown)
  const removed = await act(() => shown().remove(first))
  await until(() => expect(names(shown)).toEqual([]))
  if (!removed.ok) throw new Error(removed.reason)
  await act(() => shown().restore(removed.value))
  await until(() => expect(names(shown)).toEqual(['First']))
})

test('many at once are in the list, and the versions of what they took the place of', async () => {
  const fake = fakeLibrary()
  const first = await put(fake, 'First')
  const { shown } = open(fake, first.id)
  await ready(shown)
  const theirs = { ...first, updatedAt: 1, value: presetOf({ name: 'Theirs' }) }
  const count = await act(() => shown().bringIn([theirs, { ...theirs, id: 'preset:2' }]))
  expect(count).toEqual({ ok: true, value: 2 })
  await until(() => expect(names(shown)).toEqual(['Theirs', 'Theirs']))
  await until(() => expect(shown().versions).toEqual(['First']))
})

test('a library that does not open is named, and opens when it is read again', async () => {
  const fake = fakeLibrary()
  fake.closed = 'not-loaded'
  const { shown } = open(fake)
  await until(() => expect(shown().state).toEqual({ at: 'failed', why: 'not-loaded' }))
  fake.closed = null
  act(() => shown().readAgain())
  await ready(shown)
})

test('nothing that did not change is a new object', async () => {
  const fake = fakeLibrary()
  const first = await put(fake, 'First')
  await put(fake, 'Second')
  const { shown } = open(fake)
  await ready(shown)
  const before = items(shown).find(({ value }) => value.name === 'Second')
  await act(() => shown().save(presetOf({ name: 'Changed' }), first))
  await until(() => expect(names(shown)).toContain('Changed'))
  expect(items(shown)).toContain(before)
})

test('code outside of the screen is told of the bots, and of every change, until it stops', async () => {
  const fake = fakeLibrary()
  const told: string[] = []
  const tell = (state: ListState<{ readonly name: string }>) =>
    told.push(
      state.at === 'ready' ? state.listing.items.map(({ value }) => value.name).join() : state.at,
    )
  const stop = observeListing('bot', tell, fake.client)
  await until(() => expect(told).toEqual(['loading', '']))
  await openLibrary(fake.database).save('bot', botOf({ name: 'Acme' }), null)
  await until(() => expect(told).toEqual(['loading', '', 'Acme']))
  stop()
  const others = vi.fn<typeof tell>()
  const stopOthers = observeListing('bot', others, fake.client)
  others.mockClear()
  await openLibrary(fake.database).save('bot', botOf({ name: 'Other' }), null)
  // Who still listens has been told.
  await until(() => expect(others).toHaveBeenCalled())
  expect(told).toHaveLength(3)
  stopOthers()
})

type Shown = ReturnType<typeof useAll>

/** All that a screen can ask for. */
function useAll(versionsOf: string) {
  const versions = useVersions('preset', versionsOf)
  return {
    state: usePresets(),
    versions: versions.at === 'ready' ? versions.versions.map(({ value }) => value.name) : [],
    save: useSave('preset'),
    remove: useRemove('preset'),
    restore: useRestore('preset'),
    bringIn: useBringIn('preset'),
    readAgain: useReadAgain(),
  }
}

function open(fake: FakeLibrary = fakeLibrary(), versionsOf = '') {
  const { result } = renderHook(() => useAll(versionsOf), {
    // As the page has one, and each part that is loaded on its own brings one.
    wrapper: ({ children }: { readonly children: ReactNode }) => (
      <LibraryProvider client={fake.client}>
        <LibraryProvider>{children}</LibraryProvider>
      </LibraryProvider>
    ),
  })
  return { shown: () => result.current }
}

async function put(fake: FakeLibrary, name: string): Promise<Kept<Preset> & Expected> {
  const saved = await openLibrary(fake.database).save('preset', presetOf({ name }), null)
  if (!saved.ok) throw new Error(saved.reason)
  return saved.value
}

async function ready(shown: () => Shown): Promise<void> {
  await until(() => expect(shown().state.at).toBe('ready'))
}

function items(shown: () => Shown): readonly Kept<Preset>[] {
  const { state } = shown()
  return state.at === 'ready' ? state.listing.items : []
}

function names(shown: () => Shown): readonly string[] {
  return items(shown).map(({ value }) => value.name)
}

/** What the screens show with their next frame. */
function cached({ client }: FakeLibrary): readonly string[] {
  const answer = client.queryClient.getQueryData<{ value: { items: readonly Kept<Preset>[] } }>([
    'library',
    'preset',
  ])
  return answer?.value.items.map(({ value }) => value.name) ?? []
}

function until(look: () => void): Promise<void> {
  return vi.waitFor(look)
}
