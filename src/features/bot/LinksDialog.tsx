import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { additionsOf, checkText } from '#link/index.ts'
import type { Bot } from '#library/bot.ts'
import { Field } from '#ui/Field.tsx'
import { AdditionList } from './AdditionList.tsx'
import type { FillProps } from './fill.ts'
import { FillDialog } from './FillDialog.tsx'
import { TextArea } from '#ui/TextArea.tsx'
import { useAdditions } from './use-additions.ts'
import { fillWords } from './fill-words.ts'

const said = fillWords.links

/** In UTF-16 code units. Checking links takes longer than reading tables. */
const longest = 200_000

/** What stands in links that a team has already, for the bot to know. */
export function LinksDialog({ open, ...props }: FillProps) {
  return open ? <OpenLinksDialog {...props} /> : null
}

function OpenLinksDialog({ onClose, bot, onFill }: Omit<FillProps, 'open'>) {
  const [text, setText] = useState('')
  const isTooLong = text.length > longest
  const settled = useDeferredValue(isTooLong ? '' : text)
  const { additions, links, faulty } = useMemo(() => readLinks(settled, bot), [settled, bot])
  const chosen = useAdditions(additions, bot)
  const field = useRef<HTMLTextAreaElement>(null)
  return (
    <FillDialog
      title={said.title}
      field={field}
      counts={chosen.counts}
      merge={chosen.addTo}
      bot={bot}
      onClose={onClose}
      onFill={onFill}
    >
      <Field label={said.label} hint={said.hint} messages={isTooLong && said.tooLong}>
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
      {settled.trim() !== '' && (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
          <output className="text-hint text-soft">
            {links === 0 ? said.none : said.read(links)}{' '}
            {links > 0 && additions.length === 0 && fillWords.found.nothing}{' '}
            {faulty > 0 && said.unsure(faulty)}
          </output>
          <AdditionList label={fillWords.found.fresh(additions.length)} {...chosen} />
        </div>
      )}
    </FillDialog>
  )
}

function readLinks(text: string, bot: Bot) {
  if (text.trim() === '') return { additions: [], links: 0, faulty: 0 }
  const checks = checkText(text, { systemNames: bot.systemNames })
  const drafts = checks.flatMap(({ draft }) => draft ?? [])
  const faulty = checks.filter(({ verdict }) => verdict === 'faulty').length
  return { additions: additionsOf(drafts, bot), links: drafts.length, faulty }
}
