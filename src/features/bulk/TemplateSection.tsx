import { CircleAlert, Globe, MessageCircle } from 'lucide-react'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import { utmFields, withTextAt, type Channel, type LinkDraft } from '#link/index.ts'
import { WordButton } from '#ui/Button.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import { Field } from '#ui/Field.tsx'
import { BlockField } from './BlockField.tsx'
import { FixedProblems } from './FixedProblems.tsx'
import { fixedProblemsAt, isInvalid } from './spoken.ts'
import { onChannel } from './page-state.ts'
import { Section } from './Section.tsx'
import { StartFrom, type TemplateSources } from './StartFrom.tsx'
import { TemplateBot } from './TemplateBot.tsx'
import { TemplateInput } from './TemplateInput.tsx'
import { TemplateProblems } from './TemplateProblems.tsx'
import { TemplateRows } from './TemplateRows.tsx'
import type { Bulk } from './use-bulk.ts'
import { words } from './words.ts'

const said = words.template

interface TemplateSectionProps {
  readonly bulk: Bulk
  readonly sources: TemplateSources
}

/** What every link is made from: fixed texts, and columns of the list. */
export function TemplateSection({ bulk, sources }: TemplateSectionProps) {
  return (
    <Section question={said.question} hint={said.hint}>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2">
        <div className="min-w-0 grow">
          <StartFrom bulk={bulk} sources={sources} />
        </div>
        <TemplateBot bulk={bulk} />
      </div>
      <Channels bulk={bulk} />
      <Address bulk={bulk} />
      <BlockField bulk={bulk} />
      <TemplateRows bulk={bulk} />
      <Tracking bulk={bulk} />
    </Section>
  )
}

interface PartProps {
  readonly bulk: Bulk
}

const icons = { website: Globe, messenger: MessageCircle } as const

function Channels({ bulk: { state, change } }: PartProps) {
  const { draft } = state
  return (
    <fieldset className="grid min-w-0 grid-cols-2 gap-2.5" aria-label={said.channel}>
      {(['website', 'messenger'] as const).map((channel: Channel) => {
        const Icon = icons[channel]
        return (
          <label key={channel} className={choice}>
            <input
              type="radio"
              name="bulk-channel"
              className="sr-only"
              checked={draft.channel === channel}
              onChange={() => change(onChannel(state, channel))}
            />
            <Icon aria-hidden size={16} className="shrink-0" />
            <span className="font-medium">{said.channels[channel]}</span>
          </label>
        )
      })}
    </fieldset>
  )
}

/** A choice of several that excludes the others. */
export const choice =
  'flex min-h-control cursor-pointer items-center gap-2.5 rounded-control border border-control bg-card px-3.5 transition-colors hover:border-control-strong has-checked:border-ink has-checked:inset-ring has-checked:inset-ring-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus forced-colors:has-checked:outline-3 forced-colors:has-checked:outline-[Highlight]'

/** The address, and the way to take a whole link apart that stands there. */
function Address({ bulk }: PartProps) {
  const { state, apart, swap } = bulk
  const box = useRef<HTMLDivElement>(null)

  function takeApart(parts: LinkDraft) {
    flushSync(() => swap(() => ({ draft: parts }), said.takenApart))
    // The word goes, and would take the focus with it.
    box.current?.querySelector('input')?.focus()
  }

  return (
    <div ref={box} className="grid gap-1.5">
      <TextField bulk={bulk} path="destination" label={said.address[state.draft.channel]} />
      {apart !== null && (
        <p className="flex gap-1.5 text-hint">
          <CircleAlert aria-hidden size={15} className="mt-[0.2em] shrink-0" />
          <span className="min-w-0">
            {said.wholeLink}{' '}
            <WordButton onClick={() => takeApart(apart)}>{said.takeApart}</WordButton>
          </span>
        </p>
      )}
    </div>
  )
}

interface TextFieldProps extends PartProps {
  readonly path: 'destination' | `utm.${(typeof utmFields)[number]}`
  readonly label: string
}

function TextField({ bulk, path, label }: TextFieldProps) {
  const { state, setDraft, table } = bulk
  const problems = bulk.problemsAt(path)
  const about = fixedProblemsAt(bulk, path)
  return (
    <Field
      label={label}
      invalid={isInvalid(problems, about)}
      messages={
        problems.length + about.length > 0 && (
          <>
            <TemplateProblems
              problems={problems}
              onFix={({ to }) => setDraft(withTextAt(state.draft, path, to))}
            />
            <FixedProblems bulk={bulk} problems={about} />
          </>
        )
      }
    >
      {(aria) => (
        <TemplateInput
          {...aria}
          value={textOf(bulk, path)}
          columns={table?.columns ?? []}
          takesMacros={path.startsWith('utm.')}
          onChange={(to) => setDraft(withTextAt(state.draft, path, to))}
        />
      )}
    </Field>
  )
}

function textOf({ state: { draft } }: Bulk, path: TextFieldProps['path']): string {
  if (path === 'destination') return draft.destination
  const field = utmFields.find((one) => path === `utm.${one}`)
  return field === undefined ? '' : (draft.utm?.[field] ?? '')
}

function Tracking({ bulk }: PartProps) {
  const { utm = {} } = bulk.state.draft
  const filled = utmFields.filter((field) => utm[field]?.trim()).length
  return (
    <Disclosure
      summary={said.tracking}
      detail={filled === 0 ? said.trackingDetail : said.trackingFilled(filled)}
      className="border-t border-line pt-1"
    >
      <div className="grid gap-3 pt-1 @md:grid-cols-2">
        {utmFields.map((field) => (
          <TextField key={field} bulk={bulk} path={`utm.${field}`} label={said.utm[field]} />
        ))}
      </div>
    </Disclosure>
  )
}
