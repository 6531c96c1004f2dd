import { useEffect, useRef, useState } from 'react'
import { Dialog } from '#ui/Dialog.tsx'
import { isMac } from '#ui/is-mac.ts'
import { words as said } from './copy-words.ts'

interface CopyByHandProps {
  /** The link to copy; `null` while the dialog is closed. */
  readonly url: string | null
  readonly onClose: () => void
}

/** The way out when the browser refuses the clipboard: the link, selected, and the keys to press. */
export function CopyByHand({ url, onClose }: CopyByHandProps) {
  const [isDone, setDone] = useState(false)
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
      <output className="block">{isDone ? said.done : isMac() ? said.mac : said.windows}</output>
      {url !== null && <SelectedLink url={url} onCopy={() => setDone(true)} />}
    </Dialog>
  )
}

interface SelectedLinkProps {
  readonly url: string
  readonly onCopy: () => void
}

function SelectedLink({ url, onCopy }: SelectedLinkProps) {
  const field = useRef<HTMLTextAreaElement>(null)
  // Once the dialog around it is open and has given the focus away itself.
  useEffect(() => queueMicrotask(() => field.current?.focus()), [])
  return (
    <textarea
      ref={field}
      readOnly
      aria-label={said.link}
      rows={5}
      value={url}
      onFocus={(event) => event.currentTarget.select()}
      onCopy={onCopy}
      className="mt-3 w-full resize-none rounded-control border border-control bg-page p-3 font-mono text-[0.875rem] break-all"
    />
  )
}
