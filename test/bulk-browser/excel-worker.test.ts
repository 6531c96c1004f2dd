import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => vi.unstubAllGlobals())

test('a workbook that does not fit into a message is told as an error, and the page does not wait for ever', async () => {
  const tooMuch = new DOMException('out of memory', 'DataCloneError')
  const told = vi.fn<(error: unknown) => void>()
  const heard: ((event: { data: unknown }) => void)[] = []
  vi.stubGlobal('addEventListener', (_: string, hear: (typeof heard)[number]) => heard.push(hear))
  vi.stubGlobal('reportError', told)
  vi.stubGlobal('postMessage', () => {
    throw tooMuch
  })
  await import('#bulk-browser/excel-worker.ts')
  for (const hear of heard) hear({ data: { file: new File(['no workbook'], 'list.xlsx') } })
  await vi.waitFor(() => expect(told).toHaveBeenCalledWith(tooMuch))
})
