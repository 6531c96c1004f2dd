import { expect, test } from 'vitest'
import { firstChoice } from '#features/bulk/codes-choice.ts'
import { firstCodeOf, firstLinkOf } from '#features/bulk/first-code.ts'
import { openPasted } from '#bulk-browser/open-table.ts'
import { templateOf } from '#test/bulk/making.ts'
import { setting, variable } from '#test/link/drafts.ts'

function firstOf(text: string) {
  const opened = openPasted(text, { delimiter: ',', header: 0 })
  if (!opened.ok) throw new Error('a table')
  const { columns, first } = opened.value
  const template = templateOf(setting(variable('table', '[table]')))
  return { columns, first, link: firstLinkOf({ columns, template }, first) }
}

test('the first code is of the line on which its row stands, also behind blank lines', () => {
  const { columns, first, link } = firstOf('\ntable,name\n\nA,\n')
  if (link === null) throw new Error('there is a link')
  expect(link.line).toBe(4)
  const choice = { ...firstChoice(columns, first.rows), nameColumn: 1 }
  expect(firstCodeOf(link, choice).fileName).toBe('line-4.svg')
})

test('a row that the run refuses has no first code', () => {
  expect(firstOf('table,name\n"A,x\nB,y\n').link).toMatchObject({ cells: ['B', 'y'], line: 3 })
})
