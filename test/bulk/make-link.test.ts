import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longestRow } from '#bulk/read-csv.ts'
import { makeLink, makeQuietLink } from '#bulk/make-link.ts'
import { fixesToChoose, type SafeFix } from '#bulk/safe-fixes.ts'
import { mendedChange, mendSentence, problemSentence } from '#bulk/words.ts'
import type { EmptyRule } from '#bulk/template.ts'
import { readLink } from '#link/index.ts'
import { blockId, setting, site, user, variable } from '#test/link/drafts.ts'
import { planFor } from './making.ts'

const plan = planFor(
  ['name', 'gender', 'city'],
  setting(user('first Name', '[name]'), user('gender', '[gender]'), variable('city', '[city]')),
)
const codes = (cells: readonly string[], one = plan) =>
  makeLink(one, cells).problems.map(({ code }) => code)

describe('the link of a row', () => {
  it('holds what the row holds, to the letter', () => {
    const { url } = makeLink(plan, ['Jane & Bob', 'female', 'Hà Nội'])
    expect(url && readLink(url, 'splitting')).toMatchObject({
      blockId,
      user: [
        ['first Name', 'Jane & Bob'],
        ['gender', 'female'],
      ],
      variables: [['city', 'Hà Nội']],
    })
  })

  it('is refused with the core’s own words where a value is wrong', () => {
    const { url, problems } = makeLink(plan, ['Jane', 'Female', 'Bonn'])
    expect(url).toBe(null)
    expect(problems.map(problemSentence)).toEqual([
      'Gender is male, female or unknown, spelled like this.',
    ])
  })

  it('holds no mark that a run has put in front of what a spreadsheet would run, when its file is brought in again', () => {
    const handle = setting(user('Handle', '[handle]'), variable('c', 'x[handle]'))
    const hold = (header: readonly string[], cell: string) => {
      const { url } = makeLink(planFor(header, handle), [cell])
      const read = url === null ? null : readLink(url, 'splitting')
      return [read?.user[0]?.[1], read?.variables[0]?.[1]]
    }
    const ending = ['line', 'place', 'code', 'problem']
    for (const header of [
      ['handle', 'line', 'place', 'code', 'problem'],
      // As earlier versions wrote it, and as it is written of a file that was refused before.
      ['handle', 'line', 'code', 'problem'],
      ['handle', ...ending, ...ending.map((name) => `${name} 2`)],
      ['handle', 'link'],
      ['handle', 'link', 'link 2'],
    ]) {
      expect(hold(header, "'@acme")).toEqual(['@acme', 'x@acme'])
      expect(hold(header, "'tis")).toEqual(["'tis", "x'tis"])
      expect(hold(header, '@acme')).toEqual(['@acme', 'x@acme'])
    }
    expect(hold(['handle', 'line'], "'@acme")).toEqual(["'@acme", "x'@acme"])
  })

  it('comes the quick way only where the long one gives the same, with nothing to say', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '',
        ' ',
        'female',
        'male',
        'x;y',
        'a:b',
        '%41',
        '{{ad.name}}',
        '[city]',
        '#N/A',
        ' Err:502',
        'é.',
        ' a',
      ),
      fc.string({ maxLength: 8 }),
    )
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 5 }), (cells) => {
        const quiet = makeQuietLink(plan, cells)
        const made = makeLink(plan, cells)
        const both = quiet === null ? null : { url: made.url, problems: made.problems }
        expect(both).toEqual(quiet === null ? null : { url: quiet, problems: [] })
      }),
      { numRuns: 5000 },
    )
  })
})

const rules = (rule: EmptyRule) =>
  planFor(['name', 'gender'], setting(user('first Name', '[name]'), user('gender', '[gender]')), {
    empty: { gender: rule },
  })

