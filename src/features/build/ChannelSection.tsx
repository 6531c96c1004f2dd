import { Globe, MessageCircle } from 'lucide-react'
import { useMemo, type ClipboardEvent, type ReactNode } from 'react'
import { useController } from 'react-hook-form'
import { liftUtm, type Channel, type Parts } from '#link/index.ts'
import { useLight } from '#link-view/light.ts'
import { Combobox } from '#ui/Combobox.tsx'
import type { BuildForm } from './form.ts'
import { JudgedField } from './JudgedField.tsx'
import { Help } from './Help.tsx'
import { addressesToOffer } from './known-options.ts'
import { LockedField } from './LockedField.tsx'
import { isLocked } from './locks.ts'
import { useLater } from './later.ts'
import { useOffers } from './offers.ts'
import { saidAbout, type SectionProps } from './section.ts'
import { Section } from './Section.tsx'
import { words } from './words.ts'

const said = words.channel

/** Where the link leads. Each channel keeps its own address. */
export function ChannelSection(props: SectionProps) {
  const { field } = useController<BuildForm, 'channel'>({ name: 'channel' })
  const later = useLater()
  const card = {
    chosen: field.value,
    onChoose: field.onChange,
    // A locked address is that of its channel.
    isFixed: isLocked(props.builder.values.holds.destination),
  }
  return (
    <Section part="destination" question={said.question}>
      <fieldset
        className="grid min-w-0 grid-cols-2 gap-2.5"
        aria-label={said.question}
        aria-describedby={card.isFixed ? fixedHint : undefined}
      >
        <ChannelCard
          channel="website"
          {...card}
          icon={<Globe aria-hidden size={18} className="shrink-0" />}
          label={said.website.name}
          hint={said.website.hint}
        />
        <ChannelCard
          channel="messenger"
          {...card}
          icon={<MessageCircle aria-hidden size={18} className="shrink-0" />}
          label={said.messenger.name}
          hint={said.messenger.hint}
        />
      </fieldset>
      {card.isFixed && later !== null && (
        <p id={fixedHint} className="mt-2 text-hint text-soft">
          {later.words.preset.channelLocked}
        </p>
      )}
      <div className="mt-4">
        <Address key={field.value} channel={field.value} {...props} />
      </div>
    </Section>
  )
}

const fixedHint = 'channel-fixed'

interface ChannelCardProps {
  readonly channel: Channel
  readonly chosen: Channel
  readonly onChoose: (channel: Channel) => void
  readonly isFixed: boolean
  readonly icon: ReactNode
  readonly label: string
  readonly hint: string
}

function ChannelCard({ channel, chosen, onChoose, isFixed, ...shown }: ChannelCardProps) {
  const { icon, label, hint } = shown
  return (
    <label className="has-disabled:cursor-default has-disabled:not-has-checked:opacity-50 flex cursor-pointer items-center gap-3.5 rounded-control border border-control bg-card px-4 py-2.5 transition-colors hover:border-control-strong has-checked:border-ink has-checked:inset-ring has-checked:inset-ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus max-sm:px-3 forced-colors:has-checked:outline-3 forced-colors:has-checked:outline-[Highlight]">
      <input
        type="radio"
        name="channel"
        className="sr-only"
        checked={channel === chosen}
        disabled={isFixed}
        onChange={() => onChoose(channel)}
      />
      {icon}
      <span className="min-w-0">
        <span className="block font-medium">{label}</span>
        <span className="block text-hint text-soft">{hint}</span>
      </span>
    </label>
  )
}

interface AddressProps extends SectionProps {
  readonly channel: Channel
}

function Address({ channel, builder, actions }: AddressProps) {
  const { field } = useController<BuildForm, `destinations.${Channel}`>({
    name: `destinations.${channel}`,
  })
  const { props: light } = useLight('destination')
  const { wholeLink, strayParts } = useOffers()
  const { addresses } = builder.knowledge
  const options = useMemo(() => addressesToOffer(addresses, channel), [addresses, channel])
  const { whole } = builder
  const parts = whole === null ? strayParts(field.value) : null
  // What the offer mends is not scolded as well.
  const about = whole === null && parts === null ? saidAbout(builder, field.name) : []

  function onPaste(event: ClipboardEvent<HTMLInputElement>) {
    const text = textAfter(event)
    const lifted = wholeLink(text) === null ? liftUtm(text) : null
    if (lifted === null) return
    event.preventDefault()
    actions.moveUtm(lifted.destination, lifted.utm)
  }

  const { label, help, placeholder } = said[channel]
  const isFixed = isLocked(builder.values.holds.destination)
  return (
    <div {...light}>
      <JudgedField
        label={isFixed ? words.locked(label) : label}
        about={about}
        onFix={actions.applyFix}
        action={actions.actionFor}
      >
        {(aria) =>
          isFixed ? (
            <LockedField {...aria} {...field} />
          ) : (
            <Combobox
              {...aria}
              {...field}
              onPaste={onPaste}
              inputMode="url"
              options={options}
              listLabel={said.known}
              placeholder={placeholder}
            />
          )
        }
      </JudgedField>
      <AddressOffers parts={parts} builder={builder} actions={actions} />
      <div className="mt-1.5 text-hint">
        <Help question={help} topic={channel} />
      </div>
    </div>
  )
}

interface AddressOffersProps extends SectionProps {
  readonly parts: Parts | null
}

/** What could be done with what stands in the address. */
function AddressOffers({ parts, builder, actions }: AddressOffersProps) {
  const later = useLater()
  const { whole } = builder
  if (later === null) return null
  if (whole === null && parts === null) {
    return <later.UtmInAddress builder={builder} actions={actions} />
  }
  return (
    <later.PasteOffer
      whole={whole}
      parts={parts}
      onTakeApart={actions.takeApart}
      onSpread={(stray) => actions.spread(stray, 'destination')}
    />
  )
}

/** What will stand in the field once the paste is done. */
function textAfter(event: ClipboardEvent<HTMLInputElement>): string {
  const { value, selectionStart, selectionEnd } = event.currentTarget
  const pasted = event.clipboardData.getData('text/plain').trim()
  return value.slice(0, selectionStart ?? 0) + pasted + value.slice(selectionEnd ?? value.length)
}
