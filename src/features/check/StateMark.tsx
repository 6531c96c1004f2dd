import { Check, CircleDashed, SearchX, TriangleAlert, Wrench, type LucideIcon } from 'lucide-react'
import type { StateLook } from './standing.ts'

interface Look {
  readonly icon: LucideIcon
  readonly ink: string
  readonly ground: string
}

/** One icon and colour for each state; its words always stand beside it. */
export const stateLooks: Record<StateLook, Look> = {
  right: { icon: Check, ink: 'text-user', ground: 'bg-user-ground' },
  doubtful: { icon: TriangleAlert, ink: 'text-utm', ground: 'bg-utm-ground' },
  mended: { icon: Wrench, ink: 'text-ink', ground: 'bg-hover' },
  faulty: { icon: TriangleAlert, ink: 'text-error', ground: 'bg-error-ground' },
  address: { icon: CircleDashed, ink: 'text-soft', ground: 'bg-hover' },
  none: { icon: SearchX, ink: 'text-soft', ground: 'bg-hover' },
}

export function StateMark({ look }: { readonly look: StateLook }) {
  const { icon: Icon, ink, ground } = stateLooks[look]
  return (
    <span className={`grid size-5 shrink-0 place-items-center rounded-full ${ground} ${ink}`}>
      <Icon aria-hidden size={12} strokeWidth={3} />
    </span>
  )
}