describe('an empty cell', () => {
  it('leaves its attribute out of the link, where nothing else is said', () => {
    expect(
      makeLink(plan, ['Jane', '', ' ']).draft.rows.filter(({ value }) => value !== ''),
    ).toEqual([user('first Name', 'Jane')])
    expect(codes(['Jane', '', ''])).toEqual([])
  })

  it('is filled with a text, where one is given', () => {
    const { draft } = makeLink(rules({ at: 'use', text: 'unknown' }), ['Jane', ''])
    expect(draft.rows[1]?.value).toBe('unknown')
  })

  it('refuses the row, where it must not be empty', () => {
    const { url, problems } = makeLink(rules({ at: 'refuse' }), ['Jane', ''])
    expect(url).toBe(null)
    expect(problems.map(problemSentence)).toEqual([
      'The column “gender” is empty here, and the link needs it.',
    ])
  })

  it('refuses the row where the address needs it, whatever the rule, and is said once', () => {
    const addressed = planFor(['page'], site('[page]'))
    expect(codes([''], addressed)).toEqual(['bulk.empty-cell'])
  })

  it('is no fault of an address that has a text to use instead', () => {
    const rule = { at: 'use', text: 'home' } as const
    const addressed = planFor(['A', 'B'], site('https://example.com/[A]/[B]'), {
      empty: { A: rule },
    })
    const said = makeLink(addressed, ['', '']).problems.map(problemSentence)
    expect(said).toEqual(['The column “B” is empty here, and the link needs it.'])
    expect(makeLink(addressed, ['', 'b']).url).toContain('https://example.com/home/b')
  })

  it('is said where other cells of the row are left out with it', () => {
    const greeting = planFor(['first', 'last', 'trait', 'value', 'city'], {
      ...setting(
        user('Guest', 'Dear [first] [last]'),
        variable('[trait]', '[value]'),
        user('a', 'b'),
      ),
      utm: { campaign: '[city]-[last]' },
    })
    const said = (...cells: readonly string[]) => {
      const { url, problems } = makeLink(greeting, cells)
      expect(url).not.toBe(null)
      expect(problems.every(({ severity }) => severity === 'warning')).toBe(true)
      return problems.map(problemSentence)
    }
    expect(said('Anna', 'Berg', 'colour', 'red', 'Ulm')).toEqual([])
    expect(said('', 'Berg', '', 'blue', 'Ulm')).toEqual([
      'The column “first” is empty here, and what stands with it is left out, too: “last”. Let a text take its place, or the row be refused.',
      'The column “trait” is empty here, and what stands with it is left out, too: “value”. Let a text take its place, or the row be refused.',
    ])
    expect(said('Carl', '', 'colour', '', '')).toEqual([
      'The column “last” is empty here, and what stands with it is left out, too: “first”. Let a text take its place, or the row be refused.',
    ])
    expect(said('', '', '', '', '')).toEqual([])
  })

  it('is said so of a row that would be written the quick way, too', () => {
    const quick = planFor(
      ['first', 'last'],
      setting(user('Guest', '[first] [last]'), user('a', 'b')),
    )
    expect(makeQuietLink(quick, ['Anna', 'Berg'])).not.toBe(null)
    expect(makeQuietLink(quick, ['', ''])).not.toBe(null)
    expect(makeQuietLink(quick, ['', 'Berg'])).toBe(null)
    expect(codes(['', 'Berg'], quick)).toEqual(['bulk.left-out'])
  })

  it('refuses its row and says no more where it must not be empty, whatever stands with it', () => {
    const rule = { at: 'refuse' } as const
    const strict = planFor(['first', 'last'], setting(user('Guest', '[first] [last]')), {
      empty: { first: rule },
    })
    expect(codes(['', 'Berg'], strict).filter((code) => code.startsWith('bulk.'))).toEqual([
      'bulk.empty-cell',
    ])
  })

  it('leaves a fixed text out too that stands beside it', () => {
    const greeting = planFor(['name'], setting(user('greeting', 'Dear [name]'), variable('a', 'b')))
    expect(makeLink(greeting, ['']).draft.rows.filter(({ name }) => name !== '')).toEqual([
      variable('a', 'b'),
    ])
  })
})

