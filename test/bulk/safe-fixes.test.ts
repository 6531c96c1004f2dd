import { describe, expect, it } from 'vitest'
import { safeFixesFor, withSafeFix } from '#bulk/safe-fixes.ts'
import { buildLink } from '#link/index.ts'
import { setting, user, variable } from '#test/link/drafts.ts'

const offered = (row: ReturnType<typeof user>) =>
  buildLink(setting(row), { today: '2026-03-01' }).diagnostics.map(safeFixesFor)

describe('what can be switched on against a problem', () => {
  it('is the mend that takes it away', () => {
    expect(offered(variable('note', 'a;b'))).toEqual([['semicolons']])
    expect(offered(user('gender', 'Female'))).toEqual([['values']])
    expect(offered(user('birthday', '31.12.1990'))).toContainEqual(['values'])
  })

  it('is one of two where a day has two readings', () => {
    expect(offered(user('birthday', '03/04/1990'))).toContainEqual(['day-first', 'month-first'])
  })

  it('is nothing where nobody can tell what is meant', () => {
    expect(offered(user('gender', 'f.m.')).flat()).toEqual([])
    expect(offered(user('birthday', '03/04/90')).flat()).toEqual([])
  })
})

describe('a mend that is switched on', () => {
  it('stands in its place among the others, and once', () => {
    expect(withSafeFix(['semicolons', 'trim'], 'values', true)).toEqual([
      'trim',
      'values',
      'semicolons',
    ])
    expect(withSafeFix(['trim'], 'trim', true)).toEqual(['trim'])
    expect(withSafeFix(['trim', 'values'], 'trim', false)).toEqual(['values'])
  })

  it('takes the place of the other one where both cannot be', () => {
    expect(withSafeFix(['trim', 'day-first'], 'month-first', true)).toEqual(['trim', 'month-first'])
    expect(withSafeFix(['month-first'], 'day-first', true)).toEqual(['day-first'])
    expect(withSafeFix(['day-first'], 'month-first', false)).toEqual(['day-first'])
  })
})
