import { describe, expect, it } from 'vitest'
import { applyFix, buildLink } from '#link/index.ts'
import type { Diagnostic } from '#link/index.ts'
import { today } from '#test/link/arbitraries.ts'
import { setting, user } from '#test/link/drafts.ts'

const two = (number: number): string => String(number).padStart(2, '0')

/** Whether the calendar has this day, by the platform's own calendar. */
function isReal(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const found = (name: string, value: string): Diagnostic | undefined =>
  buildLink(setting(user(name, value)), { today }).diagnostics.find(
    ({ code }) => code === `row.${name}`,
  )
/** The value that the fix puts there; `''` without a fix. */
const mended = (name: string, value: string): string => {
  const fix = found(name, value)?.fix
  return fix === undefined ? '' : (applyFix(setting(user(name, value)), fix).rows[0]?.value ?? '')
}

const days = Array.from({ length: 33 }, (_, day) => day)
const months = Array.from({ length: 15 }, (_, month) => month)

describe('a birthday', () => {
  it.each([1900, 1990, 2000, 2023, 2024])(
    'in %s is right exactly on the days of the calendar',
    (year) => {
      for (const month of months)
        for (const day of days)
          expect([
            month,
            day,
            found('birthday', `${year}-${two(month)}-${two(day)}`)?.code,
          ]).toEqual([month, day, isReal(year, month, day) ? undefined : 'row.birthday'])
    },
  )

  it('whose day and month cannot be told apart is said with both of its readings, and with no other', () => {
    for (const month of months)
      for (const day of days) {
        const typed = `${two(day)}.${two(month)}.1990`
        const isAmbiguous = isReal(1990, month, day) && isReal(1990, day, month) && day !== month
        const dayFirst = `1990-${two(month)}-${two(day)}`
        const monthFirst = `1990-${two(day)}-${two(month)}`
        expect([typed, found('birthday', ` ${typed}`)?.params]).toEqual([
          typed,
          isAmbiguous ? { typed, dayFirst, monthFirst } : undefined,
        ])
      }
  })

  it('of which one reading is still to come is no day to choose from', () => {
    expect(found('birthday', `12.01.${today.slice(0, 4)}`)).not.toHaveProperty('params')
  })

  it.each(['/', '.', '-'])(
    'with %s between day, month and year is mended only on one reading',
    (mark) => {
      for (const first of days)
        for (const second of days) {
          const readings = new Set([
            ...(isReal(1990, second, first) ? [`1990-${two(second)}-${two(first)}`] : []),
            ...(isReal(1990, first, second) ? [`1990-${two(first)}-${two(second)}`] : []),
          ])
          const [only = ''] = readings.size === 1 ? readings : []
          const typed = [two(first), two(second), '1990'].join(mark)
          // A fix need not be offered; where it is, it is the only day that can be meant.
          expect([typed, ['', only]]).toEqual([
            typed,
            expect.arrayContaining([mended('birthday', typed)]),
          ])
        }
    },
  )

  it.each([
    ['in figures without marks', '19901231'],
    ['with a time', '1990-12-31T00:00:00'],
    ['in digits of another script', '１９９０-１２-３１'],
    ['with a year of two digits', '90-12-31'],
    ['with a year of five digits', '19900-12-31'],
    ['with a minus sign before it', '-1990-12-31'],
    ['with single digits', '1990-1-2'],
  ])('%s is not right', (_, value) => {
    expect(found('birthday', value)?.severity).toBe('error')
  })

  it('of today is right, and of tomorrow is not', () => {
    expect(found('birthday', today)).toBe(undefined)
    expect(found('birthday', '2026-03-16')?.severity).toBe('error')
    expect(found('birthday', '2027-01-01')?.severity).toBe('error')
  })
})

describe('a gender', () => {
  it('is right in the three documented words only', () => {
    for (const word of ['male', 'female', 'unknown']) expect(found('gender', word)).toBe(undefined)
    for (const word of ['Male', 'FEMALE', 'Unknown', 'm', 'f', 'x', 'constructor', '__proto__'])
      expect(found('gender', word)?.severity).toBe('error')
  })

  it('in another plain word is mended into the documented one', () => {
    expect(
      ['Female', 'FEMALE', 'F', 'f', 'woman', 'Woman'].map((word) => mended('gender', word)),
    ).toEqual(Array.from({ length: 6 }, () => 'female'))
    expect(['Male', 'M', 'm', 'man'].map((word) => mended('gender', word))).toEqual(
      Array.from({ length: 4 }, () => 'male'),
    )
    expect(mended('gender', 'Unknown')).toBe('unknown')
  })

  it('in a word that means none of them is not mended', () => {
    for (const word of ['blue', 'constructor', '__proto__', 'toString', 'fm', 'male or female'])
      expect(mended('gender', word)).toBe('')
  })
})

describe('an email', () => {
  it.each(['jane@example.com', "o'neil+a_b-c.d@mail.example.co.uk", 'a@b.io', '1@2.de'])(
    'such as %s is right',
    (value) => {
      expect(found('email', value)).toBe(undefined)
    },
  )

  it.each(
    [
      ['jane', 'jane@', '@example.com', 'jane@example', 'a@b@c.com', 'jane@example..com'],
      ['jane@.com', 'jane@example.com.', 'jane doe@example.com', 'jane@exa mple.com'],
      [
        'jane,doe@x.com',
        '<jane@example.com>',
        'mailto:jane@example.com',
        'a@x.com, b@x.com',
        'a..b@x.com',
      ],
    ].flat(),
  )('such as %s is not', (value) => {
    expect(found('email', value)?.severity).toBe('error')
  })
})