describe('the error of a failed formula', () => {
  it('refuses its row, and says what to do about it and nothing else', () => {
    const { url, problems } = makeLink(plan, ['Jane', '#N/A', 'Bonn'])
    expect(url).toBe(null)
    expect(problems.map(({ code, params }) => [code, params])).toEqual([
      ['bulk.spreadsheet-error', { name: 'gender', error: '#N/A' }],
    ])
    expect(problems.map(problemSentence)).toEqual([
      'The column “gender” holds #N/A here: a formula of the spreadsheet has failed. Mend it there, or empty the cell.',
    ])
  })

  it.each(['#REF!', ' #DIV/0! ', '\u00A0#NAME?', 'Err:502', '#GETTING_DATA', '#BEZUG!', '#Н/Д'])(
    'is %s',
    (cell) => {
      expect(makeQuietLink(plan, [cell, '', ''])).toBe(null)
      expect(codes([cell, '', ''])).toEqual(['bulk.spreadsheet-error'])
    },
  )

  it.each(['#N/a', '#1', '#sale', 'see #N/A', '#N/A!', 'Err:', 'Err:5022', 'Err:x', '#', '#Huế!'])(
    'is not %s',
    (cell) => {
      expect(codes([cell, '', ''])).not.toContain('bulk.spreadsheet-error')
      expect(makeLink(plan, [cell, '', '']).draft.rows[0]?.value).toBe(cell)
    },
  )

  it('is no matter where no link needs the column', () => {
    const one = planFor(['name', 'note'], setting(user('first Name', '[name]')))
    const { url, problems } = makeLink(one, ['Jane', '#N/A'])
    expect(makeQuietLink(one, ['Jane', '#N/A'])).toBe(url)
    expect(problems).toEqual([])
  })

  it('refuses whatever is to become of empty cells, wherever it stands, each column once', () => {
    expect(codes(['Jane', '#N/A'], rules({ at: 'use', text: 'unknown' }))).toEqual([
      'bulk.spreadsheet-error',
    ])
    const everywhere = planFor(['a', 'b'], {
      channel: 'website',
      destination: 'https://example.com/[a]/[b]',
      blockId: '[a]',
      rows: [variable('[a]', 'x'), variable('c', 'Dear [a]')],
      utm: { source: '[a]', medium: '[b]' },
    })
    expect(makeLink(everywhere, ['#REF!', '']).problems.map(problemSentence)).toEqual([
      expect.stringContaining('The column “a” holds #REF! here'),
      'The column “b” is empty here, and the link needs it.',
    ])
  })
})

describe('a row that does not fit its table', () => {
  it('is refused where it has more cells than there are columns, unless they are empty', () => {
    expect(codes(['Jane', 'female', 'Bonn', 'left over'])).toEqual(['bulk.extra-cells'])
    expect(codes(['Jane', 'female', 'Bonn', '', ' '])).toEqual([])
  })

  it('is refused where it could not be read', () => {
    expect(makeLink(plan, ['J', 'male', 'x'], 'open-quote').problems[0]?.code).toBe(
      'bulk.open-quote',
    )
    expect(makeLink(plan, ['J', 'male', 'x'], 'broken-text').url).toBe(null)
    const [tooLong] = makeLink(plan, ['J', 'male', 'x'], 'long-row').problems
    expect(tooLong && problemSentence(tooLong)).toContain(
      `longer than ${longestRow.toLocaleString('en')} characters`,
    )
  })

  it('may be too short: what is missing is empty, which is said where the link has a place for it', () => {
    const { url, problems } = makeLink(plan, ['Jane'])
    expect(url).toContain('Jane')
    expect(problems).toMatchObject([
      { code: 'bulk.missing-cells', severity: 'warning', params: { cells: 1, columns: 3 } },
    ])
    const ofName = planFor(['name', 'gender', 'city'], setting(user('name', '[name]')))
    expect(codes(['Jane'], ofName)).toEqual([])
    expect(makeQuietLink(ofName, ['Jane'])).not.toBe(null)
    expect(makeQuietLink(plan, ['Jane'])).toBe(null)
  })
})

