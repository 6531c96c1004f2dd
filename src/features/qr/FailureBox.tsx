import { CircleAlert } from 'lucide-react'
import { WordButton } from '#ui/Button.tsx'
import type { Level } from '#qr/levels.ts'
import type { Failure } from './use-qr.ts'
import { words } from './words.ts'

export interface FailureBoxProps {
  readonly why: Failure
  readonly onRetry: () => void
  readonly onLevel: (level: Level) => void
  readonly onRemoveLogo: () => void
}

/** In the picture's place: why there is no code, and what helps. */
export function FailureBox(props: FailureBoxProps) {
  return (
    <div
      role="alert"
      className="mx-auto flex min-h-40 max-w-96 flex-col items-center justify-center gap-3 rounded-control border border-dashed border-error p-6 text-center sm:aspect-square"
    >
      <CircleAlert aria-hidden size={28} className="text-error" />
      <p className="text-balance">{words.failure(props.why)}</p>
      <Remedy {...props} />
    </div>
  )
}

function Remedy({ why, onRetry, onLevel, onRemoveLogo }: FailureBoxProps) {
  if (why.reason === 'empty') return null
  if (why.reason === 'too-long-for-logo')
    return <WordButton onClick={onRemoveLogo}>{words.removeLogo}</WordButton>
  if (why.reason !== 'too-long') return <WordButton onClick={onRetry}>{words.retry}</WordButton>
  const { stillHolds } = why
  if (stillHolds === null) return null
  return <WordButton onClick={() => onLevel(stillHolds)}>{words.takeLevel(stillHolds)}</WordButton>
}
