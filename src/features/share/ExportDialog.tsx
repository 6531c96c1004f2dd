import { Download } from 'lucide-react'
import { useMemo, useState } from 'react'
import { writeBundle } from '#library/bundle.ts'
import { LibraryProvider } from '#library-view/LibraryProvider.tsx'
import { LibraryNotice } from '#library-view/Trouble.tsx'
import { saveFile } from '#platform/save-file.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { bundleOf, type ExportChoice } from './export-choice.ts'
import { ExportOptions } from './ExportOptions.tsx'
import { exportFileName } from './file-names.ts'
import { useHere, type Here } from './here.ts'
import { Loading } from './Loading.tsx'
import { jsonFile } from './ShareAsFile.tsx'
import { words } from './words.ts'

const said = words.export

export interface ExportDialogProps {
  readonly open: boolean
  readonly onClose: () => void
}

/** Puts the library, or a part of it, into one readable file. Load it lazily. */
export function ExportDialog({ open, onClose }: ExportDialogProps) {
  return <LibraryProvider>{open && <OpenExport onClose={onClose} />}</LibraryProvider>
}

function OpenExport({ onClose }: { readonly onClose: () => void }) {
  const here = useHere()
  if (here.at === 'ready') return <ReadyExport here={here} onClose={onClose} />
  return (
    <Dialog open onClose={onClose} title={said.title} closeLabel={words.close}>
      {here.at === 'failed' ? (
        <LibraryNotice trouble={here.why} />
      ) : (
        <Loading text={words.loading} />
      )}
    </Dialog>
  )
}

interface ReadyExportProps {
  readonly here: Extract<Here, { readonly at: 'ready' }>
  readonly onClose: () => void
}

function ReadyExport({ here, onClose }: ReadyExportProps) {
  const [choice, setChoice] = useState<ExportChoice>({ botId: null, withBots: true })
  const [done, setDone] = useState('')
  const bundle = useMemo(() => bundleOf(here, choice), [here, choice])
  const { presets, bots, unreadable } = bundle
  const isEmpty = presets.length + bots.length + unreadable.length === 0

  function save() {
    const now = new Date()
    const name = exportFileName(now)
    const saved = saveFile(name, jsonFile(writeBundle(bundle, now.getTime())))
    setDone(saved.ok ? said.saved(name) : said.notSaved)
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={said.title}
      closeLabel={words.close}
      footer={
        <>
          <output className="me-auto self-center text-hint wrap-anywhere max-sm:w-full">
            {done}
          </output>
          <Button onClick={onClose} className="max-sm:flex-1">
            {done === '' ? words.cancel : words.close}
          </Button>
          <Button
            kind="main"
            className="max-sm:flex-1"
            disabled={isEmpty}
            icon={<Download aria-hidden size={16} />}
            onClick={save}
          >
            {said.save}
          </Button>
        </>
      }
    >
      <div className="grid gap-5">
        <ExportOptions
          here={here}
          choice={choice}
          onChoice={(next) => {
            setChoice(next)
            setDone('')
          }}
        />
        <div className="grid gap-1 border-t border-line pt-4">
          <p className="font-semibold">
            {isEmpty ? said.nothing : said.count(presets.length, bots.length)}
          </p>
          {unreadable.length > 0 && (
            <p className="text-hint">{said.unreadable(unreadable.length)}</p>
          )}
          <p className="text-hint text-soft">{said.hint}</p>
        </div>
      </div>
    </Dialog>
  )
}
