import { act, fireEvent, render, screen } from '@testing-library/react'
import { Activity } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Toast } from '#ui/toast.ts'
import { ToastProvider, ToastScope, useToast } from '#ui/Toasts.tsx'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

function Shower({ toast }: { readonly toast: Toast }) {
  const showToast = useToast()
  return (
    <button type="button" onClick={() => showToast(toast)}>
      Do it
    </button>
  )
}

function show(toast: Toast) {
  render(
    <ToastProvider dismissLabel="Dismiss">
      <Shower toast={toast} />
    </ToastProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: 'Do it' }))
}

test('what happened is read out, and goes after four seconds', () => {
  show({ text: 'Link copied' })
  expect(screen.getByRole('status').textContent).toBe('Link copied')
  pass(3900)
  expect(screen.queryByText('Link copied')).toBeTruthy()
  pass(200)
  expect(screen.queryByText('Link copied')).toBeNull()
})

test('what can be undone stays for ten seconds, and Undo undoes it once', () => {
  const run = vi.fn<() => void>()
  show({ text: 'Row removed', action: { label: 'Undo', run } })
  pass(9900)
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
  expect(run).toHaveBeenCalledOnce()
  expect(screen.queryByText('Row removed')).toBeNull()
})

test('the clock stands still under the pointer and under the focus', () => {
  show({ text: 'Row removed', action: { label: 'Undo', run: () => {} }, seconds: 5 })
  const toast = screen.getByText('Row removed')
  pass(4000)
  fireEvent.pointerEnter(toast)
  pass(60_000)
  act(() => screen.getByRole('button', { name: 'Undo' }).focus())
  fireEvent.pointerLeave(toast)
  pass(60_000)
  expect(screen.queryByText('Row removed')).toBeTruthy()
  act(() => screen.getByRole('button', { name: 'Undo' }).blur())
  pass(900)
  expect(screen.queryByText('Row removed')).toBeTruthy()
  pass(200)
  expect(screen.queryByText('Row removed')).toBeNull()
})

test('the clock stands still while another tab is looked at', () => {
  show({ text: 'Links ready', seconds: 5 })
  lookAtTab(false)
  pass(60_000)
  lookAtTab(true)
  pass(4900)
  expect(screen.queryByText('Links ready')).toBeTruthy()
  pass(200)
  expect(screen.queryByText('Links ready')).toBeNull()
})

test('a toast is sent away by its button', () => {
  show({ text: 'Link copied' })
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(screen.queryByText('Link copied')).toBeNull()
})

test('whoever sends a toast away by keyboard is back where they were', () => {
  show({ text: 'Link copied' })
  const button = screen.getByRole('button', { name: 'Do it' })
  act(() => button.focus())
  act(() => screen.getByRole('button', { name: 'Dismiss' }).focus())
  fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(document.activeElement).toBe(button)
})

test('a long name is shortened, so that what is said of it can be read', () => {
  show({ text: `“${'Summer '.repeat(20)}” is deleted.` })
  const { textContent } = screen.getByRole('status')
  expect(textContent).toMatch(/^“Summer .*…” is deleted\.$/)
  expect(textContent.length).toBeLessThan(80)
})

test('the same is not said twice at once: the newer one stays for its full time', () => {
  show({ text: 'Link copied' })
  pass(3000)
  fireEvent.click(screen.getByRole('button', { name: 'Do it' }))
  expect(screen.getAllByText('Link copied')).toHaveLength(1)
  pass(3000)
  expect(screen.getAllByText('Link copied')).toHaveLength(1)
})

test('of a kind the newest is shown, also where something can still be done', () => {
  const older = vi.fn<() => void>()
  show({ text: 'Link opened', action: { label: 'Bring back', run: older }, kind: 'opened' })
  fireEvent.click(screen.getByRole('button', { name: 'Do it' }))
  expect(screen.getAllByText('Link opened')).toHaveLength(1)
})

test('at most three are shown, the newest ones: each can undo what is its own', () => {
  show({ text: 'Row removed', action: { label: 'Undo', run: () => {} } })
  const button = screen.getByRole('button', { name: 'Do it' })
  for (let more = 0; more < 4; more += 1) fireEvent.click(button)
  expect(screen.getAllByText('Row removed')).toHaveLength(3)
})

describe('a part of the app', () => {
  const toast = { text: 'Row removed', action: { label: 'Undo', run: () => {} } }
  const lasting = { ...toast, isLasting: true }
  const app = (shown: 'one' | 'other', said: Toast = toast) => (
    <ToastProvider dismissLabel="Dismiss">
      <Activity mode={shown === 'one' ? 'visible' : 'hidden'}>
        <ToastScope>
          <Shower toast={said} />
        </ToastScope>
      </Activity>
      <ToastScope>
        <p>The other part</p>
      </ToastScope>
    </ToastProvider>
  )

  test('takes its toasts along when it is put away, and they count on when it comes back', () => {
    const { rerender } = render(app('one'))
    fireEvent.click(screen.getByRole('button', { name: 'Do it' }))
    pass(6000)
    rerender(app('other'))
    expect(screen.queryByText('Row removed')).toBeNull()
    pass(60_000)
    rerender(app('one'))
    expect(screen.getByText('Row removed')).toBeTruthy()
    pass(4100)
    expect(screen.queryByText('Row removed')).toBeNull()
  })

  test('can say what outlives it', () => {
    const { rerender } = render(app('one', lasting))
    fireEvent.click(screen.getByRole('button', { name: 'Do it' }))
    rerender(app('other', lasting))
    expect(screen.getByText('Row removed')).toBeTruthy()
  })

  test('can say what is for whoever looks at another: it goes when its part comes back, for good', () => {
    const elsewhere = { ...toast, isForElsewhere: true }
    const { rerender } = render(app('one', elsewhere))
    const say = screen.getByRole('button', { name: 'Do it' })
    rerender(app('other', elsewhere))
    fireEvent.click(say)
    expect(screen.getByText('Row removed')).toBeTruthy()
    rerender(app('one', elsewhere))
    expect(screen.queryByText('Row removed')).toBeNull()
    rerender(app('other', elsewhere))
    expect(screen.queryByText('Row removed')).toBeNull()
  })

  test('speaks in the same place as all others', () => {
    render(app('one'))
    expect(screen.getAllByRole('status')).toHaveLength(1)
  })
})

test('the region that reads out is there before there is anything to read', () => {
  render(<ToastProvider dismissLabel="Dismiss">Page</ToastProvider>)
  expect(screen.getByRole('status').textContent).toBe('')
})

function lookAtTab(isLookedAt: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(!isLookedAt)
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}

function pass(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds)
  })
}
