import { Check, CircleDashed, SearchX, TriangleAlert, Wrench, type LucideIcon } from 'lucide-react'
import type { Verdict } from '#link/index.ts'

interface Look {
  readonly icon: LucideIcon
  readonly ink: string
  readonly ground: string
}

/** One icon and colour for each verdict; its words always stand beside it. */
export const verdictLooks: Record<Verdict, Look> = {
  right: { icon: Check, ink: 'text-user', ground: 'bg-user-ground' },
  mended: { icon: Wrench, ink: 'text-ink', ground: 'bg-hover' },
  faulty: { icon: TriangleAlert, ink: 'text-error', ground: 'bg-error-ground' },
  address: { icon: CircleDashed, ink: 'text-soft', ground: 'bg-hover' },
  none: { icon: SearchX, ink: 'text-soft', ground: 'bg-hover' },
}

export function StateMark({ verdict }: { readonly verdict: Verdict }) {
  const { icon: Icon, ink, ground } = verdictLooks[verdict]
  return (
    <span className={`grid size-5 shrink-0 place-items-center rounded-full ${ground} ${ink}`}>
      <Icon aria-hidden size={12} strokeWidth={3} />
    </span>
  )
}
