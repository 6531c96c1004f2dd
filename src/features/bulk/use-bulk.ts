import { useCallback, useMemo, useState } from 'react'
import type { DraftPath, LinkDraft } from '#link/index.ts'
import type { Column } from '#bulk/columns.ts'
import { makeLink, type Made } from '#bulk/make-link.ts'
import { matchColumns, withMatches } from '#bulk/match-columns.ts'
import { planTemplate } from '#bulk/plan.ts'
import { judgeTemplate, type Template, type TemplateProblem } from '#bulk/template.ts'
import { hasReference } from '#bulk/template-text.ts'
import { useUndo } from '#ui/use-undo.ts'
import type { Job } from './job.ts'
import { recallState, useKeptState } from './kept-state.ts'
import type { PageState } from './page-state.ts'
import {
  useChosenFile,
  useNewColumns,
  useShownTable,
  type ChosenFile,
  type ShownTable,
} from './use-table.ts'
import { words } from './words.ts'

/** So many of the first rows are shown as links. */
const previewed = 50

/** A row of the table, and what comes of it. */
export interface PreviewRow {
  readonly line: number
  readonly made: Made
}

/** The page: what was decided, and all that follows from it. */
export interface Bulk {
  readonly state: PageState
  readonly change: (part: Partial<PageState>) => void
  readonly setDraft: (draft: LinkDraft) => void
  /** A template from elsewhere takes the place of this one; it can be undone. */
  readonly takeTemplate: (taken: TakenTemplate, said: string) => void
  /** A whole page from elsewhere takes the place of this one; it can be undone. */
  readonly takeExample: (page: PageState) => void
  readonly file: ChosenFile
  readonly table: ShownTable | null
  readonly problems: readonly TemplateProblem[]
  readonly problemsAt: (path: DraftPath) => readonly TemplateProblem[]
  readonly preview: readonly PreviewRow[]
  /** Null while there is nothing to make, or the template is at fault. */
  readonly job: Job | null
  readonly hasReferences: boolean
}

type TakenTemplate = Pick<PageState, 'draft' | 'systemNames'>

const noColumns: readonly Column[] = []

export function useBulk(): Bulk {
  const [state, setState] = useState(recallState)
  useKeptState(state)
  const file = useChosenFile()
  const table = useShownTable(state, file.state)
  const columns = table?.columns ?? noColumns
  const change = useCallback(
    (part: Partial<PageState>) => setState((before) => ({ ...before, ...part })),
    [],
  )
  const offerUndo = useUndo(words.template.undo)

  const replace = (next: Partial<PageState>, said: string) => {
    const before = { draft: state.draft, systemNames: state.systemNames }
    change(next)
    offerUndo(said, () => change(before), { kind: 'template' })
  }
  useNewColumns(table, (found) => {
    const matches = matchColumns(found, state.draft)
    if (matches.length === 0) return
    const names = matches.map(({ column }) => column.name)
    replace({ draft: withMatches(state.draft, matches) }, words.template.matched(names))
  })

  const template = useTemplate(state)
  const problems = useMemo(
    () => (table === null ? [] : judgeTemplate(state.draft, columns)),
    [table, state.draft, columns],
  )
  const preview = useMemo(() => previewOf(template, table), [template, table])
  const { hasMark } = state
  const job = useMemo(
    () =>
      table === null || problems.length > 0
        ? null
        : { source: table.source, columns: table.columns, template, hasMark },
    [table, problems, template, hasMark],
  )
  return {
    state,
    change,
    setDraft: (draft) => change({ draft }),
    takeTemplate: (taken, said) => replace(matched(taken, columns), said),
    takeExample: (page) => {
      setState(page)
      offerUndo(words.result.exampleTaken, () => setState(state), { kind: 'template' })
    },
    file,
    table,
    problems,
    problemsAt: (path) => problems.filter((problem) => problem.path === path),
    preview,
    job,
    hasReferences: useMemo(() => refersToColumns(state.draft), [state.draft]),
  }
}

function useTemplate({ draft, empty, fixes, systemNames }: PageState): Template {
  return useMemo(
    () => ({ draft, empty, fixes, options: { systemNames } }),
    [draft, empty, fixes, systemNames],
  )
}

/** Another template gets the columns too that go to it by their names. */
function matched({ draft, systemNames }: TakenTemplate, columns: readonly Column[]): TakenTemplate {
  return { draft: withMatches(draft, matchColumns(columns, draft)), systemNames }
}

function previewOf(template: Template, table: ShownTable | null): readonly PreviewRow[] {
  if (table === null) return []
  const { rows, lines, faults } = table.first
  const plan = planTemplate(template, table.columns)
  return rows
    .slice(0, previewed)
    .map((cells, at) => ({ line: lines[at] ?? 0, made: makeLink(plan, cells, faults.get(at)) }))
}

function refersToColumns({ destination, blockId, rows, utm }: LinkDraft): boolean {
  const texts = [destination, blockId, ...rows.flatMap(({ name, value }) => [name, value])]
  return [...texts, ...Object.values(utm ?? {})].some(hasReference)
}
