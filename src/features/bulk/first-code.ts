import { cellOf, encodeLink } from '#bulk/code-archive.ts'
import { codeNames } from '#bulk/code-names.ts'
import { makeLink } from '#bulk/make-link.ts'
import { planTemplate } from '#bulk/plan.ts'
import type { QrCode } from '#qr/encode.ts'
import type { CodesChoice } from './codes-choice.ts'
import type { Job } from './job.ts'

/** The first of a list's links among its first rows. */
export interface FirstLink {
  readonly cells: readonly string[]
  readonly line: number
  readonly url: string
}

/** The first row that has a link. `rows`: the first of the list, its header left out. Null where none has one. */
export function firstLinkOf(
  { source, columns, template }: Job,
  rows: readonly (readonly string[])[],
): FirstLink | null {
  const plan = planTemplate(template, columns)
  const firstLine = source.at !== 'lists' && source.hasHeader ? 2 : 1
  for (const [at, cells] of rows.entries()) {
    const { url } = makeLink(plan, cells)
    if (url !== null) return { cells, line: firstLine + at, url }
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
