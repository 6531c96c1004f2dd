import { Bot } from 'lucide-react'
import { MenuButton, type MenuItem } from '#ui/Menu.tsx'
import { botWords as said } from './bot-words.ts'
import type { ChosenBot, KeptBots } from './chosen-bot.ts'
import { lastBot } from './last-bot.ts'

interface BotMenuProps {
  /** `null` until they have been read. */
  readonly bots: KeptBots | null
  readonly chosen: ChosenBot
  /** `''` for none. */
  readonly botId: string
  readonly onChoose: (id: string) => void
  /** Leads to the page of the bots. */
  readonly onManage: () => void
}

/** For which bot the link is: what is known of it is offered, and what it does not know is said. */
export function BotMenu({ bots, chosen, botId, onChoose, onManage }: BotMenuProps) {
  return (
    <MenuButton
      wordy
      kind="quiet"
      size="small"
      className="max-w-full min-w-0 shrink! text-soft!"
      icon={<Bot aria-hidden size={16} className="shrink-0" />}
      label={labelOf(chosen, botId)}
      items={itemsOf(bots, botId)}
      onPick={(id) => {
        if (id === manage) onManage()
        else onChoose(id === none ? '' : id)
      }}
    />
  )
}

// No id of a document.
const none = 'none'
const manage = 'manage'

function labelOf(chosen: ChosenBot, botId: string): string {
  switch (chosen.at) {
    case 'none':
      return said.none
    case 'not-here':
      return said.notHere
    case 'here':
      return said.chosen(chosen.bot.name)
    case 'awaited': {
      const last = lastBot()
      return last.id === botId ? said.chosen(last.name) : said.awaited
    }
  }
}

function itemsOf(kept: KeptBots | null, botId: string): readonly MenuItem[] {
  const trouble = kept?.trouble ?? null
  const item = (id: string, label: string): MenuItem =>
    id === (botId === '' ? none : botId) ? { id, label, note: said.current } : { id, label }
  return [
    ...(kept?.bots ?? []).map(({ id, name }) => item(id, name)),
    item(none, said.none),
    // Its page has all that can be done about it.
    { id: manage, label: said.manage, ...(trouble !== null && { group: trouble }) },
  ]
}
