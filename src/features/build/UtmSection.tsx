import { useController } from 'react-hook-form'
import { utmFields, type UtmField } from '#link/index.ts'
import { useLight } from '#link-view/light.ts'
import { PartIcon } from '#link-view/PartIcon.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { TextInput } from '#ui/TextInput.tsx'
import type { BuildForm } from './form.ts'
import { JudgedField } from './JudgedField.tsx'
import { saidAbout, type SectionProps } from './section.ts'
import { words } from './words.ts'

const said = words.utm

/** Campaign tracking, folded away until it is used. */
export function UtmSection(props: SectionProps) {
  const { props: light } = useLight('utm')
  const isMessenger = props.builder.draft.channel === 'messenger'
  const filled = utmFields.filter((field) => props.builder.values.utm[field].trim() !== '').length
  return (
    <section aria-label={said.title} className="border-t border-line pt-3" {...light}>
      <Disclosure
        summary={
          <span className="flex items-center gap-2.5">
            <PartIcon part="utm" />
            {said.title}
          </span>
        }
        detail={filled === 0 ? said.detail : said.filled(filled)}
      >
        <p className="mt-1 mb-3 text-hint text-soft">
          {isMessenger ? said.hintMessenger : said.hint}
        </p>
        <div className="grid gap-x-2.5 gap-y-3 sm:grid-cols-2">
          {utmFields.map((field) => (
            <UtmInput key={field} utm={field} {...props} />
          ))}
        </div>
      </Disclosure>
    </section>
  )
}

interface UtmInputProps extends SectionProps {
  readonly utm: UtmField
}

function UtmInput({ utm, builder, actions }: UtmInputProps) {
  const { field } = useController<BuildForm, `utm.${UtmField}`>({ name: `utm.${utm}` })
  const about = saidAbout(builder, field.name)
  const { label, example } = said.fields[utm]
  return (
    <JudgedField
      label={
        <>
          {label} <span className="font-mono text-[0.8em] font-normal text-soft">utm_{utm}</span>
        </>
      }
      about={about}
      onFix={actions.applyFix}
    >
      {(aria) => <TextInput {...aria} {...field} placeholder={example} />}
    </JudgedField>
  )
}
