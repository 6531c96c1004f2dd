import { act, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptySummary } from '#bulk/run.ts'
import type { CodesKept, CodesState, SheetCode, SheetState } from '#bulk-browser/codes-job.ts'
import type { Job } from '#bulk-browser/job.ts'
import type * as StartCodes from '#bulk-browser/start-codes.ts'
import {
  asksToStay,
  openAmongOthers,
  resetPage,
  settlePage,
  stubDownloads,
} from './open-among-others.tsx'
import { fill } from './open-page.tsx'

// The worker itself is a browser's: here it says what it is told to.
const worker: {
  job: Job | null
  codes: (state: CodesState) => void
  sheet: (state: SheetState) => void
} = { job: null, codes: () => undefined, sheet: () => undefined }

vi.mock('#bulk-browser/start-codes.ts', () => ({
  startCodes: (({ job }, onState) => {
    worker.job = job
    worker.codes = onState
    return { cancel: () => undefined }
  }) satisfies typeof StartCodes.startCodes,
  startSheet: ((_job, _wish, onState) => {
    worker.sheet = onState
    return { cancel: () => undefined }
  }) satisfies typeof StartCodes.startSheet,
}))

beforeEach(resetPage)
afterEach(settlePage)

describe('codes that are done', () => {
  const codesDone = inArchives('codes.zip')

  it('while another page is looked at are told there, and shown by a press, also where their dialog was closed', async () => {
    const { user, show, onAtWork } = await openWithCodes()
    expect(onAtWork).toHaveBeenLastCalledWith('QR codes are being made.')
    await user.click(screen.getByRole('button', { name: 'Close' }))
    show(false)
    act(() => worker.codes(codesDone))
    expect(onAtWork).toHaveBeenLastCalledWith('')
    expect(screen.getByText('7 codes in codes.zip.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Show' }))
    show(true)
    expect(await screen.findByRole('dialog', { name: 'QR codes of the list' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Download codes.zip' })).toBeTruthy()
  })

  it('while their dialog is closed are told on their page', async () => {
    const { user } = await openWithCodes()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    act(() => worker.codes(codesDone))
    expect(screen.getByRole('button', { name: 'Show the QR codes' })).toBeTruthy()
  })

  it('are asked about before the page is left, until every archive is downloaded', async () => {
    stubDownloads()
    const { user } = await openWithCodes()
    expect(asksToStay()).toBe(false)
    act(() => worker.codes(inArchives('codes.zip', 'codes-2.zip')))
    expect(asksToStay()).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Download codes.zip' }))
    expect(asksToStay()).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Download codes-2.zip' }))
    expect(asksToStay()).toBe(false)
  })

  it('stay while others are chosen, until these are made', async () => {
    const { user } = await openWithCodes()
    act(() => worker.codes(codesDone))
    expect(screen.queryByRole('button', { name: 'Make ZIP' })).toBeNull()
    await user.click(screen.getByRole('radio', { name: 'PNG' }))
    expect(
      screen.getByText(/7 codes in codes\.zip\. They were made with other settings\./),
    ).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Download codes.zip' })).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'SVG' }))
    expect(screen.queryByText(/other settings/)).toBeNull()
    expect(asksToStay()).toBe(true)
    await user.click(screen.getByRole('radio', { name: 'PNG' }))
    await user.click(screen.getByRole('button', { name: 'Make ZIP' }))
    act(() => worker.codes(inArchives('codes.zip')))
    expect(screen.queryByText(/other settings/)).toBeNull()
    expect(screen.queryByRole('button', { name: /the former/ })).toBeNull()
  })

  it('and not downloaded are there again when others were begun and came to nothing', async () => {
    stubDownloads()
    const { user } = await openWithCodes()
    act(() => worker.codes(codesDone))
    await user.click(screen.getByRole('radio', { name: 'PNG' }))
    await user.click(screen.getByRole('button', { name: 'Make ZIP' }))
    act(() => worker.codes(running))
    expect(asksToStay()).toBe(true)
    act(() => worker.codes({ at: 'failed', why: 'worker-lost', kept: nothingKept }))
    expect(
      screen.getByText(/^The browser stopped .* The former ones can still be down/),
    ).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Make ZIP' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Download the former codes.zip' }))
    expect(asksToStay()).toBe(false)
  })

  it('are there still when sheets were made, until they are downloaded', async () => {
    stubDownloads()
    const { user } = await openWithCodes()
    act(() => worker.codes(codesDone))
    await user.click(screen.getByRole('radio', { name: 'Sheets to print' }))
    expect(asksToStay()).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Print sheets' }))
    act(() => worker.sheet({ at: 'failed', why: 'file-vanished' }))
    expect(asksToStay()).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Print sheets' }))
    act(() =>
      worker.sheet({
        at: 'done',
        sheet: { codes: [code], isCut: false, refused: 0, firstRefused: null },
      }),
    )
    expect(asksToStay()).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Download the former codes.zip' }))
    expect(asksToStay()).toBe(false)
  })

  it('of a run that was cancelled can be made again at once', async () => {
    stubDownloads()
    const { user } = await openWithCodes()
    const { finished: made } = codesDone
    act(() => worker.codes({ at: 'cancelled', finished: made }))
    await user.click(screen.getByRole('button', { name: 'Download codes.zip' }))
    expect(screen.getByRole('button', { name: 'Make ZIP' })).toBeTruthy()
  })

  it('and downloaded give way to others as soon as these are chosen', async () => {
    stubDownloads()
    const { user } = await openWithCodes()
    act(() => worker.codes(codesDone))
    await user.click(screen.getByRole('button', { name: 'Download codes.zip' }))
    await user.click(screen.getByRole('radio', { name: 'PNG' }))
    expect(screen.queryByRole('button', { name: 'Download codes.zip' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Make ZIP' })).toBeTruthy()
  })

  it('are there again after their dialog is closed, until they are downloaded', async () => {
    stubDownloads()
    const { user } = await openWithCodes()
    act(() => worker.codes(codesDone))
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(asksToStay()).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Back to the QR codes' }))
    await user.click(screen.getByRole('button', { name: 'Download codes.zip' }))
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('button', { name: 'Back to the QR codes' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'QR codes' }))
    expect(await screen.findByRole('button', { name: 'Make ZIP' })).toBeTruthy()
  })

  it('of a list that has changed since say so, and stay until others are made by a press', async () => {
    const { user } = await openWithCodes()
    act(() => worker.codes(codesDone))
    expect(screen.queryByText(/has changed since/)).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await fill(user, 'Website address', 'https://example.com/other')
    await user.click(screen.getByRole('button', { name: 'QR codes' }))
    expect(screen.getByText(/7 codes in codes\.zip\..*has changed since/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Download codes.zip' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Make them anew' }))
    expect(screen.getByText(/7 codes in codes\.zip\..*has changed since/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Download codes.zip' })).toBeTruthy()
    expect(asksToStay()).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Make ZIP' }))
    act(() => worker.codes(inArchives('codes.zip')))
    expect(screen.queryByText(/has changed since/)).toBeNull()
    expect(screen.getAllByRole('button', { name: /^Download/ })).toHaveLength(1)
  })

  it('of a list that has changed since are never followed by others of the old one', async () => {
    stubDownloads()
    const { user } = await openWithCodes()
    act(() => worker.codes(codesDone))
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await fill(user, 'Website address', 'https://example.com/other')
    await user.click(screen.getByRole('button', { name: 'QR codes' }))
    await user.click(screen.getByRole('button', { name: 'Download codes.zip' }))
    await user.click(screen.getByRole('radio', { name: 'PNG' }))
    expect(screen.queryByRole('button', { name: 'Make ZIP' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Make them anew' }))
    await user.click(screen.getByRole('button', { name: 'Make ZIP' }))
    expect(worker.job?.template.draft.destination).toBe('https://example.com/other')
  })

  it('are still of the same list when its files are to be marked for Excel', async () => {
    const { user } = await openWithCodes()
    act(() => worker.codes(codesDone))
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await user.click(screen.getByRole('checkbox', { name: /For Excel/ }))
    await user.click(screen.getByRole('button', { name: 'QR codes' }))
    expect(screen.getByText('7 codes in codes.zip.')).toBeTruthy()
  })

  it('too early say what can be used, and have it there', async () => {
    const { show } = await openWithCodes()
    show(false)
    const { codes, archives, refused } = inArchives('codes.zip', 'codes-2.zip').finished
    act(() => worker.codes({ at: 'failed', why: 'disk-full', kept: { codes, archives, refused } }))
    expect(screen.getByRole('status').textContent).toContain(
      'There is no room left on this device for so many codes. 7 codes in 2 archives can be used.',
    )
    show(true)
    expect(asksToStay()).toBe(true)
    expect(screen.getByRole('button', { name: 'Download codes.zip' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Download codes-2.zip' })).toBeTruthy()
  })

  it('too early can be tried again beside what can be used', async () => {
    const { user } = await openWithCodes()
    const { codes, archives, refused } = inArchives('codes.zip').finished
    act(() =>
      worker.codes({ at: 'failed', why: 'worker-lost', kept: { codes, archives, refused } }),
    )
    await user.click(screen.getByRole('button', { name: 'Make ZIP' }))
    act(() => worker.codes(inArchives('codes.zip', 'codes-2.zip')))
    expect(screen.getByRole('button', { name: 'Download codes-2.zip' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Make ZIP' })).toBeNull()
  })
})

const summary = { ...emptySummary, rows: 7, links: 7 }

const running: CodesState = {
  at: 'running',
  progress: { codes: 0, refused: 0, share: null, codesPerSecond: 0, secondsLeft: null },
}
const nothingKept: CodesKept = { codes: 0, archives: [], refused: null }
const code: SheetCode = { path: 'M0 0h1v1z', side: 29, caption: '', readableFrom: 200 }

function inArchives(...names: readonly string[]) {
  return {
    at: 'done',
    finished: {
      summary,
      seconds: 1,
      codes: 7,
      tooLong: 0,
      archives: names.map((name) => ({ name, blob: new Blob(), isKept: true })),
      refused: null,
    },
  } satisfies CodesState
}

async function openWithCodes() {
  const opened = await openAmongOthers()
  await opened.user.click(screen.getByRole('button', { name: 'QR codes' }))
  await opened.user.click(await screen.findByRole('button', { name: 'Make ZIP' }))
  act(() => worker.codes(running))
  return opened
}
