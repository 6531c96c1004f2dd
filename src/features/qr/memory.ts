import { firstChoice, type QrChoice } from './choice.ts'

/** Where what is chosen is kept. */
export interface QrMemory {
  readonly read: () => QrChoice
  readonly keep: (choice: QrChoice) => void
}

/** A memory in which nothing has been chosen yet: it gives the `firstChoice`. */
export function newMemory(): QrMemory {
  let kept = firstChoice
  return {
    read: () => kept,
    keep: (choice) => {
      kept = choice
    },
  }
}

/** The one that the dialog has, for as long as the app is open. */
export const appMemory = newMemory()
