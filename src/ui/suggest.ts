import { fold } from './fold.ts'

/** Something that can be picked: its value is what is written; the label (else the value) is what is read. */
export interface Option {
  readonly value: string
  readonly label?: string
  /** A few soft words beside the label. */
  readonly note?: string
  /** The heading under which it stands. Options of one group stand together. */
  readonly group?: string
}

/** The options for what has been typed, in their own order: those that hold it; all when it is nothing, or one of them. */
export function suggest(options: readonly Option[], typed: string): Option[] {
  const wanted = fold(typed.trim())
  const isComplete = wanted === '' || isOffered(options, typed)
  return isComplete ? [...options] : options.filter((option) => searched(option).includes(wanted))
}

/** Whether what has been typed is one of the options. */
export function isOffered(options: readonly Option[], typed: string): boolean {
  const wanted = fold(typed.trim())
  return options.some((option) => fold(option.value) === wanted)
}

// Two hundred rows offer the same options: each is folded once.
const known = new WeakMap<Option, string>()

function searched(option: Option): string {
  const before = known.get(option)
  if (before !== undefined) return before
  const folded = fold(`${option.value}\n${option.label ?? ''}`)
  known.set(option, folded)
  return folded
}
