import * as fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { toBatch } from '#bulk/batch.ts'
import { nameColumns } from '#bulk/columns.ts'
import { csvFiles, type CsvFilesOptions } from '#bulk/csv-files.ts'
import { repeatsOf, seenTexts } from '#bulk/duplicates.ts'
import { matrixBatches, matrixSize, valuesOf } from '#bulk/matrix.ts'
import { planTemplate, type Plan } from '#bulk/plan.ts'
import { runBulk } from '#bulk/run.ts'
import { isFormula } from '#bulk/write-csv.ts'
import { readLink } from '#link/index.ts'
import { setting, user, variable } from '#test/link/drafts.ts'
import { planFor, templateOf } from './making.ts'

const header = ['name', 'gender', 'city']
const draft = setting(
  user('first Name', '[name]'),
  user('gender', '[gender]'),
  variable('city', '[city]'),
)
const plan = planFor(header, draft)

async function filesOf(
  rows: readonly (readonly string[])[],
  changed: Partial<CsvFilesOptions> = {},
  one: Plan = plan,
) {
  let links = ''
  let refused = ''
  const options = {
    columns: one.columns,
    draft: one.template.draft,
    hasHeader: true,
    delimiter: ',',
    hasMark: false,
    ...changed,
  }
  const files = csvFiles(
    options,
    (text) => void (links += text),
    (text) => void (refused += text),
  )
  const summary = await runBulk(
    one,
    [toBatch(rows.slice(0, 2), 2), toBatch(rows.slice(2), 4)],
    files,
  )
  await files.end()
  return { links, refused, summary, guarded: files.guarded() }
}

const table = (text: string) => Papa.parse<string[]>(text, { skipEmptyLines: true }).data

describe('the files of a run', () => {
  it('hold all columns of the input and the link, and the refused rows with line, place, code and sentence', async () => {
    const { links, refused, summary } = await filesOf([
      ['Jane', 'female', 'Bonn, "old" town'],
      ['Bob', 'Mann', 'Huế'],
      ['Eve', '', 'two\nlines'],
      ['Ann', 'male'],
    ])
    expect(table(links).map((cells) => cells.slice(0, 3))).toEqual([
      header,
      ['Jane', 'female', 'Bonn, "old" town'],
      ['Ann', 'male', ''],
    ])
    expect(table(links)[0]?.[3]).toBe('link')
    expect(table(refused)).toEqual([
      [...header, 'line', 'place', 'code', 'problem'],
      [
        'Bob',
        'Mann',
        'Huế',
        '3',
        'gender',
        'row.gender',
        'Gender is male, female or unknown, spelled like this.',
      ],
      [
        'Eve',
        '',
        'two\nlines',
        '4',
        'city',
        'row.control-character',
        'There is a line break or another control character in it.',
      ],
    ])
    expect(summary).toMatchObject({ rows: 4, links: 2, refused: 2, blank: 0, repeats: 0 })
  })

  it('say of each problem of a refused row where it stands', async () => {
    const two = planFor(
      ['colour', 'shop', '[size]'],
      setting(
        variable('colour', '[colour]'),
        variable('Shop[[s]', '[shop]'),
        user('x', '[(size)]'),
      ),
      { empty: { '(size)': { at: 'refuse' } } },
    )
    const { refused } = await filesOf([['red; blue', 'Huế; Bonn', '']], {}, two)
    const sentence = 'A value cannot hold “;”: the bot would cut it there.'
    expect(table(refused)[1]?.slice(3)).toEqual([
      '2',
      '(size), colour, Shop[s]',
      'bulk.empty-cell, row.value-semicolon, row.value-semicolon',
      `The column “(size)” is empty here, and the link needs it. ${sentence} ${sentence}`,
    ])
  })

  it('hold their heads where there is no row, none where the input has none, and a mark for Excel', async () => {
    expect(await filesOf([])).toMatchObject({
      links: 'name,gender,city,link\n',
      refused: 'name,gender,city,line,place,code,problem\n',
    })
    const bare = await filesOf([['Jane', 'female', 'Bonn']], {
      hasHeader: false,
      hasMark: true,
      delimiter: ';',
    })
    expect(bare.links).toMatch(/^\uFEFFJane;female;Bonn;"https:[^"\n]+"\n$/)
    expect(bare.refused).toBe('\uFEFF')
  })

  it('have links and reasons in their columns also where a row has more cells than there are columns', async () => {
    const { links, refused } = await filesOf([
      ['Jane', 'male', 'Bonn', '', ' '],
      ['Bob', 'male', 'Bonn', 'Beuel', '=1'],
    ])
    expect(table(links)[1]).toEqual(['Jane', 'male', 'Bonn', expect.stringMatching(/^https:/)])
    const reason = expect.stringMatching(/^This row has 5 cells/)
    expect(table(refused)).toEqual([
      [...header, 'line', 'place', 'code', 'problem'],
      ['Bob', 'male', 'Bonn', '3', 'Row', 'bulk.extra-cells', reason, 'Beuel', "'=1"],
    ])
  })

  it('give a column of the input that is called link its name, and the new one another', async () => {
    const one = planFor(['link', 'city'], setting(variable('city', '[city]')))
    const { links } = await filesOf([['old', 'Bonn']], {}, one)
    expect(table(links)[0]).toEqual(['link', 'city', 'link 2'])
  })

  it('are harmless where a cell is a formula, and say how many were', async () => {
    const { links, guarded } = await filesOf([
      ['=HYPERLINK("http://x")', 'female', '+84 912 345 678'],
      ['@SUM(A1)', 'male', '-12.5'],
    ])
    expect(
      table(links)
        .slice(1)
        .map((cells) => cells.slice(0, 3)),
    ).toEqual([
      [`'=HYPERLINK("http://x")`, 'female', '+84 912 345 678'],
      ["'@SUM(A1)", 'male', '-12.5'],
    ])
    expect(guarded).toBe(2)
  })

  it('are read back as the very cells that went in, whatever stood in them', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', 'ế', '🙂') })
    const rows = fc.array(fc.tuple(cell, fc.constant('male'), cell), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const { links, refused } = await filesOf(cells)
        const read = [...table(links).slice(1), ...table(refused).slice(1)].map((row) =>
          row.slice(0, 3),
        )
        expect(read.map(String).toSorted()).toEqual(cells.map(String).toSorted())
        for (const row of table(links).slice(1)) {
          expect(readLink(row[3] ?? '', 'decoding')?.user).toContainEqual(['gender', 'male'])
        }
      }),
      { numRuns: 300 },
    )
  })

  it('know what a spreadsheet takes for a formula', () => {
    expect(['=1', '@a', '+cmd', '-a', '\tx', '\r'].every(isFormula)).toBe(true)
    expect(['1', '-1', '+84-912', 'a=b', '', "'=1"].some(isFormula)).toBe(false)
  })
})

