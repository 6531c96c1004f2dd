import type { Bot } from '#library/bot.ts'
import type { Expected, Kept, SaveTrouble } from '#library/library.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { asTyped, isSameBot } from './form.ts'
import { joinBots, type BotCollision, type JoinedBot } from './join-bots.ts'
import type { Side } from './join-rows.ts'

/** How what is typed stands to what is kept. */
export type KeepState =
  | { readonly at: 'saved' }
  /** Typed, and not yet on its way. */
  | { readonly at: 'waiting' }
  | { readonly at: 'saving' }
  /** What is typed is on the screen only. */
  | { readonly at: 'trouble'; readonly why: SaveTrouble }
  /** Another tab has saved the bot meanwhile; `null` until its text is here. */
  | { readonly at: 'conflict'; readonly theirs: Kept<Bot> | null }
  /** Another tab has deleted the bot meanwhile. */
  | { readonly at: 'gone' }

export interface KeeperDoors {
  /** What stands in the form. */
  readonly read: () => Bot
  /** Puts what another tab has changed into the form, and leaves the rest as it is being typed. */
  readonly show: (bot: Bot) => void
  readonly save: (value: Bot, expected: Expected) => Promise<Result<Kept<Bot>, SaveTrouble>>
  readonly tell: (state: KeepState) => void
}

/** Keeps one bot while it is being edited. One save at a time; what is typed during one follows behind it. */
export interface Keeper {
  /** Something was typed: it is saved when the hands rest. */
  readonly changed: () => void
  /** Saves at once what is not saved yet. */
  readonly keepNow: () => Promise<void>
  /** The library holds this. What another tab has changed is shown; a person is asked only about what was changed here, too. */
  readonly seen: (kept: Kept<Bot>) => void
  /** The library holds it no more. */
  readonly lost: () => void
  /** It is held again, as this: what is typed goes over it. */
  readonly found: (kept: Kept<Bot>) => Promise<void>
  /** What is asked about, as it stands by now. */
  readonly collisions: () => readonly BotCollision[]
  /** Where both tabs have changed the same, what this side has counts. What the other had becomes a version. */
  readonly choose: (side: Side) => Promise<Choice>
  /** What the next save is made from. */
  readonly expected: () => Expected
  /** The bot that what is typed was made from, while some of it is not kept. */
  readonly unsaved: () => Kept<Bot> | null
}

/** The bot that was chosen, and the one that was not; or why that could not be saved. */
type Choice = Result<{ readonly chosen: Bot; readonly other: Bot }, SaveTrouble>

/**
 * A keeper for a bot that stands in a form, `start` being what the library holds of it. It saves 400 ms after the last `changed`;
 * refusals are told as states, and nothing is thrown.
 */
export function createKeeper(start: Kept<Bot>, doors: KeeperDoors): Keeper {
  const desk: Desk = {
    doors,
    base: start,
    seenRevs: new Set([start.rev]),
    state: { at: 'saved' },
    timer: undefined,
    running: null,
  }
  return {
    changed: () => changed(desk),
    keepNow: () => keepNow(desk),
    seen: (kept) => seen(desk, kept),
    lost: () => {
      if (desk.running !== null) return
      clearTimeout(desk.timer)
      become(desk, { at: 'gone' })
    },
    found: (kept) => keepOver(desk, kept),
    collisions: () => {
      const theirs = theirsOf(desk)
      return theirs === null ? [] : joined(desk, theirs).collisions
    },
    choose: async (side) => {
      const theirs = theirsOf(desk)
      return theirs === null ? fail('conflict') : choose(desk, theirs, side)
    },
    expected: () => expected(desk),
    unsaved: () => (isUnsaved(desk) ? desk.base : null),
  }
}

/** Milliseconds without typing before something is saved. */
const rest = 400

interface Desk {
  readonly doors: KeeperDoors
  /** As it was last read or saved. */
  base: Kept<Bot>
  /** A list that lags behind shows one of these. */
  readonly seenRevs: Set<string>
  state: KeepState
  timer: ReturnType<typeof setTimeout> | undefined
  running: Promise<void> | null
}

function become(desk: Desk, state: KeepState): void {
  const isSame = state.at === desk.state.at && state.at !== 'trouble' && state.at !== 'conflict'
  if (isSame) return
  desk.state = state
  desk.doors.tell(state)
}

function settle(desk: Desk, kept: Kept<Bot>): void {
  desk.base = kept
  desk.seenRevs.add(kept.rev)
}

function expected({ base }: Desk): Expected {
  return { id: base.id, rev: base.rev }
}

function isUnsaved({ doors, base }: Desk): boolean {
  return !isSameBot(doors.read(), base.value)
}

