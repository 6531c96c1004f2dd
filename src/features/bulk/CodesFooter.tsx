import { Download, FileArchive, Printer } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { saveFile } from '#platform/save-file.ts'
import { Button } from '#ui/Button.tsx'
import type { CodesChange } from './codes-change.ts'
import type { CodesChoice } from './codes-choice.ts'
import { codesWords as words } from './codes-words.ts'
import type { MadeFile } from '#bulk-browser/job.ts'
import {
  filesOf,
  endedEarly,
  isPrintable,
  isRunning,
  isTooFine,
  stateText,
  type CodesWork,
} from './codes-state.ts'

export interface CodesFooterProps {
  readonly work: CodesWork
  /** Archives that were made before, until this work has made others. */
  readonly former: readonly MadeFile[]
  readonly choice: CodesChoice
  /** Since it was begun. */
  readonly change: CodesChange | null
  readonly onStart: () => void
  /** The way to others, once something is another; null: there is nothing to begin with. */
  readonly anew: { readonly label: string; readonly run: () => void } | null
  readonly onCancel: () => void
  readonly onPrint: () => void
  readonly onSaved: (file: MadeFile) => void
}

/** How far the work is, and the buttons. */
export function CodesFooter({ work, choice, onStart, onCancel, ...made }: CodesFooterProps) {
  const change = isRunning(work) ? null : made.change
  const hasFiles = filesOf(work).length > 0
  const isToBegin = change === null && !isPrintable(work) && (!hasFiles || endedEarly(work))
  const state = useRef<HTMLOutputElement>(null)
  const shown = useRef(work)
  // The button that was pressed goes, and would take the focus with it.
  useEffect(() => {
    const isNews = shown.current !== work
    shown.current = work
    if (!isNews || document.activeElement !== document.body) return
    state.current?.parentElement?.querySelector('button')?.focus()
  }, [work])
  return (
    <>
      <output
        ref={state}
        className="me-auto min-w-0 flex-1 basis-60 self-center text-hint max-sm:basis-full"
      >
        {textOf({ work, change, former: made.former })}
      </output>
      {isRunning(work) ? (
        <Button className="max-sm:flex-1" onClick={onCancel}>
          {words.cancel}
        </Button>
      ) : (
        <Outcome work={work} {...made} change={change} />
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

/** How it stands, in sentences. */
function textOf({ work, change, former }: Pick<CodesFooterProps, 'work' | 'change' | 'former'>) {
  return [
    stateText(work),
    ...(former.length > 0 && !isRunning(work) ? [words.former] : []),
    ...(change === null ? [] : [words.since[change]]),
  ]
    .join(' ')
    .trim()
}

type OutcomeProps = Omit<CodesFooterProps, 'choice' | 'onStart' | 'onCancel'>

/** What can be done with what was made. */
function Outcome({ work, former, change, anew, onPrint, onSaved }: OutcomeProps) {
  return (
    <>
      {change !== null && anew !== null && (
        <Button kind="main" className="max-sm:flex-1" onClick={anew.run}>
          {anew.label}
        </Button>
      )}
      {filesOf(work).map((file, at) => (
        <DownloadButton
          key={file.name}
          file={file}
          label={words.download(file.name)}
          isMain={at === 0 && change === null}
          onSaved={onSaved}
        />
      ))}
      {former.map((file, at) => (
        <DownloadButton
          // oxlint-disable-next-line react/no-array-index-key -- two may be of one name
          key={`former ${at}`}
          file={file}
          label={words.downloadFormer(file.name)}
          isMain={false}
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
  readonly label: string
  readonly isMain: boolean
  readonly onSaved: (file: MadeFile) => void
}

function DownloadButton({ file, label, isMain, onSaved }: DownloadButtonProps) {
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
        {label}
      </Button>
    </>
  )
}
