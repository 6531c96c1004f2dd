import { act, renderHook } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { CodesWork } from '#features/bulk/codes-state.ts'
import { useArchives } from '#features/bulk/use-archives.ts'

const archive = { name: 'codes.zip', blob: new Blob(), isKept: true }
const made: CodesWork = {
  at: 'archive',
  state: {
    at: 'failed',
    why: 'worker-lost',
    kept: { codes: 7, archives: [archive], refused: null },
  },
}
const running: CodesWork = {
  at: 'archive',
  state: {
    at: 'running',
    progress: { codes: 0, refused: 0, share: null, codesPerSecond: 0, secondsLeft: null },
  },
}

it('an archive that is downloaded is held no longer than until others are made', () => {
  const { result, rerender } = renderHook(useArchives, { initialProps: made })
  expect(result.current.isUnsaved).toBe(true)
  act(() => result.current.onSaved(archive))
  expect(result.current.isUnsaved).toBe(false)
  act(() => result.current.onChange(running))
  rerender(running)
  // Were it still held, it would be known.
  rerender(made)
  expect(result.current.isUnsaved).toBe(true)
})
