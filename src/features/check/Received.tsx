import { Check, X } from 'lucide-react'
import { memo } from 'react'
import type { Channel } from '#link/index.ts'
import type { Finding } from '#link-view/findings.ts'
import type { Judged } from '#link-view/judged.ts'
import { isAsMeant, mostReceived, type Receipt, type ReceivedRow } from '#link-view/received.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { limits } from './limits.ts'
import { ReceivedAsItStands } from './ReceivedAsItStands.tsx'
import { ReceivedName, ReceivedValue } from './ReceivedThing.tsx'
import { Section } from './Section.tsx'
import { words as said } from './received-words.ts'

interface ReceivedProps {
  readonly judged: Judged
  readonly rows: readonly ReceivedRow[]
}

/** What the two kinds of bot would get of the link as pasted, where that is not what is meant. */
export const Received = memo(function Received({ judged, rows }: ReceivedProps) {
  const { check, draft } = judged
  const { verdict, received } = check
  const wrong = rows.filter((row) => !isAsMeant(row))
  if (verdict === 'right' || (verdict === 'address' && wrong.length === 0)) return null
  const isTakenOut = check.diagnostics.some(({ code }) => takenOutCodes.has(code))
  if (wrong.length === 0) {
    const isCut = check.draft !== null && check.draft.rows.length > mostReceived
    if (isTakenOut || isCut || rows.length === 0) return null
    // What is at fault reaches the bot as well.
    if (verdict === 'faulty') return <ReceivedAsItStands rows={rows} channel={draft.channel} />
    return judged.accepted.length > 0 || judged.findings.some(isUndecided) ? null : (
      <JustSaid hint={said.same} />
    )
  }
  const isNothing = rows.every(
    (row) => row.splitting.is === 'missing' && row.decoding.is === 'missing',
  )
  if (isNothing) {
    const isOpened = received.splitting !== null || received.decoding !== null
    return <JustSaid hint={isOpened ? said.nothing : said.unopened} />
  }
  const right = isTakenOut || rows.length >= mostReceived ? 0 : rows.length - wrong.length
  return (
    <ReceivedTable rows={wrong} right={right} isTakenOut={isTakenOut} channel={draft.channel} />
  )
})

/** What is read is the link out of its wrapping; as pasted, less of it may arrive, or nothing. */
const takenOutCodes: ReadonlySet<string> = new Set([
  'paste.line-break',
  'paste.wrapped',
  'paste.redirect',
  'paste.double-encoded',
  'paste.encoded-whole',
  'paste.signature-repeated',
  'paste.cut-off',
  'paste.invisible-character',
])

/** What is meant is not known of it, or is not all that stands there. */
function isUndecided({ outcome }: Finding): boolean {
  return outcome === 'yours' || outcome === 'left-out'
}

function JustSaid({ hint }: { readonly hint: string }) {
  return (
    <Section title={said.title} hint={hint}>
      {null}
    </Section>
  )
}

interface ReceivedTableProps {
  readonly rows: readonly ReceivedRow[]
  /** How many others come out as meant. */
  readonly right: number
  readonly isTakenOut: boolean
  readonly channel: Channel
}

function ReceivedTable({ rows, right, isTakenOut, channel }: ReceivedTableProps) {
  const isMessenger = channel === 'messenger'
  const shown = rows.slice(0, limits.rows)
  const hint = isTakenOut ? said.hintTakenOut : isMessenger ? said.hintMessenger : said.hint
  return (
    <Section title={said.title} hint={hint}>
      <div className="overflow-hidden rounded-control border border-line bg-card">
        <table className="w-full table-fixed text-start text-hint">
          <thead>
            <tr className="border-b border-line text-soft [&>th]:px-3.5 [&>th]:py-2 [&>th]:text-start [&>th]:font-medium">
              <th scope="col" className={isMessenger ? 'w-1/2' : 'w-[38%]'}>
                {said.meant}
              </th>
              {!isMessenger && <th scope="col">{said.splitting}</th>}
              <th scope="col">{isMessenger ? said.messenger : said.decoding}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <ReceivedLine
                // oxlint-disable-next-line react/no-array-index-key -- names may come twice
                key={`${row.part}:${row.name}:${index}`}
                row={row}
                channel={channel}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < rows.length && (
        <p className="mt-2 text-hint text-soft">{said.cut(shown.length, rows.length)}</p>
      )}
      {right > 0 && <p className="mt-2 text-hint text-soft">{said.others(right)}</p>}
      {!isMessenger && (
        <Disclosure summary={<span className="text-hint">{said.why}</span>} className="mt-1">
          <p className="text-hint text-soft">{said.whyText}</p>
        </Disclosure>
      )}
    </Section>
  )
}

interface ReceivedLineProps {
  readonly row: ReceivedRow
  readonly channel: Channel
}

function ReceivedLine({ row, channel }: ReceivedLineProps) {
  const { meant, splitting, decoding } = row
  return (
    <tr className="border-b border-line align-top last:border-b-0">
      <th scope="row" className="px-3.5 py-2.5 text-start font-normal">
        <ReceivedName row={row} channel={channel} />
        <span className="block ps-[1.375rem] wrap-anywhere text-soft">
          {meant === null ? said.notMeant : <ReceivedValue text={meant} />}
        </span>
      </th>
      {channel === 'website' && <Cell receipt={splitting} isMeant={meant !== null} />}
      <Cell receipt={decoding} isMeant={meant !== null} />
    </tr>
  )
}

function Cell({ receipt, isMeant }: { readonly receipt: Receipt; readonly isMeant: boolean }) {
  if (receipt.is === 'right') {
    return (
      <td className="px-3.5 py-2.5 text-soft">
        <span className="flex gap-1.5">
          <Check aria-hidden size={14} className="mt-[0.2em] shrink-0" />
          {isMeant ? said.right : said.missing}
        </span>
      </td>
    )
  }
  return (
    <td className="bg-error-ground px-3.5 py-2.5 text-error">
      <span className="flex gap-1.5">
        <X aria-hidden size={14} strokeWidth={3} className="mt-[0.2em] shrink-0" />
        <span className="min-w-0">
          {receipt.is === 'missing' ? (
            said.missing
          ) : (
            <>
              {isMeant ? said.wrong : said.unwanted} <ReceivedValue text={receipt.value} />
            </>
          )}
        </span>
      </span>
    </td>
  )
}
