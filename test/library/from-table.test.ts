import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blocksFromTable } from '#library/from-table.ts'
import { growth, repeated, timeout } from '#test/link/linear-time.ts'

const one = 's58fa63fe-6791-42bf-8674-fd4c377aa44f'
const two = 's0a1b2c3d-6791-42bf-8674-fd4c377aa44f'
const three = 'sffffffff-6791-42bf-8674-fd4c377aa44f'

/** The blocks as `name | id | note`. */
const blocks = (text: string) =>
  blocksFromTable(text).blocks.map(({ name, id, note }) => [name, id, note].join(' | '))

describe('a table of blocks', () => {
  test.each([
    ['copied from a spreadsheet', `Welcome\t${one}\nPrices\t${two}`],
    ['saved with commas', `Welcome,${one}\r\nPrices,${two}\r\n`],
    ['saved with semicolons', `Welcome;${one}\rPrices;${two}`],
    ['with the ID in front', `${one}\tWelcome\n${two}\tPrices`],
    ['with each line in its own order', `Welcome\t${one}\n${two}\tPrices`],
    ['with a head', `Block ID,Name\n${one},Welcome\n${two},Prices`],
    ['with a head in other letters', `BLOCK_NAME\tid\nWelcome\t${one}\nPrices\t${two}`],
    ['with a head in Vietnamese', `Tên khối\tID\nWelcome\t${one}\nPrices\t${two}`],
    ['with a head in other words', `Step\tBlock identifier\nWelcome\t${one}\nPrices\t${two}`],
    ['with a head in German', `Bezeichnung\tKennung\nWelcome\t${one}\nPrices\t${two}`],
    [
      'drawn with bars',
      `| Name | ID |\n| --- | :-: |\n| Welcome | \`${one}\` |\n| Prices | ${two} |`,
    ],
    ['drawn with bars, without a head', `| Welcome | ${one} |\n| Prices | ${two} |`],
    ['with its lines counted', `1\tWelcome\t${one}\n2\tPrices\t${two}`],
    ['with empty lines and columns', `\n\tWelcome\t\t${one}\n\n\tPrices\t\t${two}\n\n`],
    ['with every cell in quotes', `"Welcome", "${one}"\n"Prices", "${two}"`],
    ['with the bot’s own ID in it', `${three},Welcome,${one}\n${three},Prices,${two}`],
    ['that is a list of words', `- Welcome: ${one}\n- Prices (${two})`],
    ['with parts of links as IDs', `Welcome\tblock:${one};\nPrices\tblock:${two}`],
  ])('%s is understood', (_, text) => {
    expect(blocks(text)).toEqual([
      expect.stringContaining(`Welcome | ${one}`),
      expect.stringContaining(`Prices | ${two}`),
    ])
  })

  test('brings its notes, and says which columns are left over', () => {
    const text = `Name,ID,Note,Owner\nWelcome,${one},for the fair,Lan`
    expect(blocks(text)).toEqual([`Welcome | ${one} | for the fair`])
    expect(blocksFromTable(text).unused).toEqual([{ position: 4, head: 'Owner' }])
    expect(blocks(`Welcome\t${one}\tfor the fair`)).toEqual([`Welcome | ${one} | for the fair`])
  })

  test('may have commas, quotes and line breaks in its names', () => {
    expect(blocks(`"Hello, you"\t${one}`)).toEqual([`Hello, you | ${one} | `])
    expect(blocks(`Hello, you\t${one}`)).toEqual([`Hello, you | ${one} | `])
    expect(blocks(`"Say ""hi""\nto all",${one}`)).toEqual([`Say "hi" to all | ${one} | `])
    expect(blocks(`"Hi" there\t${one}`)).toEqual([`"Hi" there | ${one} | `])
    expect(blocks(`5" screens\t${one}\n"open\t${two}`)).toEqual([
      `5" screens | ${one} | `,
      `"open | ${two} | `,
    ])
  })

  test('of IDs alone has blocks without names', () => {
    expect(blocks(`${one}\n${two}`)).toEqual([` | ${one} | `, ` | ${two} | `])
  })

  test('with a line of an ID alone keeps the names and IDs of the others', () => {
    expect(blocks(`${three}\nWelcome\t${one}`)).toEqual([` | ${three} | `, `Welcome | ${one} | `])
    expect(blocks(`${three}\nWelcome\ts58fa63fe-6791\nPrices\t${two}`)).toEqual([
      ` | ${three} | `,
      'Welcome | s58fa63fe-6791 | ',
      `Prices | ${two} | `,
    ])
    expect(blocks(`${three}\nWelcome\t#REF!\nPrices\t${two}`)[1]).toBe('Welcome | #REF! | ')
  })

  test('does not take a broken first line for a head', () => {
    expect(blocks(`Welcome\t#REF!\nPrices\t${two}`)).toEqual([
      'Welcome | #REF! | ',
      `Prices | ${two} | `,
    ])
  })

  test('keeps IDs that lost a sign', () => {
    const short = one.slice(0, -1)
    expect(blocks(`Welcome\t${short}\nPrices\t${two}`)).toEqual([
      `Welcome | ${short} | `,
      `Prices | ${two} | `,
    ])
    expect(blocks(`Welcome,${short}`)).toEqual([`Welcome | ${short} | `])
    expect(blocks('name,id\nWelcome,start')).toEqual(['Welcome | start | '])
  })

  test('takes an ID once, and says what stands there again', () => {
    const { blocks: taken, repeated: again } = blocksFromTable(`A\t${one}\nB\t${two}\nC\t${one}`)
    expect(taken.map(({ name }) => name)).toEqual(['A', 'B'])
    expect(again).toEqual([{ line: 3, id: one, name: 'C', note: '' }])
  })

  test('says which lines are nothing, by their number', () => {
    const { unread } = blocksFromTable(`Our blocks\n"A\n1"\t${one}\nPrices\t\n\nThe end`)
    expect(unread).toEqual([
      { line: 1, text: 'Our blocks' },
      { line: 4, text: 'Prices' },
      { line: 6, text: 'The end' },
    ])
  })

  test('may be no table at all', () => {
    expect(blocksFromTable('')).toEqual({ blocks: [], repeated: [], unread: [], unused: [] })
    expect(blocksFromTable('Hello there.\nHow are you?').unread).toHaveLength(2)
  })
})

