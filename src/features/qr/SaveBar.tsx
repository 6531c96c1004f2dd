import { Check, Copy, Download } from 'lucide-react'
import { useState } from 'react'
import { saveFile } from '#platform/save-file.ts'
import { Button } from '#ui/Button.tsx'
import type { QrDoors } from './doors.ts'
import { fileName } from './file-name.ts'
import type { QrFile } from './make-file.ts'
import type { Format } from '#qr/size.ts'
import type { QrState } from './use-qr.ts'
import { words } from './words.ts'

export interface SaveBarProps {
  readonly state: QrState
  readonly url: string
  readonly format: Format
  readonly doors: QrDoors
  /** Download was asked for without a size: go there. */
  readonly onUnsized: () => void
  /** Download was asked for in colours that no phone can tell apart: go there. */
  readonly onUncoloured: () => void
  /** Download was asked for without a code: go to the reason. */
  readonly onFailed: () => void
}

/** The state in one line, and the buttons. Only a file that was read back is ever handed out. */
export function SaveBar(props: SaveBarProps) {
  const { state, url, format, doors } = props
  const [done, setDone] = useState<{ file: QrFile; text: string } | null>(null)
  const file = state.at === 'ready' ? state.file : null

  function withFile(run: (file: QrFile) => void) {
    if (state.at === 'ready') run(state.file)
    else if (state.at === 'unsized') props.onUnsized()
    else if (state.at === 'uncoloured') props.onUncoloured()
    else if (state.at === 'failed') props.onFailed()
  }

  function download(ready: QrFile) {
    const name = fileName(url, ready.format)
    const saved = saveFile(name, ready.blob)
    setDone({ file: ready, text: saved.ok ? words.downloading(name) : words.downloadRefused })
  }

  async function copy(ready: QrFile) {
    const copied = await doors.copyImage(ready.blob)
    setDone({ file: ready, text: copied.ok ? words.copied : words.copyRefused })
  }

  return (
    <>
      <output className="me-auto flex min-w-0 items-center gap-2 text-hint max-sm:w-full">
        {file && <Tick />}
        {/* Said about another file, it is no longer true. */}
        {file && done?.file === file ? done.text : stateWords[state.at]}
      </output>
      {format === 'png' && (
        <Button
          className="max-sm:flex-1"
          icon={<Copy aria-hidden size={16} />}
          onClick={() => withFile((it) => void copy(it))}
        >
          {words.copyImage}
        </Button>
      )}
      <Button
        kind="main"
        className="max-sm:flex-1"
        icon={<Download aria-hidden size={16} />}
        busy={state.at === 'making'}
        onClick={() => withFile(download)}
      >
        {words.download[format]}
      </Button>
    </>
  )
}

function Tick() {
  return (
    <span className="rounded-full bg-user-ground p-0.5 text-user">
      <Check aria-hidden size={14} strokeWidth={3} />
    </span>
  )
}

const stateWords: { readonly [at in QrState['at']]: string } = {
  making: words.making,
  ready: words.checked,
  unsized: words.unsized,
  uncoloured: words.uncoloured,
  failed: words.notOffered,
}
