import { afterEach, describe, expect, it, vi } from 'vitest'
import { hasCamera, openCamera } from '#platform/camera.ts'

afterEach(() => vi.unstubAllGlobals())

describe('whether there is a camera', () => {
  it('is asked of the browser, and not of the person', async () => {
    const asked = vi.fn<() => Promise<never>>()
    plugIn(['videoinput', 'audioinput'], asked)
    expect(await hasCamera()).toBe(true)
    plugIn(['audioinput'], asked)
    expect(await hasCamera()).toBe(false)
    expect(asked).not.toHaveBeenCalled()
  })

  it('is no over plain http, where browsers show none', async () => {
    vi.stubGlobal('navigator', {})
    expect(await hasCamera()).toBe(false)
  })

  it('is no where the browser will not say', async () => {
    vi.stubGlobal('navigator', { mediaDevices: { enumerateDevices: deny('NotAllowedError') } })
    expect(await hasCamera()).toBe(false)
  })
})

describe('opening a camera', () => {
  it('prefers the one that faces away, and asks for no sound', async () => {
    const asked = vi.fn<Ask>(async () => fakeStream())
    plugIn(['videoinput'], asked)
    expect(await openCamera()).toMatchObject({ ok: true, value: { facesAway: true } })
    const [wanted] = asked.mock.lastCall ?? []
    expect(wanted).toMatchObject({
      audio: false,
      video: { facingMode: { ideal: 'environment' } },
    })
  })

  it('opens another one by its id', async () => {
    const asked = vi.fn<Ask>(async () => fakeStream())
    plugIn(['videoinput'], asked)
    await openCamera({ id: 'camera 3' })
    expect(asked.mock.lastCall?.[0]).toMatchObject({ video: { deviceId: { exact: 'camera 3' } } })
  })

  it('tells the others in turn, so that all of them come round', async () => {
    const kinds = ['videoinput', 'audioinput', 'videoinput', 'videoinput'] as const
    plugIn(kinds, async () => fakeStream({ settings: { deviceId: 'id 2' } }))
    expect(await openCamera()).toMatchObject({ ok: true, value: { others: ['id 3', 'id 0'] } })
  })

  it('tells no others where the browser does not tell which one it opened', async () => {
    plugIn(['videoinput', 'videoinput'], async () => fakeStream({ settings: {} }))
    expect(await openCamera()).toMatchObject({ ok: true, value: { others: [], facesAway: false } })
  })

  it.each([
    ['NotAllowedError', 'refused'],
    ['SecurityError', 'refused'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
    ['NotReadableError', 'in-use'],
    ['AbortError', 'in-use'],
    ['SomethingNewError', 'in-use'],
  ])('names the reason when the browser says %s: %s', async (name, reason) => {
    plugIn(['videoinput'], deny(name))
    expect(await openCamera()).toEqual({ ok: false, reason })
  })

  it('says that the address is to blame over plain http', async () => {
    vi.stubGlobal('navigator', {})
    vi.stubGlobal('isSecureContext', false)
    expect(await openCamera()).toEqual({ ok: false, reason: 'insecure' })
    vi.stubGlobal('isSecureContext', true)
    expect(await openCamera()).toEqual({ ok: false, reason: 'none' })
  })
})

describe('a camera', () => {
  it('stops all that it opened when it is closed', async () => {
    const stream = fakeStream()
    plugIn(['videoinput'], async () => stream)
    const opened = await openCamera()
    expect(stream.live()).toBe(1)
    if (opened.ok) opened.value.close()
    expect(stream.live()).toBe(0)
  })

  it('that is allowed after nobody wants it any more is stopped at once', async () => {
    const stream = fakeStream()
    let allow: (() => void) | undefined
    const allowed = new Promise<MediaStream>((done) => {
      allow = () => done(stream)
    })
    plugIn(['videoinput'], () => allowed)
    const unwanted = new AbortController()
    const opening = openCamera({ signal: unwanted.signal })
    unwanted.abort()
    allow?.()
    expect(await opening).toEqual({ ok: false, reason: 'given-up' })
    expect(stream.live()).toBe(0)
  })

  it('that the browser cannot work with is stopped, and not said to be in use', async () => {
    const stream = fakeStream()
    stream.getVideoTracks = () => {
      throw new TypeError('No')
    }
    plugIn(['videoinput'], async () => stream)
    expect(await openCamera()).toEqual({ ok: false, reason: 'unusable' })
    expect(stream.live()).toBe(0)
  })

  it('that is refused after nobody wants it any more is no trouble', async () => {
    plugIn(['videoinput'], deny('NotAllowedError'))
    const answer = await openCamera({ signal: AbortSignal.abort() })
    expect(answer).toEqual({ ok: false, reason: 'given-up' })
  })

  it('tells when it is pulled out', async () => {
    const stream = fakeStream()
    plugIn(['videoinput'], async () => stream)
    const onLost = vi.fn<() => void>()
    await openCamera({ onLost })
    expect(onLost).not.toHaveBeenCalled()
    stream.getVideoTracks()[0]?.dispatchEvent(new Event('ended'))
    expect(onLost).toHaveBeenCalledOnce()
  })

  it('has a lamp only where the browser knows one', async () => {
    plugIn(['videoinput'], async () => fakeStream())
    expect(await openCamera()).toMatchObject({ ok: true, value: { lamp: null } })
    plugIn(['videoinput'], async () => fakeStream({ torch: 'works' }))
    expect(await lampAfter(true)).toBe(true)
    expect(await lampAfter(false)).toBe(false)
  })

  it('says that the lamp stays dark when it cannot be lit', async () => {
    plugIn(['videoinput'], async () => fakeStream({ torch: 'broken' }))
    expect(await lampAfter(true)).toBe(false)
  })
})

async function lampAfter(lit: boolean): Promise<boolean | undefined> {
  const opened = await openCamera()
  return opened.ok ? opened.value.lamp?.(lit) : undefined
}

type Ask = (wanted: MediaStreamConstraints) => Promise<MediaStream>

function plugIn(kinds: readonly MediaDeviceKind[], getUserMedia: Ask): void {
  const devices = kinds.map((kind, at) => ({ kind, deviceId: `id ${at}` }))
  const enumerateDevices = async () => devices
  vi.stubGlobal('navigator', { mediaDevices: { enumerateDevices, getUserMedia } })
}

function deny(name: string): () => Promise<never> {
  return () => Promise.reject(new DOMException('No', name))
}

interface Fake {
  readonly settings?: MediaTrackSettings
  readonly torch?: 'works' | 'broken'
}

function fakeStream({ settings = { facingMode: 'environment' }, torch }: Fake = {}) {
  const track = Object.assign(new EventTarget(), {
    readyState: 'live',
    stop: () => {
      track.readyState = 'ended'
    },
    getSettings: () => settings,
    getCapabilities: () => ({ torch: torch !== undefined }),
    applyConstraints: torch === 'works' ? async () => {} : deny('NotSupportedError'),
  })
  const stream = {
    getTracks: () => [track],
    getVideoTracks: () => [track],
    live: () => [track].filter(({ readyState }) => readyState === 'live').length,
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as much of a stream as is used
  return stream as unknown as typeof stream & MediaStream
}
