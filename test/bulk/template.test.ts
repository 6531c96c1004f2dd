import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeLink } from '#bulk/make-link.ts'
import { nameColumns } from '#bulk/columns.ts'
import {
  matchColumns,
  place,
  targetByHand,
  withMatches,
  withoutMatches,
  withRenamedColumns,
} from '#bulk/match-columns.ts'
import { judgeTemplate, usedColumns } from '#bulk/template.ts'
import { asFixedText, hasReference, readTemplateText, referTo } from '#bulk/template-text.ts'
import { readLink } from '#link/index.ts'
import { setting, site, user, variable } from '#test/link/drafts.ts'
import { planFor } from './making.ts'

const anyText = fc.string({ unit: fc.constantFrom('[', ']', 'a', 'ế', ' ') })

describe('a text with references to columns', () => {
  it.each([
    ['Hello [first name]!', [{ text: 'Hello ' }, { column: 'first name' }, { text: '!' }]],
    ['[a][b]', [{ column: 'a' }, { column: 'b' }]],
    ['[[a]', [{ text: '[a]' }]],
    ['?tag[]=1', [{ text: '?tag[]=1' }]],
    ['[a] b]', [{ column: 'a' }, { text: ' b]' }]],
    ['{{ad.name}} *|FNAME|*', [{ text: '{{ad.name}} *|FNAME|*' }]],
    ['', []],
  ])('is taken apart: %s', (text, pieces) => {
    expect(readTemplateText(text)).toEqual({ pieces, open: [] })
  })

  it('holds a bracket that is never closed as text, and says so', () => {
    expect(readTemplateText('a [b')).toEqual({ pieces: [{ text: 'a [b' }], open: [2] })
  })

  it('refers to a column of any name, and holds any text as it is', () => {
    fc.assert(
      fc.property(anyText, anyText, (name, text) => {
        for (const column of nameColumns([name], 0)) {
          expect(readTemplateText(referTo(column.name)).pieces).toEqual([{ column: column.name }])
        }
        expect(hasReference(asFixedText(text))).toBe(false)
        const pieces = text === '' ? [] : [{ text }]
        expect(readTemplateText(asFixedText(text))).toEqual({ pieces, open: [] })
      }),
      { numRuns: 3000 },
    )
  })
})

const columns = nameColumns(['first name', 'Email', 'City'], 0)

describe('a template', () => {
  it('is told which column it may mean, and that brackets may be text', () => {
    const draft = setting(user('email', '[Emial]'))
    const [problem] = judgeTemplate(draft, columns)
    expect(problem).toMatchObject({
      code: 'bulk.unknown-column',
      path: 'rows.0.value',
      params: { name: 'Emial' },
    })
    expect(problem?.fixes.map(({ to }) => to)).toEqual(['[Email]', '[[Emial]'])
  })

  it('is told of a bracket that is never closed, with the mend', () => {
    const [problem] = judgeTemplate(site('https://example.com/[City'), columns)
    expect(problem).toMatchObject({ code: 'bulk.open-bracket', path: 'destination' })
    expect(problem?.fixes.map(({ to }) => to)).toEqual(['https://example.com/[[City'])
  })

  it('has nothing wrong where its columns are there', () => {
    expect(
      judgeTemplate(setting(user('email', '[Email]'), variable('c', 'x[City]')), columns),
    ).toEqual([])
  })

  it('is mended by each of its fixes, whatever stands in it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const draft = setting(variable('v', text))
        for (const problem of judgeTemplate(draft, columns)) {
          for (const { to } of problem.fixes) {
            const mended = judgeTemplate(setting(variable('v', to)), columns)
            expect(mended.length).toBeLessThan(judgeTemplate(draft, columns).length)
          }
        }
      }),
    )
  })
})

/** Its texts and columns in order. */
const partsOf = (text: string, written: (column: string) => string) =>
  readTemplateText(text)
    .pieces.map((piece) => ('text' in piece ? piece.text : written(piece.column)))
    .join('')
