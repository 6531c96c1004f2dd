import { useMemo } from 'react'
import { useController } from 'react-hook-form'
import { blocksToOffer } from '#library-view/block-options.ts'
import { useLight } from '#link-view/light.ts'
import { Combobox } from '#ui/Combobox.tsx'
import type { BuildForm } from './form.ts'
import { JudgedField } from './JudgedField.tsx'
import { Help } from './Help.tsx'
import { idOfBlock } from './known-options.ts'
import { LockedField } from './LockedField.tsx'
import { isLocked } from './locks.ts'
import { useLater } from './later.ts'
import { useOffers } from './offers.ts'
import { saidAbout, type SectionProps } from './section.ts'
import { Section } from './Section.tsx'
import { words } from './words.ts'

const said = words.block

/** Where the conversation starts: a block, or none. */
export function BlockSection({ builder, actions }: SectionProps) {
  const { field } = useController<BuildForm, 'blockId'>({ name: 'blockId' })
  const { props: light } = useLight('block')
  const later = useLater()
  const { blocks } = builder.knowledge
  const options = useMemo(() => blocksToOffer(blocks), [blocks])
  const isFixed = isLocked(builder.values.holds.blockId)
  const { whole, parts, about } = useSaid(builder, field.value)
  // Whoever types a block’s whole name has picked it.
  const idByName = idOfBlock(blocks, field.value)
  const name = blocks.find(({ id }) => id === field.value)?.name ?? ''
  return (
    <Section part="block" question={said.question} hint={hint}>
      <div {...light}>
        <JudgedField
          label={isFixed ? words.locked(said.label) : said.label}
          labelHidden
          about={about}
          onFix={actions.applyFix}
          action={actions.actionFor}
        >
          {(aria) =>
            isFixed ? (
              <LockedField {...aria} {...field} mono />
            ) : (
              <Combobox
                {...aria}
                {...field}
                onBlur={() => {
                  if (idByName !== null) field.onChange(idByName)
                  field.onBlur()
                }}
                mono
                options={options}
                listLabel={said.known}
                placeholder={blocks.length > 0 ? said.nameOrId : 's58fa63fe-…'}
              />
            )
          }
        </JudgedField>
        {later !== null && (
          <later.PasteOffer
            whole={whole}
            parts={parts}
            onTakeApart={actions.takeApart}
            onSpread={(stray) => actions.spread(stray, 'block')}
          />
        )}
        {name !== '' && <p className="mt-1.5 text-hint font-medium text-block">{name}</p>}
        {field.value === '' && <p className="mt-1.5 text-hint text-soft">{said.whenEmpty}</p>}
      </div>
    </Section>
  )
}

const hint = (
  <>
    {said.leaveEmpty} <Help question={said.help} topic="block" />
  </>
)

function useSaid(builder: SectionProps['builder'], text: string) {
  const { wholeLink, strayParts } = useOffers()
  const whole = wholeLink(text)
  // A block alone is mended by the core.
  const parts = whole === null ? strayParts(text, false) : null
  // An empty field is explained in the hint below it.
  const isMute = parts !== null || whole !== null || text === ''
  return { whole, parts, about: isMute ? [] : saidAbout(builder, 'blockId') }
}
