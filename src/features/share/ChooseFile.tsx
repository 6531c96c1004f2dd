import { CircleAlert, FileUp } from 'lucide-react'
import { useRef, useState, type DragEvent } from 'react'
import { Button } from '#ui/Button.tsx'
import { importWords as said } from './import-words.ts'
import { words } from './words.ts'

interface ChooseFileProps {
  /** Why the one before was not taken. */
  readonly problem: string | null
  readonly onFile: (file: File) => void
}

/** Asks for a file, by the browser's own picker or dropped. */
export function ChooseFile({ problem, onFile }: ChooseFileProps) {
  const picker = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const take = (files: FileList | null) => {
    const [file] = files ?? []
    if (file !== undefined) onFile(file)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <div
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
      className={`grid justify-items-center gap-4 rounded-control border border-dashed p-6 text-center ${isOver ? 'border-focus bg-hover' : 'border-control-strong'}`}
    >
      <FileUp aria-hidden size={28} className="text-soft" />
      <p className="max-w-prose text-balance text-soft">{said.lead}</p>
      <div role="alert" className="empty:hidden">
        {problem !== null && (
          <p className="flex max-w-prose gap-2 text-start text-error">
            <CircleAlert aria-hidden size={18} className="mt-0.5 shrink-0" />
            <span>
              {problem} <span className="text-ink">{words.nothingChanged}</span>
            </span>
          </p>
        )}
      </div>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        aria-label={said.file}
        tabIndex={-1}
        className="sr-only"
        onChange={({ currentTarget }) => {
          take(currentTarget.files)
          // So that the same file can be chosen again, once it is mended.
          currentTarget.value = ''
        }}
      />
      <Button kind="main" onClick={() => picker.current?.click()}>
        {problem === null ? said.choose : said.chooseAnother}
      </Button>
    </div>
  )
}
