import { describe, expect, test } from 'vitest'
import { recordAfter } from '#link-view/record.ts'
import { setting, user, variable } from '#test/link/drafts.ts'

const none: ReadonlySet<number> = new Set()

describe('the customer’s record after the click', () => {
  test('shows all of BotStar’s own attributes, in the documentation’s order', () => {
    const { system, custom, variables } = recordAfter(setting(), none)
    expect(system.map(({ name }) => name)).toEqual([
      'first Name',
      'last Name',
      'user ID',
      'email',
      'gender',
      'birthday',
    ])
    expect(system.every(({ value, row }) => value === null && row === null)).toBe(true)
    expect([custom, variables]).toEqual([[], []])
  })

  test('holds what the link says, each line tied to its row', () => {
    const draft = setting(
      variable('color', 'black'),
      user('gender', 'female'),
      user('Source', 'Facebook'),
    )
    const { system, custom, variables } = recordAfter(draft, none)
    expect(system.filter(({ value }) => value !== null)).toEqual([
      { name: 'gender', value: 'female', row: 1 },
    ])
    expect(custom).toMatchObject([{ name: 'Source', value: 'Facebook', row: 2 }])
    expect(variables).toMatchObject([{ name: 'color', value: 'black', row: 0 }])
  })

  test('takes a name for BotStar’s own only when every letter is the same', () => {
    const { system, custom } = recordAfter(setting(user('Gender', 'female')), none)
    expect(system.every(({ value }) => value === null)).toBe(true)
    expect(custom).toMatchObject([{ name: 'Gender' }])
  })

  test('keeps a variable apart from an attribute of the same name', () => {
    const { system, custom, variables } = recordAfter(setting(variable('gender', 'x')), none)
    expect(system.every(({ value }) => value === null)).toBe(true)
    expect(custom).toEqual([])
    expect(variables).toMatchObject([{ name: 'gender', value: 'x' }])
  })

  test('is not changed by a row that cannot be delivered', () => {
    const draft = setting(user('gender', 'F'), user('Source', 'a;b'), variable('color', 'black'))
    const { system, custom, variables } = recordAfter(draft, new Set([0, 1]))
    expect(system.every(({ value }) => value === null)).toBe(true)
    expect(custom).toEqual([])
    expect(variables).toMatchObject([{ name: 'color', row: 2 }])
  })

  test('is not changed by a row that is half empty', () => {
    const draft = setting(user('Source', ' '), user('', 'Facebook'), variable(' ', ' '))
    expect(recordAfter(draft, none)).toMatchObject({ custom: [], variables: [] })
  })
})
