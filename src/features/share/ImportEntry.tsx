import { Bookmark, Bot as BotIcon } from 'lucide-react'
import { visible } from '#link-view/visible.ts'
import type { Choice, Choices } from '#library/import-plan.ts'
import { Disclosure } from '#ui/Disclosure.tsx'
import { ChoiceSelect } from './ChoiceSelect.tsx'
import { BotDifferences, PresetDifferences } from './Differences.tsx'
import { importWords as said } from './import-words.ts'
import { chosenFor, type Reviewed } from './review.ts'
import { shownName } from './standing-text.ts'
import { words } from './words.ts'

interface ImportEntryProps {
  readonly reviewed: Reviewed
  readonly chosen: Choices
  readonly onChoose: (choice: Choice) => void
  readonly nameOfBot: (botId: string) => string
}

/** One preset or bot of the file, what is known of it here, and what is to be done with it. */
export function ImportEntry({ reviewed, chosen, onChoose, nameOfBot }: ImportEntryProps) {
  const { kind, entry } = reviewed
  const { incoming, standing, choices } = entry
  const name = shownName(incoming.value)
  const choice = chosenFor(entry, chosen)
  const Icon = kind === 'bot' ? BotIcon : Bookmark
  return (
    <li className="px-3.5 py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Icon aria-hidden size={16} className="shrink-0 text-soft" />
        <div className="min-w-0 flex-1 basis-48">
          <p className="truncate font-medium" title={name}>
            <span className="sr-only">{said.kinds[kind]}: </span>
            <bdi>{name}</bdi>
          </p>
          <p className="text-hint wrap-anywhere text-soft">
            {detailOf(reviewed, choice, nameOfBot)}
          </p>
        </div>
        {choices.length > 1 && (
          <ChoiceSelect
            label={said.choiceOf(name)}
            choices={choices}
            isDeleted={standing.at === 'removed-here'}
            value={choice}
            onChange={onChoose}
          />
        )}
      </div>
      {(standing.at === 'different' || standing.at === 'same-name') && (
        <Disclosure
          summary={<span className="text-hint font-medium">{said.differs}</span>}
          className="ps-7"
        >
          <div className="pb-2">
            <EntryDifferences reviewed={reviewed} nameOfBot={nameOfBot} />
          </div>
        </Disclosure>
      )}
    </li>
  )
}

/** Its bot, when it was saved and by whom later, and what it will be called. */
function detailOf(
  reviewed: Reviewed,
  choice: Choice,
  nameOfBot: (botId: string) => string,
): string {
  const { incoming, standing, copyName } = reviewed.entry
  const newer = standing.at === 'different' ? standing.newer : null
  const mine = 'mine' in standing ? standing.mine.value : null
  return [
    mine !== null && mine.name !== incoming.value.name ? said.mine(shownName(mine)) : '',
    choice === 'keep-both' ? said.copyName(visible(copyName)) : '',
    reviewed.kind === 'preset'
      ? visible(nameOfBot(reviewed.entry.incoming.value.botId))
      : said.kinds.bot,
    said.savedThere(words.when(incoming.updatedAt)),
    newer === null ? '' : said.newer[newer],
  ]
    .filter(Boolean)
    .join(' · ')
}

interface EntryDifferencesProps {
  readonly reviewed: Reviewed
  readonly nameOfBot: (botId: string) => string
}

function EntryDifferences({ reviewed, nameOfBot }: EntryDifferencesProps) {
  if (reviewed.kind === 'bot') {
    const { standing, incoming } = reviewed.entry
    if (!('mine' in standing)) return null
    return <BotDifferences mine={standing.mine.value} theirs={incoming.value} />
  }
  const { standing, incoming } = reviewed.entry
  if (!('mine' in standing)) return null
  return (
    <PresetDifferences mine={standing.mine.value} theirs={incoming.value} nameOfBot={nameOfBot} />
  )
}
