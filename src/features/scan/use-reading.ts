import { useEffect, useEffectEvent, useState, type RefObject } from 'react'
import type { CameraDoors } from './camera-doors.ts'

/** Milliseconds between two frames: eight a second, less what the reading takes. */
const pace = 125
/** Frames without a code after which something should be said: some eight seconds. */
const manyFrames = 60

/**
 * Reads what the video shows of a stream, frame after frame, and hands over the first text, once. Nothing is read while the
 * page is hidden. The answer is whether it has looked in vain for long.
 */
export function useReading(
  video: RefObject<HTMLVideoElement | null>,
  stream: MediaStream | null,
  { readVideo }: CameraDoors,
  onText: (text: string) => void,
): boolean {
  const [vain, setVain] = useState<MediaStream | null>(null)
  const hand = useEffectEvent(onText)

  useEffect(() => {
    if (!stream) return undefined
    let isOver = false
    let frames = 0
    const look = async () => {
      const shown = document.hidden ? null : video.current
      const text = shown ? await readVideo(shown, frames) : null
      if (isOver) return
      if (text !== null) {
        hand(text)
        return
      }
      frames += 1
      if (frames === manyFrames) setVain(stream)
      timer = setTimeout(look, pace)
    }
    let timer = setTimeout(look, pace)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [video, stream, readVideo])

  return stream !== null && stream === vain
}
