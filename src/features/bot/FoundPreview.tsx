import type { UnreadLine } from '#library/from-table.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import type { Found, FoundItem } from './found.ts'
import { Remark } from './Remark.tsx'
import { TickList } from './TickList.tsx'
import type { Ticks } from './use-ticks.ts'
import { fillWords } from './fill-words.ts'

const said = fillWords.found

interface FoundPreviewProps {
  readonly found: Found
  readonly ticks: Ticks
  /** What is said where there is nothing new and nothing known either. */
  readonly nothing: string
}

/** What was understood of a pasted text, before any of it is added. */
export function FoundPreview({ found, ticks, nothing }: FoundPreviewProps) {
  const { fresh, differing, same, notes, unread } = found
  const isNothing = fresh.length + differing.length === 0
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <output className={isNothing ? '' : 'sr-only'}>
        {isNothing ? (same > 0 ? said.nothing : nothing) : said.fresh(fresh.length)}
      </output>
      <TickList label={said.fresh(fresh.length)} items={fresh} ticks={ticks}>
        {(item) => <FoundLine item={item} />}
      </TickList>
      <TickList label={said.differing} hint={said.differingHint} items={differing} ticks={ticks}>
        {(item) => <FoundLine item={item} />}
      </TickList>
      {(same > 0 || notes.length > 0) && (
        <ul className="grid gap-1 text-hint text-soft">
          {same > 0 && <li>{said.same(same)}</li>}
          {notes.map((note) => (
            <li key={note} className="wrap-anywhere">
              {note}
            </li>
          ))}
        </ul>
      )}
      {unread.length > 0 && <Unread lines={unread} />}
    </div>
  )
}

function FoundLine({ item: { title, code, detail, remark } }: { readonly item: FoundItem }) {
  return (
    <>
      <span className="block wrap-anywhere">{title}</span>
      {code !== '' && (
        <code className="block text-[0.8125rem]/5 wrap-anywhere text-soft">{code}</code>
      )}
      {detail !== '' && <span className="block text-hint wrap-anywhere text-soft">{detail}</span>}
      <Remark text={remark} />
    </>
  )
}

const mostLines = 50

function Unread({ lines }: { readonly lines: readonly UnreadLine[] }) {
  return (
    <Disclosure summary={said.unread(lines.length)} open={lines.length <= 5}>
      <ul className="grid gap-1 text-hint">
        {lines.slice(0, mostLines).map(({ line, text }) => (
          <li key={line} className="wrap-anywhere">
            <span className="text-soft">{said.line(line)}</span> {text.slice(0, 200)}
          </li>
        ))}
      </ul>
      {lines.length > mostLines && (
        <p className="mt-1 text-hint text-soft">{said.more(lines.length - mostLines)}</p>
      )}
    </Disclosure>
  )
}
