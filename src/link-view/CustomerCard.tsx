import { UserRound } from 'lucide-react'
import { hasMacro, type LinkPart } from '#link/index.ts'
import { useLight } from './light.ts'
import { partLooks } from './part-look.ts'
import { PartIcon } from './PartIcon.tsx'
import type { CustomerRecord, RecordLine, Visitor } from './record.ts'
import { words as said } from './after-click-words.ts'

interface CustomerCardProps {
  readonly record: CustomerRecord
  readonly visitor: Visitor
}

/** The customer's record, drawn like the card in BotStar's Audience; what the link sets stands out. */
export function CustomerCard({ record, visitor }: CustomerCardProps) {
  const valueOf = (name: string) => {
    const value = record.system.find((line) => line.name === name)?.value ?? ''
    // Nobody is called `*|FNAME|*`.
    return hasMacro(value) ? '' : value
  }
  const fullName = [valueOf('first Name'), valueOf('last Name')].filter(Boolean).join(' ')
  return (
    <div className="overflow-hidden rounded-control border border-line">
      <div className="flex items-center gap-3 border-b border-line bg-page px-3.5 py-3">
        <span
          aria-hidden
          className="grid size-9 shrink-0 place-items-center rounded-full bg-line text-soft"
        >
          <UserRound size={18} />
        </span>
        <span className="min-w-0 font-semibold wrap-anywhere">{fullName || said.customer}</span>
      </div>
      <Group title={said.system} part="user" lines={record.system} visitor={visitor} />
      <Group title={said.custom} part="user" lines={record.custom} visitor={visitor} />
      <Group title={said.variables} part="variable" lines={record.variables} visitor={visitor} />
    </div>
  )
}

interface GroupProps {
  readonly title: string
  readonly part: LinkPart
  readonly lines: readonly RecordLine[]
  readonly visitor: Visitor
}

function Group({ title, part, lines, visitor }: GroupProps) {
  return (
    <section className="border-b border-line px-3.5 py-3 last:border-b-0">
      <h4 className="mb-1 flex items-center gap-2 text-hint font-medium text-soft">
        <PartIcon part={part} size={14} />
        {title}
      </h4>
      {lines.length === 0 ? (
        <p className="text-hint text-soft">{said.none}</p>
      ) : (
        <dl>
          {lines.map((line) => (
            <Line key={line.row ?? line.name} line={line} part={part} visitor={visitor} />
          ))}
        </dl>
      )}
    </section>
  )
}

interface LineProps {
  readonly line: RecordLine
  readonly part: LinkPart
  readonly visitor: Visitor
}

function Line({ line: { name, value, row }, part, visitor }: LineProps) {
  const { isLit, props } = useLight(row === null ? null : `row:${row}`)
  const { ink, ground, ring } = partLooks[part]
  return (
    <div {...props} className="grid grid-cols-[8.5rem_1fr] gap-3 py-0.5 text-hint">
      <dt className="text-soft wrap-anywhere">{name}</dt>
      <dd className="min-w-0 wrap-anywhere">
        {value === null ? (
          <span className="text-soft">{unset(name, visitor)}</span>
        ) : (
          <mark
            title={said.setByLink}
            className={`rounded-[4px] px-1 font-medium ${ink} ${ground} ${isLit ? `outline-2 ${ring}` : ''}`}
          >
            {value}
          </mark>
        )}
      </dd>
    </div>
  )
}

/** BotStar keeps the ID that it has, and makes one for somebody new. */
function unset(name: string, visitor: Visitor): string {
  if (visitor === 'current') return said.unchanged
  return name === 'user ID' ? said.newId : said.unknown
}