describe('a run', () => {
  it('counts problems by kind, with their lines and what stood there', async () => {
    const rows = Array.from({ length: 9 }, (_, at) => [
      `n${at}`,
      at % 3 === 0 ? 'Mann' : 'male',
      at === 4 ? 'a:b' : 'x',
    ])
    const { summary } = await filesOf(rows)
    expect(summary.findings).toMatchObject([
      {
        code: 'row.gender',
        severity: 'error',
        place: 'gender',
        count: 3,
        examples: [
          { line: 2, text: 'Mann' },
          { line: 5, text: 'Mann' },
          { line: 8, text: 'Mann' },
        ],
      },
      {
        code: 'row.value-colon',
        severity: 'warning',
        place: 'city',
        count: 1,
        examples: [{ line: 6, text: 'a:b' }],
      },
    ])
  })

  it('counts the errors of failed formulas by their column and which one it is', async () => {
    const { summary, refused } = await filesOf([
      ['#N/A', 'male', 'Bonn'],
      ['Jane', 'male', '#N/A'],
      ['Bob', 'male', '#REF!'],
      ['Eve', 'male', ' #N/A'],
    ])
    expect(summary).toMatchObject({ links: 0, refused: 4 })
    expect(summary.findings.map(({ place, count, examples }) => [place, count, examples])).toEqual([
      ['city', 2, [3, 5].map((line) => expect.objectContaining({ line }))],
      ['name', 1, [expect.objectContaining({ line: 2 })]],
      ['city', 1, [expect.objectContaining({ sentence: expect.stringContaining('#REF!') })]],
    ])
    expect(table(refused)[1]?.slice(0, 6)).toEqual([
      '#N/A',
      'male',
      'Bonn',
      '2',
      'name',
      'bulk.spreadsheet-error',
    ])
  })

  it('says of birthdays why they are not mended, and counts those that are none apart', async () => {
    const born = planFor(['born'], setting(user('birthday', '[born]')), { fixes: ['values'] })
    const rows = [['12.04.1993'], ['1990-02-30'], ['16.01.1974'], ['05/06/1990']]
    const { summary } = await filesOf(rows, {}, born)
    expect(summary.findings).toMatchObject([
      {
        count: 2,
        examples: [
          {
            text: '12.04.1993',
            sentence:
              'Whether 12.04.1993 is 1993-04-12 or 1993-12-04 cannot be told. Write the one that is meant.',
          },
          { text: '05/06/1990' },
        ],
      },
      {
        count: 1,
        examples: [{ text: '1990-02-30', sentence: expect.stringContaining('a day in the past') }],
      },
    ])
  })

  it('counts what was mended apart, with what stood there before and what stands there now', async () => {
    const mending = planFor(header, draft, { fixes: ['values'] })
    const { summary } = await filesOf([['Jane', 'Female', 'Bonn']], {}, mending)
    expect(summary).toMatchObject({ links: 1, refused: 0, findings: [] })
    expect(summary.mended).toMatchObject([
      {
        code: 'row.gender',
        count: 1,
        examples: [
          { line: 2, text: 'Female', to: 'female', sentence: 'Written as BotStar reads it.' },
        ],
      },
    ])
  })

  it('counts links that were there before, with their lines', async () => {
    const one = ['Jane', 'female', 'Bonn']
    const { summary } = await filesOf([one, ['Bob', 'male', 'Bonn'], one, one])
    expect(summary).toMatchObject({ links: 4, repeats: 2, repeatLines: [4, 5] })
  })

  it('stops between two batches when it is cancelled, and keeps what is done', async () => {
    const stop = new AbortController()
    let taken = 0
    const batches = Array.from({ length: 5 }, (_, at) => toBatch([[`n${at}`, 'male', 'x']], at + 1))
    const summary = await runBulk(
      plan,
      batches,
      {
        take: () => {
          taken += 1
          if (taken === 2) stop.abort()
        },
      },
      { signal: stop.signal },
    )
    expect(summary).toMatchObject({ rows: 2, links: 2 })
  })

  it('lets through what its reader or writer throws', async () => {
    const full = { take: () => Promise.reject(new Error('disk full')) }
    await expect(runBulk(plan, [toBatch([['a', 'male', 'x']], 1)], full)).rejects.toThrow(
      'disk full',
    )
  })
})

