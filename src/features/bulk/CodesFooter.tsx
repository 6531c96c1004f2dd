import { Download, FileArchive, Printer } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { saveFile } from '#platform/save-file.ts'
import { Button } from '#ui/Button.tsx'
import type { CodesChange } from './codes-change.ts'
import type { CodesChoice } from './codes-choice.ts'
import { codesWords as words } from './codes-words.ts'
import type { MadeFile } from './job.ts'
import {
  filesOf,
  hasFailed,
  isPrintable,
  isRunning,
  isTooFine,
  stateText,
  type CodesWork,
} from './codes-state.ts'

export interface CodesFooterProps {
  readonly work: CodesWork
  readonly choice: CodesChoice
  /** Since it was begun. */
  readonly change: CodesChange | null
  readonly onStart: () => void
  /** Null: there is nothing to begin with. */
  readonly onAnew: (() => void) | null
  readonly onCancel: () => void
  readonly onPrint: () => void
  readonly onSaved: (file: MadeFile) => void
}

/** How far the work is, and the buttons. */
export function CodesFooter({ work, choice, onStart, onCancel, ...made }: CodesFooterProps) {
  const change = work.at === 'idle' || isRunning(work) ? null : made.change
  const hasFiles = filesOf(work).length > 0
  const isToBegin = change === null && !isPrintable(work) && (!hasFiles || hasFailed(work))
  const state = useRef<HTMLOutputElement>(null)
  // The button that was pressed goes, and would take the focus with it.
  useEffect(() => {
    if (work.at === 'idle' || document.activeElement !== document.body) return
    state.current?.parentElement?.querySelector('button')?.focus()
  }, [work])
  return (
    <>
      <output
        ref={state}
        className="me-auto min-w-0 flex-1 basis-60 self-center text-hint max-sm:basis-full"
      >
        {change === null ? stateText(work) : `${stateText(work)} ${words.since[change]}`}
      </output>
      {isRunning(work) ? (
        <Button className="max-sm:flex-1" onClick={onCancel}>
          {words.cancel}
        </Button>
      ) : (
        <Outcome work={work} {...made} choice={choice} change={change} />
      )}
      {isToBegin && (
        <Button
          kind={hasFiles ? 'plain' : 'main'}
          className="max-sm:flex-1"
          busy={isRunning(work)}
          icon={
            choice.goal === 'archive' ? (
              <FileArchive aria-hidden size={16} />
            ) : (
              <Printer aria-hidden size={16} />
            )
          }
          onClick={onStart}
        >
          {words.start[choice.goal]}
        </Button>
      )}
    </>
  )
}

type OutcomeProps = Omit<CodesFooterProps, 'onStart' | 'onCancel'>

/** What can be done with what was made. */
function Outcome({ work, choice, change, onAnew, onPrint, onSaved }: OutcomeProps) {
  return (
    <>
      {change !== null && onAnew !== null && (
        <Button kind="main" className="max-sm:flex-1" onClick={onAnew}>
          {change === 'list' ? words.again : words.start[choice.goal]}
        </Button>
      )}
      {filesOf(work).map((file, at) => (
        <DownloadButton
          key={file.name}
          file={file}
          isMain={at === 0 && change === null}
          onSaved={onSaved}
        />
      ))}
      {isPrintable(work) && (
        <Button
          kind={change === null ? 'main' : 'plain'}
          className="max-sm:flex-1"
          icon={<Printer aria-hidden size={16} />}
          onClick={onPrint}
        >
          {isTooFine(work) ? words.printAnyway : words.start.sheet}
        </Button>
      )}
    </>
  )
}

interface DownloadButtonProps {
  readonly file: MadeFile
  readonly isMain: boolean
  readonly onSaved: (file: MadeFile) => void
}

function DownloadButton({ file, isMain, onSaved }: DownloadButtonProps) {
  const [isRefused, setRefused] = useState(false)

  function download(blob: Blob) {
    const { ok } = saveFile(file.name, blob)
    setRefused(!ok)
    if (ok) onSaved(file)
  }

  return (
    <>
      {isRefused && (
        <p role="alert" className="basis-full text-hint text-error">
          {words.downloadRefused}
        </p>
      )}
      <Button
        kind={isMain ? 'main' : 'plain'}
        className="max-sm:flex-1"
        icon={<Download aria-hidden size={16} />}
        onClick={() => file.blob && download(file.blob)}
      >
        {words.download(file.name)}
      </Button>
    </>
  )
}
