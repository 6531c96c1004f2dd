import type { Batch } from '#bulk/batch.ts'
import { cellOf, encodeLink } from '#bulk/code-archive.ts'
import { codeNames } from '#bulk/code-names.ts'
import { makeLink } from '#bulk/make-link.ts'
import { planTemplate } from '#bulk/plan.ts'
import type { QrCode } from '#qr/encode.ts'
import type { CodesChoice } from './codes-choice.ts'
import type { Job } from '#bulk-browser/job.ts'

/** The first of a list's links among its first rows. */
export interface FirstLink {
  readonly cells: readonly string[]
  readonly line: number
  readonly url: string
}

/** The first row that has a link, as the run makes it. `rows`: the first of the list, its header left out. Null where none has one. */
export function firstLinkOf(
  { columns, template }: Pick<Job, 'columns' | 'template'>,
  { rows, lines, faults }: Batch,
): FirstLink | null {
  const plan = planTemplate(template, columns)
  for (const [at, cells] of rows.entries()) {
    const { url } = makeLink(plan, cells, faults.get(at))
    if (url !== null) return { cells, line: lines[at] ?? 0, url }
  }
  return null
}

export interface FirstCode {
  /** Null where the link is too long for this level. */
  readonly code: QrCode | null
  readonly caption: string
  readonly fileName: string
}

/** What becomes of it. */
export function firstCodeOf(first: FirstLink, choice: CodesChoice): FirstCode {
  const encoded = encodeLink(first.url, choice.level)
  const { nameFor } = codeNames(`.${choice.format}`)
  return {
    code: encoded.ok ? encoded.value : null,
    caption: cellOf(first, choice.captionColumn).trim(),
    fileName: nameFor(cellOf(first, choice.nameColumn), first.line),
  }
}
