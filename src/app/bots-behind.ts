import type { BotsDoor } from '#features/build/bots.ts'
import type { KeptBot } from '#library-view/chosen-bot.ts'
import { observeListing } from '#library-view/observe-listing.ts'
import { changeIn } from '#library-view/change.ts'
import type { ListState } from '#library-view/list-query.ts'
import { saveTroubleText, words } from '#library-view/words.ts'
import type { Bot } from '#library/bot.ts'
import { libraryClient } from '#library/client.ts'
import type { Kept, SaveTrouble } from '#library/library.ts'
import { additionOf, addToBot, judgeByBot, takeFromBot, type Addition } from '#link/index.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { watchPreset } from './preset-behind.ts'
import { watchUsedUtm } from './utm-behind.ts'

// What stands behind Build's door to the bots: the library is a part of it, so that it is loaded when it is wanted.

let door: BotsDoor | null = null

/** The bots as they stand; `null` until they have been read. */
export function currentBots(): BotsDoor | null {
  return door
}

/** Tells whenever they change, in this tab or in another, until the answer is called. */
export function watchBots(tell: () => void): () => void {
  return observeListing('bot', (state) => {
    if (state.at === 'loading') return
    door = toDoor(state)
    tell()
  })
}

function toDoor(state: Exclude<ListState<Bot>, { at: 'loading' }>): BotsDoor {
  const items = state.at === 'ready' ? state.listing.items : []
  return {
    bots: items.map(toKeptBot).toSorted((one, other) => inOrder(one.name, other.name)),
    trouble: state.at === 'failed' ? words.trouble[state.why].title : null,
    judge: judgeByBot,
    additionOf,
    addToBot: addTo,
    watchPreset,
    watchUsedUtm,
  }
}

const { compare: inOrder } = new Intl.Collator('en', { numeric: true })

/** The same for the same, so that a form of two hundred rows is drawn anew only for what has changed. */
const made = new WeakMap<Bot, KeptBot>()

function toKeptBot({ id, value }: Kept<Bot>): KeptBot {
  const before = made.get(value)
  if (before !== undefined) return before
  const bot = { id, name: value.name, knowledge: value }
  made.set(value, bot)
  return bot
}

/** Answers with what takes the additions back. */
async function addTo(
  id: string,
  additions: readonly Addition[],
): Promise<Result<() => void, string>> {
  const changed = await change(id, (bot) => addToBot(bot, additions))
  if (!changed.ok) return fail(saveTroubleText(changed.reason))
  const before = changed.value
  return ok(() => void change(id, (bot) => takeFromBot(bot, additions, before)))
}

/** Somebody else may have saved the bot meanwhile: then theirs is what is changed. */
const mostTries = 3

/** Answers with the bot as it was before. */
async function change(id: string, toNext: (bot: Bot) => Bot): Promise<Result<Bot, SaveTrouble>> {
  const client = libraryClient()
  const opened = await client.open()
  if (!opened.ok) return opened
  for (let tries = 1; ; tries++) {
    // oxlint-disable-next-line no-await-in-loop -- each try begins with the bot as it is by then
    const found = await opened.value.get('bot', id)
    if (!found.ok || found.value === null) return fail('gone')
    const before = found.value.value
    const work = { of: 'save', value: toNext(before), expected: found.value } as const
    // oxlint-disable-next-line no-await-in-loop -- whether there is another try depends on it
    const saved = await changeIn(client, 'bot', work)
    if (saved.ok) return ok(before)
    if (saved.reason !== 'conflict' || tries === mostTries) return fail(saved.reason)
  }
}
