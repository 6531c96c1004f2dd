import { useCallback, useMemo, useState } from 'react'
import type { Column } from '#bulk/columns.ts'
import { makeLink, type Made } from '#bulk/make-link.ts'
import { matchColumns, withMatches, withoutMatches } from '#bulk/match-columns.ts'
import { planTemplate } from '#bulk/plan.ts'
import { judgeTemplate, usedColumns, type Template, type TemplateProblem } from '#bulk/template.ts'
import type { BotKnowledge, DraftDiagnostic, DraftPath, LinkDraft } from '#link/index.ts'
import type { Preset } from '#library/preset.ts'
import { withoutAsked } from './asked-fields.ts'
import { isFixedProblem, isTemplateFault, judgeFixedParts } from '#bulk/fixed-parts.ts'
import type { Job } from '#bulk-browser/job.ts'
import { recallState, useKeptState } from './kept-state.ts'
import type { PageState } from './page-state.ts'
import { takenApart } from './take-apart.ts'
import { useBot, type BotsAtHand, type ListBot } from './use-bot.ts'
import { useChanges, type Changes } from './use-changes.ts'
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
export interface Bulk extends Changes {
  readonly state: PageState
  readonly setDraft: (draft: LinkDraft) => void
  /** A template from elsewhere takes the place of this one. */
  readonly takeTemplate: (taken: TakenTemplate, said: string) => void
  readonly bot: ListBot
  readonly file: ChosenFile
  /** A list is being named: its column goes nowhere by a name that is half typed. */
  readonly setNaming: (isNaming: boolean) => void
  readonly table: ShownTable | null
  /** What is wrong with the references to columns. */
  readonly problems: readonly TemplateProblem[]
  /** What is wrong with the parts that are the same in all links, and is said there and not in each row. */
  readonly fixedProblems: readonly DraftDiagnostic[]
  readonly problemsAt: (path: DraftPath) => readonly TemplateProblem[]
  readonly preview: readonly PreviewRow[]
  /** Null while there is nothing to make, the template is at fault, or its bot has not been read yet. */
  readonly job: Job | null
  readonly hasReferences: boolean
  /** What comes of the template when a whole link in its address is taken apart; null where there is none. */
  readonly apart: LinkDraft | null
  /** What is still to be filled in is said from the time on when it is asked for. */
  readonly isAsked: boolean
  readonly ask: () => void
}

type TakenParts = Pick<PageState, 'draft' | 'botId' | 'systemNames' | 'separators' | 'matched'>
/** Its holds where it is a preset that nobody has been asked about yet. */
interface TakenTemplate extends TakenContent, Partial<Pick<Preset, 'holds'>> {}
type TakenContent = Pick<Preset, 'draft' | 'botId' | 'systemNames' | 'separators'>

const noColumns: readonly Column[] = []
const noRows: readonly (readonly string[])[] = []

/** The page as it was before a reload, but for its file. Columns of a new table go to their places by their names, which can be undone. */
export function useBulk(atHand: BotsAtHand): Bulk {
  const [state, setState] = useState(recallState)
  useKeptState(state)
  const changes = useChanges(state, setState)
  const rememberFile = useCallback(
    (fileName: string) => setState((now) => ({ ...now, fileName })),
    [],
  )
  const file = useChosenFile(rememberFile)
  const table = useShownTable(state, file.state)
  const columns = table?.columns ?? noColumns
  const rows = table?.first.rows ?? noRows
  const [isNaming, setNaming] = useState(false)
  // “block”, on the way to “block by block”, is no block yet.
  useNewColumns(isNaming && state.way === 'lists' ? null : table, state.matched, (found) => {
    // Lists are typed one after the other: what was taken away from the first stays away when the second comes.
    const isSeen = ({ name }: Column) => state.way === 'lists' && state.matched.includes(name)
    const unseen = found.filter((column) => !isSeen(column))
    const matches = matchColumns(unseen, state.draft, rows)
    const matched = found.map(({ name }) => name)
    if (matches.length === 0) return changes.change({ matched })
    changes.swap(
      (now) => ({ draft: withMatches(now.draft, matches), matched }),
      words.template.matched(matches.map(({ column }) => column.name)),
      (now) => ({ draft: withoutMatches(now.draft, matches) }),
    )
  })
  const bot = useBot(state, changes, atHand)
  const judged = useJudgement(state, table, bot)
  const [isAsked, setAsked] = useState(false)
  return {
    state,
    ...changes,
    setDraft: (draft) => changes.change({ draft }),
    takeTemplate({ botId, systemNames, separators, ...taken }, said) {
      // What a preset asks for each time is answered by the list, be it now or later, or by hand.
      const draft = withoutAsked(taken.draft, taken.holds ?? [])
      changes.swap(
        (now): TakenParts => ({
          draft: withMatches(draft, matchColumns(columns, draft, rows)),
          // What is nobody's yet is for the bot that is chosen here.
          botId: botId === '' ? now.botId : botId,
          systemNames,
          separators: separators ?? 'literal',
          // Of a list that comes later, no column has its place in this template yet.
          matched: columns.map(({ name }) => name),
        }),
        said,
      )
    },
    bot,
    file,
    setNaming,
    table,
    ...judged,
    problemsAt: (path) => judged.problems.filter((problem) => problem.path === path),
    apart: useMemo(() => takenApart(state.draft), [state.draft]),
    hasReferences: useMemo(() => usedColumns(state.draft).size > 0, [state.draft]),
    isAsked,
    ask: () => setAsked(true),
  }
}

function useJudgement(state: PageState, table: ShownTable | null, bot: ListBot) {
  const { draft, hasMark } = state
  const { knowledge, isAwaited } = bot
  const template = useTemplate(state, knowledge)
  const problems = useMemo(
    () => (table === null ? [] : judgeTemplate(draft, table.columns)),
    [table, draft],
  )
  const fixedProblems = useMemo(() => judgeFixedParts(template), [template])
  const preview = useMemo(
    () => (isAwaited ? [] : previewOf(template, table, { problems, fixedProblems })),
    [template, table, problems, fixedProblems, isAwaited],
  )
  const isAtFault =
    problems.length > 0 || fixedProblems.some(({ severity }) => severity === 'error')
  const job = useMemo(
    () =>
      table === null || isAtFault || isAwaited
        ? null
        : { source: table.source, columns: table.columns, template, hasMark },
    [table, isAtFault, isAwaited, template, hasMark],
  )
  return { problems, fixedProblems, preview, job }
}

function useTemplate(
  { draft, empty, fixes, systemNames, separators }: PageState,
  bot: BotKnowledge | null,
): Template {
  return useMemo(
    () => ({ draft, empty, fixes, options: { systemNames, separators }, bot }),
    [draft, empty, fixes, systemNames, separators, bot],
  )
}

function previewOf(
  template: Template,
  table: ShownTable | null,
  { problems, fixedProblems }: Pick<Bulk, 'problems' | 'fixedProblems'>,
): readonly PreviewRow[] {
  if (table === null) return []
  const { rows, lines, faults } = table.first
  const plan = planTemplate(template, table.columns)
  return rows.slice(0, previewed).map((cells, at) => {
    const made = makeLink(plan, cells, faults.get(at))
    // What is wrong in all of them is said once, where it stands.
    const ofRow = made.problems.filter(
      (one) => !isFixedProblem(one, fixedProblems) && !isTemplateFault(one, problems),
    )
    return { line: lines[at] ?? 0, made: { ...made, problems: ofRow } }
  })
}
