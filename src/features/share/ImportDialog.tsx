import { useEffect, useRef } from 'react'
import { LibraryProvider } from '#library-view/LibraryProvider.tsx'
import { LibraryNotice } from '#library-view/Trouble.tsx'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import { useHere } from './here.ts'
import { importWords as said } from './import-words.ts'
import { ImportOutcome } from './ImportOutcome.tsx'
import { ImportReview, ReviewFooter } from './ImportReview.tsx'
import { Loading } from './Loading.tsx'
import { useImport } from './use-import.ts'
import { words } from './words.ts'

export interface ImportDialogProps {
  readonly open: boolean
  readonly onClose: () => void
  /** The file to look into; `null` asks for one. */
  readonly file: File | null
}

/** Takes presets and bots out of a file: shows what is in it, and changes nothing until that is asked for. Load it lazily. */
export function ImportDialog({ open, onClose, file }: ImportDialogProps) {
  return <LibraryProvider>{open && <OpenImport onClose={onClose} file={file} />}</LibraryProvider>
}

function OpenImport({ onClose, file }: Omit<ImportDialogProps, 'open'>) {
  const here = useHere()
  const running = useImport(file, here)
  const { state } = running
  const isWorking = state.at === 'working'
  const content = useFocusHere()
  return (
    <Dialog
      open
      // What has begun is not left half done by a slip of the finger.
      onClose={isWorking ? () => undefined : onClose}
      title={said.title}
      closeLabel={words.close}
      className="sm:w-[min(46rem,100vw-2rem)]!"
      footer={
        state.at === 'review' ? (
          <ReviewFooter running={running} review={state} onClose={onClose} />
        ) : isWorking ? undefined : (
          <Button onClick={onClose}>{state.at === 'done' ? words.close : words.cancel}</Button>
        )
      }
    >
      <div
        ref={content}
        tabIndex={-1}
        className="grid grid-cols-[minmax(0,1fr)] gap-5 outline-none"
      >
        {here.at === 'failed' ? (
          <LibraryNotice trouble={here.why} />
        ) : state.at === 'choosing' || state.at === 'refused' ? (
          <ChooseFile
            problem={state.at === 'refused' ? said.problems[state.why] : null}
            onFile={running.take}
          />
        ) : state.at === 'reading' ? (
          <Loading text={said.reading} />
        ) : state.at === 'review' ? (
          <ImportReview running={running} review={state} here={here} />
        ) : (
          <ImportOutcome state={state} onRetry={running.confirm} />
        )}
      </div>
    </Dialog>
  )
}

/** The button that led from one state to the next goes with it: reading goes on at what came. */
function useFocusHere() {
  const content = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const dialog = content.current?.closest('dialog')
    const focused = document.activeElement
    const isLost = focused === document.body || focused === dialog
    if (isLost) content.current?.focus({ preventScroll: true })
  })
  return content
}
