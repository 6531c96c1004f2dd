import { Braces, Download, Link2, Table2 } from 'lucide-react'
import { useState } from 'react'
import type { Bot } from '#library/bot.ts'
import { Button } from '#ui/Button.tsx'
import { LinksDialog } from './LinksDialog.tsx'
import { takeBack } from './merge.ts'
import { RecordDialog } from './RecordDialog.tsx'
import { TableDialog } from './TableDialog.tsx'
import type { BotEditor } from './use-bot-editor.ts'
import { nameOf } from './use-bot-removal.ts'
import type { Filling } from './fill.ts'
import { fillWords } from './fill-words.ts'
import { words } from './words.ts'

const said = words.fill

const ways = [
  { id: 'table', icon: Table2, Dialog: TableDialog },
  { id: 'record', icon: Braces, Dialog: RecordDialog },
  { id: 'links', icon: Link2, Dialog: LinksDialog },
] as const

interface FillButtonsProps {
  readonly editor: BotEditor
  readonly onImport: (file?: File) => void
}

/** The ways to fill a bot other than by hand. */
export function FillButtons({ editor, onImport }: FillButtonsProps) {
  const { read, show, offerUndo } = editor
  const [open, setOpen] = useState<{ readonly id: string; readonly bot: Bot } | null>(null)

  function fill({ counts, merge }: Filling) {
    // Not the one that the dialog was opened with: another tab may have changed it since.
    const before = read()
    const after = merge(before)
    show(after)
    offerUndo(fillWords.added(counts, nameOf(before)), (now) => takeBack(now, before, after))
  }

  return (
    <section aria-label={said.label} className="-mt-3">
      <p aria-hidden className="mb-2 text-hint font-medium">
        {said.label}
      </p>
      <div className="flex flex-wrap gap-2">
        {ways.map(({ id, icon: Icon }) => (
          <Button
            key={id}
            size="lesser"
            icon={<Icon aria-hidden size={16} />}
            onClick={() => setOpen({ id, bot: read() })}
          >
            {said[id]}
          </Button>
        ))}
        <Button size="lesser" icon={<Download aria-hidden size={16} />} onClick={() => onImport()}>
          {said.file}
        </Button>
      </div>
      {open !== null &&
        ways.map(({ id, Dialog }) => (
          <Dialog
            key={id}
            open={open.id === id}
            onClose={() => setOpen(null)}
            bot={open.bot}
            onFill={fill}
          />
        ))}
    </section>
  )
}
