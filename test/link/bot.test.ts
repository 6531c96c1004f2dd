import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addToBot,
  blockIdOf,
  additionOf,
  additionsOf,
  applyFix,
  bareWord,
  buildLink,
  judgeByBot,
  prepareKnowledge,
  takeFromBot,
  type BotKnowledge,
  type LinkDraft,
} from '#link/index.ts'
import { anyDrafts, nastyText } from '#test/link/arbitraries.ts'
import { botExamples, shop } from '#test/link/bot-examples.ts'
import { blockId, chat, setting, site, starting, user, variable } from '#test/link/drafts.ts'
import { faultyDrafts } from '#test/link/faulty-drafts.ts'

describe.each(Object.entries(botExamples))('%s', (code, all) => {
  it.each(all)('is said when $name', ({ draft, knowledge = shop, systemNames, ...expected }) => {
    const found = judgeByBot(draft, knowledge, systemNames).filter((one) => one.code === code)
    expect(found).toMatchObject([{ code, path: expected.path, severity: 'warning' }])
    const fix = found[0]?.fix
    expect(fix === undefined ? 'none' : applyFix(draft, fix)).toEqual(expected.mended)
    if (fix === undefined) return
    const left = judgeByBot(applyFix(draft, fix), knowledge, systemNames)
    expect(left.map((one) => one.code)).not.toContain(code)
  })
})

const nothing: BotKnowledge = {
  addresses: [],
  blocks: [],
  attributes: [],
  variables: [],
  systemNames: 'documented',
}

describe('nothing is said', () => {
  const right: readonly (readonly [string, LinkDraft])[] = [
    ['of what the bot knows', setting(user('Source', 'Facebook'), variable('size', 'M'))],
    ['of another page of a known website', site('http://www.EXAMPLE.com:8080/shop?a=b#c')],
    ['of a known page on Messenger', chat('m.me/ACME/?x=1')],
    ['where no block is set', starting('')],
    ['of BotStar’s own attributes', setting(user('gender', 'female'), user('email', 'a@b.co'))],
    ['of a misspelt one, which building speaks of', setting(user('First_name', 'a'))],
    ['of values that are filled in later', setting(user('visits', '{{ad.id}}'))],
    [
      'of numbers, dates, yes and no',
      setting(
        user('visits', '-12.5'),
        user('member since', '2030-01-31'),
        user('newsletter', 'true'),
      ),
    ],
    ['of blank rows', setting(user(' ', ''), variable('', ' '))],
    ['of an address in the other channel’s field', site('https://m.me/other')],
  ]
  it.each(right)('%s', (_, draft) => {
    expect(judgeByBot(draft, shop)).toEqual([])
  })

  it('of the address, while the bot has none of that channel', () => {
    expect(judgeByBot(site('https://a.example', { blockId: '', rows: [] }), nothing)).toEqual([])
  })
})

const knowing = (words: readonly string[]): BotKnowledge => ({
  ...shop,
  attributes: words.map((name) => ({ name, type: 'text', values: [], note: '' })),
})

const meant = (typed: string, words: readonly string[]) =>
  judgeByBot(setting(user(typed, 'x')), knowing(words))[0]?.fix?.changes[0]?.to ?? null