const asColumn = (name: string) => `\0${name}\0`

describe('the mend of a column that the table does not have', () => {
  it('names the column whatever its name', () => {
    const dollars = nameColumns(['US$$ prices', "$' and $&"], 0)
    const [prices] = judgeTemplate(setting(user('a', '[US$$ price]')), dollars)
    expect(prices?.fixes[0]?.to).toBe('[US$$ prices]')
    const [others] = judgeTemplate(setting(user('a', "x [$' and $]")), dollars)
    expect(others?.fixes.map(({ to }) => to)).toEqual(["x [$' and $&]", "x [[$' and $]"])
  })

  it('leaves brackets alone that are text already', () => {
    const [problem] = judgeTemplate(setting(user('a', '[[Emial] [Emial]')), columns)
    expect(problem?.fixes.map(({ to }) => to)).toEqual(['[[Emial] [Email]', '[[Emial] [[Emial]'])
  })

  it('changes nothing but that column, whatever stands around it', () => {
    const names = fc.constantFrom('[Emial]', '[[', '[]', '[City]', '[x]', '[', ']', '$&', 'a')
    fc.assert(
      fc.property(fc.array(names), (some) => {
        const text = some.join('')
        for (const { code, params, fixes } of judgeTemplate(setting(user('a', text)), columns)) {
          if (code !== 'bulk.unknown-column') continue
          for (const { to, id, called } of fixes) {
            const mended = id === 'use-column' ? asColumn(called) : `[${params.name}]`
            const expected = partsOf(text, (name) =>
              name === params.name ? mended : asColumn(name),
            )
            expect(partsOf(to, asColumn)).toBe(expected)
          }
        }
      }),
    )
  })
})

/** Web addresses in every column. */
const firstRow = Array.from({ length: 9 }, () => 'https://example.com/a')

const matched = (header: readonly string[], draft = setting()) =>
  withMatches(draft, matchColumns(nameColumns(header, 0), draft, [firstRow]))

