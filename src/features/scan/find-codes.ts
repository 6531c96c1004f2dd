import type { Picture } from '#platform/picture.ts'
import { stepsOf, type Look } from './looks.ts'
import { enlarge, hasGlass, toLuma } from './luma.ts'
import { readCodes } from './read-codes.ts'

export interface Search {
  /** Milliseconds, of any beginning. */
  readonly now?: () => number
  /** Lets the page do what else it has to do. */
  readonly pause?: () => Promise<void>
}

/** Milliseconds for a whole picture. What is under way is finished. */
const longest = 15_000
/** Milliseconds for second tries in one look. */
const patience = 250

/** The texts of all codes in a picture, each once; an empty list where none can be read in fifteen seconds. */
export async function findCodes(
  picture: Picture,
  { now = () => performance.now(), pause = nextTask }: Search = {},
): Promise<readonly string[]> {
  const end = now() + longest
  const found = new Set<string>()
  for (const step of stepsOf(picture)) {
    for (const look of step) {
      if (now() > end) return [...found]
      // oxlint-disable-next-line no-await-in-loop -- one after the other: the page needs room between them
      await pause()
      // oxlint-disable-next-line no-await-in-loop -- the same
      for (const text of await lookAt(picture, look)) found.add(text)
    }
    if (found.size > 0) return [...found]
  }
  return []
}

async function lookAt(picture: Picture, look: Look): Promise<readonly string[]> {
  const pixels = picture.pixels(look.area, look.scale)
  if (!pixels) return []
  // On white and on black, a picture without glass is the same.
  if (look.tone === 'on-black' && !hasGlass(pixels)) return []
  return readCodes(enlarge(toLuma(pixels, look.tone), look.times), patience)
}

function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done))
}
