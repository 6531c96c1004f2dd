import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBatch } from '#bulk/batch.ts'
import { makeLink, makeQuietLink } from '#bulk/make-link.ts'
import { runBulk } from '#bulk/run.ts'
import { problemSentence } from '#bulk/words.ts'
import { readLink, type BotKnowledge, type LinkDraft } from '#link/index.ts'
import { shop } from '#test/link/bot-examples.ts'
import { blockId, setting, user, variable } from '#test/link/drafts.ts'
import { planFor } from './making.ts'

const header = ['block', 'shop', 'size', 'visits']
const draft: LinkDraft = {
  ...setting(
    user('Favourite shop', '[shop]'),
    user('visits', '[visits]'),
    variable('size', '[size]'),
    variable('color', 'black'),
  ),
  blockId: '[block]',
}
const summer = 's0a1b2c3d-0000-4000-8000-000000000001'
const bot: BotKnowledge = {
  ...shop,
  blocks: [
    ...shop.blocks,
    { id: 's-twice-1', name: 'Twice', note: '' },
    { id: 's-twice-2', name: 'Twice', note: '' },
    { id: 's-twice-3', name: 'Two times', note: '' },
    { id: 's-twice-4', name: 'two-times', note: '' },
  ],
}
const plan = planFor(header, draft, { bot })
const made = (...cells: readonly string[]) => makeLink(plan, cells)
const codes = (...cells: readonly string[]) => made(...cells).problems.map(({ code }) => code)
const fixOf = (cell: string) => {
  const [problem] = made(cell, 'Huế', 'M', '7').problems
  return problem !== undefined && 'fix' in problem ? problem.fix?.called : undefined
}
const blockOf = (url: string | null) => (url === null ? null : readLink(url, 'splitting')?.blockId)

/** Values that are known and others, and names and IDs of blocks. */
const tried =
  `||Huế|hue|Hà Nội|M|7|7,5|-1.5|{{ad.name}}|#N/A|x;y|${summer}|Welcome|twice|s-twice-1`.split('|')

describe('a list for a bot', () => {
  it.each([
    ['Summer sale', summer],
    [' summer-SALE ', summer],
    [summer, summer],
    ['Welcome', blockId],
    ['', ''],
  ])('reads the block “%s” as %s', (cell, id) => {
    expect(blockOf(made(cell, 'Huế', 'M', '7').url)).toBe(id)
    expect(codes(cell, 'Huế', 'M', '7')).toEqual([])
    expect(makeQuietLink(plan, [cell, 'Huế', 'M', '7'])).toBe(made(cell, 'Huế', 'M', '7').url)
  })

  it('warns of a block whose name several have, and refuses what can be no ID', () => {
    expect(codes('Twice', 'Huế', 'M', '')).toEqual(['bot.unknown-block'])
    expect(blockOf(made('Twice', 'Huế', 'M', '').url)).toBe('Twice')
    expect(codes('No such block', 'Huế', 'M', '')).toEqual(['block.characters'])
    expect(made('No such block', 'Huế', 'M', '').url).toBe(null)
  })

  it.each([
    [
      'Twice',
      'warning',
      'Several blocks of your bot have this name. Give the ID of the one that is meant.',
    ],
    [
      'TWO TIMES',
      'error',
      'Several blocks of your bot have this name. Give the ID of the one that is meant.',
    ],
    ['No such block', 'error', 'Your bot has no block of this name.'],
    ['Nosuchblock', 'warning', 'Your bot has no block of this name.'],
    ['s0a1b2c3d-0000-4000-8000-00000000000f', 'warning', 'Your bot has no block with this ID.'],
    [
      's-twice-1',
      'warning',
      'Block IDs look like s58fa63fe-6791-42bf-8674-fd4c377aa44f. Check that this one is whole.',
    ],
  ])('says of the block “%s” once what is so, as a %s: %s', (cell, severity, sentence) => {
    const { problems } = made(cell, 'Huế', 'M', '7')
    expect(problems.map((one) => [one.severity, problemSentence(one)])).toEqual([
      [severity, sentence],
    ])
  })

  it('proposes the block that a misspelt name is near to, but none of several of one name', () => {
    expect(fixOf('Sumer sale')).toBe('Summer sale')
    expect(fixOf('Twice')).toBe(undefined)
  })

  it('reads the name of a block also where it is the same in all links', () => {
    const fixed = planFor(header, { ...draft, blockId: 'Welcome' }, { bot })
    const cells = ['', 'Huế', 'M', '7']
    expect(blockOf(makeLink(fixed, cells).url)).toBe(blockId)
    expect(makeQuietLink(fixed, cells)).toBe(makeLink(fixed, cells).url)
  })

  it('warns of values that the bot does not take, with its own sentence, and makes the link', () => {
    const { url, problems } = made(blockId, 'Hue', 'XL', 'many')
    expect(url).not.toBe(null)
    expect(problems.map(problemSentence)).toEqual([
      'In your bot “Favourite shop” is one of: Hà Nội, Huế.',
      'In your bot this is a number, written like 12 or 12.5.',
      'In your bot “size” is one of: S, M, L.',
    ])
  })

  it('counts what the bot does not know by kind', async () => {
    const named = planFor(
      ['name', 'size'],
      setting(user('[name]', 'x'), variable('size', '[size]')),
      {
        bot,
      },
    )
    const rows = [
      ['Source', 'M'],
      ['Sourse', 'XXL'],
      ['color', 'XXL'],
      ['Sauce', 'S'],
    ]
    const { links, refused, findings } = await runBulk(named, [toBatch(rows, 2)], { take() {} })
    expect({ links, refused }).toEqual({ links: 4, refused: 0 })
    expect(findings.map(({ code, place, count }) => [code, place, count])).toEqual([
      ['bot.unknown-attribute', '[name]', 2],
      ['bot.value-not-allowed', 'size', 2],
      ['bot.wrong-kind', '[name]', 1],
    ])
  })

  it('comes the quick way only where the long one gives the same, with nothing to say', () => {
    const cell = fc.oneof(fc.constant(''), fc.constantFrom(...tried))
    const wholeRow = fc.array(cell, { minLength: 4, maxLength: 4 })
    let quick = 0
    fc.assert(
      fc.property(fc.oneof(fc.array(cell, { maxLength: 4 }), wholeRow), (cells) => {
        const quiet = makeQuietLink(plan, cells)
        const { url, problems } = makeLink(plan, cells)
        quick += quiet === null ? 0 : 1
        expect(quiet === null || (quiet === url && problems.length === 0)).toBe(true)
      }),
      { numRuns: 5000 },
    )
    expect(quick).toBeGreaterThan(100)
  })

  it('takes the long way for all rows where something is to be said of all of them', () => {
    const unknown = planFor(['c'], setting(user('Team', '[c]')), { bot })
    expect(makeQuietLink(unknown, ['a'])).toBe(null)
    expect(makeLink(unknown, ['a']).problems.map(({ code }) => code)).toEqual([
      'bot.unknown-attribute',
    ])
  })
})

it('without a bot, names are no IDs and nothing is known', () => {
  for (const none of [planFor(header, draft), planFor(header, draft, { bot: null })]) {
    const { url, problems } = makeLink(none, ['Welcome', 'Hue', 'XL', 'many'])
    expect(blockOf(url)).toBe('Welcome')
    expect(problems.map(({ code }) => code)).toEqual(['block.format'])
  }
})
