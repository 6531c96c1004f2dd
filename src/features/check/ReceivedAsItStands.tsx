import type { Channel } from '#link/index.ts'
import type { ReceivedRow } from '#link-view/received.ts'
import { limits } from './limits.ts'
import { words as said } from './received-words.ts'
import { ReceivedName, ReceivedValue } from './ReceivedThing.tsx'
import { Section } from './Section.tsx'

interface ReceivedAsItStandsProps {
  readonly rows: readonly ReceivedRow[]
  readonly channel: Channel
}

/** Both kinds of bot would get the same of a link that only a person can finish: what stands in it, faults and all. */
export function ReceivedAsItStands({ rows, channel }: ReceivedAsItStandsProps) {
  const shown = rows.slice(0, limits.rows)
  return (
    <Section title={said.title} hint={said.asItStands}>
      <dl className="divide-y divide-line rounded-control border border-line bg-card text-hint">
        {shown.map((row, index) => (
          <div
            // oxlint-disable-next-line react/no-array-index-key -- names may come twice
            key={`${row.part}:${row.name}:${index}`}
            className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)] gap-3 px-3.5 py-2.5"
          >
            <dt>
              <ReceivedName row={row} channel={channel} />
            </dt>
            <dd className="min-w-0 text-soft">
              <ReceivedValue text={row.meant ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
      {shown.length < rows.length && (
        <p className="mt-2 text-hint text-soft">{said.cut(shown.length, rows.length)}</p>
      )}
    </Section>
  )
}
