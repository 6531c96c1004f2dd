import { Download } from 'lucide-react'
import { useId, useState } from 'react'
import { writeBundle } from '#library/bundle.ts'
import type { Shared } from '#library/share-link.ts'
import { saveFile } from '#platform/save-file.ts'
import { Button } from '#ui/Button.tsx'
import { presetFileName } from './file-names.ts'
import { words } from './words.ts'

const said = words.share

/** The file that carries the preset. */
export function ShareAsFile({ shared }: { readonly shared: Shared }) {
  const [done, setDone] = useState('')
  const id = useId()

  function save() {
    const { preset, bot } = shared
    const bundle = { presets: [preset], bots: bot === null ? [] : [bot], unreadable: [] }
    const name = presetFileName(preset.value.name)
    const saved = saveFile(name, jsonFile(writeBundle(bundle, Date.now())))
    setDone(saved.ok ? said.saved(name) : said.notSaved)
  }

  return (
    <section aria-labelledby={id} className="grid gap-2 border-t border-line pt-4">
      <h3 id={id} className="font-semibold">
        {said.asFile}
      </h3>
      <p className="text-hint text-soft">{said.fileHint}</p>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Button icon={<Download aria-hidden size={16} />} onClick={save}>
          {said.save}
        </Button>
        <output className="min-w-0 text-hint wrap-anywhere">{done}</output>
      </div>
    </section>
  )
}

/** `text`: JSON, as it goes into the file. */
export function jsonFile(text: string): Blob {
  return new Blob([text], { type: 'application/json' })
}