describe('what is mended for the whole list', () => {
  const mending = planFor(
    ['gender', 'birthday', 'note'],
    setting(user('gender', '[gender]'), user('birthday', '[birthday]'), variable('note', '[note]')),
    { fixes: ['trim', 'invisible', 'line-breaks', 'values', 'semicolons'] },
  )

  const said = ([gender, birthday, note]: readonly [string, string, string]) =>
    makeLink(mending, [gender, birthday, note]).mended.map((mend) => [
      mendSentence(mend),
      mendedChange(mend.problem.code, mend.from, mend.to),
    ])

  it('is mended, and said', () => {
    const made = makeLink(mending, ['Female', '31.12.1990', ' a\u200B\nb;c '])
    expect(made.draft.rows.map(({ value }) => value)).toEqual(['female', '1990-12-31', 'a b,c'])
    expect(made.problems).toEqual([])
    expect(made.mended.map(({ problem }) => problem.code).toSorted()).toEqual([
      'row.birthday',
      'row.control-character',
      'row.gender',
      'row.invisible-character',
      'row.surrounding-space',
      'row.value-semicolon',
    ])
  })

  it('is said as what was done, with what stood there and what stands there now', () => {
    expect(said(['female', '16.01.1974', 'a'])).toEqual([
      ['Written as BotStar reads it.', '“16.01.1974” → “1974-01-16”'],
    ])
    expect(said(['', '', ' Huế'])).toEqual([
      ['Spaces at the beginning and end removed.', '“ Huế” → “Huế”'],
    ])
    expect(said(['', '', 'a\u200Bb\u00A0c'])).toEqual([
      ['Invisible and broken characters removed, hard spaces made plain ones.', '“a▯b▯c” → “ab c”'],
    ])
    expect(said(['', '', 'a\nb'])).toEqual([
      ['A space put for line breaks and other control characters.', '“a␊b” → “a b”'],
    ])
    expect(said(['', '', 'a;b'])).toEqual([['“,” put for “;”.', '“a;b” → “a,b”']])
  })

  it('leads step by step from what the cell held to what the link holds, whatever that is', () => {
    const unit = fc.constantFrom('a', ' ', ';', '\n', '\u200B', '\u00A0', '\uD800', '1')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 8 }), (note) => {
        const { mended, draft } = makeLink(mending, ['', '', note])
        let text = note.trim() === '' ? '' : note
        for (const { from, to } of mended) {
          expect(from).toBe(text)
          expect(to).not.toBe(from)
          text = to
        }
        expect(draft.rows[2]?.value).toBe(text)
      }),
    )
  })

  describe('once somebody has said how its days are written', () => {
    const birthday = setting(user('birthday', '[birthday]'))
    const days = (...fixes: readonly SafeFix[]) => {
      const reading = planFor(['birthday'], birthday, { fixes })
      return (day: string) => {
        const { draft, problems } = makeLink(reading, [day])
        return problems.length > 0 ? problems.map(({ code }) => code) : draft.rows[0]?.value
      }
    }

    it('is read so, whatever else could be meant', () => {
      expect(days('day-first')('03/04/1990')).toBe('1990-04-03')
      expect(days('month-first')('03/04/1990')).toBe('1990-03-04')
      expect(days('day-first', 'values')('3.4.1990')).toBe('1990-04-03')
    })

    it('is read, too, where there is no doubt', () => {
      expect(days('day-first')('31.12.1990')).toBe('1990-12-31')
      expect(days('month-first')('12/31/1990')).toBe('1990-12-31')
      expect(days('month-first')('2 May 1990')).toBe('1990-05-02')
      expect(days('day-first')('1990-05-02')).toBe('1990-05-02')
    })

    it('is refused where it can only be meant in the other order, which is then offered', () => {
      for (const rest of [[], ['values']] as const) {
        const fixes = ['day-first', ...rest] as const
        expect(days(...fixes)('12/25/1988')).toEqual(['row.birthday'])
        const { draft, link } = makeLink(planFor(['birthday'], birthday, { fixes }), ['12/25/1988'])
        const offered = link.diagnostics.flatMap((one) => fixesToChoose(one, draft, fixes))
        expect(offered).toEqual(['month-first'])
        const reading = planFor(['birthday'], birthday, { fixes })
        expect(makeLink(reading, ['12/25/1988']).problems.map(problemSentence)).toEqual([
          '12/25/1988 can only have the month first, and the list is read with the day first.',
        ])
      }
      expect(days('month-first')('31.12.1990')).toEqual(['row.birthday'])
    })

    it('is said to be read in that order where it has one, and else as what it is', () => {
      const reading = planFor(['birthday'], birthday, { fixes: ['day-first'] })
      const how = (day: string) => makeLink(reading, [day]).mended.map(({ fix }) => fix)
      expect(how('03/04/1990')).toEqual(['day-first'])
      expect(how('31.12.1990')).toEqual(['day-first'])
      expect(how('2 May 1990')).toEqual(['values'])
      expect(how('1990/12/31')).toEqual(['values'])
    })

    it('is refused where it is no day, or one to come', () => {
      expect(days('day-first')('30.02.1990')).toEqual(['row.birthday'])
      expect(days('month-first')('03/04/90')).toEqual(['row.birthday'])
      expect(days('day-first')('03/04/2090')).toEqual(['row.birthday'])
    })
  })

  it('is nothing that could be meant otherwise', () => {
    expect(codes(['f.m.', '05/06/1990', 'a'], mending)).toEqual(['row.gender', 'row.birthday'])
  })
})

describe('personal data', () => {
  it('out of the table is each person’s own, and fixed in the template is everyone’s', () => {
    const own = planFor(['email'], setting(user('email', '[email]')))
    expect(codes(['jane@example.com'], own)).toEqual([])
    const fixed = planFor(
      ['city'],
      setting(user('email', 'jane@example.com'), variable('c', '[city]')),
    )
    expect(codes(['Bonn'], fixed)).toEqual(['link.personal-data'])
  })
})
