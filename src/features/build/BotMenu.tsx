import { Bot } from 'lucide-react'
import { MenuButton, type MenuItem } from '#ui/Menu.tsx'
import type { BotsDoor, ChosenBot } from './bots.ts'
import { lastBot } from './last-bot.ts'
import type { Builder } from './use-builder.ts'
import type { FormActions } from './use-form-actions.ts'
import { words } from './words.ts'

const said = words.bot

interface BotMenuProps {
  readonly builder: Builder
  readonly actions: FormActions
  /** Leads to the page of the bots. */
  readonly onManage: () => void
}

/** For which bot the link is: what is known of it is offered in the form. */
export function BotMenu({ builder, actions, onManage }: BotMenuProps) {
  const { bots, chosen, values } = builder
  return (
    <MenuButton
      wordy
      kind="quiet"
      size="small"
      className="max-w-full min-w-0 shrink! text-soft!"
      icon={<Bot aria-hidden size={16} className="shrink-0" />}
      label={labelOf(chosen, values.botId)}
      items={itemsOf(bots, values.botId)}
      onPick={(id) => {
        if (id === manage) onManage()
        else actions.chooseBot(id === none ? '' : id)
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

function itemsOf(door: BotsDoor | null, botId: string): readonly MenuItem[] {
  const trouble = door?.trouble ?? null
  const item = (id: string, label: string): MenuItem =>
    id === (botId === '' ? none : botId) ? { id, label, note: said.current } : { id, label }
  return [
    ...(door?.bots ?? []).map(({ id, name }) => item(id, name)),
    item(none, said.none),
    // Its page has all that can be done about it.
    { id: manage, label: said.manage, ...(trouble !== null && { group: trouble }) },
  ]
}
