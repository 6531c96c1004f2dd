import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CameraDoors } from '#features/scan/camera-doors.ts'
import { CameraDialog } from '#features/scan/CameraDialog.tsx'
import type { Camera, CameraRefusal, CameraWish } from '#platform/camera.ts'
import { fail, ok } from '#platform/result.ts'
import { barriers } from '#test/link-view/accessible.ts'

const text = 'https://example.com?bs_ref=block:abc'

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('the camera dialog', () => {
  it('is nothing and asks for nothing while it is closed', () => {
    const { openCamera } = show({ isOpen: false })
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(openCamera).not.toHaveBeenCalled()
  })

  it('says that the browser may ask, then what to do', async () => {
    const { allow } = show()
    const dialog = screen.getByRole('dialog', { name: 'Read a QR code' })
    expect(dialog.contains(document.activeElement)).toBe(true)
    expect(screen.getByRole('status').textContent).toMatch(/^Starting the camera/)
    await allow()
    expect(screen.getByRole('status').textContent).toBe('Hold the QR code inside the frame.')
    expect(dialog.textContent).toContain('stays on this device')
  })

  it('hands over the first text once, closes and stops the camera', async () => {
    const { allow, camera, readVideo, onText, onClose } = show()
    await allow()
    readVideo.mockResolvedValueOnce(null).mockResolvedValue(text)
    await frames(3)
    expect(onText.mock.calls).toEqual([[text]])
    expect(onClose).toHaveBeenCalledOnce()
    expect(camera.close).toHaveBeenCalled()
    expect(screen.queryByRole('dialog')).toBeNull()
    await frames(3)
    expect(readVideo).toHaveBeenCalledTimes(2)
  })

  it('reads about eight frames in a second, and none while the page is hidden', async () => {
    const { allow, readVideo } = show()
    await allow()
    await frames(8)
    expect(readVideo).toHaveBeenCalledTimes(8)
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    await frames(8)
    expect(readVideo).toHaveBeenCalledTimes(8)
  })

  it('says what helps when nothing is read for long', async () => {
    const { allow } = show()
    await allow()
    await frames(61)
    expect(screen.getByRole('status').textContent).toMatch(/^Nothing read yet/)
  })

  it('shows the picture as in a mirror where the camera faces the person', async () => {
    const { allow } = show({ camera: fakeCamera({ facesAway: false }) })
    await allow()
    expect(document.querySelector('video')?.className).toContain('-scale-x-100')
  })

  it('has no barriers, waiting and live', async () => {
    const { allow } = show()
    expect(await barriers()).toEqual([])
    await allow()
    expect(await barriers()).toEqual([])
  })
})

describe('closing', () => {
  it('by the button or by Escape stops the camera', async () => {
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
    const first = show()
    await first.allow()
    await user.keyboard('{Escape}')
    expect(first.camera.close).toHaveBeenCalled()
    expect(screen.queryByRole('dialog')).toBeNull()
    first.unmount()

    const second = show()
    await second.allow()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    expect(second.camera.close).toHaveBeenCalled()
    expect(second.onText).not.toHaveBeenCalled()
  })

  it('with the whole page stops the camera', async () => {
    const { allow, camera, unmount } = show()
    await allow()
    unmount()
    expect(camera.close).toHaveBeenCalled()
  })

  it('before the camera is allowed tells that it is not wanted any more', async () => {
    const { openCamera, unmount } = show()
    const signal = openCamera.mock.lastCall?.[0]?.signal
    expect(signal?.aborted).toBe(false)
    unmount()
    expect(signal?.aborted).toBe(true)
  })

  it('closes a camera that comes after that all the same', async () => {
    const { allow, camera, unmount } = show()
    unmount()
    await allow()
    expect(camera.close).toHaveBeenCalledOnce()
  })

  it('while a frame is being read hands over nothing', async () => {
    const { allow, readVideo, onText, unmount } = show()
    const reading = later<string | null>()
    readVideo.mockReturnValue(reading.promise)
    await allow()
    await frames(1)
    unmount()
    await act(async () => reading.resolve(text))
    expect(onText).not.toHaveBeenCalled()
  })
})

