import { Download, FileArchive, Printer } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { saveFile } from '#platform/save-file.ts'
import { Button } from '#ui/Button.tsx'
import type { CodesChoice } from './codes-choice.ts'
import { codesWords as words } from './codes-words.ts'
import type { MadeFile } from './job.ts'
import {
  filesOf,
  isPrintable,
  isRunning,
  isTooFine,
  stateText,
  type CodesWork,
} from './codes-state.ts'

export interface CodesFooterProps {
  readonly work: CodesWork
  readonly choice: CodesChoice
  readonly onStart: () => void
  readonly onCancel: () => void
  readonly onPrint: () => void
}

/** How far the work is, and the buttons. */
export function CodesFooter({ work, choice, onStart, onCancel, onPrint }: CodesFooterProps) {
  const hasSheet = isPrintable(work)
  const files = filesOf(work)
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
        {stateText(work)}
      </output>
      {isRunning(work) ? (
        <Button className="max-sm:flex-1" onClick={onCancel}>
          {words.cancel}
        </Button>
      ) : (
        <>
          {files.map((file, at) => (
            <DownloadButton key={file.name} file={file} isMain={at === 0} />
          ))}
          {hasSheet && (
            <Button
              kind="main"
              className="max-sm:flex-1"
              icon={<Printer aria-hidden size={16} />}
              onClick={onPrint}
            >
              {isTooFine(work) ? words.printAnyway : words.start.sheet}
            </Button>
          )}
        </>
      )}
      {files.length === 0 && !hasSheet && (
        <Button
          kind="main"
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

function DownloadButton({ file, isMain }: { readonly file: MadeFile; readonly isMain: boolean }) {
  const [isRefused, setRefused] = useState(false)
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
        onClick={() => file.blob && setRefused(!saveFile(file.name, file.blob).ok)}
      >
        {words.download(file.name)}
      </Button>
    </>
  )
}
