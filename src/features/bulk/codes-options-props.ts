import type { Column } from '#bulk/columns.ts'
import type { CodesChoice } from './codes-choice.ts'

/** What the options of a list's codes have in common. */
export interface CodesOptionsProps {
  readonly choice: CodesChoice
  readonly onChoice: (choice: CodesChoice) => void
  readonly columns: readonly Column[]
  /** The work was asked for: what is wrong is said. */
  readonly isAsked: boolean
}
