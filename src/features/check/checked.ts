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

/**
 * Checks all links of a text, and keeps the first `limits.links` of them. A text without a link has one check, which says so. Never
 * throws.
 */
export function checkAll(text: string): Checked {
  const checks = checkText(text)
  return { text, checks: checks.slice(0, limits.links), count: checks.length }
}
