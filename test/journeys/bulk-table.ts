import type { LinkDraft } from '#link/index.ts'
import { setting, user, variable } from '#test/link/drafts.ts'

export const header = ['name', 'birthday', 'city', 'note', 'shop'] as const

/** A block, and a row for each column. */
export const draft: LinkDraft = setting(
  user('first Name', '[name]'),
  user('birthday', '[birthday]'),
  user('City', '[city]'),
  user('Note', '[note]'),
  variable('shop', 'Shop [shop]'),
)

const names = ['Nguyễn Thị Hương', 'Jane "JJ" Doe', "O'Brien", 'Zoë', '王小明', '=Bob']
const cities = ['Hà Nội', 'Bonn, Beuel', 'Thành phố Hồ Chí Minh', 'A|B', '']
const notes = ['50% off', 'a:b', 'two\nlines', '=1+1', '', '"quoted"', 'x & y # z ? + /', '🙂 ok']

/** The line with a birthday that there is not. */
export const wrongLine = 7000

/**
 * A table as people have them: quotes, line breaks, other alphabets, formulas, gaps; each shop once, one birthday wrong. It stands
 * below a header of one line.
 */
export function messyRows(count: number): readonly (readonly string[])[] {
  let line = 2
  return Array.from({ length: count }, (_, at) => {
    const note = pick(notes, at * 3 + 1)
    const birthday = `19${60 + (at % 40)}-0${1 + (at % 9)}-1${at % 9}`
    const cells = [pick(names, at), birthday, pick(cities, at), note, String(at)]
    if (line === wrongLine) cells[1] = wrongBirthday
    line += note.split('\n').length
    return cells
  })
}

export const wrongBirthday = '1990-02-31'

function pick(texts: readonly string[], at: number): string {
  return texts[at % texts.length] ?? ''
}

/** As a spreadsheet saves it. */
export function csvOf(rows: readonly (readonly string[])[], lineEnd = '\r\n'): string {
  return rows.map((cells) => cells.map(quoted).join(',') + lineEnd).join('')
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
