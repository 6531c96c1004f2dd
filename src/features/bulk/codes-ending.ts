import { codesOf, isRunning, stateText, type CodesWork } from './codes-state.ts'
import { toldWords as words } from './told-words.ts'
import type { Ending } from './use-telling.ts'

/** How the making of codes ended; null where it did not, or nothing was made. `show` brings its dialog into view. */
export function endingOfCodes(work: CodesWork, isSeen: boolean, show: () => void): Ending | null {
  if (work.at === 'idle' || isRunning(work)) return null
  return { text: stateText(work), title: titleOfCodes(work), isSeen, show }
}

function titleOfCodes(work: Exclude<CodesWork, { at: 'idle' }>): string {
  const { good, none, early } = words.titles.codes
  if (work.state.at === 'cancelled') return ''
  if (work.state.at === 'failed') return early
  return codesOf(work) > 0 ? good : none
}
