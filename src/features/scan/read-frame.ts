import type { Area, Picture } from '#platform/picture.ts'
import { enlarge, toLuma } from './luma.ts'
import { readCodes } from './read-codes.ts'

/** Milliseconds for second tries in one look: the next frame may be a better one. */
const patience = 25
/** Of a frame with a shorter side than this, the middle is enlarged too: the lines of a dense code are fine there. */
const coarse = 900

/**
 * The text of the code in a camera's frame; null where none can be read. One look at each frame: by its `turn` (0, 1, 2 …) at
 * the middle, where the person aims; at all of it; at the middle, enlarged.
 */
export async function readFrame(frame: Picture, turn: number): Promise<string | null> {
  const middle = middleOf(frame)
  const kind = turn % 3
  const area = kind === 1 ? { x: 0, y: 0, width: frame.width, height: frame.height } : middle
  const pixels = frame.pixels(area, 1)
  if (!pixels) return null
  const luma = toLuma(pixels, 'on-white')
  const times = kind === 2 && middle.width < coarse ? 2 : 1
  const [text] = await readCodes(enlarge(luma, times), patience)
  return text ?? null
}

/** The largest square in the middle. */
function middleOf({ width, height }: Picture): Area {
  const side = Math.min(width, height)
  return {
    x: Math.floor((width - side) / 2),
    y: Math.floor((height - side) / 2),
    width: side,
    height: side,
  }
}
