import { Check, X } from 'lucide-react'
import type { Channel } from '#link/index.ts'
import type { Judged } from '#link-view/judged.ts'
import { isAsMeant, type Receipt, type ReceivedRow } from '#link-view/received.ts'
import { limits } from './limits.ts'
import { ReceivedAsItStands } from './ReceivedAsItStands.tsx'
import { ReceivedName, ReceivedValue } from './ReceivedThing.tsx'
import { Section } from './Section.tsx'
import { words } from './words.ts'

const said = words.received

interface ReceivedProps {
  readonly judged: Judged
  readonly rows: readonly ReceivedRow[]
}

/** What the two kinds of bot would get of the link as pasted, where that is not what is meant. */
export function Received({ judged, rows }: ReceivedProps) {
  const { check, verdict, draft } = judged
  const isMessenger = draft.channel === 'messenger'
  const wrong = rows.filter((row) => !isAsMeant(row))
  if (verdict === 'right' || (verdict === 'address' && wrong.length === 0)) return null
  const { splitting, decoding } = check.received
  const isOpened = splitting !== null || decoding !== null
  const nothing = rows.every(
    (row) => row.splitting.is === 'missing' && row.decoding.is === 'missing',
  )
  // What is at fault reaches the bot as well.
  if (wrong.length === 0 && verdict === 'faulty' && rows.length > 0) {
    return <ReceivedAsItStands rows={rows} channel={draft.channel} />
  }
  if (wrong.length === 0 || nothing) {
    const hint = wrong.length === 0 ? said.same : isOpened ? said.nothing : said.unopened
    return (
      <Section title={said.title} hint={hint}>
        {null}
      </Section>
    )
  }
  const shown = wrong.slice(0, limits.rows)
  const right = rows.length - wrong.length
  return (
    <Section title={said.title} hint={isMessenger ? said.hintMessenger : said.hint}>
      <div className="overflow-hidden rounded-control border border-line bg-card">
        <table className="w-full table-fixed text-start text-hint">
          <thead>
            <tr className="border-b border-line text-soft [&>th]:px-3.5 [&>th]:py-2 [&>th]:text-start [&>th]:font-medium">
              <th scope="col" className="w-[42%]">
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
                channel={draft.channel}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < wrong.length && (
        <p className="mt-2 text-hint text-soft">{said.cut(shown.length, wrong.length)}</p>
      )}
      {right > 0 && <p className="mt-2 text-hint text-soft">{said.others(right)}</p>}
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
