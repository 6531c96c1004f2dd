import { act, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readExcel } from '#bulk-browser/read-excel.ts'
import { useChosenFile } from '#features/bulk/use-table.ts'

const terminate = vi.fn<() => void>()
const begun = vi.fn<() => void>()

beforeEach(() => {
  terminate.mockClear()
  begun.mockClear()
  // One that reads for ever.
  vi.stubGlobal('Worker', function worker() {
    begun()
    return { addEventListener: () => {}, postMessage: () => {}, terminate }
  })
})
afterEach(() => vi.unstubAllGlobals())

/** As a workbook begins. */
const workbook = (name: string) => new File([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])], name)

test('a workbook that takes long is read no further when another file takes its place', async () => {
  const { result } = renderHook(() => useChosenFile(() => {}))
  act(() => result.current.open(workbook('long.xlsx')))
  await vi.waitFor(() => expect(begun).toHaveBeenCalledTimes(1))
  act(() => result.current.open(workbook('next.xlsx')))
  expect(terminate).toHaveBeenCalledTimes(1)
  expect(result.current.state.opening).toEqual({ at: 'opening', name: 'next.xlsx' })
  await vi.waitFor(() => expect(begun).toHaveBeenCalledTimes(2))
  act(() => void result.current.close())
  expect(terminate).toHaveBeenCalledTimes(2)
  expect(result.current.state).toEqual({ table: null, opening: null })
})

test('a workbook that nobody waits for any more is not begun', async () => {
  const read = await readExcel(workbook('late.xlsx'), undefined, AbortSignal.abort())
  expect(read.ok).toBe(false)
  expect(begun).not.toHaveBeenCalled()
})