describe('columns', () => {
  it('go by their names to the system attributes, the block, the address and campaign tracking', () => {
    const draft = { ...setting(), destination: '', blockId: '' }
    expect(
      matched(['First_Name', 'E-Mail', 'GENDER', 'Block ID', 'Landing page', 'utm source'], draft),
    ).toEqual({
      ...draft,
      destination: '[Landing page]',
      blockId: '[Block ID]',
      utm: { source: '[utm source]' },
      rows: [
        user('first Name', '[First_Name]'),
        user('email', '[E-Mail]'),
        user('gender', '[GENDER]'),
      ],
    })
  })

  it('go to the address also where a formula has failed in some of their rows, and not where it has in all', () => {
    const draft = { ...setting(), destination: '' }
    const goes = (...rows: string[][]) => matchColumns(nameColumns(['url'], 0), draft, rows).length
    expect(goes(['#N/A'], ['https://example.com'])).toBe(1)
    expect(goes(['#N/A'], ['#N/A'])).toBe(0)
  })

  it('go to a row of the template that waits for its value', () => {
    expect(matched(['Màu'], setting(variable('mau', '')))).toEqual(
      setting(variable('mau', '[Màu]')),
    )
  })

  it('leave alone what is filled, and the address that is there', () => {
    const draft = setting(user('gender', 'female'))
    expect(matched(['gender', 'url', 'block', 'Notes'], draft)).toEqual(draft)
  })

  it('go to a place once, and are known as used', () => {
    const draft = matched(['email', 'E-mail'])
    expect(draft.rows).toEqual([user('email', '[email]')])
    expect([...usedColumns(draft)]).toEqual(['email'])
  })

  it('of streets go to no web address', () => {
    const draft = { ...setting(), destination: '' }
    expect(matchColumns(nameColumns(['Address'], 0), draft, [['12 Main Street']])).toEqual([])
    expect(matchColumns(nameColumns(['Address'], 0), draft, [['shop.example.com/a']])).toHaveLength(
      1,
    )
  })

  it('leave their places again, and nothing else that was done since', () => {
    const draft = { ...setting(user('Plan', 'Gold')), blockId: '' }
    const matches = matchColumns(nameColumns(['email', 'block'], 0), draft, [firstRow])
    const since = withMatches(draft, matches)
    const later = {
      ...since,
      rows: [...since.rows, variable('a', 'b')],
      destination: 'https://example.com/x',
    }
    expect(withoutMatches(later, matches)).toEqual({
      ...draft,
      rows: [...draft.rows, variable('a', 'b')],
      destination: 'https://example.com/x',
    })
  })

  it('go to the row that waits for them also behind one that is blank, and leave it wherever it was moved', () => {
    const draft = { ...setting(user('', ''), user('Ad', '')), blockId: '' }
    const matches = matchColumns(nameColumns(['gender', 'Ad'], 0), draft, [])
    const since = withMatches(draft, matches)
    expect(since.rows).toEqual([user('Ad', '[Ad]'), user('gender', '[gender]')])
    const moved = { ...since, rows: since.rows.toReversed() }
    expect(withoutMatches(moved, matches).rows).toEqual([user('Ad', '')])
  })

  it('can have another name, and the template goes along', () => {
    const draft = setting(user('[Chan] x', 'to [Chan], [[Chan]'))
    expect(withRenamedColumns(draft, new Map([['Chan', 'Channel']])).rows).toEqual([
      user('[Channel] x', 'to [Channel], [[Chan]'),
    ])
  })

  it('can change their names with each other', () => {
    const swapped = new Map([
      ['a', 'b'],
      ['b', 'a'],
    ])
    expect(withRenamedColumns(setting(user('[a]', '[b] [c]')), swapped).rows).toEqual([
      user('[b]', '[a] [c]'),
    ])
  })
})

describe('columns that are put into the template by hand', () => {
  it.each([
    ['a[b]', 'a[b]'],
    ['[c]', '[c]'],
    ['d]', 'd]'],
    ['tags[]', 'tags[]'],
    [' Zip\u200B\ncode ', 'Zip code'],
    ['', 'Column 1'],
  ])('give their name to a row as the table spells it: %j', (written, title) => {
    const [column] = nameColumns([written], 1)
    if (column === undefined) throw new Error('a table has a column')
    const target = targetByHand(column, 'variable', setting())
    const draft = place(setting(), column, target)
    const { url } = makeLink(planFor([written], draft), ['x'])
    expect(readLink(url ?? '', 'decoding')?.variables).toEqual([[title, 'x']])
    // And there they go to from then on.
    expect(targetByHand(column, 'variable', draft)).toEqual({ at: 'field', path: 'rows.0.value' })
    const empty = { ...draft, rows: draft.rows.map((row) => ({ ...row, value: '' })) }
    const matches = matchColumns([column], empty, [])
    expect(withMatches(empty, matches)).toEqual(draft)
    expect(withoutMatches(draft, matches)).toEqual(empty)
  })

  it('are told apart where the table has a name twice', () => {
    const titles = nameColumns(['[c]', '[c]', '(c)'], 3).map((column) => {
      const target = targetByHand(column, 'user', setting())
      return target.at === 'new-row' ? target.name : ''
    })
    expect(titles).toEqual(['[[c]', '[[c] 2', '(c) 3'])
  })

  it('do not go into a row whose name comes out of the table', () => {
    const [column] = nameColumns(['[c]'], 1)
    if (column === undefined) throw new Error('a table has a column')
    const target = targetByHand(column, 'user', setting(user('[c]', 'x')))
    expect(target).toEqual({ at: 'new-row', kind: 'user', name: '[[c]' })
  })
})
