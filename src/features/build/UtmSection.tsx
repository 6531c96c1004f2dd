import { useMemo, useRef, useState } from 'react'
import { useController } from 'react-hook-form'
import { utmFields, type UtmField } from '#link/index.ts'
import { useLight } from '#link-view/light.ts'
import { PartIcon } from '#link-view/PartIcon.tsx'
import type { UsedUtm, UsedValue } from '#library/used-utm.ts'
import { Combobox } from '#ui/Combobox.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { withInserted } from '#ui/insert-at-caret.ts'
import type { BuildForm } from './form.ts'
import { JudgedField } from './JudgedField.tsx'
import { useLater } from './later.ts'
import { MacroMenu } from './MacroMenu.tsx'
import { isAboutUnread, saidAbout, type SectionProps } from './section.ts'
import type { Builder } from './builder.ts'
import { useUsedUtm } from './use-used-utm.ts'
import { words } from './words.ts'

const said = words.utm

/** Campaign tracking, folded away until it is used. */
export function UtmSection(props: SectionProps) {
  const { builder } = props
  const { props: light } = useLight('utm')
  const later = useLater()
  const [wasOpened, setOpened] = useState(false)
  const filled = filledIn(builder.values)
  const isUnread = builder.spoken.some(isAboutUnread)
  const used = useUsedUtm(builder.bots, wasOpened || filled > 0)
  return (
    <section aria-label={said.title} className="border-t border-line pt-3" {...light}>
      <Disclosure
        onToggle={(isOpen) => isOpen && setOpened(true)}
        summary={
          <span className="flex items-center gap-2.5">
            <PartIcon part="utm" />
            {said.title}
          </span>
        }
        detail={useDetail(builder, filled, used)}
      >
        <div className="mt-1 mb-3 text-hint text-soft">
          {isUnread ? (
            later !== null && wasOpened && <later.UtmUnread {...props} />
          ) : (
            <p>
              {builder.draft.channel === 'messenger' ? said.hintMessenger : said.hint}{' '}
              {later !== null && wasOpened && <later.UtmWays {...props} />}
            </p>
          )}
        </div>
        <div className="grid gap-x-2.5 gap-y-3 sm:grid-cols-2">
          {utmFields.map((field) => (
            <UtmInput
              key={field}
              utm={field}
              used={used?.[field] ?? none}
              isSeen={wasOpened}
              {...props}
            />
          ))}
        </div>
      </Disclosure>
    </section>
  )
}

const none: readonly UsedValue[] = []

function filledIn({ utm }: BuildForm): number {
  return utmFields.filter((field) => utm[field].trim() !== '').length
}

/** What is inside, for whoever has not opened it. */
function useDetail({ values }: Builder, filled: number, used: UsedUtm | null): string {
  const later = useLater()
  if (filled === 0) return said.detail
  const counted = said.filled(filled)
  if (later === null) return counted
  const { unread, otherwise } = later.words.utm
  if (values.channel === 'messenger') return `${counted}, ${unread}`
  const hints = used === null ? 0 : later.hintsFor(values.utm, used).length
  return hints === 0 ? counted : `${counted}, ${otherwise(hints)}`
}

interface UtmInputProps extends SectionProps {
  readonly utm: UtmField
  readonly used: readonly UsedValue[]
  /** Nobody waits for what is folded away. */
  readonly isSeen: boolean
}

function UtmInput({ utm, used, isSeen, builder, actions }: UtmInputProps) {
  const { field } = useController<BuildForm, `utm.${UtmField}`>({ name: `utm.${utm}` })
  const input = useRef<HTMLInputElement>(null)
  const later = useLater()
  const about = saidAbout(builder, field.name).filter((it) => !isAboutUnread(it))
  const { label, example } = said.fields[utm]
  const { value } = field
  const options = useMemo(() => later?.optionsFor(used, value) ?? [], [later, used, value])
  const suggests = options.length > 0

  function insert(macro: string) {
    field.onChange(withInserted(input.current, value, macro))
    input.current?.focus()
  }

  return (
    <div className="min-w-0">
      <JudgedField
        label={
          <>
            {label} <span className="font-mono text-[0.8em] font-normal text-soft">utm_{utm}</span>
          </>
        }
        about={about}
        onFix={actions.applyFix}
      >
        {(aria) => (
          <span className="relative block min-w-0">
            <Combobox
              {...aria}
              {...field}
              ref={(element) => {
                input.current = element
                field.ref(element)
              }}
              options={options}
              listLabel={said.used}
              placeholder={example}
              className={suggests ? 'pe-17!' : 'pe-10'}
            />
            <span className={`absolute inset-y-0 my-auto h-fit ${suggests ? 'end-8' : 'end-1'}`}>
              <MacroMenu onPick={insert} />
            </span>
          </span>
        )}
      </JudgedField>
      {later !== null && isSeen && <later.UtmHint {...{ utm, used, builder, actions }} />}
    </div>
  )
}
