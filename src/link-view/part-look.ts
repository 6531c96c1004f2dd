import { Blocks, Braces, ChartNoAxesColumn, Globe, Hash, KeyRound, UserRound } from 'lucide-react'
import type { Channel, LinkPart } from '#link/index.ts'
import { words } from './words.ts'

interface PartLook {
  readonly icon: typeof Globe
  readonly ink: string
  readonly ground: string
  /** The ring of a lit piece, in its own ink. */
  readonly ring: string
}

/** One colour and one icon for each part of a link, wherever it is shown. Never colour alone. */
export const partLooks: Record<LinkPart, PartLook> = {
  destination: {
    icon: Globe,
    ink: 'text-destination',
    ground: 'bg-destination-ground',
    ring: 'outline-destination',
  },
  utm: { icon: ChartNoAxesColumn, ink: 'text-utm', ground: 'bg-utm-ground', ring: 'outline-utm' },
  signature: {
    icon: KeyRound,
    ink: 'text-signature',
    ground: 'bg-signature-ground',
    ring: 'outline-signature',
  },
  block: { icon: Blocks, ink: 'text-block', ground: 'bg-block-ground', ring: 'outline-block' },
  user: { icon: UserRound, ink: 'text-user', ground: 'bg-user-ground', ring: 'outline-user' },
  variable: {
    icon: Braces,
    ink: 'text-variable',
    ground: 'bg-variable-ground',
    ring: 'outline-variable',
  },
  fragment: {
    icon: Hash,
    ink: 'text-destination',
    ground: 'bg-destination-ground',
    ring: 'outline-destination',
  },
}

/** The part's one name. */
export function partName(part: LinkPart, channel: Channel): string {
  return part === 'destination' && channel === 'messenger'
    ? words.messengerDestination
    : words.partNames[part]
}
