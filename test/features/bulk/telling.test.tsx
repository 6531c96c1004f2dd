import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { emptySummary } from '#bulk/run.ts'
import type { Finished, RunFailure, RunState } from '#bulk-browser/job.ts'
import type * as StartRun from '#bulk-browser/start-run.ts'
import {
  asksToStay,
  openAmongOthers,
  resetPage,
  settlePage,
  stubDownloads,
} from './open-among-others.tsx'

// The worker itself is a browser's: here it says what it is told to.
const worker: { run: (state: RunState) => void } = { run: () => undefined }

vi.mock('#bulk-browser/start-run.ts', () => ({
  startRun: ((_job, _sinks, onState) => {
    worker.run = onState
    return { cancel: () => undefined }
  }) satisfies typeof StartRun.startRun,
}))

beforeEach(resetPage)
afterEach(settlePage)

const title = 'Links for a whole list'

describe('a run that ends while another page is looked at', () => {
  it('is told there, with the way to what came of it', async () => {
    const { user, show, onShow } = await openWithRun()
    show(false)
    end({ at: 'done', finished: finished(10_000) })
    expect(screen.getByText('10,000 links are ready.')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Show' }))
    expect(onShow).toHaveBeenCalledOnce()
    show(true)
    const outcome = screen.getByRole('region', { name: 'Done' }).parentElement
    await waitFor(() => expect(document.activeElement).toBe(outcome))
    expect(screen.queryByText('10,000 links are ready.')).toBeNull()
  })

  it('is told no more once its page was looked at', async () => {
    const { show } = await openWithRun()
    show(false)
    end({ at: 'done', finished: finished(1, { refused: 3 }) })
    expect(screen.getByText('1 link is ready, 3 rows refused.')).toBeTruthy()
    show(true)
    show(false)
    expect(screen.queryByText('1 link is ready, 3 rows refused.')).toBeNull()
  })

  it('says where the links are that were written to a file', async () => {
    const { show } = await openWithRun()
    show(false)
    end({ at: 'done', finished: finished(2, { isWritten: true }) })
    expect(screen.getByText('2 links are in list-links.csv.')).toBeTruthy()
  })

  it('and made nothing, says so', async () => {
    const { show } = await openWithRun()
    show(false)
    end({ at: 'done', finished: finished(0, { refused: 1 }) })
    expect(screen.getByText('No link was made, 1 row refused.')).toBeTruthy()
  })

  it.each<[RunFailure, number, boolean, string]>([
    [
      'file-vanished',
      1204,
      false,
      'The run ended early: the list was changed or removed. 1,204 links can be used.',
    ],
    [
      'disk-full',
      1204,
      true,
      'The run ended early: there is no room left to write to. The file of links was not kept.',
    ],
    ['worker-lost', 0, false, 'The run ended early: the browser ended it. No link was made.'],
    [
      'not-loaded',
      0,
      false,
      'The run ended early: a part of the app did not load. No link was made.',
    ],
  ])('before its time (%s) says why, and what is kept', async (why, links, isWritten, said) => {
    const { show } = await openWithRun()
    show(false)
    const ended = finished(links, { isWritten })
    const isKept = why !== 'disk-full'
    end({ at: 'failed', why, finished: { ...ended, links: { ...ended.links, isKept } } })
    expect(screen.getByText(said)).toBeTruthy()
  })

  it('because only the list of refused rows had no room, says that the links can be used', async () => {
    const { show } = await openWithRun()
    show(false)
    const ended = finished(7, { refused: 1, isWritten: true })
    const refused = { ...ended.refused, blob: null, isKept: false }
    end({ at: 'failed', why: 'disk-full', finished: { ...ended, refused } })
    const said = 'The run ended early: there is no room left to write to. 7 links can be used.'
    expect(screen.getByText(said)).toBeTruthy()
  })
})

it('a run that ends on its own page is told there, and by no toast', async () => {
  await openWithRun()
  end({ at: 'done', finished: finished(10_000) })
  expect(screen.getByRole('region', { name: 'Done' })).toBeTruthy()
  expect(screen.queryByText('10,000 links are ready.')).toBeNull()
})

it('an outcome has the keyboard when it comes, and not whenever its page is looked at', async () => {
  const { show } = await openWithRun()
  end({ at: 'done', finished: finished(7) })
  const outcome = screen.getByRole('region', { name: 'Done' }).parentElement
  expect(document.activeElement).toBe(outcome)
  outcome?.blur()
  show(false)
  show(true)
  expect(document.activeElement).not.toBe(outcome)
})

it('an outcome that is closed leaves the keyboard where the next run is begun', async () => {
  const { user } = await openWithRun()
  end({ at: 'done', finished: finished(10_000) })
  await user.click(screen.getByRole('button', { name: 'Close' }))
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Make all links' }))
})

describe('a list that leaves the page', () => {
  it('leaves its run there, which can be cancelled', async () => {
    const { user } = await openWithRun()
    end({ at: 'running', progress })
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    expect(screen.getByRole('progressbar')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Cancel' })).toBeTruthy()
  })

  it('leaves the links that were made of it there', async () => {
    stubDownloads()
    const { user } = await openWithRun()
    end({ at: 'done', finished: finished(7) })
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    expect(screen.queryByText(/has changed since/)).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Download the links' }))
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.getByText(/^Bring a list\./)).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /A pasted table/ }))
  })
})

