import { openCamera } from '#platform/camera.ts'
import { videoPicture } from '#platform/picture.ts'
import { readFrame } from './read-frame.ts'

/** What only a browser can do for the dialog. Tests bring doors of their own. None of them throws. */
export interface CameraDoors {
  readonly openCamera: typeof openCamera
  /** The text of the code that the video shows now; null where none can be read. `turn`: 0, 1, 2 … */
  readonly readVideo: (video: HTMLVideoElement, turn: number) => Promise<string | null>
}

export const browserDoors: CameraDoors = {
  openCamera,
  async readVideo(video, turn) {
    const frame = videoPicture(video)
    if (!frame) return null
    try {
      return await readFrame(frame, turn)
    } finally {
      frame.close()
    }
  },
}