describe('what was meant', () => {
  it('is found by letters added, dropped, changed and swapped', () => {
    for (const typed of ['Campaigns', 'Campagn', 'Kampaign', 'Camapign', 'CAMPAIGN', 'Cämpaign']) {
      expect(meant(typed, ['Source', 'Campaign'])).toBe('Campaign')
    }
    expect(meant('Compagne', ['Campaign'])).toBe(null)
    expect(meant('Shoop', ['Shop'])).toBe('Shop')
    expect(meant('Da Nang', ['Đà Nẵng'])).toBe('Đà Nẵng')
  })

  it('is not guessed for short words, and never between two', () => {
    expect(meant('abd', ['abc'])).toBe(null)
    expect(meant('ABC', ['abc'])).toBe('abc')
    expect(meant('Shop', ['shop', 'SHOP'])).toBe(null)
    expect(meant('Campaign C', ['Campaign A', 'Campaign B'])).toBe(null)
    expect(meant('Campaign C', ['Campaign A', 'campaign c', 'Campaign B'])).toBe('campaign c')
  })

  it('is a place, and the rest of the address stays', () => {
    const bot = { ...nothing, addresses: ['https://m.me/messy', 'https://shopping.example'] }
    const typed = chat('https://www.messenger.com/t/mess?x=mess#mess')
    const [page] = judgeByBot(typed, bot)
    expect(page?.fix?.changes[0]?.to).toBe('https://www.messenger.com/t/messy?x=mess#mess')
    const longer = { ...bot, addresses: ['https://m.me/messenger.co'] }
    const [found] = judgeByBot(chat('https://m.me/mesenger.co/?ref=mesenger.co'), longer)
    expect(found?.fix?.changes[0]?.to).toBe('https://m.me/messenger.co/?ref=mesenger.co')
    const [host] = judgeByBot(site('https://www.shoping.example/shoping.example'), bot)
    expect(host?.fix?.changes[0]?.to).toBe('https://www.shopping.example/shoping.example')
  })

  it('is said also of what no link can carry, and else nothing of that', () => {
    expect(judgeByBot(starting('Summer sail'), shop)[0]?.fix?.called).toBe('Summer sale')
    expect(judgeByBot(starting('no such block'), shop)).toEqual([])
    expect(judgeByBot(setting(user('So;rce', 'a')), shop)[0]?.fix?.changes[0]?.to).toBe('Source')
    expect(judgeByBot(setting(user('no;such', 'a')), shop)).toEqual([])
  })

  it('is called by its name where that is a block', () => {
    const [found] = judgeByBot(starting('welcome'), shop)
    expect(found?.fix?.called).toBe('Welcome')
  })
})

const names = fc.oneof(nastyText, fc.constantFrom('Source', 'color', 'size', 'visits', 'email'))
const known = fc.record({
  name: names,
  type: fc.constantFrom('text', 'number', 'date', 'yes-no'),
  values: fc.array(nastyText, { maxLength: 3 }),
  note: fc.constant(''),
})
const bots: fc.Arbitrary<BotKnowledge> = fc.record({
  addresses: fc.array(fc.oneof(nastyText, fc.webUrl(), fc.constant('https://m.me/a'))),
  blocks: fc.array(fc.record({ id: names, name: names, note: fc.constant('') })),
  attributes: fc.array(known),
  variables: fc.array(known),
  systemNames: fc.constantFrom('documented', 'widget-api'),
})
const drafts = fc.oneof(anyDrafts, faultyDrafts)
const runs = { numRuns: 10_000 }

describe('for any draft and any bot', () => {
  it('only warnings are given, and a fix takes its own away', () => {
    fc.assert(
      fc.property(drafts, bots, (draft, bot) => {
        for (const found of judgeByBot(draft, bot)) {
          expect(found.severity).toBe('warning')
          if (found.fix === undefined) continue
          const left = judgeByBot(applyFix(draft, found.fix), bot)
          const same = left.filter(({ code, path }) => code === found.code && path === found.path)
          expect(same).toEqual([])
        }
      }),
      runs,
    )
  })

  it('what is prepared says yes only where nothing is to be said, whatever the block and the values', () => {
    let yes = 0
    const spellings = fc.constantFrom('documented' as const, 'widget-api' as const)
    fc.assert(
      fc.property(
        drafts,
        bots,
        spellings,
        names,
        nastyText,
        (draft, bot, spelling, block, text) => {
          const knows = prepareKnowledge(draft, bot, spelling)
          for (const [id, value] of [
            [draft.blockId, null],
            [block, text],
          ] as const) {
            const rows = draft.rows.map((row) => ({ ...row, value: value ?? row.value }))
            const values = rows.map((row) => row.value)
            if (knows?.(id, values) !== true) continue
            yes += 1
            expect(judgeByBot({ ...draft, blockId: id, rows }, bot, spelling)).toEqual([])
          }
        },
      ),
      runs,
    )
    expect(yes).toBeGreaterThan(runs.numRuns / 40)
  })

  it('a block’s name is read as the ID of one of its blocks of that name, and an ID as itself', () => {
    fc.assert(
      fc.property(bots, names, ({ blocks }, text) => {
        const idOf = blockIdOf(blocks)
        const id = idOf(text)
        const isId = blocks.some((block) => block.id === text)
        const isCalledSo = blocks.some(
          (block) => block.id === id && bareWord(block.name) === bareWord(text),
        )
        expect(id === text || (isCalledSo && !isId)).toBe(true)
        expect(idOf(id)).toBe(id)
      }),
      runs,
    )
  })

  it('what is added is known from then on, adding it again changes nothing, and it can be taken back', () => {
    fc.assert(
      fc.property(drafts, bots, (draft, bot) => {
        const additions = additionsOf([draft], bot)
        const grown = addToBot(bot, additions)
        expect(additionsOf([draft], grown)).toEqual([])
        expect(addToBot(grown, additions)).toEqual(grown)
        expect(takeFromBot(grown, additions, bot)).toEqual(bot)
      }),
      runs,
    )
  })

  it('an addition takes its diagnostic away', () => {
    fc.assert(
      fc.property(drafts, bots, (draft, bot) => {
        for (const found of judgeByBot(draft, bot)) {
          const addition = additionOf(found, draft)
          if (addition === null) continue
          const left = judgeByBot(draft, addToBot(bot, [addition]))
          const same = left.filter(({ code, path }) => code === found.code && path === found.path)
          expect(same).toEqual([])
        }
      }),
      runs,
    )
  })

  it('a bot that was filled from a right link knows all of it', () => {
    fc.assert(
      fc.property(anyDrafts, (draft) => {
        fc.pre(buildLink(draft).url !== null)
        const bot = addToBot(nothing, additionsOf([draft], nothing))
        const codes = judgeByBot(draft, bot).map(({ code }) => code)
        expect(codes.filter((code) => code !== 'bot.wrong-kind')).toEqual([])
      }),
      runs,
    )
  })
})

