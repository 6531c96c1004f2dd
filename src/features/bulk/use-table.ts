import { useCallback, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { toBatch, type Batch, type RowFault } from '#bulk/batch.ts'
import { nameColumns, type Column } from '#bulk/columns.ts'
import { detectLayout } from '#bulk/layout.ts'
import { matrixBatches, matrixSize, valuesOf, type ValueList } from '#bulk/matrix.ts'
import type { Source } from '#bulk-browser/job.ts'
import {
  openPasted,
  openSheet,
  openTable,
  reopenTable,
  rereadSheet,
  type OpenAnswer,
  type OpenedTable,
  type OpenTrouble,
  type SheetChoice,
  type TextLayout,
  type TopRow,
} from '#bulk-browser/open-table.ts'
import { listNames } from './list-changes.ts'
import type { PageState, PastedLayout, TypedList } from './page-state.ts'

/** A table as far as the page shows it. */
export interface ShownTable {
  readonly source: Source
  readonly columns: readonly Column[]
  /** Why the row that names the columns cannot be trusted. */
  readonly headerFault: RowFault | null
  /** The first rows of all, from which the header is chosen; none where lists are combined. */
  readonly top: readonly TopRow[]
  /** The first rows behind the header. */
  readonly first: Batch
  /** Rows in all, where that is known. */
  readonly rowCount: number | null
}

/** A file that is being opened, or could not be. */
type Opening =
  | { readonly at: 'opening'; readonly name: string }
  | { readonly at: 'failed'; readonly name: string; readonly why: OpenTrouble }

export type FileTable = Exclude<OpenedTable, { kind: 'pasted' }>

export interface FileState {
  /** The file that is open; it stays while another is opened, and where that fails. */
  readonly table: FileTable | null
  readonly opening: Opening | null
}

export interface ChosenFile {
  readonly state: FileState
  readonly open: (file: File) => void
  readonly reread: (layout: TextLayout) => void
  readonly showSheet: (sheet: string) => void
  /** The same sheet, read another way. */
  readonly rereadSheet: (choice: SheetChoice) => void
  /** Takes it off the page; `restore` puts it there again. */
  readonly close: () => FileTable | null
  readonly restore: (table: FileTable) => void
}

const noFile: FileState = { table: null, opening: null }

/** The file of the page. Of several that are opened one after the other, the last one counts. `onName`: told which one is open. */
export function useChosenFile(onName: (name: string) => void): ChosenFile {
  const [state, setState] = useState<FileState>(noFile)
  const latest = useRef(new AbortController())
  /** Whoever reads for an earlier wish stops. */
  const beginAnew = useCallback(() => {
    latest.current.abort()
    latest.current = new AbortController()
    return latest.current.signal
  }, [])

  const show = useCallback(
    (table: FileTable | null) => {
      beginAnew()
      setState({ table, opening: null })
      onName(table?.file.name ?? '')
    },
    [onName, beginAnew],
  )
  const take = useCallback(
    async (name: string, read: (signal: AbortSignal) => Promise<OpenAnswer>) => {
      const signal = beginAnew()
      setState(({ table }) => ({ table, opening: { at: 'opening', name } }))
      const opened = await read(signal)
      if (signal.aborted) return
      if (!opened.ok) {
        const { reason: why } = opened
        setState(({ table }) => ({ table, opening: { at: 'failed', name, why } }))
      } else if (opened.value.kind !== 'pasted') show(opened.value)
    },
    [show, beginAnew],
  )

  const file = state.table?.file ?? null
  return {
    state,
    open: useCallback(
      (chosen) => void take(chosen.name, (signal) => openTable(chosen, signal)),
      [take],
    ),
    reread: (layout) => {
      if (file !== null) void take(file.name, () => reopenTable(file, layout))
    },
    showSheet: (sheet) => {
      if (file !== null) void take(file.name, (signal) => openSheet(file, sheet, signal))
    },
    rereadSheet: (choice) => {
      if (state.table?.kind === 'excel') show(rereadSheet(state.table, choice))
    },
    close: () => {
      show(null)
      return state.table
    },
    restore: show,
  }
}

/** The table that the page speaks of; null while there is none. */
export function useShownTable(state: PageState, file: FileState): ShownTable | null {
  const { way, pasted, pastedLayout, lists } = state
  const { table: fromFile } = file
  const ofFile = useMemo(() => (fromFile === null ? null : shownFile(fromFile)), [fromFile])
  const ofText = useMemo(() => shownText(pasted, pastedLayout), [pasted, pastedLayout])
  const ofLists = useMemo(() => shownLists(lists), [lists])
  switch (way) {
    case 'file':
      return ofFile
    case 'pasted':
      return ofText
    case 'lists':
      return ofLists
  }
}

function shownFile(table: FileTable): ShownTable {
  return { ...shownOf(table), rowCount: table.kind === 'excel' ? table.rowCount : null }
}

/** How a pasted table is read: as it was chosen, else as it was found out. */
export function layoutOf(text: string, { delimiter, header }: PastedLayout) {
  const found = detectLayout(text.slice(0, detectedLetters))
  return { delimiter: delimiter ?? found.delimiter, header: header ?? found.header }
}

const detectedLetters = 100_000

function shownText(text: string, layout: PastedLayout): ShownTable | null {
  if (text.trim() === '') return null
  const opened = openPasted(text, layoutOf(text, layout))
  if (!opened.ok) return null
  return { ...shownOf(opened.value), rowCount: null }
}

function shownOf({ source, columns, headerFault, top, first }: OpenedTable) {
  return { source, columns, headerFault, top, first }
}

/** Rows that are shown of a multiplied list. */
const shownRows = 200
/** More links than this are nobody's campaign. */
export const mostCombined = 1_000_000

/** The lists with a name or a value in them, by their names. */
export function toValueLists(lists: readonly TypedList[]): readonly ValueList[] {
  const names = listNames(lists)
  return lists.flatMap((typed, at) => {
    const values = valuesOf(typed.values)
    const isEmpty = typed.name.trim() === '' && values.length === 0
    return isEmpty ? [] : [{ name: names[at] ?? '', values }]
  })
}

function shownLists(typed: readonly TypedList[]): ShownTable | null {
  const lists = toValueLists(typed)
  const size = matrixSize(lists)
  if (size === 0 || size > mostCombined) return null
  const [all = toBatch([], 1)] = matrixBatches(lists)
  const first = toBatch(all.rows.slice(0, shownRows), 1)
  const columns = nameColumns(
    lists.map(({ name }) => name),
    0,
  )
  const source: Source = { at: 'lists', lists }
  return { source, columns, headerFault: null, top: [], first, rowCount: size }
}

/** Calls when other columns come into view than those that are known. */
export function useNewColumns(
  table: ShownTable | null,
  known: readonly string[],
  onNew: (columns: readonly Column[]) => void,
): void {
  const tell = useEffectEvent((columns: readonly Column[]) => {
    const isKnown =
      columns.length === known.length && columns.every(({ name }, at) => name === known[at])
    if (!isKnown) onNew(columns)
  })
  const columns = table?.columns ?? null
  useEffect(() => {
    if (columns !== null) tell(columns)
  }, [columns])
}
