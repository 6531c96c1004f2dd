import { useState } from 'react'
import { Dialog } from '#ui/Dialog.tsx'
import { words as said } from './copy-words.ts'

interface CopyByHandProps {
  /** The link to copy; `null` while the dialog is closed. */
  readonly url: string | null
  readonly onClose: () => void
}

/** The way out when the browser refuses the clipboard: the link, selected, and the keys to press. */
export function CopyByHand({ url, onClose }: CopyByHandProps) {
  const [isDone, setDone] = useState(false)
  const isMac = /mac|iphone|ipad/i.test(navigator.userAgent)
  return (
    <Dialog
      open={url !== null}
      onClose={() => {
        setDone(false)
        onClose()
      }}
      title={said.title}
      closeLabel={said.close}
    >
      <output className="block">{isDone ? said.done : isMac ? said.mac : said.windows}</output>
      <textarea
        readOnly
        aria-label={said.link}
        rows={5}
        value={url ?? ''}
        ref={select}
        onFocus={(event) => event.currentTarget.select()}
        onCopy={() => setDone(true)}
        className="mt-3 w-full resize-none rounded-control border border-control bg-page p-3 font-mono text-[0.875rem] break-all"
      />
    </Dialog>
  )
}

/** Once the dialog is open and has given the focus away itself. */
function select(field: HTMLTextAreaElement | null): void {
  requestAnimationFrame(() => field?.focus())
}
