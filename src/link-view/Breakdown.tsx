import { memo } from 'react'
import { hasMacro, type Channel, type LinkDraft, type LinkPart } from '#link/index.ts'
import { useLight } from './light.ts'
import { partLooks, partName } from './part-look.ts'
import { PartIcon } from './PartIcon.tsx'
import type { Piece, PieceId } from './pieces.ts'
import { Sentence } from './Sentence.tsx'
import { visible } from './visible.ts'
import { words } from './words.ts'

interface BreakdownProps {
  readonly pieces: readonly Piece[]
  readonly draft: LinkDraft
  /** The block's own name, where it is known. */
  readonly blockName?: string | undefined
}

/** The documentation's table: each part, as it stands in the link, and what it does. */
export function Breakdown({ pieces, draft, blockName }: BreakdownProps) {
  const said = words.breakdown
  if (pieces.length === 0) return <p className="p-4.5 text-hint text-soft">{said.empty}</p>
  return (
    <table className="w-full table-fixed text-start">
      <caption className="sr-only">{said.caption}</caption>
      <colgroup>
        <col className="w-[9.5rem] max-sm:w-[8rem]" />
        <col />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">{said.part}</th>
          <th scope="col">{said.effect}</th>
        </tr>
      </thead>
      <tbody>
        {together(pieces).map(({ key, id, part, text, isFaulty, isUnfilled, row }) => (
          <BreakdownRow
            key={key}
            id={id}
            part={part}
            text={text}
            isFaulty={isFaulty}
            isUnfilled={isUnfilled}
            channel={draft.channel}
            name={row === undefined ? blockName : draft.rows[row]?.name}
            value={row === undefined ? undefined : draft.rows[row]?.value}
          />
        ))}
      </tbody>
    </table>
  )
}

/** Pieces that mean one thing, such as all campaign tracking, stand in one row of the table, each on a line of its own. */
function together(pieces: readonly Piece[]): readonly Piece[] {
  const lines = new Map<PieceId, Piece>()
  for (const piece of pieces) {
    const before = lines.get(piece.id)
    const own = visible(piece.text)
    const text = before === undefined ? own : `${before.text}\n${own}`
    lines.set(piece.id, { ...(before ?? piece), text })
  }
  return [...lines.values()]
}

interface BreakdownRowProps {
  readonly id: PieceId
  readonly part: LinkPart
  readonly text: string
  readonly isFaulty: boolean
  readonly isUnfilled: boolean
  readonly channel: Channel
  readonly name: string | undefined
  readonly value: string | undefined
}

const BreakdownRow = memo(function BreakdownRow(props: BreakdownRowProps) {
  const { id, part, text, isFaulty, channel } = props
  const { isLit, props: light } = useLight(id)
  const { ink, ground } = partLooks[part]
  return (
    // Isolated, so that a row that changes is painted without the two hundred others.
    <tr
      {...light}
      data-lit={isLit}
      className={`isolate border-b border-line align-top transition-colors last:border-b-0 ${isLit ? ground : ''}`}
    >
      <th scope="row" className="py-3 ps-4.5 pe-2 text-start text-[0.875rem] font-medium">
        <span className="flex gap-2.5">
          <span className="mt-0.5">
            <PartIcon part={part} />
          </span>
          {partName(part, channel)}
        </span>
      </th>
      <td className="py-3 pe-4.5">
        <code
          className={`block text-[0.84375rem] whitespace-pre-line wrap-anywhere ${isFaulty ? 'text-error' : ink}`}
        >
          {text}
        </code>
        <span className={`mt-1 block text-hint ${isFaulty ? 'text-error' : 'text-soft'}`}>
          <Effect {...props} />
        </span>
      </td>
    </tr>
  )
})

function Effect(props: BreakdownRowProps) {
  const { part, isFaulty, isUnfilled, channel, name = '', value = '' } = props
  const said = words.breakdown
  if (isFaulty) return said.faulty
  const fill = { name: <Strong text={name} />, value: <Strong text={value} /> }
  switch (part) {
    case 'destination':
      return channel === 'messenger' ? said.messenger : said.website
    case 'signature':
      return channel === 'messenger' ? said.signatureMessenger : said.signature
    case 'block':
      return name === '' ? (
        said.block
      ) : (
        <Sentence text={said.blockNamed} fill={{ block: <Strong text={name} /> }} />
      )
    case 'user':
    case 'variable': {
      const when = !hasMacro(value) ? 'now' : isUnfilled ? 'never' : 'later'
      return <Sentence text={said[part][when]} fill={fill} />
    }
    case 'utm':
      return channel === 'messenger' ? said.utmMessenger : said.utm
    case 'fragment':
      return said.fragment
  }
}

function Strong({ text }: { readonly text: string }) {
  return <strong className="font-semibold wrap-anywhere">{text}</strong>
}
