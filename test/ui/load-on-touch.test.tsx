import { act, fireEvent, render, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { loadOnTouch, type LaterPart } from '#ui/load-on-touch.ts'

test('a part is asked for once, when the page is first touched', async () => {
  const bring = vi.fn<() => Promise<string>>(() => Promise.resolve('here'))
  const part = loadOnTouch(bring)
  const Shown = shownOf(part)
  render(
    <>
      <Shown />
      <Shown />
    </>,
  )
  expect(bring).not.toHaveBeenCalled()
  fireEvent.pointerMove(document.body)
  fireEvent.keyDown(document.body)
  expect(await screen.findAllByText('here')).toHaveLength(2)
  expect(bring).toHaveBeenCalledOnce()
  expect(part.part()).toBe('here')
})

test('a part that could not be loaded is asked for again', async () => {
  const bring = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new TypeError('offline'))
  const part = loadOnTouch(bring.mockResolvedValue('here'))
  const Shown = shownOf(part)
  render(<Shown />)
  expect(await part.load()).toBeNull()
  expect(screen.getByText('not here')).toBeTruthy()
  await act(async () => void (await part.load()))
  expect(screen.getByText('here')).toBeTruthy()
})

/** What shows the part. */
function shownOf({ usePart }: LaterPart<string>) {
  return function Shown() {
    return <p>{usePart() ?? 'not here'}</p>
  }
}
