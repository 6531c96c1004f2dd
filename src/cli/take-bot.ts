import { parseBundle, type ReadBundle } from '#library/bundle.ts'
import type { BotKnowledge } from '#link/index.ts'
import { botIn } from './bot-in-library.ts'
import { bulkWords } from './bulk-words.ts'
import type { Doors } from './doors.ts'
import { wholeText } from './read-text.ts'
import { words } from './words.ts'

/** Characters that a library's file may have. */
const longest = 100_000_000

/** Which bot, and where it is kept. */
export interface WantedBot {
  /** A library as the app exports it. */
  readonly place: string
  /** `null`: the only one that is there. */
  readonly name: string | null
}

/** What is known about a bot, out of a library's file. Where there is none, says why, and gives `null`. */
export async function takeBot(
  { place, name }: WantedBot,
  doors: Doors,
): Promise<BotKnowledge | null> {
  const opened = await doors.open(place)
  if (!opened.ok) {
    doors.say(words.trouble({ reason: opened.reason, doing: 'read', place }))
    return null
  }
  const file = words.input(place)
  const text = await wholeText(opened.value, longest)
  const read = text === null ? null : parseBundle(text)
  if (read === null || !read.ok) {
    doors.say(bulkWords.noLibrary(file, read === null ? 'too-large' : read.reason))
    return null
  }
  const found = botIn(read.value, name)
  if (typeof found !== 'string') return found
  const misfits = read.value.misfits.filter(({ kind }) => kind === 'bot')
  const why = found === 'none' && misfits.length > 0 ? 'unreadable' : found
  doors.say(bulkWords.noBot[why](file, name ?? '', namesIn(read.value)))
  for (const line of bulkWords.misfits(misfits)) doors.say(line)
  return null
}

function namesIn({ bots }: ReadBundle): readonly string[] {
  return bots.map(({ value }) => value.name)
}