describe('remembered links', () => {
  it('are told apart, and known again, a hundred thousand of them', () => {
    const seen = seenTexts()
    const texts = Array.from({ length: 100_000 }, (_, at) => [
      `n${at}`,
      at % 3 === 0 ? null : '',
      `ế${at * 7}`,
    ])
    expect(texts.filter((text) => seen.has(text))).toEqual([])
    expect(texts.every((text) => seen.has(text))).toBe(true)
  })

  it('are counted as they come, with the lines of the first that repeat', () => {
    const repeats = repeatsOf(3)
    for (let line = 1; line <= 10_000; line += 1) repeats.add([`n${line % 9_990}`], line)
    expect(repeats.count()).toBe(10)
    expect(repeats.lines()).toEqual([9_991, 9_992, 9_993])
    repeats.add(['n1'], 10_001)
    expect(repeats.count()).toBe(11)
  })
})

describe('lists of values', () => {
  const lists = [
    { name: 'channel', values: ['mail', 'sms'] },
    { name: 'ad', values: ['a', 'b', 'c'] },
  ]

  it('are multiplied out, the last one changing fastest, and counted before', () => {
    const rows = [...matrixBatches(lists)].flatMap((batch) => batch.rows)
    expect(matrixSize(lists)).toBe(6)
    expect(rows).toEqual([
      ['mail', 'a'],
      ['mail', 'b'],
      ['mail', 'c'],
      ['sms', 'a'],
      ['sms', 'b'],
      ['sms', 'c'],
    ])
  })

  it('give nothing where one is empty, and batches where they are long', () => {
    expect(matrixSize([...lists, { name: 'x', values: [] }])).toBe(0)
    expect([...matrixBatches([...lists, { name: 'x', values: [] }])]).toEqual([])
    const long = { name: 'n', values: Array.from({ length: 4000 }, (_, at) => String(at)) }
    const batches = [...matrixBatches([lists[0] ?? long, long])]
    expect(batches.map(({ rows }) => rows.length)).toEqual([5000, 3000])
    expect(batches[1]?.lines[0]).toBe(5001)
  })

  it('are typed or pasted one a line, each once', () => {
    expect(valuesOf(' red \r\nblue\n\nred\tgreen')).toEqual(['red', 'blue', 'green'])
  })

  it('make links as a table does', async () => {
    const columns = nameColumns(['channel', 'ad'], 0)
    const one = planTemplate(
      templateOf(setting(user('Source', '[channel]'), user('Ad', '[ad]'))),
      columns,
    )
    const urls: string[] = []
    await runBulk(one, matrixBatches(lists), {
      take: (made) => void urls.push(...made.map(({ url }) => url)),
    })
    expect(urls.length).toBe(6)
    expect(readLink(urls[4] ?? '', 'splitting')?.user).toEqual([
      ['Source', 'sms'],
      ['Ad', 'b'],
    ])
  })
})