const block = (id: string, name: string) => ({ id, name, note: '' })

describe('a block that stands by its name', () => {
  const idOf = blockIdOf([
    block('s-1', 'Sale'),
    block('s-2', 'SALE'),
    block('s-3', 'Khuyến mãi '),
    block('s-4', 'Twice'),
    block('s-5', 'Twice'),
    block('s-6', 's-1'),
    block('s-7', ' '),
    block('s-8', 'Same'),
    block('s-8', 'same'),
  ])

  it.each([
    ['Sale', 's-1'],
    [' SALE ', 's-2'],
    ['khuyen mai', 's-3'],
    ['SAME', 's-8'],
    ['s-1', 's-1'],
  ])('%s is read as its ID', (text, id) => {
    expect(idOf(text)).toBe(id)
  })

  it.each(['sale', 'Twice', 'twice', 'Sal', '', ' ', '-'])('“%s” stays as it is', (text) => {
    expect(idOf(text)).toBe(text)
  })
})

describe('a bot that many links are held against', () => {
  const draft = setting(user('Favourite shop', ''), variable('color', ''), user('email', ''))

  it('knows a block and values that it has, and any value where it has no list of them', () => {
    const knows = prepareKnowledge(draft, shop)
    expect(knows?.(blockId, ['Huế', 'black', 'a@b.co'])).toBe(true)
    expect(knows?.('', [null, null, null])).toBe(true)
    expect(knows?.('s-other', ['Huế', 'black', ''])).toBe(false)
    expect(knows?.(blockId, ['Hue', 'black', ''])).toBe(false)
  })

  it('is asked each time where it does not know a name, the address, or reads another spelling', () => {
    expect(prepareKnowledge(setting(user('Shop', '')), shop)).toBe(null)
    expect(prepareKnowledge(site('https://other.example'), shop)).toBe(null)
    const named = setting(user('first Name', ''))
    expect(prepareKnowledge(named, { ...shop, systemNames: 'widget-api' })).toBe(null)
    expect(prepareKnowledge(named, { ...shop, systemNames: 'widget-api' }, 'widget-api')).not.toBe(
      null,
    )
  })
})

describe('links that bring something new', () => {
  it('give each thing once, and one address for each place', () => {
    const here = { blockId: '', rows: [user('Source', 'a'), user('Team', 'b')] }
    const both = [site('https://new.example/a', here), site('https://www.new.example/b', here)]
    expect(additionsOf(both, shop)).toEqual([
      { of: 'address', address: 'https://new.example/a' },
      { of: 'attribute', name: 'Team' },
    ])
  })

  it('give a value for a list, and nothing that no link can carry', () => {
    const draft = setting(
      user('Favourite shop', 'Paris'),
      user('a;b', 'c'),
      variable('size', 'X;L'),
    )
    expect(additionsOf([starting('no id'), draft], shop)).toEqual([
      { of: 'attribute-value', name: 'Favourite shop', value: 'Paris' },
    ])
  })
})
