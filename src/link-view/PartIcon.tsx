import type { LinkPart } from '#link/index.ts'
import { partLooks } from './part-look.ts'

interface PartIconProps {
  readonly part: LinkPart
  readonly size?: number
}

/** The part's mark, in its ink. Its name always stands beside it. */
export function PartIcon({ part, size = 16 }: PartIconProps) {
  const { icon: Icon, ink } = partLooks[part]
  return <Icon aria-hidden size={size} strokeWidth={2.25} className={`shrink-0 ${ink}`} />
}
