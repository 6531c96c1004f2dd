import { checkText, type Check } from '#link/index.ts'
import { limits } from './limits.ts'

/** What came of checking a text. */
export interface Checked {
  readonly text: string
  /** At least one, and no more than are listed. */
  readonly checks: readonly Check[]
  /** How many links there are in all. */
  readonly count: number
}

export function checkAll(text: string): Checked {
  const checks = checkText(text)
  return { text, checks: checks.slice(0, limits.links), count: checks.length }
}