const id = fc
  .array(fc.integer({ min: 0, max: 15 }), { minLength: 32, maxLength: 32 })
  .map((digits) => digits.map((it) => it.toString(16)).join(''))
  .map((hex) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, 's$1-$2-$3-$4-$5'))
const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r\n', ' ', 'đ', '1') }),
)
const name = text.map((it) => `n${it}`)
const table = fc.uniqueArray(fc.record({ id, name }), { selector: (it) => it.id, minLength: 1 })

/** As programs write a cell: quoted only where it must be. */
const cell = (value: string, separator: string) =>
  /["\r\n]/.test(value) || value.includes(separator) ? `"${value.replaceAll('"', '""')}"` : value

describe('any table of names and IDs', () => {
  test('comes back from its text, whatever the separator, the order and the head', () => {
    const style = fc.record({
      separator: fc.constantFrom('\t', ',', ';'),
      isIdFirst: fc.boolean(),
      hasHead: fc.boolean(),
      lineBreak: fc.constantFrom('\n', '\r\n'),
    })
    fc.assert(
      fc.property(table, style, (rows, { separator, isIdFirst, hasHead, lineBreak }) => {
        const cells = rows.map((row) => [row.name, row.id])
        if (hasHead) cells.unshift(['Name', 'Block ID'])
        const lines = cells.map((it) =>
          (isIdFirst ? it.toReversed() : it).map((value) => cell(value, separator)).join(separator),
        )
        const read = blocksFromTable(lines.join(lineBreak))
        expect(read.blocks.map((block) => ({ id: block.id, name: block.name }))).toEqual(
          rows.map((row) => ({ id: row.id, name: tidy(row.name) })),
        )
        expect(read.unread).toEqual([])
      }),
    )
  })

  test('is read to the end, whatever the text: each line is a block, a repetition, the head or unread', () => {
    const line = fc.oneof(
      text,
      id,
      fc.tuple(name, id).map((it) => it.join('\t')),
    )
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const read = blocksFromTable(lines.join('\n'))
        const said = [...read.blocks, ...read.repeated, ...read.unread]
        const numbers = said.map((it) => it.line)
        expect(new Set(numbers).size).toBe(numbers.length)
        const ids = read.blocks.map((block) => block.id)
        expect(new Set(ids).size).toBe(ids.length)
      }),
    )
  })

  test.each([`"a\n`, `"""a\n`, '"', ' ', 'a, ', `${'a-'.repeat(900)}\n`, `Welcome\t${one}\n`])(
    'that is long or hostile takes its time in proportion (%j)',
    { timeout },
    (piece) => {
      const whole = 600_000
      expect(growth((size) => blocksFromTable(repeated(piece, size)), whole)).toBeLessThan(12)
    },
  )
})
