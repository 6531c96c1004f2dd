import { utmFields, utmInAddress } from '#link/index.ts'
import { isLocked } from './locks.ts'
import { words } from './later-words.ts'
import { Offer } from './Offer.tsx'
import type { SectionProps } from './section.ts'
import { gathered } from './utm-form.ts'

const said = words.utm

/**
 * Campaign tracking that was typed into the address, or came there with a preset: the way to its own fields, and which of
 * the two counts where they differ. Nothing while the address is being typed.
 */
export function UtmInAddress({ builder, actions }: SectionProps) {
  const { draft, values, speaking } = builder
  const found = utmInAddress(draft)
  const isTyping = !speaking.isSpeaking(`destinations.${draft.channel}`, draft.destination)
  if (found === null || isTyping) return null
  const { utm, contradicted } = found
  const names = utmFields.filter((field) => utm[field] !== undefined).map((it) => `utm_${it}`)
  const take = (counts: 'address' | 'fields') => () =>
    actions.changeForm((now) => gathered(now, counts))
  const isFixed = isLocked(values.holds.destination)
  if (contradicted.length === 0) {
    if (isFixed) return null
    return <Offer says={said.inAddress(names)} label={said.move} onTake={take('address')} />
  }
  const both = contradicted.map((field) =>
    said.contradicted(`utm_${field}`, utm[field] ?? '', values.utm[field]),
  )
  return (
    <Offer
      says={both.join(' ')}
      label={said.takeAddress}
      onTake={take('address')}
      instead={isFixed ? undefined : { label: said.keepFields, onTake: take('fields') }}
    />
  )
}
