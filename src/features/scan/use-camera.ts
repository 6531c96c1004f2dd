import { useEffect, useState } from 'react'
import type { Camera, CameraRefusal } from '#platform/camera.ts'
import type { CameraDoors } from './camera-doors.ts'

/** Why there is no picture now. `lost`: there was one. */
export type Trouble = Exclude<CameraRefusal, 'given-up'> | 'lost'

export type CameraState =
  | { readonly at: 'asking' }
  | { readonly at: 'live'; readonly camera: Camera }
  | { readonly at: 'failed'; readonly why: Trouble }

/** Which camera; a new object asks anew. */
interface Wish {
  readonly id?: string
}

/**
 * A camera for as long as the part that uses it is on the page. It is closed with it, also where it is allowed only after
 * that.
 */
export function useCamera({ openCamera }: CameraDoors) {
  const [state, setState] = useState<CameraState>({ at: 'asking' })
  const [wish, setWish] = useState<Wish>({})

  useEffect(() => {
    const unwanted = new AbortController()
    let camera: Camera | null = null
    const onLost = () => setState({ at: 'failed', why: 'lost' })
    const open = async () => {
      const opened = await openCamera({ ...wish, signal: unwanted.signal, onLost })
      if (unwanted.signal.aborted) {
        if (opened.ok) opened.value.close()
      } else if (opened.ok) {
        camera = opened.value
        setState({ at: 'live', camera })
      } else if (opened.reason !== 'given-up') {
        setState({ at: 'failed', why: opened.reason })
      }
    }
    void open()
    return () => {
      unwanted.abort()
      camera?.close()
    }
  }, [openCamera, wish])

  const ask = (next: Wish) => {
    setState({ at: 'asking' })
    setWish(next)
  }
  return { state, retry: () => ask({}), switchTo: (id: string) => ask({ id }) }
}
