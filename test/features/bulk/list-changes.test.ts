import { expect, test } from 'vitest'
import { listNames, withListChanged, withoutList } from '#features/bulk/list-changes.ts'
import { emptyState, type PageState } from '#features/bulk/page-state.ts'

/** The page with lists of these names, each of them the value of an attribute. */
function pageWith(names: readonly string[]): PageState {
  const lists = names.map((name, at) => ({ name, values: `value ${at}` }))
  const rows = listNames(lists).map((name, at) => ({
    kind: 'user' as const,
    name: `row ${at}`,
    value: `[${name}]`,
  }))
  return { ...emptyState, lists, draft: { ...emptyState.draft, rows } }
}

/** Types a name letter by letter. */
function typed(before: PageState, at: number, name: string): PageState {
  return Array.from(name).reduce(
    (now, _, end) => ({ ...now, ...withListChanged(now, at, { name: name.slice(0, end + 1) }) }),
    before,
  )
}

const valuesOf = ({ draft }: Pick<PageState, 'draft'>) => draft.rows.map(({ value }) => value)

test('a list that is given a name which begins like that of another one takes nothing of the other one’s place', () => {
  const page = typed(pageWith(['Channel', 'Ad']), 0, 'Ad set')
  expect(listNames(page.lists)).toEqual(['Ad set', 'Ad'])
  expect(valuesOf(page)).toEqual(['[Ad set]', '[Ad]'])
})

test('a list without a name has that of its place, also while the one before it is empty', () => {
  const page = pageWith(['', ''])
  const emptied = { ...page, ...withListChanged(page, 0, { values: '' }) }
  expect(listNames(emptied.lists)).toEqual(['Column 1', 'Column 2'])
  expect(valuesOf(emptied)).toEqual(['[Column 1]', '[Column 2]'])
})

test('the template does not take another list for one that is gone', () => {
  const page = pageWith(['', 'Ad', ''])
  const left = { ...page, ...withoutList(page, 0) }
  expect(listNames(left.lists)).toEqual(['Ad', 'Column 2'])
  expect(valuesOf(left)).toEqual(['[Column 1]', '[Ad]', '[Column 2]'])
  const less = pageWith(['', '', 'Ad'])
  expect(valuesOf({ ...less, ...withoutList(less, 0) })).toEqual([
    '[Column 1 (removed)]',
    '[Column 1]',
    '[Ad]',
  ])
})
