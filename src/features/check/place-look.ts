import {
  CircleAlert,
  CircleSlash,
  Info,
  TriangleAlert,
  UserRoundCheck,
  Wrench,
  type LucideIcon,
} from 'lucide-react'
import type { Severity } from '#link/index.ts'
import type { Outcome } from '#link-view/findings.ts'

interface PlaceLook {
  /** Of the place in the text. */
  readonly mark: string
  /** Of its number, in the text and at the sentence. */
  readonly badge: string
  readonly ring: string
}

const other: PlaceLook = {
  mark: 'bg-hover text-ink',
  badge: 'bg-ink text-page',
  ring: 'outline-ink',
}

/** Red where the link fails because of it, else black; its number ties it to its sentence. */
export const placeLooks: Record<Severity, PlaceLook> = {
  error: { mark: 'bg-error-ground text-error', badge: 'bg-error text-page', ring: 'outline-error' },
  warning: other,
  info: other,
}

interface OutcomeLook {
  readonly icon: LucideIcon
  readonly ink: string
}

export const outcomeLooks: Record<Outcome, OutcomeLook> = {
  mended: { icon: Wrench, ink: 'text-soft' },
  'left-out': { icon: CircleSlash, ink: 'text-error' },
  yours: { icon: CircleAlert, ink: 'text-error' },
  done: { icon: UserRoundCheck, ink: 'text-soft' },
  check: { icon: TriangleAlert, ink: 'text-ink' },
  note: { icon: Info, ink: 'text-soft' },
}
