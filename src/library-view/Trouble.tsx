import { Download, FilePlus2, RotateCw, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { LibraryClient } from '#library/client.ts'
import type { LibraryTrouble } from '#library/library.ts'
import { saveFile } from '#platform/save-file.ts'
import { Button, WordButton } from '#ui/Button.tsx'
import { useLibraryClient } from './LibraryProvider.tsx'
import { useReadAgain } from './queries.ts'
import { canStartNew, words } from './words.ts'

export { saveTroubleText } from './words.ts'

/** In the place of a list: why the library cannot be read, and all that can be done about it. */
export function LibraryNotice({ trouble }: { readonly trouble: LibraryTrouble }) {
  const client = useLibraryClient()
  const readAgain = useReadAgain()
  const [said, setSaid] = useState('')
  const { title, text } = words.trouble[trouble]
  const offersNew = canStartNew(trouble)
  return (
    <section className="grid gap-4 rounded-card border border-control bg-card p-5">
      <div role="alert" className="grid gap-2">
        <p className="flex gap-2.5 font-semibold">
          <TriangleAlert aria-hidden size={18} className="mt-1 shrink-0 text-error" />
          {title}
        </p>
        <p className="max-w-prose text-hint text-soft">{text}</p>
      </div>
      <div className="flex flex-wrap gap-2.5">
        <Button icon={<RotateCw aria-hidden size={16} />} onClick={readAgain}>
          {words.tryAgain}
        </Button>
        {offersNew && (
          <>
            <Button
              icon={<Download aria-hidden size={16} />}
              onClick={() => void saveRaw(client).then(setSaid)}
            >
              {words.rawExport}
            </Button>
            <Button
              icon={<FilePlus2 aria-hidden size={16} />}
              onClick={() => void startNew(client).then(setSaid)}
            >
              {words.startNew}
            </Button>
          </>
        )}
      </div>
      <output className="text-hint empty:hidden">{said}</output>
    </section>
  )
}

interface UnreadableNoticeProps {
  readonly count: number
  readonly onExport: () => void
}

/** Beside a list: how many entries stand in the library that cannot be shown. Nothing for none. */
export function UnreadableNotice({ count, onExport }: UnreadableNoticeProps) {
  if (count === 0) return null
  return (
    <p className="flex gap-2 rounded-control border border-control bg-card px-3.5 py-2.5 text-hint">
      <TriangleAlert aria-hidden size={16} className="mt-0.5 shrink-0" />
      <span>
        {words.unreadable(count)} <WordButton onClick={onExport}>{words.export}</WordButton>
      </span>
    </p>
  )
}

/** Answers with what is to be said about it. */
async function saveRaw(client: LibraryClient): Promise<string> {
  const exported = await client.rawExport()
  if (!exported.ok) return words.exportRefused
  const name = `external-link-library-${new Date().toISOString().slice(0, 10)}-raw.json`
  return saveFile(name, exported.value).ok ? words.exported(name) : words.exportRefused
}

async function startNew(client: LibraryClient): Promise<string> {
  const started = await client.startNew()
  return started.ok ? '' : words.startNewRefused[started.reason]
}
