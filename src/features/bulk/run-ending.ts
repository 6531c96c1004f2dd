import { isSpoilt, type EndedRun } from '#bulk-browser/job.ts'
import { toldWords as words } from './told-words.ts'
import type { Ending } from './use-telling.ts'

/** How a run of links ended. `show` leads to it on its page. */
export function endingOfRun(state: EndedRun, show: () => void): Ending {
  return { text: textOfRun(state), title: titleOfRun(state), isSeen: true, show }
}

function textOfRun(state: EndedRun): string {
  const { summary, links } = state.finished
  switch (state.at) {
    case 'cancelled':
      return words.cancelled(summary.links)
    case 'failed':
      return isSpoilt(state) ? words.spoilt(state.why) : words.failed(state.why, summary.links)
    case 'done':
      if (summary.links === 0) return words.none(summary.refused)
      if (links.blob !== null) return words.done(summary.links, summary.refused)
      return words.written(summary.links, links.name, summary.refused)
  }
}

function titleOfRun({ at, finished }: EndedRun): string {
  const { good, none, early } = words.titles.links
  if (at === 'cancelled') return ''
  if (at === 'failed') return early
  return finished.summary.links > 0 ? good : none
}
