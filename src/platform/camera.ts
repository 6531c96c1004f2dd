import { fail, ok, type Result } from './result.ts'

/**
 * Why there is no picture. `insecure`: the page came over plain http, where browsers have no camera. `none`: there is none.
 * `refused`: the person, the system or the page's own policy said no. `in-use`: another program holds it, or it does not
 * start. `unusable`: it was opened, and nothing can be done with it. `given-up`: the one who asked does not want it any more.
 */
export type CameraRefusal = 'insecure' | 'none' | 'refused' | 'in-use' | 'unusable' | 'given-up'

export interface Camera {
  readonly stream: MediaStream
  /** The ids of the other cameras, beginning with the one after this. */
  readonly others: readonly string[]
  /** It looks at what is in front of the person, and not at the person. */
  readonly facesAway: boolean
  /** Switches its lamp; the answer is whether it is lit now. Null where it has none that a page can switch. */
  readonly lamp: ((lit: boolean) => Promise<boolean>) | null
  /** Stops it and puts out its light. */
  readonly close: () => void
}

export interface CameraWish {
  /** One of another camera's `others`; without it the camera that faces away, or else any. */
  readonly id?: string
  /** Aborted by the one who asks, a camera that comes late is closed at once. */
  readonly signal?: AbortSignal
  /** The camera was pulled out, or its permission taken back. Not called after `close`. */
  readonly onLost?: () => void
}

/** Whether there is a camera that the page may ask for. Asks the person nothing. */
export async function hasCamera(): Promise<boolean> {
  return (await listCameras()).length > 0
}

/** Opens a camera; the person may be asked for permission and take long to answer. Never throws. */
export async function openCamera(wish: CameraWish = {}): Promise<Result<Camera, CameraRefusal>> {
  if (!hasDevices()) return fail(globalThis.isSecureContext ? 'none' : 'insecure')
  const isGivenUp = () => wish.signal?.aborted === true
  let stream: MediaStream
  try {
    stream = await navigator.mediaDevices.getUserMedia(constraintsOf(wish))
  } catch (error) {
    return fail(isGivenUp() ? 'given-up' : refusalOf(error))
  }
  const ids = await listCameras()
  if (!isGivenUp()) return cameraOf(stream, ids, wish)
  stop(stream)
  return fail('given-up')
}

/** Whatever goes wrong here, its light does not stay on. */
function cameraOf(
  stream: MediaStream,
  ids: readonly string[],
  wish: CameraWish,
): Result<Camera, CameraRefusal> {
  try {
    return ok(toCamera(stream, ids, wish))
  } catch {
    stop(stream)
    return fail('unusable')
  }
}

/** The ids of all cameras. Before one was allowed, browsers name at most one, with the id ''. */
async function listCameras(): Promise<readonly string[]> {
  try {
    const devices = await navigator.mediaDevices.enumerateDevices()
    return devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId)
  } catch {
    return []
  }
}

/** The types promise it everywhere; over plain http it is missing. */
function hasDevices(): boolean {
  const { mediaDevices }: { mediaDevices?: MediaDevices } = navigator
  return mediaDevices !== undefined
}

function constraintsOf({ id }: CameraWish): MediaStreamConstraints {
  const which = id === undefined ? { facingMode: { ideal: 'environment' } } : exactly(id)
  return { audio: false, video: { ...which, width: { ideal: 1920 }, height: { ideal: 1080 } } }
}

function exactly(id: string): MediaTrackConstraints {
  return { deviceId: { exact: id } }
}

function toCamera(stream: MediaStream, ids: readonly string[], { onLost }: CameraWish): Camera {
  const [track] = stream.getVideoTracks()
  const { deviceId = '', facingMode } = track?.getSettings() ?? {}
  // Sent only when it ends by itself: `stop` sends none.
  track?.addEventListener('ended', () => onLost?.())
  const place = ids.indexOf(deviceId)
  return {
    stream,
    others: place < 0 ? [] : [...ids.slice(place + 1), ...ids.slice(0, place)],
    facesAway: facingMode === 'environment',
    lamp: track ? lampOf(track) : null,
    close: () => stop(stream),
  }
}

function stop(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop()
}

/** Chrome on Android knows lamps; the types do not. */
interface Lamp {
  readonly torch?: boolean
}

function lampOf(track: MediaStreamTrack): Camera['lamp'] {
  // Firefox has no such question.
  const abilities: MediaTrackCapabilities & Lamp = track.getCapabilities?.() ?? {}
  if (abilities.torch !== true) return null
  return async (lit) => {
    const wanted: MediaTrackConstraintSet & Lamp = { torch: lit }
    try {
      await track.applyConstraints({ advanced: [wanted] })
      return lit
    } catch {
      return !lit
    }
  }
}

const refusals: { readonly [name: string]: CameraRefusal } = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
}

/** What browsers throw stands in the Media Capture specification; old names and all else mean that it did not start. */
function refusalOf(error: unknown): CameraRefusal {
  const name = error instanceof Error ? error.name : ''
  return refusals[name] ?? 'in-use'
}