describe('a camera that does not come', () => {
  const sentences: readonly (readonly [CameraRefusal, RegExp])[] = [
    ['none', /No camera was found. Connect one/],
    ['refused', /not allowed to use the camera. Allow it/],
    ['in-use', /Another program or tab may be using it/],
    ['unusable', /cannot work with it/],
    ['insecure', /begins with https/],
  ]

  it.each(sentences)('(%s) is explained, with what to do', async (reason, sentence) => {
    const { answer } = show()
    await answer(fail(reason))
    const alert = screen.getByRole('alert')
    expect(alert.textContent).toMatch(sentence)
    expect(alert.textContent).toContain('A picture of the code can be read too')
    expect(await barriers()).toEqual([])
  })

  it('is asked for once more by “Try again”, and the focus stays in the dialog', async () => {
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
    const { answer, allow, openCamera } = show()
    await answer(fail('refused'))
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(openCamera).toHaveBeenCalledTimes(2)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true)
    await allow()
    screen.getByText('Hold the QR code inside the frame.')
  })

  it('cannot be helped by another try where the address is to blame', async () => {
    const { answer } = show()
    await answer(fail('insecure'))
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  })

  it('is told of when it goes in the middle', async () => {
    const { allow, openCamera, readVideo } = show()
    await allow()
    await act(async () => openCamera.mock.lastCall?.[0]?.onLost?.())
    expect(screen.getByRole('alert').textContent).toMatch(/The camera stopped/)
    readVideo.mockClear()
    await frames(3)
    expect(readVideo).not.toHaveBeenCalled()
  })
})

describe('what a camera can do besides', () => {
  it('has no buttons where there is nothing', async () => {
    const { allow } = show()
    await allow()
    expect(screen.getAllByRole('button')).toEqual([screen.getByRole('button', { name: 'Close' })])
  })

  it('goes on to the next camera, and closes the one before', async () => {
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
    const camera = fakeCamera({ others: ['front', 'wide'] })
    const { allow, openCamera } = show({ camera })
    await allow()
    await user.click(screen.getByRole('button', { name: 'Other camera' }))
    expect(camera.close).toHaveBeenCalled()
    expect(openCamera.mock.lastCall?.[0]?.id).toBe('front')
    expect(screen.getByRole('dialog').contains(document.activeElement)).toBe(true)
  })

  it('lights its lamp, and says whether it is lit', async () => {
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime })
    const { allow } = show({ camera: fakeCamera({ lamp: async (lit) => lit }) })
    await allow()
    await user.click(screen.getByRole('button', { name: 'Lamp', pressed: false }))
    await user.click(await screen.findByRole('button', { name: 'Lamp', pressed: true }))
    expect(await screen.findByRole('button', { name: 'Lamp', pressed: false })).toBe(
      document.activeElement,
    )
  })
})

type FakeCamera = Camera & { readonly close: ReturnType<typeof vi.fn<() => void>> }

function fakeCamera(changed: Partial<Camera> = {}): FakeCamera {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- jsdom has no streams: as much of one as is used
  const stream = { id: 'stream' } as MediaStream
  const close = vi.fn<() => void>()
  return { stream, others: [], facesAway: true, lamp: null, ...changed, close }
}

type Opened = Awaited<ReturnType<CameraDoors['openCamera']>>

interface Shown {
  readonly isOpen?: boolean
  readonly camera?: FakeCamera
}

function show({ isOpen = true, camera = fakeCamera() }: Shown = {}) {
  let waiting = later<Opened>()
  const openCamera = vi.fn<(wish?: CameraWish) => Promise<Opened>>(() => {
    waiting = later()
    return waiting.promise
  })
  const readVideo = vi.fn<CameraDoors['readVideo']>(async () => null)
  const onText = vi.fn<(text: string) => void>()
  const onClose = vi.fn<() => void>()
  const doors = { openCamera, readVideo }

  function Page() {
    const [open, setOpen] = useState(isOpen)
    const close = () => {
      onClose()
      setOpen(false)
    }
    return <CameraDialog open={open} onClose={close} onText={onText} doors={doors} />
  }

  const { unmount } = render(<Page />)
  const answer = (opened: Opened) => act(async () => waiting.resolve(opened))
  return {
    openCamera,
    readVideo,
    onText,
    onClose,
    camera,
    unmount,
    answer,
    allow: () => answer(ok(camera)),
  }
}

/** A promise that is kept when the test says so. */
function later<T>() {
  let keep: ((value: T) => void) | undefined
  const promise = new Promise<T>((done) => {
    keep = done
  })
  return { promise, resolve: (value: T) => keep?.(value) }
}

/** Time for so many frames. */
async function frames(count: number): Promise<void> {
  for (let frame = 0; frame < count; frame += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one frame is read after the other
    await act(() => vi.advanceTimersByTimeAsync(125))
  }
}
