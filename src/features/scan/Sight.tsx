import { LoaderCircle } from 'lucide-react'
import { useEffect, type RefObject } from 'react'
import type { Camera } from '#platform/camera.ts'

interface SightProps {
  /** Null while it is waited for. */
  readonly camera: Camera | null
  /** Becomes the video that shows what the camera sees. */
  readonly video: RefObject<HTMLVideoElement | null>
}

/** What the camera sees, with a frame to aim by. */
export function Sight({ camera, video }: SightProps) {
  const stream = camera?.stream ?? null
  useEffect(() => {
    if (video.current) Object.assign(video.current, { srcObject: stream })
  }, [video, stream])

  return (
    <div className="relative grid aspect-square max-h-[60dvh] w-full place-items-center overflow-hidden rounded-control bg-page sm:aspect-[4/3]">
      {camera ? (
        <>
          <video
            ref={video}
            muted
            playsInline
            autoPlay
            aria-hidden
            // One aims at oneself as in a mirror.
            className={`absolute inset-0 size-full object-cover ${camera.facesAway ? '' : '-scale-x-100'}`}
          />
          <Aim />
        </>
      ) : (
        <LoaderCircle aria-hidden size={28} className="animate-spin text-soft" />
      )}
    </div>
  )
}

const corners =
  'M2 26V12A10 10 0 0 1 12 2H26M74 2H88A10 10 0 0 1 98 12V26M98 74V88A10 10 0 0 1 88 98H74M26 98H12A10 10 0 0 1 2 88V74'

/** Four corners, light inside of dark, to be seen on whatever the camera sees. */
function Aim() {
  return (
    <svg
      aria-hidden
      viewBox="0 0 100 100"
      fill="none"
      strokeLinecap="round"
      className="absolute inset-0 m-auto h-3/4"
    >
      <path d={corners} stroke="#000" strokeOpacity="0.55" strokeWidth="3" />
      <path d={corners} stroke="#fff" strokeWidth="1.5" />
    </svg>
  )
}
