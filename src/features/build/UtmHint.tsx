import { flushSync } from 'react-dom'
import { utmInAddress, type UtmField } from '#link/index.ts'
import { usualSpelling, type UsedValue } from '#library/used-utm.ts'
import { WordButton } from '#ui/Button.tsx'
import { words } from './later-words.ts'
import type { SectionProps } from './section.ts'
import { respelled } from './utm-form.ts'

const said = words.utm

interface UtmHintProps extends SectionProps {
  readonly utm: UtmField
  readonly used: readonly UsedValue[]
}

/** What else is known about a field of campaign tracking: what the address says, and how the value was spelled before. */
export function UtmHint({ utm, used, builder, actions }: UtmHintProps) {
  const name = `utm.${utm}` as const
  const value = builder.values.utm[utm]
  const inAddress = utmInAddress(builder.draft)?.utm[utm]
  const isTyping = !builder.speaking.isSpeaking(name, value)
  const usual = isTyping ? null : usualSpelling(value, used)

  function take(usualValue: string) {
    flushSync(() => actions.changeForm((now) => respelled(now, utm, usualValue)))
    document.getElementsByName(name)[0]?.focus()
  }

  return (
    <>
      {inAddress !== undefined && inAddress !== value && (
        <p className="mt-1.5 text-hint wrap-anywhere text-soft">
          {value.trim() === '' ? said.onlyInAddress(inAddress) : said.counts(inAddress)}
        </p>
      )}
      {usual !== null && (
        <p className="mt-1.5 text-hint wrap-anywhere text-soft">
          {said.usual(usual.value, said.times(usual.count))}{' '}
          <WordButton onClick={() => take(usual.value)}>{said.takeUsual}</WordButton>
        </p>
      )}
    </>
  )
}
