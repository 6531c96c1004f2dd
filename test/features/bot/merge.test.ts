import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { botToForm, formToBot, isSameBot } from '#features/bot/form.ts'
import { mergeBlocks, mergeNames, sortBlocks, takeBack } from '#features/bot/merge.ts'
import { isIn, repeatedIn, toText } from '#features/bot/repeated.ts'
import { textToValues, valuesToText } from '#features/bot/values-text.ts'
import { anyBots, botOf } from '#test/library/any-library.ts'
import { growth, repeated, timeout } from '#test/link/linear-time.ts'

const block = 's58fa63fe-6791-42bf-8674-fd4c377aa44f'

describe('the values of a field', () => {
  test('stand in one line, and come back from it', () => {
    const value = fc
      .string({ unit: fc.constantFrom('a', ',', '"', ' ', 'đ', ';') })
      .map((it) => it.trim())
      .filter((it) => it !== '')
    fc.assert(
      fc.property(fc.uniqueArray(value), (values) => {
        expect(textToValues(valuesToText(values))).toEqual(values)
      }),
    )
  })

  test.each([
    ['', []],
    [' , ,', []],
    ['S, M,L,M', ['S', 'M', 'L']],
    ['"Hà Nội, Việt Nam", Huế', ['Hà Nội, Việt Nam', 'Huế']],
    ['5" screen, "open', ['5" screen', '"open']],
    ['black; white;red', ['black', 'white', 'red']],
    ['1,5; 2,5', ['1,5', '2,5']],
    ['black, "a;b"', ['black', 'a;b']],
    ['"red, dark"; black', ['red, dark', 'black']],
  ])('typed as %s are understood', (text, values) => {
    expect(textToValues(text)).toEqual(values)
  })

  test.each(['"a', '" '])('are read in time, though they are full of %s', { timeout }, (piece) => {
    expect(growth((size) => textToValues(repeated(piece, size)))).toBeLessThan(12)
  })
})

describe('a bot in the form', () => {
  test('is the same bot once more', () => {
    fc.assert(
      fc.property(anyBots, (bot) => {
        const again = formToBot(botToForm(bot))
        expect(isSameBot(bot, again)).toBe(true)
        expect(formToBot(botToForm(again))).toEqual(again)
      }),
    )
  })

  test('leaves blank rows out', () => {
    const form = botToForm(botOf())
    form.blocks.push({ blockId: ' ', name: '', note: '' })
    form.variables.push({ name: ' ', type: 'date', values: ' , ', note: '' })
    form.addresses.push({ address: ' ' })
    expect(formToBot(form)).toEqual(botOf())
  })
})

describe('what is added to a bot', () => {
  test('never changes what nobody has chosen to change', () => {
    const bot = botOf()
    const found = [
      { id: block, name: 'Other', note: 'n' },
      { id: 'new', name: 'New', note: '' },
    ]
    const { fresh, differing, same } = sortBlocks(bot, found)
    expect([fresh.length, differing.length, same.length]).toEqual([1, 1, 0])
    expect(mergeBlocks(bot, fresh).blocks).toEqual([...bot.blocks, found[1]])
    expect(mergeBlocks(bot, found).blocks[0]).toEqual({ id: block, name: 'Other', note: 'n' })
  })

  test('can be taken back, and leaves alone what was done since', () => {
    fc.assert(
      fc.property(anyBots, anyBots, (bot, other) => {
        const own = new Set(bot.attributes.map(({ name }) => name))
        const after = mergeNames(mergeBlocks(bot, other.blocks), 'attributes', other.attributes)
        expect(after.blocks.slice(0, bot.blocks.length).map(({ id }) => id)).toEqual(
          bot.blocks.map(({ id }) => id),
        )
        const typed = { name: 'typed since', type: 'text' as const, values: [], note: '' }
        if (own.has(typed.name)) return
        const since = { ...after, note: 'since', variables: [...after.variables, typed] }
        const back = takeBack(since, bot, after)
        expect(back.note).toBe('since')
        expect(back.variables.at(-1)).toEqual(typed)
        if (repeatedIn(bot.blocks.map(({ id }) => ` ${id}`)).length > 0) return
        expect(back.blocks.length).toBeLessThanOrEqual(bot.blocks.length)
      }),
    )
    const bot = botOf()
    const after = mergeBlocks(bot, [
      { id: block, name: 'Other', note: '' },
      { id: 'new', name: '', note: '' },
    ])
    expect(takeBack(after, bot, after)).toEqual(bot)
  })
})

test('what stands there twice is found, and nothing else', () => {
  const twice = toText(repeatedIn(['a', 'b', 'a ', '', '', 'ab']))
  expect([isIn(twice, ' a'), isIn(twice, 'b'), isIn(twice, 'ab'), isIn(twice, '')]).toEqual([
    true,
    false,
    false,
    false,
  ])
})
