import type { Channel } from '#link/index.ts'
import { partName } from '#link-view/part-look.ts'
import { PartIcon } from '#link-view/PartIcon.tsx'
import type { ReceivedRow } from '#link-view/received.ts'
import { visible } from '#link-view/visible.ts'
import { words as said } from './received-words.ts'

interface ReceivedNameProps {
  readonly row: ReceivedRow
  readonly channel: Channel
}

/** What a bot receives something for: a block, or an attribute or a variable by its name. */
export function ReceivedName({ row: { part, name }, channel }: ReceivedNameProps) {
  return (
    <span className="flex items-center gap-2 font-medium">
      <PartIcon part={part} size={14} />
      <span className="min-w-0 wrap-anywhere">
        {name === '' ? partName(part, channel) : visible(name)}
        {name !== '' && <span className="sr-only"> ({partName(part, channel)})</span>}
      </span>
    </span>
  )
}

/** What is too long to be looked at is cut. */
export function ReceivedValue({ text }: { readonly text: string }) {
  if (text === '') return said.empty
  const short = text.length > 200 ? `${text.slice(0, 199)}…` : text
  return <code className="wrap-anywhere">{visible(short)}</code>
}
