import {
  ArrowUpDown,
  Equal,
  MessageCircle,
  Minus,
  Pencil,
  Plus,
  type LucideIcon,
} from 'lucide-react'
import type { Channel, Difference } from '#link/index.ts'
import { compareWords as said } from './compare-words.ts'
import { partName } from './part-look.ts'
import { PartIcon } from './PartIcon.tsx'
import { visible } from './visible.ts'

interface CompareTableProps {
  readonly differences: readonly Difference[]
  readonly channel: Channel
  /** The headings of the two links. */
  readonly before: string
  readonly after: string
  /** What became of a part, where it is not from the first link to the second. */
  readonly changeText?: (difference: Difference) => string
}

/** More rows than these are not looked at by anybody, and take long to paint. */
const rowLimit = 100

/** Two links side by side, a part in each row, and what became of it. */
export function CompareTable(props: CompareTableProps) {
  const { differences, channel, before, after, changeText = usualText } = props
  const shown = differences.slice(0, rowLimit)
  return (
    <>
      <div className="overflow-hidden rounded-control border border-line bg-card">
        <table className="w-full table-fixed text-start text-hint">
          <caption className="sr-only">{said.caption}</caption>
          <thead>
            <tr className="border-b border-line text-soft [&>th]:px-3.5 [&>th]:py-2 [&>th]:text-start [&>th]:font-medium">
              <th scope="col" className="w-[34%]">
                {said.part}
              </th>
              <th scope="col">{before}</th>
              <th scope="col">{after}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((difference) => (
              <CompareRow
                key={`${difference.part} ${difference.beforePath} ${difference.afterPath}`}
                difference={difference}
                channel={channel}
                text={changeText(difference)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < differences.length && (
        <p className="mt-2 text-hint text-soft">{said.cut(shown.length, differences.length)}</p>
      )}
    </>
  )
}

function usualText({ change }: Difference): string {
  return said.changes[change]
}

// No colours: that something differs is neither right nor wrong.
const changeIcons: Record<Difference['change'], LucideIcon> = {
  same: Equal,
  added: Plus,
  removed: Minus,
  changed: Pencil,
  moved: ArrowUpDown,
}

interface CompareRowProps {
  readonly difference: Difference
  readonly channel: Channel
  readonly text: string
}

function CompareRow({ difference, channel, text }: CompareRowProps) {
  const { part, name, change, before, after } = difference
  const Icon = changeIcons[change]
  const isSame = change === 'same' || change === 'moved'
  return (
    <tr className="border-b border-line align-top last:border-b-0">
      <th scope="row" className="px-3.5 py-2.5 text-start font-normal">
        <span className="flex gap-2">
          {part === 'channel' ? (
            <MessageCircle aria-hidden size={14} strokeWidth={2.25} className="mt-1 shrink-0" />
          ) : (
            <span className="mt-1">
              <PartIcon part={part} size={14} />
            </span>
          )}
          <span className="min-w-0 font-medium wrap-anywhere">
            {name === '' ? partOf(part, channel) : visible(name)}
          </span>
        </span>
        <span className="block ps-[1.375rem]">
          {name !== '' && <span className="block text-soft">{partOf(part, channel)}</span>}
          <span
            className={`mt-0.5 flex items-center gap-1 font-semibold ${change === 'same' ? 'text-soft' : ''}`}
          >
            <Icon aria-hidden size={13} strokeWidth={2.5} className="shrink-0" />
            {text}
          </span>
        </span>
      </th>
      {[before, after].map((value, index) => (
        <td
          // oxlint-disable-next-line react/no-array-index-key -- always two
          key={index}
          className={`px-3.5 py-2.5 ${value !== null && !isSame ? 'bg-hover' : ''}`}
        >
          <span className="flex gap-1.5">
            {value !== null && !isSame && <Sign isBefore={index === 0} />}
            <span className={`min-w-0 ${isSame ? '' : 'font-medium'}`}>
              <Value part={part} value={value} />
            </span>
          </span>
        </td>
      ))}
    </tr>
  )
}

/** As in a comparison of texts: what goes, and what comes. */
function Sign({ isBefore }: { readonly isBefore: boolean }) {
  const Icon = isBefore ? Minus : Plus
  return <Icon aria-hidden size={13} strokeWidth={2.5} className="mt-[0.3em] shrink-0" />
}

function partOf(part: Difference['part'], channel: Channel): string {
  return part === 'channel' ? said.channel : partName(part, channel)
}

function Value({
  part,
  value,
}: {
  readonly part: Difference['part']
  readonly value: string | null
}) {
  if (value === null) return <span className="text-soft">{said.none}</span>
  if (part === 'channel') return said.channels[value === 'messenger' ? value : 'website']
  const short = value.length > 200 ? `${value.slice(0, 199)}…` : value
  return <code className="wrap-anywhere">{visible(short)}</code>
}
