import { useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Batch } from '#bulk/batch.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { changeSince } from './codes-change.ts'
import { isSameList } from '#bulk-browser/same-job.ts'
import { firstChoice, type CodesChoice } from './codes-choice.ts'
import { CodeSheet } from './CodeSheet.tsx'
import { CodesFooter } from './CodesFooter.tsx'
import { CodesOptions } from './CodesOptions.tsx'
import { CodesPreview } from './CodesPreview.tsx'
import { isRunning } from './codes-state.ts'
import { codesWords as words } from './codes-words.ts'
import { firstLinkOf } from './first-code.ts'
import type { Job } from '#bulk-browser/job.ts'
import { useCodes } from './use-codes.ts'
import type { Telling } from './use-telling.ts'

export interface CodesDialogProps {
  readonly job: Job
  /** What codes would be made of now; null while the template is at fault. */
  readonly now: Job | null
  /** The first rows of the list, its header left out: some ten are enough. */
  readonly first: Batch
  readonly isOpen: boolean
  /** `isWanted`: codes are being made or are not downloaded, and will be lost unless the dialog stays on the page, closed. */
  readonly onClose: (isWanted: boolean) => void
  /** The next codes are to be made of this, which becomes the job. */
  readonly onAnew: (job: Job) => void
  /** What was made while the dialog was closed is to be seen. */
  readonly onShow: () => void
  readonly telling: Telling
}

/**
 * The dialog in which the links of a list become QR codes, as files in an archive or as sheets for the printer. Load it lazily. What it
 * does goes on while it is closed, and it is told when it is done.
 */
export function CodesDialog(props: CodesDialogProps) {
  const { job, now, first, isOpen, onClose, onAnew, ...told } = props
  const { choice, setChoice, isAsked, setAsked } = useChoice(job, first)
  const options = useRef<HTMLDivElement>(null)
  const link = useMemo(() => firstLinkOf(job, first), [job, first])
  const current = now !== null && isSameList(now, job) ? now : null
  // What is in no code may be another by now: the list of rows without one is made by it.
  const codes = useCodes(current ?? job, { isOpen, ...told })
  const { work, origin } = codes

  function choose(next: CodesChoice) {
    setChoice(next)
    codes.forgetSaved()
  }

  function begin() {
    if (codes.start(choice)) return
    flushSync(() => setAsked(true))
    options.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }

  function takeList(wanted: Job) {
    codes.forgetSaved()
    onAnew(wanted)
  }

  const change = current === null ? 'list' : origin && changeSince(origin, { job: current, choice })
  const anew =
    current === null
      ? now && { label: words.again, run: () => takeList(now) }
      : { label: words.start[choice.goal], run: begin }
  return (
    <Dialog
      open={isOpen}
      onClose={() => onClose(isRunning(work) || codes.isUnsaved)}
      title={words.title}
      closeLabel={words.close}
      className="sm:w-[min(53rem,100vw-2rem)]!"
      footer={
        <CodesFooter
          work={work}
          former={codes.former}
          choice={choice}
          change={change}
          onStart={begin}
          anew={anew}
          onCancel={codes.cancel}
          onPrint={codes.print}
          onSaved={codes.onSaved}
        />
      }
    >
      <div
        ref={options}
        className="grid gap-x-8 gap-y-5 sm:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]"
      >
        <CodesPreview first={link} choice={choice} onChoice={choose} />
        <CodesOptions choice={choice} onChoice={choose} columns={job.columns} isAsked={isAsked} />
      </div>
      {codes.isPrinting && work.at === 'sheet' && work.state.at === 'done' && (
        <CodeSheet codes={work.state.sheet.codes} plan={work.plan} onPrinted={codes.endPrinting} />
      )}
    </Dialog>
  )
}

/** What is decided about the codes of a job: another job begins with its own. `isAsked`: what is wrong is said at once. */
function useChoice(job: Job, first: Batch) {
  const begin = () => ({ job, choice: firstChoice(job.columns, first.rows), isAsked: false })
  const [state, setState] = useState(begin)
  if (state.job !== job) setState(begin)
  const { choice, isAsked } = state
  return {
    choice,
    isAsked,
    setChoice: (next: CodesChoice) => setState((now) => ({ ...now, choice: next })),
    setAsked: (next: boolean) => setState((now) => ({ ...now, isAsked: next })),
  }
}
