import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import { emptySummary } from '#bulk/run.ts'
import type { CodesWork } from '#features/bulk/codes-state.ts'
import { useArchives } from '#features/bulk/use-archives.ts'

const noSummary = {
  summary: { ...emptySummary, rows: 7, links: 7 },
  tooLong: 0,
  seconds: 1,
}
const archive = { name: 'codes.zip', blob: new Blob(), isKept: true }
const made: CodesWork = {
  at: 'archive',
  state: {
    at: 'failed',
    why: 'worker-lost',
    kept: { codes: 7, archives: [archive], refused: null },
  },
}
const failed: CodesWork = {
  at: 'archive',
  state: { at: 'failed', why: 'disk-full', kept: { codes: 0, archives: [], refused: null } },
}
const done: CodesWork = {
  at: 'archive',
  state: {
    at: 'done',
    finished: { ...noSummary, codes: 7, archives: [{ ...archive }], refused: null },
  },
}
const running: CodesWork = {
  at: 'archive',
  state: {
    at: 'running',
    progress: { codes: 0, refused: 0, share: null, codesPerSecond: 0, secondsLeft: null },
  },
}

const begin = (result: { current: ReturnType<typeof useArchives> }) =>
  act(() => result.current.onBegin())

it('an archive that is downloaded is held no longer than until others are begun', () => {
  const { result, rerender } = renderHook(useArchives, { initialProps: made })
  expect(result.current.isUnsaved).toBe(true)
  act(() => result.current.onSaved(archive))
  expect(result.current.isUnsaved).toBe(false)
  begin(result)
  rerender(running)
  expect(result.current.former).toEqual([])
  // Were it still held, it would be known.
  rerender(made)
  expect(result.current.isUnsaved).toBe(true)
})

it('archives in no file stay through all that makes no others, and go when these are made', () => {
  const { result, rerender } = renderHook(useArchives, { initialProps: made })
  begin(result)
  rerender(running)
  expect(result.current).toMatchObject({ former: [archive], isUnsaved: true })
  act(() => result.current.onEnd(failed))
  rerender(failed)
  expect(result.current.former).toEqual([archive])
  begin(result)
  rerender(made)
  act(() => result.current.onEnd(done))
  rerender(done)
  expect(result.current).toMatchObject({ former: [], isUnsaved: true })
})
