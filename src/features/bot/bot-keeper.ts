import type { Bot } from '#library/bot.ts'
import type { Expected, Kept, SaveTrouble } from '#library/library.ts'
import type { Result } from '#platform/result.ts'
import { isSameBot } from './form.ts'

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
  readonly save: (value: Bot, expected: Expected) => Promise<Result<Kept<Bot>, SaveTrouble>>
  readonly tell: (state: KeepState) => void
}

/** Keeps one bot while it is being edited. One save at a time; what is typed during one follows behind it. */
export interface Keeper {
  /** Something was typed: it is saved when the hands rest. */
  readonly changed: () => void
  /** Saves at once what is not saved yet. */
  readonly keepNow: () => Promise<void>
  /** The library holds this. Answers with the bot to show, where another tab has changed it and nothing here is unsaved. */
  readonly seen: (kept: Kept<Bot>) => Bot | null
  /** The library holds it no more. */
  readonly lost: () => void
  /** It is held again, as this: what is typed goes over it. */
  readonly found: (kept: Kept<Bot>) => Promise<void>
  /** What is typed here goes over what the other tab has saved. */
  readonly keepMine: () => Promise<void>
  /** What the other tab has saved counts; what was typed here becomes a version. Answers with the bot to show. */
  readonly takeTheirs: () => Promise<Bot | null>
  /** What the next save is made from. */
  readonly expected: () => Expected
}

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
    keepMine: async () => {
      const theirs = theirsOf(desk)
      if (theirs !== null) await keepOver(desk, theirs)
    },
    takeTheirs: async () => {
      const theirs = theirsOf(desk)
      return theirs === null ? null : takeOver(desk, theirs)
    },
    expected: () => expected(desk),
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
    if (!(await saveOne(desk, value))) return
  }
  become(desk, { at: 'saved' })
}

async function saveOne(desk: Desk, value: Bot): Promise<boolean> {
  become(desk, { at: 'saving' })
  const saved = await desk.doors.save(value, expected(desk))
  if (saved.ok) settle(desk, saved.value)
  else become(desk, troubleState(saved.reason))
  return saved.ok
}

function troubleState(why: SaveTrouble): KeepState {
  if (why === 'conflict') return { at: 'conflict', theirs: null }
  return why === 'gone' ? { at: 'gone' } : { at: 'trouble', why }
}

function seen(desk: Desk, kept: Kept<Bot>): Bot | null {
  if (desk.running !== null || desk.seenRevs.has(kept.rev)) return null
  if (isSameBot(kept.value, desk.base.value)) {
    // The other tab has changed nothing that can be seen: what is typed here goes over it.
    void keepOver(desk, kept)
    return null
  }
  if (isUnsaved(desk)) {
    clearTimeout(desk.timer)
    become(desk, { at: 'conflict', theirs: kept })
    return null
  }
  settle(desk, kept)
  become(desk, { at: 'saved' })
  return kept.value
}

async function keepOver(desk: Desk, kept: Kept<Bot>): Promise<void> {
  settle(desk, kept)
  clearTimeout(desk.timer)
  await run(desk, () => saveAll(desk))
}

/** First ours over theirs, then theirs over ours: so that ours, too, is among the versions. */
async function takeOver(desk: Desk, theirs: Kept<Bot>): Promise<Bot | null> {
  settle(desk, theirs)
  let isTaken = false
  await run(desk, async () => {
    const mine = desk.doors.read()
    if (!isSameBot(mine, theirs.value) && !(await saveOne(desk, mine))) return
    isTaken = await saveOne(desk, theirs.value)
    if (isTaken) become(desk, { at: 'saved' })
  })
  return isTaken ? theirs.value : null
}
