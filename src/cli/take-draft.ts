import type { LinkDraft } from '#link/index.ts'
import type { Doors } from './doors.ts'
import { readDraft } from './read-draft.ts'
import { wholeText } from './read-text.ts'
import { words } from './words.ts'

/** Characters that a draft's JSON may have: far more than a link can. */
const longest = 10_000_000

/** The draft in a file. Where there is none, says why, and gives `null`. */
export async function takeDraft(place: string, doors: Doors): Promise<LinkDraft | null> {
  const opened = await doors.open(place)
  if (!opened.ok) {
    doors.say(words.trouble({ reason: opened.reason, doing: 'read', place }))
    return null
  }
  const text = await wholeText(opened.value, longest)
  const read = text === null ? null : readDraft(text)
  if (read?.is === 'draft') return read.draft
  for (const problem of read?.problems ?? [words.draft.tooLong]) doors.say(problem)
  return null
}
