import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bareWord, utmFields, utmFromRows, utmToRows } from '#link/index.ts'
import type { KnownName, Row, Utm } from '#link/index.ts'
import { nastyDrafts, nastyText } from '#test/link/arbitraries.ts'
import { user, variable } from '#test/link/drafts.ts'
import { runs, timeout } from '#test/link/law.ts'
import { macro } from '#test/link/macros.ts'

const known = (name: string): KnownName => ({ name, type: 'text', values: [], note: '' })

const names = fc.oneof(
  { weight: 3, arbitrary: nastyText },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...[
        ['Source', 'source', 'SOURCE', 'utm_source', 'Médium', 'Campaign', 'campaign_id', ''],
        ['Campaign ID', 'utm id', 'Term', ' term', 'con-tent', 'Content', 'gender', 'email'],
      ].flat(),
    ),
  },
)
const value = fc.oneof(nastyText, macro, fc.constantFrom('facebook', '', ' ', '{{ad.name}}; a:b'))
const rows: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.record({ kind: fc.constantFrom<Row['kind']>('user', 'variable'), name: names, value }),
  { maxLength: 8 },
)
const attributes = fc.array(names.map(known), { maxLength: 5 })
const utms: fc.Arbitrary<Utm> = fc.oneof(
  fc.record(
    { source: value, medium: value, campaign: value, id: value, term: value, content: value },
    { requiredKeys: [] },
  ),
  nastyDrafts.map(({ utm }) => utm ?? {}),
)

const filledOf = (utm: Utm): Utm =>
  Object.fromEntries(Object.entries(utm).filter(([, text]) => text.trim() !== ''))

/** How many rows have a kind and a name that stands above already. */
const doubled = (all: readonly Row[]): number =>
  all.length - new Set(all.map(({ kind, name }) => `${kind} ${name}`)).size

function holds(law: (utm: Utm, before: readonly Row[], bot: readonly KnownName[]) => void): void {
  fc.assert(fc.property(utms, rows, attributes, law), { numRuns: runs })
}

describe('campaign tracking that the bot is told', { timeout }, () => {
  it('comes back as it was, to the letter', () => {
    holds((utm, before, bot) => {
      const { rows: after, told } = utmToRows(utm, before, bot)
      expect(told).toEqual(utmFields.filter((field) => field in filledOf(utm)))
      expect(utmFromRows(after, bot)).toEqual({
        ...utmFromRows(before, bot),
        ...filledOf(utm),
      })
    })
  })

  it('changes no other row, and no name', () => {
    holds((utm, before, bot) => {
      const { rows: after, told } = utmToRows(utm, before, bot)
      const changed = before.filter((row, at) => after[at] !== row)
      expect(changed.length + after.length - before.length).toBeLessThanOrEqual(told.length)
      const named = before.map((row, at) => ({ ...after[at], value: row.value }))
      expect(named).toEqual(before)
      expect(changed.filter(({ kind }) => kind === 'variable')).toEqual([])
    })
  })

  it('never stands in a row twice', () => {
    holds((utm, before, bot) => {
      expect(doubled(utmToRows(utm, before, bot).rows)).toBe(doubled(before))
    })
  })

  it('that was told before changes nothing when it is told again', () => {
    holds((utm, before, bot) => {
      const { rows: after } = utmToRows(utm, before, bot)
      expect(utmToRows(utm, after, bot).rows).toBe(after)
    })
  })

  it('takes a new row only where no attribute of such a name is there', () => {
    holds((utm, before, bot) => {
      const bare = new Set(before.map((row) => (row.kind === 'user' ? bareWord(row.name) : '')))
      const added = utmToRows(utm, before, bot).rows.slice(before.length)
      expect(added.filter(({ name }) => bare.has(bareWord(name)))).toEqual([])
    })
  })

  it('leaves what is locked as it is, and says that it is not told', () => {
    holds((utm, before, bot) => {
      const { rows: after, told } = utmToRows(utm, before, bot, () => true)
      expect(after.slice(0, before.length)).toEqual(before)
      const back = utmFromRows(after, bot)
      for (const field of told) expect(back[field]).toBe(utm[field])
    })
  })
})

describe('the attributes', () => {
  const all: Utm = {
    source: 'facebook',
    medium: 'paid social',
    campaign: '{{campaign.name}}',
    id: '7',
    term: 'shoes',
    content: 'blue',
  }

  it('have these names where nobody knows others', () => {
    expect(utmToRows(all, [user('size', 'M')]).rows).toEqual([
      user('size', 'M'),
      user('Source', 'facebook'),
      user('Medium', 'paid social'),
      user('Campaign', '{{campaign.name}}'),
      user('Campaign ID', '7'),
      user('Term', 'shoes'),
      user('Content', 'blue'),
    ])
  })

  it.each([
    ['source', { source: 'a' }],
    ['utm_source', { source: 'a' }],
    ['CAMPAIGN-ID', { id: 'a' }],
    ['utm_id', { id: 'a' }],
    ['contënt', { content: 'a' }],
  ] as const)('are called “%s” where the bot calls them so', (name, utm) => {
    const bot = [known('other'), known(name)]
    expect(utmToRows(utm, [], bot).rows).toEqual([user(name, 'a')])
  })

  it('are called as we call them where the bot knows that too', () => {
    const bot = [known('source'), known('Source')]
    expect(utmToRows({ source: 'a' }, [], bot).rows).toEqual([user('Source', 'a')])
  })

  it('that are there get the new value and keep name and place', () => {
    const before = [user('utm source', 'old'), variable('Source', 'x'), user('b', '1')]
    expect(utmToRows({ source: 'new' }, before).rows).toEqual([
      user('utm source', 'new'),
      variable('Source', 'x'),
      user('b', '1'),
    ])
  })

  it('are found in the bot’s spelling before any other', () => {
    const before = [user('Source', '1'), user('SOURCE', '2')]
    expect(utmFromRows(before, [known('SOURCE')])).toEqual({ source: '2' })
    expect(utmFromRows(before)).toEqual({ source: '1' })
  })

  it.each(['Sources', 'Campaign name', 'medium of', ''])('“%s” is none of them', (name) => {
    expect(utmFromRows([user(name, 'a')])).toEqual({})
  })
})