/** Saving would fail once more until a person has chosen. */
function isStuck({ state }: Desk): boolean {
  return state.at === 'conflict' || state.at === 'gone'
}

function theirsOf({ state }: Desk): Kept<Bot> | null {
  return state.at === 'conflict' ? state.theirs : null
}

function changed(desk: Desk): void {
  const theirs = theirsOf(desk)
  if (theirs !== null && joined(desk, theirs).collisions.length === 0) return joinIn(desk, theirs)
  if (isStuck(desk)) return
  clearTimeout(desk.timer)
  desk.timer = setTimeout(() => void keepNow(desk), rest)
  const isTold = desk.running !== null || desk.state.at === 'trouble'
  if (!isTold && isUnsaved(desk)) become(desk, { at: 'waiting' })
}

function keepNow(desk: Desk): Promise<void> {
  clearTimeout(desk.timer)
  return isStuck(desk) ? Promise.resolve() : run(desk, () => saveAll(desk))
}

function run(desk: Desk, task: () => Promise<void>): Promise<void> {
  desk.running ??= task().finally(() => {
    desk.running = null
  })
  return desk.running
}

/** Saves until what is typed is what is kept, or something is in the way. */
async function saveAll(desk: Desk): Promise<void> {
  const { read } = desk.doors
  for (let value = read(); !isSameBot(value, desk.base.value); value = read()) {
    // oxlint-disable-next-line no-await-in-loop -- each save is made from the one before
    if ((await saveOne(desk, value)) !== null) return
  }
  become(desk, { at: 'saved' })
}

/** What was in the way; `null`: nothing. */
async function saveOne(desk: Desk, value: Bot): Promise<SaveTrouble | null> {
  become(desk, { at: 'saving' })
  const saved = await desk.doors.save(value, expected(desk))
  if (saved.ok) settle(desk, saved.value)
  else become(desk, troubleState(saved.reason))
  return saved.ok ? null : saved.reason
}

function troubleState(why: SaveTrouble): KeepState {
  if (why === 'conflict') return { at: 'conflict', theirs: null }
  return why === 'gone' ? { at: 'gone' } : { at: 'trouble', why }
}

function seen(desk: Desk, kept: Kept<Bot>): void {
  const isKnown = desk.seenRevs.has(kept.rev) || theirsOf(desk)?.rev === kept.rev
  if (desk.running !== null || isKnown) return
  clearTimeout(desk.timer)
  if (joined(desk, kept).collisions.length === 0) joinIn(desk, kept)
  else become(desk, { at: 'conflict', theirs: kept })
}

function joined({ base, doors }: Desk, theirs: Kept<Bot>, prefer: Side = 'mine'): JoinedBot {
  return joinBots(asTyped(base.value), doors.read(), asTyped(theirs.value), prefer)
}

/** Nothing was changed in both tabs: what is typed here goes over what the other one has made of it. */
function joinIn(desk: Desk, theirs: Kept<Bot>): void {
  const { bot } = joined(desk, theirs)
  settle(desk, theirs)
  become(desk, { at: isSameBot(bot, theirs.value) ? 'saved' : 'waiting' })
  showIn(desk, bot)
  if (isUnsaved(desk)) void keepNow(desk)
}

function showIn({ doors }: Desk, bot: Bot): void {
  if (!isSameBot(bot, doors.read())) doors.show(bot)
}

async function keepOver(desk: Desk, kept: Kept<Bot>): Promise<void> {
  settle(desk, kept)
  clearTimeout(desk.timer)
  await run(desk, () => saveAll(desk))
}

/** Where theirs is chosen, ours is saved below it: so that it, too, is among the versions. */
async function choose(desk: Desk, theirs: Kept<Bot>, side: Side): Promise<Choice> {
  const { base, doors } = desk
  const before = doors.read()
  const [mine, others] = [joined(desk, theirs, 'mine').bot, joined(desk, theirs, 'theirs').bot]
  const chosen = side === 'mine' ? mine : others
  settle(desk, theirs)
  let trouble: SaveTrouble | null = null
  await run(desk, async () => {
    for (const bot of side === 'mine' ? [mine] : [mine, others]) {
      if (isSameBot(bot, desk.base.value)) continue
      // oxlint-disable-next-line no-await-in-loop -- one over the other
      trouble = await saveOne(desk, bot)
      if (trouble !== null) return
    }
    // What was typed meanwhile stays.
    showIn(desk, joinBots(before, doors.read(), chosen).bot)
    await saveAll(desk)
  })
  if (trouble === null) return ok({ chosen, other: side === 'mine' ? others : mine })
  // Nobody has chosen yet: what is kept by then is looked at anew.
  desk.seenRevs.delete(theirs.rev)
  desk.seenRevs.delete(desk.base.rev)
  settle(desk, base)
  return fail(trouble)
}
