import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Bot } from '#library/bot.ts'
import { blocksFromTable } from '#library/from-table.ts'
import { Field } from '#ui/Field.tsx'
import { SelectInput } from '#ui/TextInput.tsx'
import { WordButton } from '#ui/Button.tsx'
import { longestPaste, type FillProps } from './fill.ts'
import { FillDialog } from './FillDialog.tsx'
import type { Found } from './found.ts'
import { FoundPreview } from './FoundPreview.tsx'
import { readTable, tableKinds, type TableKind } from './read-table.ts'
import { TextArea } from '#ui/TextArea.tsx'
import { useTicks } from './use-ticks.ts'
import { fillWords } from './fill-words.ts'

const said = fillWords.table

/** Blocks, attributes or variables out of a table that a team has already. */
export function TableDialog({ open, ...props }: FillProps) {
  return open ? <OpenTableDialog {...props} /> : null
}

function OpenTableDialog({ onClose, bot, onFill }: Omit<FillProps, 'open'>) {
  const [what, setWhat] = useState<TableKind>('blocks')
  const [text, setText] = useState('')
  const ticks = useTicks()
  const field = useRef<HTMLTextAreaElement>(null)
  const isTooLong = text.length > longestPaste
  const found = useFound(bot, what, isTooLong ? '' : text)
  const keys = ticks.keysOf([...found.fresh, ...found.differing])
  return (
    <FillDialog
      title={said.title}
      field={field}
      counts={{ [what]: keys.size }}
      merge={(to) => found.merge(to, keys)}
      bot={bot}
      onClose={onClose}
      onFill={onFill}
    >
      <WhatField what={what} onChange={setWhat} />
      <Field
        label={said.label}
        hint={said.hint[what]}
        messages={isTooLong && fillWords.found.tooLong}
      >
        {(aria) => (
          <TextArea
            {...aria}
            ref={field}
            mono
            rows={6}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
        )}
      </Field>
      {what !== 'blocks' && <Misread text={text} onBlocks={() => setWhat('blocks')} />}
      {text.trim() !== '' && !isTooLong && (
        <FoundPreview found={found} ticks={ticks} nothing={said.nothing} />
      )}
    </FillDialog>
  )
}

interface WhatFieldProps {
  readonly what: TableKind
  readonly onChange: (what: TableKind) => void
}

function WhatField({ what, onChange }: WhatFieldProps) {
  return (
    <Field label={said.what}>
      {(aria) => (
        <SelectInput
          {...aria}
          boxClassName="max-w-64"
          value={what}
          onChange={({ currentTarget }) =>
            onChange(tableKinds.find((it) => it === currentTarget.value) ?? what)
          }
        >
          {tableKinds.map((kind) => (
            <option key={kind} value={kind}>
              {said.kinds[kind]}
            </option>
          ))}
        </SelectInput>
      )}
    </Field>
  )
}

/** Typing stays quick while a long table is read. */
function useFound(bot: Bot, what: TableKind, text: string): Found {
  const settled = useDeferredValue(text)
  return useMemo(() => readTable(bot, what, settled), [bot, what, settled])
}

interface MisreadProps {
  readonly text: string
  readonly onBlocks: () => void
}

/** A table of blocks makes strange names. */
function Misread({ text, onBlocks }: MisreadProps) {
  const hasBlocks = useMemo(() => blocksFromTable(text.slice(0, 20_000)).blocks.length > 0, [text])
  if (!hasBlocks) return null
  return (
    <p className="text-hint">
      {said.looksLikeBlocks} <WordButton onClick={onBlocks}>{said.asBlocks}</WordButton>
    </p>
  )
}
