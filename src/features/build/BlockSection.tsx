import { useController } from 'react-hook-form'
import { useLight } from '#link-view/light.ts'
import { Combobox } from '#ui/Combobox.tsx'
import type { BuildForm } from './form.ts'
import { JudgedField } from './JudgedField.tsx'
import { Help } from './Help.tsx'
import { useOffers } from './offers.ts'
import { PasteOffer } from './PasteOffer.tsx'
import { saidAbout, type SectionProps } from './section.ts'
import { Section } from './Section.tsx'
import { words } from './words.ts'

const said = words.block

/** Where the conversation starts: a block, or none. */
export function BlockSection({ builder, actions, known }: SectionProps) {
  const { field } = useController<BuildForm, 'blockId'>({ name: 'blockId' })
  const { props: light } = useLight('block')
  const { wholeLink, strayParts } = useOffers()
  const whole = wholeLink(field.value)
  // A block alone is mended by the core.
  const parts = whole === null ? strayParts(field.value, false) : null
  // An empty field is explained in the hint below it.
  const isMute = parts !== null || whole !== null || field.value === ''
  const about = isMute ? [] : saidAbout(builder, 'blockId')
  const hint = (
    <>
      {said.leaveEmpty} <Help question={said.help} answer={said.helpText} />
    </>
  )
  return (
    <Section part="block" question={said.question} hint={hint}>
      <div {...light}>
        <JudgedField label={said.label} labelHidden about={about} onFix={actions.applyFix}>
          {(aria) => (
            <Combobox
              {...aria}
              {...field}
              mono
              options={known.blocks.map(({ id, name }) => ({ value: id, label: name, note: id }))}
              listLabel={said.known}
              placeholder="s58fa63fe-…"
            />
          )}
        </JudgedField>
        <PasteOffer
          whole={whole}
          parts={parts}
          onTakeApart={actions.takeApart}
          onSpread={(stray) => actions.spread(stray, 'block')}
        />
        {field.value === '' && <p className="mt-1.5 text-hint text-soft">{said.whenEmpty}</p>}
      </div>
    </Section>
  )
}
