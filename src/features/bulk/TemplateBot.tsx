import { BotMenu } from '#library-view/BotMenu.tsx'
import type { Bulk } from './use-bulk.ts'

/** The bot that the links are for. */
export function TemplateBot({ bulk: { bot, state } }: { readonly bulk: Bulk }) {
  return (
    <span className="ms-auto min-w-0">
      <BotMenu
        bots={bot.bots}
        chosen={bot.chosen}
        botId={state.botId}
        onChoose={bot.choose}
        onManage={bot.onManageBots}
      />
    </span>
  )
}
