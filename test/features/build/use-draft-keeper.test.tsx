import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { draftToForm, emptyForm, type BuildForm } from '#features/build/form.ts'
import { documentedExample } from '#features/build/example.ts'
import { useDraftKeeper, type DraftStore } from '#features/build/use-draft-keeper.ts'
import { fail, ok } from '#platform/result.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const example = draftToForm(documentedExample)

describe('a draft is kept', () => {
  test('when the hands rest, and not at every keystroke', () => {
    const { save, type } = open()
    type('a')
    rest(200)
    type('ab')
    rest(200)
    expect(save).not.toHaveBeenCalled()
    rest(100)
    expect(save.mock.calls.map(([form]) => form.blockId)).toEqual(['ab'])
    rest(5000)
    expect(save).toHaveBeenCalledOnce()
  })

  test('at once when the page is left', () => {
    const { save, type } = open()
    type('a')
    dispatchEvent(new Event('pagehide'))
    expect(save.mock.lastCall?.[0].blockId).toBe('a')
    rest(5000)
    expect(save).toHaveBeenCalledOnce()
  })

  test('at once when the page is put away, and not when it comes back', () => {
    const { save, type } = open()
    type('a')
    visibility('visible')
    expect(save).not.toHaveBeenCalled()
    visibility('hidden')
    expect(save.mock.lastCall?.[0].blockId).toBe('a')
  })

  test('only when something has changed', () => {
    const { save, clear } = open()
    rest(5000)
    dispatchEvent(new Event('pagehide'))
    expect(save).not.toHaveBeenCalled()
    expect(clear).not.toHaveBeenCalled()
  })

  test('no longer, once it is empty', () => {
    const { save, clear, show } = open()
    show(emptyForm())
    rest(300)
    expect(clear).toHaveBeenCalledOnce()
    expect(save).not.toHaveBeenCalled()
  })

  test('at once when the form goes from the page, and no more after that', () => {
    const { save, type, unmount } = open()
    type('a')
    unmount()
    expect(save.mock.lastCall?.[0].blockId).toBe('a')
    rest(5000)
    dispatchEvent(new Event('pagehide'))
    expect(save).toHaveBeenCalledOnce()
  })
})

describe('people are told when their draft is not kept', () => {
  test('from the start, where the browser refuses', () => {
    expect(open({ problem: 'refused' }).problem()).toBe('refused')
    expect(open().problem()).toBeNull()
  })

  test('when there is no more room, until there is some again', () => {
    const { save, type, problem } = open()
    save.mockReturnValueOnce(fail('full'))
    type('a')
    rest(300)
    expect(problem()).toBe('full')
    type('ab')
    rest(300)
    expect(problem()).toBeNull()
  })

  test('also where an empty draft could not have been kept', () => {
    const { show, problem } = open({ problem: 'refused' })
    show(emptyForm())
    rest(300)
    expect(problem()).toBe('refused')
  })
})

function open({ problem = null }: Pick<Partial<DraftStore>, 'problem'> = {}) {
  const save = vi.fn<DraftStore['save']>(() => ok())
  const clear = vi.fn<DraftStore['clear']>()
  const store: DraftStore = {
    mine: null,
    unreadable: 0,
    problem,
    others: () => Promise.resolve(ok([])),
    save,
    clear,
    startNew: () => Promise.resolve(),
    take: () => Promise.resolve(fail('gone')),
  }
  const { result, rerender, unmount } = renderHook(
    (values: BuildForm) => useDraftKeeper(store, values),
    { initialProps: example },
  )
  return {
    save,
    clear,
    unmount,
    problem: () => result.current,
    show: rerender,
    type: (blockId: string) => rerender({ ...example, blockId }),
  }
}

/** Time goes by, in milliseconds. */
function rest(time: number): void {
  act(() => void vi.advanceTimersByTime(time))
}

function visibility(state: DocumentVisibilityState): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
  document.dispatchEvent(new Event('visibilitychange'))
}