describe('links that are in no file yet', () => {
  it('are asked about before the page is left, until they are downloaded', async () => {
    const { user } = await openWithRun()
    expect(asksToStay()).toBe(false)
    end({ at: 'cancelled', finished: finished(7) })
    expect(asksToStay()).toBe(true)
    stubDownloads()
    await user.click(screen.getByRole('button', { name: 'Download the links' }))
    expect(asksToStay()).toBe(false)
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(screen.queryByText('The links that were made are put away.')).toBeNull()
  })

  it('can be brought back when they were put away', async () => {
    const { user } = await openWithRun()
    end({ at: 'done', finished: finished(7) })
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(asksToStay()).toBe(false)
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(screen.getByRole('region', { name: 'Done' })).toBeTruthy()
    expect(asksToStay()).toBe(true)
  })

  it.each([
    ['were written to a file', finished(7, { isWritten: true })],
    ['are none', finished(0)],
  ])('are asked about no more where they %s', async (_, made) => {
    await openWithRun()
    end({ at: 'done', finished: made })
    expect(asksToStay()).toBe(false)
  })

  it('stay where the browser does not take the file', async () => {
    const { user } = await openWithRun()
    end({ at: 'done', finished: finished(7) })
    vi.stubGlobal(
      'URL',
      Object.assign(URL, {
        createObjectURL: () => {
          throw new Error('no')
        },
      }),
    )
    await user.click(screen.getByRole('button', { name: 'Download the links' }))
    expect(screen.getByText(/^Your browser did not take the file/)).toBeTruthy()
    expect(asksToStay()).toBe(true)
  })
})

it('of a list whose links are made, QR codes and a table are a press away', async () => {
  await openWithRun()
  end({ at: 'done', finished: finished(7) })
  expect(screen.getByRole('button', { name: 'QR codes' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Copy as a table' })).toBeTruthy()
})

describe('what is at work', () => {
  it('is told once when it begins, and when it is over', async () => {
    const { onAtWork } = await openWithRun()
    end({ at: 'running', progress })
    expect(onAtWork.mock.calls).toEqual([['Links are being made.']])
    end({ at: 'done', finished: finished(3) })
    expect(onAtWork.mock.lastCall).toEqual([''])
  })
})

describe('in a tab that nobody looks at', () => {
  it.each<[string, RunState]>([
    [`✓ Links ready · ${title}`, { at: 'done', finished: finished(3) }],
    [`✗ No link made · ${title}`, { at: 'done', finished: finished(0) }],
    [
      `✗ Links not finished · ${title}`,
      { at: 'failed', why: 'worker-lost', finished: finished(3) },
    ],
    [title, { at: 'cancelled', finished: finished(3) }],
  ])('the title is “%s”', async (said, state) => {
    await openWithRun()
    document.title = title
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    end(state)
    expect(document.title).toBe(said)
    vi.restoreAllMocks()
    document.dispatchEvent(new Event('visibilitychange'))
    expect(document.title).toBe(title)
  })
})

const progress = {
  rows: 0,
  links: 0,
  refused: 0,
  share: null,
  rowsPerSecond: 0,
  secondsLeft: null,
} as const

function finished(
  links: number,
  { refused = 0, isWritten = false }: { refused?: number; isWritten?: boolean } = {},
): Finished {
  return {
    summary: { ...emptySummary, rows: links + refused, links, refused },
    guarded: 0,
    seconds: 1,
    links: { name: 'list-links.csv', blob: isWritten ? null : new Blob(), isKept: true },
    refused: { name: 'list-refused.csv', blob: new Blob(), isKept: true },
  }
}

function end(state: RunState): void {
  act(() => worker.run(state))
}

async function openWithRun() {
  const opened = await openAmongOthers()
  await opened.user.click(screen.getByRole('button', { name: 'Make all links' }))
  end({ at: 'running', progress })
  return opened
}
