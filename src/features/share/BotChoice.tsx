import type { Bot } from '#library/bot.ts'
import type { Entry } from '#library/import-plan.ts'
import { visible } from '#link-view/visible.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { Checkbox } from '#ui/Checkbox.tsx'
import { BotDifferences } from './Differences.tsx'
import { shownName } from './standing-text.ts'
import { words } from './words.ts'

const said = words.shared.bot

interface BotChoiceProps {
  readonly entry: Entry<Bot>
  readonly isTaken: boolean
  readonly onTake: (isTaken: boolean) => void
}

/** What is known about the preset's bot, where that comes along: to be taken or not. */
export function BotChoice({ entry, isTaken, onTake }: BotChoiceProps) {
  const { incoming, standing, copyName } = entry
  const bot = incoming.value
  if (standing.at === 'same') {
    return (
      <p className="text-hint wrap-anywhere text-soft">
        {said.have(shownName(standing.mine.value))}
      </p>
    )
  }
  const isDoubled = standing.at === 'same-name' || standing.at === 'unreadable-here'
  const name = isDoubled ? visible(copyName) : shownName(bot)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-1 rounded-control border border-line bg-card px-3.5 py-3">
      <Checkbox
        label={said[standing.at](name)}
        hint={hintOf(entry)}
        checked={isTaken}
        onChange={onTake}
      />
      {standing.at === 'different' && (
        <Disclosure summary={words.differences.label} className="ps-6.5 text-hint">
          <BotDifferences mine={standing.mine.value} theirs={bot} />
        </Disclosure>
      )}
    </div>
  )
}

function hintOf({ incoming, standing }: Entry<Bot>): string {
  const { blocks, attributes, variables } = incoming.value
  const known = `${words.known(blocks.length, attributes.length + variables.length)}.`
  if (standing.at === 'different') return `${known} ${said.differentHint}`
  if (standing.at === 'same-name') {
    return `${known} ${said.sameNameHint(shownName(standing.mine.value))}`
  }
  return known
}
