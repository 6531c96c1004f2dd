import { describe, expect, test } from 'vitest'
import { fieldOf } from '#features/build/field-names.ts'
import { nothingKnown } from '#library-view/chosen-bot.ts'
import { addressesToOffer } from '#features/build/known-options.ts'
import { blocksToOffer } from '#library-view/block-options.ts'
import { namesToOffer } from '#library-view/name-options.ts'
import { buildLink } from '#link/index.ts'
import { chat, site } from '#test/link/drafts.ts'
import { known } from './bots.ts'

const acme = {
  ...nothingKnown,
  attributes: [known('Source'), known('Favourite shop')],
  variables: [known('color')],
}

describe('names that are offered', () => {
  test('for an attribute are BotStar’s own first, then the bot’s', () => {
    expect(namesToOffer(acme).user.map(({ value }) => value)).toEqual([
      'first Name',
      'last Name',
      'user ID',
      'email',
      'gender',
      'birthday',
      'Source',
      'Favourite shop',
    ])
    expect(new Set(namesToOffer(acme).user.map(({ group }) => group))).toEqual(
      new Set(['BotStar’s own', 'The bot’s own']),
    )
  })

  test('say beside each of BotStar’s own what it takes', () => {
    const notes = namesToOffer(nothingKnown).user.map(({ value, note }) => `${value}: ${note}`)
    expect(notes).toEqual([
      'first Name: text',
      'last Name: text',
      'user ID: text',
      'email: an address',
      'gender: male, female, unknown',
      'birthday: a date',
    ])
  })

  test('for a variable are the bot’s only', () => {
    expect(namesToOffer(acme).variable).toEqual([{ value: 'color', group: 'The bot’s own' }])
    expect(namesToOffer(nothingKnown).variable).toEqual([])
  })
})

describe('what a bot knows is offered', () => {
  test('with its note; else with its values, or what it holds', () => {
    const { user: offered } = namesToOffer({
      ...nothingKnown,
      attributes: [
        known('a', { note: 'from the ad' }),
        known('b', { values: ['S', 'M'] }),
        known('c', { type: 'yes-no' }),
        known('d'),
      ],
    })
    expect(offered.slice(-4).map(({ value, note }) => `${value}: ${note}`)).toEqual([
      'a: from the ad',
      'b: S, M',
      'c: yes or no',
      'd: undefined',
    ])
  })

  test('once, and BotStar’s own not as the bot’s', () => {
    const { user: offered } = namesToOffer({
      ...nothingKnown,
      attributes: [known('gender'), known('Source'), known('Source')],
    })
    expect(offered.slice(6).map(({ value }) => value)).toEqual(['Source'])
  })

  test('as blocks by their names, or by the ID where they have none', () => {
    const blocks = [
      { id: 's58fa63fe-6791-42bf-8674-fd4c377aa44f', name: 'Black Friday', note: '' },
      { id: 'welcome', name: '', note: '' },
    ]
    expect(blocksToOffer(blocks)).toEqual([
      { value: blocks[0]?.id, label: 'Black Friday', note: 's58fa63fe…a44f' },
      { value: 'welcome' },
    ])
  })

  test('as addresses of the chosen channel', () => {
    const all = ['https://example.com', 'https://m.me/acme', 'example.org/shop']
    const offered = (channel: 'website' | 'messenger') =>
      addressesToOffer(all, channel).map(({ value }) => value)
    expect(offered('website')).toEqual(['https://example.com', 'example.org/shop'])
    expect(offered('messenger')).toEqual(['https://m.me/acme'])
  })
})

describe('what is wrong is said at the field that it is wrong in', () => {
  test('the address, at that of the chosen channel', () => {
    expect(fieldsOf(site(''))).toContain('destinations.website')
    expect(fieldsOf(chat(''))).toContain('destinations.messenger')
  })

  test('names, values, block and campaign tracking, at their own', () => {
    const draft = site('https://example.com', {
      blockId: 'a b',
      rows: [{ kind: 'user', name: 'a:b', value: 'c;d' }],
      utm: { id: 'a\nb' },
    })
    expect(fieldsOf(draft)).toEqual(['blockId', 'rows.0.name', 'rows.0.value', 'utm.id'])
  })

  test('the link as a whole, at none', () => {
    expect(fieldsOf(site('https://example.com', { blockId: '', rows: [] }))).toEqual([
      'blockId',
      null,
    ])
    expect(fieldOf({ path: 'channel' }, 'website')).toBeNull()
    expect(fieldOf({ path: 'rows.3' }, 'website')).toBeNull()
    expect(fieldOf({ path: 'paste' }, 'website')).toBeNull()
  })
})

function fieldsOf(draft: Parameters<typeof buildLink>[0]) {
  return buildLink(draft).diagnostics.map((it) => fieldOf(it, draft.channel))
}
