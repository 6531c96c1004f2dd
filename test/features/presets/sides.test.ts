import { describe, expect, it } from 'vitest'
import { detailFaults, isFitting, linkFault } from '#features/presets/limits.ts'
import { sidesOf } from '#features/presets/sides.ts'
import { fittingTo } from '#features/presets/use-unsaved.ts'
import { readPreset, caps } from '#library/shapes.ts'
import type { Preset } from '#library/preset.ts'
import type { Work } from '#library/work.ts'
import { presetOf } from '#test/library/any-library.ts'

const noBot = () => ''
const text = (length: number) => 'x'.repeat(length)
const rowWith = (value: string) => ({ kind: 'user', name: 'a', value }) as const
const whoseOf = (theirs: Preset, mine: Preset, from: Preset | null) => {
  const { parts, whose } = sidesOf(theirs, mine, from, noBot)
  return parts.map(whose)
}

describe('theirs beside mine', () => {
  const base = presetOf({ holds: [] })
  const withColour = (value: string): Preset => ({
    ...base,
    draft: {
      ...base.draft,
      rows: base.draft.rows.map((row) => (row.name === 'color' ? { ...row, value } : row)),
    },
  })

  it('says both names, and both notes as they are', () => {
    const mine = { ...base, name: 'Mine', note: 'My note' }
    const { details, note } = sidesOf({ ...base, name: 'Theirs' }, mine, base, noBot)
    expect(details).toEqual(['Name: theirs is “Theirs”, yours is “Mine”.'])
    expect(note).toEqual({ before: 'For the ads', after: 'My note' })
  })

  it('says who added and who deleted, where it is known what both were made from', () => {
    const theirs = { ...base, tags: ['ads', 'snow'] }
    const mine = { ...base, tags: ['ads', 'summer', 'sun'] }
    expect(sidesOf(theirs, mine, base, noBot).details).toEqual([
      'Theirs: tag “snow” added, tag “summer” deleted.',
      'Yours: tag “sun” added.',
    ])
    // What both have added is no difference.
    const both = { ...mine, tags: [...mine.tags, 'snow'] }
    expect(
      sidesOf({ ...base, tags: ['ads', 'summer', 'snow'] }, both, base, noBot).details,
    ).toEqual(['Yours: tag “sun” added.'])
    expect(sidesOf(theirs, mine, null, noBot).details).toEqual([
      'Only in theirs: tag “snow”.',
      'Only in yours: tags “summer” and “sun”.',
    ])
  })

  it('says of a part of the link who has changed it', () => {
    expect(whoseOf(withColour('green'), base, base)).toEqual(['Changed in theirs'])
    expect(whoseOf(base, withColour('blue'), base)).toEqual(['Changed in yours'])
    expect(whoseOf(withColour('green'), withColour('blue'), base)).toEqual(['Changed in both'])
    const shorter = { ...base, draft: { ...base.draft, rows: base.draft.rows.slice(0, 1) } }
    expect(whoseOf(shorter, base, base)).toEqual(['Deleted in theirs'])
    expect(whoseOf(base, shorter, base)).toEqual(['Deleted in yours'])
    expect(whoseOf(shorter, withColour('blue'), base)).toEqual([
      'Deleted in theirs, changed in yours',
    ])
    expect(whoseOf(shorter, base, null)).toEqual(['Only in yours'])
    expect(whoseOf(base, shorter, null)).toEqual(['Only in theirs'])
    expect(whoseOf(base, withColour('blue'), null)).toEqual(['Different'])
  })

  it('says how a field is held on either side', () => {
    const mine: Preset = { ...base, holds: [{ field: 'rows.1', hold: 'locked' }] }
    expect(sidesOf(base, mine, base, noBot).details).toEqual([
      '“color”: can be changed in theirs, locked in yours.',
    ])
  })
})

describe('what is too much', () => {
  it('is said for each field, with how much it is', () => {
    const tags = [...Array.from({ length: caps.tags }, (_, at) => `t${at}`), 'more']
    expect(detailFaults({ name: 'x'.repeat(201), note: 'x'.repeat(5002), tags })).toEqual({
      name: '1 character too many.',
      note: '2 characters too many.',
      tags: '1 tag too many: a preset can have 50.',
    })
    expect(detailFaults({ name: ' ', note: '', tags: ['x'.repeat(103)] })).toMatchObject({
      name: 'Give it a name.',
      tags: `“${'x'.repeat(39)}…”: 3 characters too many.`,
    })
  })

  it('is said for the link, which no preset can hold then', () => {
    const { draft } = presetOf()
    const rows = Array.from(
      { length: 2001 },
      () => ({ kind: 'user', name: 'a', value: 'b' }) as const,
    )
    expect(linkFault(draft)).toBe('')
    expect(linkFault({ ...draft, rows })).toContain('This link has 2,001 rows.')
    const long = [{ kind: 'user', name: 'Source', value: 'x'.repeat(100_001) }] as const
    expect(linkFault({ ...draft, rows: long })).toContain('“Source” holds 100,001 characters.')
  })

  it('is exactly what the library would not read again', () => {
    const { draft } = presetOf()
    for (const more of [0, 1]) {
      for (const preset of [
        presetOf({ name: text(200 + more) }),
        presetOf({ note: text(5000 + more) }),
        presetOf({ tags: [text(100 + more)] }),
        presetOf({ tags: Array.from({ length: 50 + more }, (_, at) => `t${at}`) }),
        presetOf({ draft: { ...draft, destination: text(100_000 + more) } }),
        presetOf({ draft: { ...draft, rows: [rowWith(text(100_000 + more))] } }),
        presetOf({ draft: { ...draft, utm: { campaign: text(100_000 + more) } } }),
        presetOf({
          draft: { ...draft, rows: Array.from({ length: 2000 + more }, () => rowWith('b')) },
        }),
      ]) {
        expect(isFitting(preset)).toBe(more === 0)
        expect(readPreset(preset) !== null).toBe(more === 0)
      }
    }
  })
})

describe('what was typed and not saved', () => {
  const work: Work = { ...presetOf(), origin: null }
  const typed = { name: 'Typed', holds: [{ field: 'rows.1', hold: 'locked' }] } as const

  it('belongs to its link, as long as the address or the block is the same', () => {
    expect(fittingTo(work, undefined)).toEqual({})
    expect(fittingTo(work, { work, typed })).toEqual(typed)
    const moved = { ...work, draft: { ...work.draft, destination: 'https://other.org' } }
    expect(fittingTo(moved, { work, typed })).toEqual(typed)
    const other = { ...moved, draft: { ...moved.draft, blockId: '' } }
    expect(fittingTo(other, { work, typed })).toEqual({})
  })

  it('belongs to the preset that was opened, and to no other', () => {
    const of = (id: string): Work => ({ ...work, origin: { id, rev: '1', name: '' } })
    expect(fittingTo(of('preset:1'), { work: of('preset:1'), typed })).toEqual(typed)
    expect(fittingTo(of('preset:1'), { work: of('preset:2'), typed })).toEqual({})
    expect(fittingTo(work, { work: of('preset:2'), typed })).toEqual({})
  })

  it('says nothing of rows that are not the same any more', () => {
    const fewer = { ...work, draft: { ...work.draft, rows: work.draft.rows.slice(1) } }
    expect(fittingTo(fewer, { work, typed })).toEqual({ name: 'Typed' })
  })
})
