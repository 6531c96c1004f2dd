import { describe, expect, test, vi } from 'vitest'
import { createKeeper, type KeepState } from '#features/bot/bot-keeper.ts'
import type { Bot } from '#library/bot.ts'
import type { Expected, Kept, SaveTrouble } from '#library/library.ts'
import { fail, ok, type Result } from '#platform/result.ts'
import { botOf } from '#test/library/any-library.ts'

function keptAs(rev: string, value: Bot): Kept<Bot> {
  return { id: 'bot:1', rev, createdAt: 0, updatedAt: 0, value }
}

/** A keeper over a form that is just a bot, and a library that says yes until told otherwise. */
function openKeeper(start = keptAs('1', botOf())) {
  const desk = { typed: start.value, refusal: null as SaveTrouble | null, count: 1 }
  const tell = vi.fn<(state: KeepState) => void>()
  const save = vi.fn<(value: Bot, expected: Expected) => Promise<Result<Kept<Bot>, SaveTrouble>>>(
    (value) => {
      desk.count += 1
      return Promise.resolve(
        desk.refusal === null ? ok(keptAs(`ours-${desk.count}`, value)) : fail(desk.refusal),
      )
    },
  )
  const keeper = createKeeper(start, {
    read: () => desk.typed,
    show: (bot) => {
      desk.typed = bot
    },
    save,
    tell,
  })
  const type = (changed: Partial<Bot>) => {
    desk.typed = { ...desk.typed, ...changed }
    keeper.changed()
  }
  return { desk, tell, save, keeper, type }
}

const theirs = keptAs('2-theirs', botOf({ note: 'theirs' }))

test('the same change of another tab is told once, however often it is looked at', () => {
  const { keeper, tell, type } = openKeeper()
  type({ note: 'ours' })
  keeper.seen(theirs)
  const told = tell.mock.calls.length
  expect(tell).toHaveBeenLastCalledWith({ at: 'conflict', theirs })
  for (let times = 0; times < 20; times += 1) {
    keeper.seen(theirs)
    // Another list, the same bot.
    keeper.seen({ ...theirs })
  }
  expect(tell.mock.calls).toHaveLength(told)
})

describe('what another tab has changed', () => {
  test('comes in around what is typed here, and nobody is asked', async () => {
    const { keeper, desk, save, type, tell } = openKeeper()
    type({ name: 'Ours' })
    keeper.seen(theirs)
    await keeper.keepNow()
    expect(desk.typed).toEqual(botOf({ name: 'Ours', note: 'theirs' }))
    expect(save).toHaveBeenLastCalledWith(desk.typed, { id: 'bot:1', rev: '2-theirs' })
    expect(tell).toHaveBeenLastCalledWith({ at: 'saved' })
  })

  test('is asked about no more once the same stands here', () => {
    const { keeper, type, tell } = openKeeper()
    type({ note: 'ours' })
    keeper.seen(theirs)
    expect(keeper.collisions()).toHaveLength(1)
    type({ note: 'theirs' })
    expect(tell).toHaveBeenLastCalledWith({ at: 'saved' })
    expect(keeper.unsaved()).toBeNull()
  })
})

describe('of two that collide', () => {
  test('either can be chosen, and what does not collide is in both', async () => {
    const { keeper, type } = openKeeper()
    type({ note: 'ours', name: 'Ours' })
    keeper.seen(keptAs('2', botOf({ note: 'theirs', variables: [] })))
    const choice = await keeper.choose('theirs')
    expect(choice).toEqual(
      ok({
        chosen: botOf({ note: 'theirs', name: 'Ours', variables: [] }),
        other: botOf({ note: 'ours', name: 'Ours', variables: [] }),
      }),
    )
  })

  test('none is chosen where there is no room; it is asked once more', async () => {
    const { keeper, type, desk, tell } = openKeeper()
    type({ note: 'ours' })
    keeper.seen(theirs)
    desk.refusal = 'full'
    expect(await keeper.choose('theirs')).toEqual(fail('full'))
    expect(desk.typed.note).toBe('ours')
    keeper.seen(theirs)
    expect(tell).toHaveBeenLastCalledWith({ at: 'conflict', theirs })
    desk.refusal = null
    expect((await keeper.choose('mine')).ok).toBe(true)
    expect(keeper.unsaved()).toBeNull()
  })
})
