import type { CodeWish } from '#bulk/code-archive.ts'
import { nameColumns } from '#bulk/columns.ts'
import { templateOf } from '#test/bulk/making.ts'
import { setting, variable } from '#test/link/drafts.ts'

/** A code for each table of a restaurant, named by it. */
export const wish: CodeWish = {
  format: 'svg',
  size: 40,
  level: null,
  nameColumn: 0,
  captionColumn: null,
}

/** A list of tables, each of which has a link; a row without one is refused. */
export function jobOf(rows: readonly string[]) {
  return {
    source: { at: 'text', text: ['table', ...rows].join('\n'), delimiter: ',', header: 0 },
    columns: nameColumns(['table'], 0),
    template: templateOf(setting(variable('table', '[table]')), {
      empty: { table: { at: 'refuse' } },
    }),
    hasMark: false,
  } as const
}

export const tables = (count: number) => Array.from({ length: count }, (_, at) => `Table ${at + 1}`)
