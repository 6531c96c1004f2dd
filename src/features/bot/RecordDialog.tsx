import { ShieldCheck } from 'lucide-react'
import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { readRecord, type UserRecord } from '#library/from-record.ts'
import type { Bot } from '#library/bot.ts'
import { Field } from '#ui/Field.tsx'
import type { FillProps } from './fill.ts'
import { FillDialog } from './FillDialog.tsx'
import { foundNames, type Found } from './found.ts'
import { FoundPreview } from './FoundPreview.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { useTicks } from './use-ticks.ts'
import { fillWords } from './fill-words.ts'

const said = fillWords.record

/** A bot's custom attributes out of one user's record. */
export function RecordDialog({ open, ...props }: FillProps) {
  return open ? <OpenRecordDialog {...props} /> : null
}

function OpenRecordDialog({ onClose, bot, onFill }: Omit<FillProps, 'open'>) {
  const [text, setText] = useState('')
  const settled = useDeferredValue(text)
  const read = useMemo(() => readRecord(settled), [settled])
  const found = useMemo(() => toFound(bot, read.ok ? read.value : null), [bot, read])
  const ticks = useTicks()
  const field = useRef<HTMLTextAreaElement>(null)
  const keys = ticks.keysOf([...found.fresh, ...found.differing])
  return (
    <FillDialog
      title={said.title}
      field={field}
      counts={{ attributes: keys.size }}
      merge={(to) => found.merge(to, keys)}
      bot={bot}
      onClose={onClose}
      onFill={onFill}
    >
      <Field label={said.label} hint={said.hint} messages={!read.ok && said.trouble[read.reason]}>
        {(aria) => (
          <TextArea
            {...aria}
            ref={field}
            mono
            rows={8}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
      </Field>
      <p className="flex gap-2 text-hint text-soft">
        <ShieldCheck aria-hidden size={16} className="mt-0.5 shrink-0" />
        {said.private}
      </p>
      {read.ok && <FoundPreview found={found} ticks={ticks} nothing={said.nothing} />}
    </FillDialog>
  )
}

function toFound(bot: Bot, record: UserRecord | null): Found {
  if (record === null) return foundNames(bot, 'attributes', [], { notes: [], unread: [] })
  const isLikely = record.ownFields > 0
  const notes = [
    isLikely ? '' : said.unlikely,
    record.users > 1 ? said.users(record.users) : '',
    record.attributes.length > 0 ? said.guessed : '',
  ].filter((note) => note !== '')
  return foundNames(bot, 'attributes', record.attributes, { notes, unread: [], isOn: isLikely })
}
