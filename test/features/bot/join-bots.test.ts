import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asTyped, botToForm, formToBot } from '#features/bot/form.ts'
import { joinBots, undoChoice } from '#features/bot/join-bots.ts'
import { wovenForm } from '#features/bot/weave.ts'
import type { Bot } from '#library/bot.ts'
import { anyBots, botOf } from '#test/library/any-library.ts'

const base = botOf()
const block = { id: 'new', name: 'New', note: '' }
const other = { id: 'other', name: 'Other', note: '' }
const source = { name: 'Source', type: 'text', values: ['Facebook', 'Google'], note: '' } as const

describe('a bot that two tabs have changed', () => {
  test.each<[string, Partial<Bot>, Partial<Bot>]>([
    ['a name here and a note there', { name: 'Acme' }, { note: 'ours' }],
    ['a block here and an attribute there', { blocks: [block] }, { attributes: [] }],
    ['a block each', { blocks: [...base.blocks, block] }, { blocks: [...base.blocks, other] }],
    [
      'the values of a name here and its note there',
      { attributes: [{ ...source, values: ['Mail'] }] },
      { attributes: [{ ...source, note: 'since May' }] },
    ],
    ['the same in both', { note: 'same', blocks: [block] }, { note: 'same', blocks: [block] }],
  ])('has both: %s', (_, here, there) => {
    const joined = joinBots(base, { ...base, ...here }, { ...base, ...there })
    expect(joined.collisions).toEqual([])
    const back = joinBots(base, { ...base, ...there }, { ...base, ...here })
    expect({ ...joined.bot, blocks: new Set(joined.bot.blocks) }).toEqual({
      ...back.bot,
      blocks: new Set(back.bot.blocks),
    })
  })

  test('asks only about what both have changed, and keeps the rest whatever is chosen', () => {
    const [mine, theirs] = [
      { ...base, name: 'Mine', note: 'mine' },
      { ...base, note: 'theirs', variables: [] },
    ]
    const { bot, collisions } = joinBots(base, mine, theirs)
    expect(collisions).toEqual([{ of: 'note', key: '', mine: 'mine', theirs: 'theirs' }])
    expect(bot).toEqual({ ...base, name: 'Mine', note: 'mine', variables: [] })
    expect(joinBots(base, mine, theirs, 'theirs').bot).toEqual({ ...bot, note: 'theirs' })
  })

  test('asks about a row that was deleted here and changed there', () => {
    const [first] = base.blocks
    if (first === undefined) throw new Error('no block')
    const theirs = { ...base, blocks: [{ ...first, name: 'Renamed' }] }
    const { bot, collisions } = joinBots(base, { ...base, blocks: [] }, theirs)
    expect(collisions).toMatchObject([{ of: 'blocks', key: first.id, mine: null }])
    expect(bot.blocks).toEqual([])
    expect(joinBots(base, { ...base, blocks: [] }, theirs, 'theirs').bot).toEqual(theirs)
  })

  test('is as in one tab where the other has changed nothing, whatever it is', () => {
    fc.assert(
      fc.property(anyBots, anyBots, (one, two) => {
        const [was, now] = [asTyped(one), asTyped(two)]
        expect(joinBots(was, now, was)).toEqual({ bot: now, collisions: [] })
        expect(joinBots(was, was, now)).toEqual({ bot: now, collisions: [] })
        expect(joinBots(was, now, now)).toEqual({ bot: now, collisions: [] })
      }),
    )
  })

  test('loses no block that only one of them has', () => {
    fc.assert(
      fc.property(anyBots, anyBots, anyBots, (one, two, three) => {
        const [was, mine, theirs] = [asTyped(one), asTyped(two), asTyped(three)]
        const kept = new Set(idsOf(joinBots(was, mine, theirs).bot))
        const own = idsOf(mine).filter((id) => !idsOf(was).includes(id))
        expect(own.filter((id) => !kept.has(id))).toEqual([])
      }),
    )
  })
})

test('a choice that is undone leaves what was done since', () => {
  const [chosen, other_] = [
    { ...base, note: 'mine' },
    { ...base, note: 'theirs' },
  ]
  const undo = undoChoice(chosen, other_)
  expect(undo(chosen)).toEqual(other_)
  expect(undo({ ...chosen, name: 'Since' })).toEqual({ ...other_, name: 'Since' })
})

test('the form keeps the rows that are being typed, blank ones too', () => {
  const form = botToForm(base)
  form.blocks.push({ blockId: '', name: 'Wel ', note: '' }, { blockId: '', name: '', note: '' })
  const theirs = { ...formToBot(form), note: 'theirs', blocks: [...formToBot(form).blocks, other] }
  const woven = wovenForm(form, theirs)
  expect(woven.note).toBe('theirs')
  expect(woven.blocks.map(({ name }) => name)).toEqual([
    'Black Friday welcome',
    'Wel ',
    '',
    'Other',
  ])
})

function idsOf(bot: Bot): readonly string[] {
  return bot.blocks.map(({ id }) => id)
}
