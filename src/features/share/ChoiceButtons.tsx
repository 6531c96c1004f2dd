import { ArrowRight, Check } from 'lucide-react'
import { visible } from '#link-view/visible.ts'
import type { Choice, Entry } from '#library/import-plan.ts'
import type { Kept } from '#library/library.ts'
import type { Origin, Preset } from '#library/preset.ts'
import { Button } from '#ui/Button.tsx'
import type { Keeping } from './use-keeping.ts'
import { words } from './words.ts'

const said = words.shared

interface ChoiceButtonsProps {
  readonly entry: Entry<Preset>
  /** A bot comes along, and is taken. */
  readonly hasBot: boolean
  readonly keeping: Keeping
  readonly onOpen: (preset: Preset, origin: Origin | null) => void
  readonly onDone: () => void
}

/** The ways in which a shared preset can be taken, the likeliest first. */
export function ChoiceButtons(props: ChoiceButtonsProps) {
  const { entry, keeping, onOpen, onDone } = props
  const { standing, choices, copyName, incoming } = entry
  if (standing.at === 'same') return <SameButtons {...props} mine={standing.mine} />
  const main = mainChoice(entry)
  return (
    <>
      <div className={row}>
        {choices
          .filter((choice) => choice !== 'leave')
          .map((choice) => (
            <Button
              key={choice}
              kind={choice === main ? 'main' : 'plain'}
              busy={keeping.busy === choice}
              onClick={() => keeping.keep(choice)}
            >
              {said.choices[choice]}
            </Button>
          ))}
        <Button
          icon={<ArrowRight aria-hidden size={16} />}
          onClick={() => onOpen(incoming.value, null)}
        >
          {said.openOnly}
        </Button>
        <Button kind={main === 'leave' ? 'main' : 'quiet'} onClick={onDone}>
          {choices.includes('replace') ? said.leaveMine : said.choices.leave}
        </Button>
      </div>
      {choices.includes('keep-both') && (
        <p className="text-hint wrap-anywhere text-soft">
          {[
            choices.includes('replace') ? said.replaceHint : '',
            said.copyName(visible(copyName)),
          ].join(' ')}
        </p>
      )}
    </>
  )
}

interface SameButtonsProps extends ChoiceButtonsProps {
  readonly mine: Kept<Preset>
}

function SameButtons({ mine, hasBot, keeping, onOpen, onDone }: SameButtonsProps) {
  const { id, rev, value } = mine
  return (
    <div className={row}>
      <Button
        kind="main"
        icon={<ArrowRight aria-hidden size={16} />}
        onClick={() => onOpen(value, { id, rev, name: value.name })}
      >
        {said.open}
      </Button>
      {hasBot && (
        <Button
          icon={<Check aria-hidden size={16} />}
          busy={keeping.busy === 'leave'}
          onClick={() => keeping.keep('leave')}
        >
          {said.bot.keep}
        </Button>
      )}
      <Button kind="quiet" onClick={onDone}>
        {words.close}
      </Button>
    </div>
  )
}

const row = 'flex flex-wrap gap-2.5 max-sm:flex-col'

/** Who opens a share link of what they deleted may well want it back. */
function mainChoice({ standing, usual }: Entry<Preset>): Choice {
  return standing.at === 'removed-here' ? 'add' : usual
}
