import { flushSync } from 'react-dom'
import { Messages } from '#link-view/Messages.tsx'
import { placedSentenceOf } from '#link-view/placed-sentence.ts'
import type { BuildForm } from './form.ts'
import { words } from './later-words.ts'
import type { Changed } from './paste-form.ts'
import { isAboutUnread, type SectionProps } from './section.ts'
import { toTell, withoutTracking, withRowsInstead } from './utm-form.ts'

const said = words.utm

/** On Messenger nobody reads campaign tracking: that, and the two ways out. Nothing where it is not to be said. */
export function UtmUnread({ builder, actions }: SectionProps) {
  const { spoken, values, knowledge } = builder
  const about = spoken.filter(isAboutUnread)
  const { attributes } = knowledge
  const { told } = toTell(values, attributes)

  function change(by: (now: BuildForm) => Changed) {
    const [field] = document.getElementsByName('utm.source')
    flushSync(() => actions.changeForm(by))
    // The words that were pressed are gone.
    if (document.activeElement === document.body) {
      field?.closest('details')?.querySelector('summary')?.focus()
    }
  }

  return (
    <Messages
      diagnostics={about}
      sentence={placedSentenceOf}
      onFix={() => change(withoutTracking)}
      action={() =>
        told.length === 0
          ? null
          : {
              label: said.makeRows(told.length),
              run: () => change((now) => withRowsInstead(now, attributes)),
            }
      }
    />
  )
}
