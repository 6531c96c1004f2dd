import { hasMacro, type LinkDraft } from '#link/index.ts'

/** A link that is ready, handed to whoever can do something with it. */
export interface FinishedLink {
  readonly url: string
  /** Placeholders stand in it, which another program fills in. */
  readonly hasMacros: boolean
  /** It is to be printed. */
  readonly isForPrint?: boolean
}

/** The link that was built from the draft. */
export function finishedLink(
  url: string,
  { rows, utm }: LinkDraft,
  isForPrint = false,
): FinishedLink {
  const texts = [...rows.map(({ value }) => value), ...Object.values(utm ?? {})]
  return { url, hasMacros: texts.some(hasMacro), ...(isForPrint && { isForPrint }) }
}
