import type { CodesKept, CodesState, SheetCodes, SheetState } from '#bulk-browser/codes-job.ts'
import { codesWords as words } from './codes-words.ts'
import type { MadeFile } from '#bulk-browser/job.ts'
import type { SheetPlan } from './sheet-plan.ts'

/** What comes of the codes of a list. `idle` also after anything was chosen anew. */
export type CodesWork =
  | { readonly at: 'idle' }
  | { readonly at: 'archive'; readonly state: CodesState }
  | { readonly at: 'sheet'; readonly state: SheetState; readonly plan: SheetPlan }

/** Whether codes are being made just now, for files or for paper. */
export function isRunning(work: CodesWork): boolean {
  return work.at !== 'idle' && work.state.at === 'running'
}

/** Whether it ended before its time: what is missing can be made by another try. */
export function endedEarly(work: CodesWork): boolean {
  return work.at !== 'idle' && (work.state.at === 'failed' || work.state.at === 'cancelled')
}

/** Whether it was done, and there is something to show for it. */
export function isMade(work: CodesWork): boolean {
  return work.at !== 'idle' && work.state.at === 'done' && codesOf(work) > 0
}

/** How many were made, as far as that is known. */
export function codesOf(work: CodesWork): number {
  if (work.at === 'sheet') return work.state.at === 'done' ? work.state.sheet.codes.length : 0
  return keptOf(work)?.codes ?? 0
}

/** What was made and waits to be downloaded: the archives first, then the list of rows without a code. */
export function filesOf(work: CodesWork): readonly MadeFile[] {
  const refused = keptOf(work)?.refused ?? null
  return [...archivesOf(work), ...(refused?.blob ? [refused] : [])]
}

/** The archives among these files. */
export function archivesOf(work: CodesWork): readonly MadeFile[] {
  return keptOf(work)?.archives.filter(({ blob }) => blob !== null) ?? []
}

function keptOf(work: CodesWork): CodesKept | null {
  if (work.at !== 'archive') return null
  if ('finished' in work.state) return work.state.finished
  return 'kept' in work.state ? work.state.kept : null
}

/** The width below which some code of the sheets is too fine for phones. */
function readableFrom({ codes }: SheetCodes): number {
  return codes.reduce((most, code) => Math.max(most, code.readableFrom), 0)
}

/** Whether there are finished sheets with at least one code. */
export function isPrintable(work: CodesWork): boolean {
  return work.at === 'sheet' && work.state.at === 'done' && work.state.sheet.codes.length > 0
}

/** Whether some code on the finished sheets is too fine for phones at the width that the plan gives it. Without sheets, none is. */
export function isTooFine(work: CodesWork): boolean {
  if (work.at !== 'sheet' || work.state.at !== 'done') return false
  return work.plan.codeSize < readableFrom(work.state.sheet)
}

/** How the work stands, in a sentence or some. */
export function stateText(work: CodesWork): string {
  if (work.at === 'idle') return ''
  if (work.at === 'archive') return archiveText(work.state)
  const { state, plan } = work
  if (state.at === 'running') return words.running(state.progress)
  if (state.at === 'failed') return words.failures[state.why]
  const { sheet } = state
  if (sheet.codes.length === 0) return words.noCodes
  const pages = Math.ceil(sheet.codes.length / (plan.columns * plan.rows))
  return [
    words.sheetDone(sheet.codes.length, pages),
    ...(sheet.isCut ? [words.sheetCut] : []),
    ...(sheet.refused > 0 ? [words.sheetRefused(sheet)] : []),
    ...(isTooFine(work) ? [words.tooFine(plan.codeSize, readableFrom(sheet))] : []),
  ].join(' ')
}

function archiveText(state: CodesState): string {
  switch (state.at) {
    case 'running':
      return words.running(state.progress)
    case 'failed': {
      const { why, kept } = state
      return kept.codes === 0 ? words.failures[why] : `${words.failures[why]} ${words.kept(kept)}`
    }
    case 'done':
    case 'cancelled': {
      const { finished } = state
      const refused = finished.summary.refused + finished.tooLong
      return [
        state.at === 'done' ? words.done(finished) : words.cancelled(finished),
        ...(refused > 0 ? [words.refused(refused)] : []),
      ].join(' ')
    }
  }
}
