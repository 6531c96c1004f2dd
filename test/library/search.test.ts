import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '#library/fold.ts'
import { indexPresets, prepareSearch, presetOrders, searchPresets } from '#library/search.ts'
import { keptPreset, keptPresets } from './presets.ts'

const nameless = { bot: () => '', block: () => '' }
const orders = fc.constantFrom(...presetOrders)

function found(presets: Parameters<typeof indexPresets>[0], text: string, names = nameless) {
  return searchPresets(indexPresets(presets, names), text).map(({ value }) => value.name)
}

describe('a preset is found', () => {
  it('by any three letters of its name', () => {
    fc.assert(
      fc.property(keptPresets, fc.nat(), fc.nat(), (presets, which, where) => {
        const preset = presets[which % Math.max(1, presets.length)]
        if (preset === undefined) return
        const letters = Array.from(preset.value.name)
        const at = where % Math.max(1, letters.length)
        const three = letters.slice(at, at + 3).join('')
        expect(searchPresets(indexPresets(presets, nameless), three)).toContain(preset)
      }),
    )
  })

  it('by name, note, tag, address, block and what its rows hold', () => {
    const preset = keptPreset({
      name: 'Hà Nội launch',
      note: 'for the spring mailing',
      tags: ['Newsletter'],
      botId: 'bot:acme',
      draft: {
        channel: 'website',
        destination: 'https://shop.example.org/sale',
        blockId: 'sabc',
        rows: [{ kind: 'user', name: 'Source', value: 'Facebook' }],
      },
    })
    const names = { bot: () => 'Acme Store', block: () => 'Black Friday welcome' }
    for (const text of [
      'ha noi',
      'MAILING',
      'newsl',
      'shop.ex',
      'sABC',
      'friday',
      'sourc',
      'face',
    ]) {
      expect([text, found([preset], text, names)]).toEqual([text, ['Hà Nội launch']])
    }
    expect(found([preset], 'acme launch', names)).toEqual(['Hà Nội launch'])
    expect(found([preset], 'launch nowhere', names)).toEqual([])
  })

  it('whatever the case and the accents, both ways', () => {
    const presets = ['Đà Nẵng', 'STRASSE', 'İzmir', 'Łódź', 'ΟΔΟΣ'].map((name, at) =>
      keptPreset({ name, id: `preset:${at}` }),
    )
    expect(found(presets, 'da nang')).toEqual(['Đà Nẵng'])
    expect(found(presets, 'Straße')).toEqual(['STRASSE'])
    expect(found(presets, 'izmir')).toEqual(['İzmir'])
    expect(found(presets, 'LODZ')).toEqual(['Łódź'])
    expect(found(presets, 'οδοσ')).toEqual(['ΟΔΟΣ'])
  })

  it('of one bot, or with one tag, where that is asked for', () => {
    const presets = [
      keptPreset({ id: 'preset:1', name: 'One', botId: 'bot:a', tags: ['ads'] }),
      keptPreset({ id: 'preset:2', name: 'Two', botId: 'bot:b', tags: ['ads', 'mail'] }),
      keptPreset({ id: 'preset:3', name: 'Three' }),
    ]
    const index = indexPresets(presets, nameless, 'name')
    const names = (filter: Parameters<typeof searchPresets>[2]) =>
      searchPresets(index, '', filter).map(({ value }) => value.name)
    expect(names({ botId: 'bot:b' })).toEqual(['Two'])
    expect(names({ botId: '' })).toEqual(['Three'])
    expect(names({ notOfBots: new Set(['bot:a']) })).toEqual(['Two'])
    expect(names({ tag: 'ads' })).toEqual(['One', 'Two'])
    expect(names({ tag: 'ads', botId: 'bot:a' })).toEqual(['One'])
  })
})

describe('the list', () => {
  it('holds nothing that lacks one of the words', () => {
    fc.assert(
      fc.property(keptPresets, fc.lorem({ maxCount: 2 }), (presets, text) => {
        for (const { value } of searchPresets(indexPresets(presets, nameless), text)) {
          const { name, note, tags, draft } = value
          const rows = draft.rows.flatMap((row) => [row.name, row.value])
          const all = [name, note, ...tags, draft.destination, draft.blockId, ...rows]
          const folded = fold(all.join('\n'))
          for (const word of text.split(' ')) expect(folded).toContain(fold(word))
        }
      }),
    )
  })

  it('is whole where nothing is typed, and each preset is in it once', () => {
    fc.assert(
      fc.property(keptPresets, orders, fc.constantFrom('', '  '), (presets, order, text) => {
        const all = searchPresets(indexPresets(presets, nameless, order), text)
        expect(new Set(all)).toEqual(new Set(presets))
        expect(all).toHaveLength(presets.length)
      }),
    )
  })

  it('does not depend on the order in which the presets come', () => {
    fc.assert(
      fc.property(keptPresets, orders, fc.string({ maxLength: 2 }), (presets, order, text) => {
        const ids = (some: typeof presets) =>
          searchPresets(indexPresets(some, nameless, order), text).map(({ id }) => id)
        expect(ids(presets.toReversed())).toEqual(ids(presets))
      }),
    )
  })

  it('is the same whether its presets were made ready before or not', () => {
    fc.assert(
      fc.property(keptPresets, fc.string({ maxLength: 3 }), fc.nat(), (presets, text, to) => {
        const index = indexPresets(presets, nameless)
        prepareSearch(index, 0, to)
        const anew = indexPresets(structuredClone(presets), nameless)
        expect(searchPresets(index, text)).toEqual(searchPresets(anew, text))
      }),
    )
  })

  it('narrows as more is typed', () => {
    fc.assert(
      fc.property(keptPresets, fc.string({ maxLength: 3 }), fc.string(), (presets, text, more) => {
        const index = indexPresets(presets, nameless)
        const before = new Set(searchPresets(index, text))
        for (const preset of searchPresets(index, text + more)) expect(before).toContain(preset)
      }),
    )
  })

  it('begins with names that begin with what was typed, then words of names, then the rest', () => {
    const names = ['A winter sale', 'Resale', 'Nothing', 'Sale in May', 'Wholesale and more']
    const presets = names.map((name, at) =>
      keptPreset({ name, id: `preset:${at}`, at, note: name === 'Nothing' ? 'a sale' : '' }),
    )
    expect(found(presets, 'sale')).toEqual([
      'Sale in May',
      'A winter sale',
      'Wholesale and more',
      'Resale',
      'Nothing',
    ])
  })

  it('is sorted by the last change, by name with numbers by their size, or by when it was made', () => {
    const presets = [
      { ...keptPreset({ name: 'Ad 10', id: 'preset:1' }), createdAt: 1, updatedAt: 30 },
      { ...keptPreset({ name: 'ad 2', id: 'preset:2' }), createdAt: 2, updatedAt: 10 },
      { ...keptPreset({ name: 'Éclair', id: 'preset:3' }), createdAt: 3, updatedAt: 20 },
    ]
    const names = (order: (typeof presetOrders)[number]) =>
      searchPresets(indexPresets(presets, nameless, order), '').map(({ value }) => value.name)
    expect(names('changed')).toEqual(['Ad 10', 'Éclair', 'ad 2'])
    expect(names('name')).toEqual(['ad 2', 'Ad 10', 'Éclair'])
    expect(names('created')).toEqual(['Éclair', 'ad 2', 'Ad 10'])
  })
})

it('folding a piece gives a piece of the folded text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      expect(fold(one + other)).toBe(fold(one) + fold(other))
    }),
  )
})
