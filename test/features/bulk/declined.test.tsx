import { act, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'
import { emptySummary } from '#bulk/run.ts'
import type { RunState } from '#bulk-browser/job.ts'
import type * as StartRun from '#bulk-browser/start-run.ts'
import { fill, listText, openPage, paste } from './open-page.tsx'

// The worker is a browser's: here it says what it is told to.
const worker: { say: (state: RunState) => void } = { say: () => undefined }
vi.mock('#bulk-browser/start-run.ts', () => ({
  startRun: ((_job, _sinks, onState) => {
    worker.say = onState
    return { cancel: () => undefined }
  }) satisfies typeof StartRun.startRun,
}))

it('whoever is asked for a file and says no finds everything as it was', async () => {
  const { user } = openPage()
  await fill(user, 'Website address', 'https://example.com')
  await paste(user, listText)
  await user.click(screen.getByRole('button', { name: 'Make all links' }))
  act(() => worker.say(done))
  await fill(user, 'Website address', 'https://example.com/other')
  expect(screen.getByText(/has changed since/)).toBeTruthy()
  vi.stubGlobal('showSaveFilePicker', () => Promise.reject(new DOMException('no', 'AbortError')))
  await user.click(screen.getByRole('button', { name: 'Make again' }))
  expect(screen.getByText(/has changed since/)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Make again' })).toBeTruthy()
  // Its links are in no file yet.
  const leaving = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(leaving)
  expect(leaving.defaultPrevented).toBe(true)
  await user.click(screen.getByRole('button', { name: 'Download the links' }))
})

it('whoever chooses a file that cannot be written is told so, and nothing begins', async () => {
  const { user } = openPage()
  await fill(user, 'Website address', 'https://example.com')
  await paste(user, listText)
  const held = new DOMException('', 'NoModificationAllowedError')
  const createWritable = () => Promise.reject(held)
  vi.stubGlobal('showSaveFilePicker', () => Promise.resolve({ name: 'links.csv', createWritable }))
  await user.click(screen.getByRole('button', { name: 'Make all links' }))
  expect(await screen.findByText(/^This file cannot be written\./)).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Make all links' })).toBeTruthy()
})

const done: RunState = {
  at: 'done',
  finished: {
    summary: { ...emptySummary, rows: 3, links: 3 },
    guarded: 0,
    seconds: 1,
    links: { name: 'list-links.csv', blob: new Blob(['link']), isKept: true },
    refused: { name: 'list-refused.csv', blob: new Blob(), isKept: true },
  },
}
