import { describe, expect, it } from 'vitest'
import { toBatch } from '#bulk/batch.ts'
import { beginColumns, beginText } from '#bulk/begin-table.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('the beginning of a table', () => {
  it('tells its text, its encoding and its layout', () => {
    expect(beginText(bytes('tên;nơi\nHồng;Huế\n'), true, null)).toEqual({
      text: 'tên;nơi\nHồng;Huế\n',
      encoding: 'utf-8',
      found: { delimiter: ';', header: 0 },
    })
  })

  it('is read in the encoding that it is said to have', () => {
    const begun = beginText(bytes('Huế\n'), true, 'windows-1252')
    expect(begun).toMatchObject({ encoding: 'windows-1252', text: 'Huáº¿\n' })
  })

  it('may end within a character where more comes behind it', () => {
    const cut = bytes('name\nHuế').slice(0, -1)
    expect(beginText(cut, false, null)).toMatchObject({ text: 'name\nHu' })
    expect(beginText(cut, true, 'utf-8')).toMatchObject({ text: 'name\nHu\uFFFD' })
  })

  it.each([
    ['zip', 'PK\u0003\u0004'],
    ['binary', '\u0000\u0001\u0002\u0003\u0004'],
  ] as const)('may be that of something else: %s', (kind, text) => {
    expect(beginText(bytes(text), true, 'utf-8')).toBe(kind)
  })
})

const ragged = toBatch([['name', 'city'], ['Jane', 'Bonn', 'North'], ['Bob']], 1)
const names = (header: 0 | 'none', width?: number) =>
  beginColumns(ragged, header, width).columns.map(({ name }) => name)

describe('the columns of a table that is begun', () => {
  it('are those of its header, or as many as its widest row has cells', () => {
    expect(names(0)).toEqual(['name', 'city'])
    expect(names('none')).toEqual(['Column 1', 'Column 2', 'Column 3'])
  })

  it('are as many as its widest row of all has cells where that is known', () => {
    expect(names(0, 3)).toEqual(['name', 'city', 'Column 3'])
    expect(names('none', 4)).toHaveLength(4)
  })
})
