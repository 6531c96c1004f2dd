import { Download, Plus, RotateCcw, Upload } from 'lucide-react'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { Disclosure } from '#ui/Disclosure.tsx'
import type { BotsPageProps } from './page-props.ts'
import { useStuckBots } from './unsaved-bots.ts'
import { nameOf } from './use-bot-removal.ts'
import { words } from './words.ts'

const said = words.list

interface BotListProps extends Pick<BotsPageProps, 'hrefOf' | 'onExport' | 'onImport'> {
  readonly bots: readonly Kept<Bot>[]
  readonly removed: readonly Kept<Bot>[]
  /** The id of the one that is open. */
  readonly shown: string | null
  readonly onNew: () => void
  readonly onRestore: (kept: Kept<Bot>) => void
}

/** All bots, beside the one that is open; on a narrow screen a strip above it. */
export function BotList({
  bots,
  removed,
  shown,
  hrefOf,
  onNew,
  onRestore,
  ...doors
}: BotListProps) {
  const stuck = useStuckBots()
  // Also those that another tab has deleted meanwhile: what was typed about them is still there.
  const all = [...bots, ...stuck.filter((it) => bots.every(({ id }) => id !== it.id))]
  return (
    <div className="min-w-0 lg:sticky lg:top-7">
      {all.length > 0 && (
        <nav aria-label={said.label}>
          <ul className="flex gap-2 max-lg:-mx-4 max-lg:overflow-x-auto max-lg:px-4 max-lg:py-1 lg:max-h-[60dvh] lg:flex-col lg:gap-1 lg:overflow-y-auto lg:p-1 lg:-m-1">
            {all.map((bot) => (
              <li key={bot.id} className="min-w-0 max-lg:shrink-0">
                <BotLink
                  bot={bot.value}
                  href={hrefOf(bot.id)}
                  isShown={bot.id === shown}
                  isUnsaved={stuck.some(({ id }) => id === bot.id)}
                />
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button size="lesser" icon={<Plus aria-hidden size={16} />} onClick={onNew}>
          {said.add}
        </Button>
        <Button
          {...quiet}
          icon={<Download aria-hidden size={16} />}
          onClick={() => doors.onImport()}
        >
          {said.import}
        </Button>
        <Button {...quiet} icon={<Upload aria-hidden size={16} />} onClick={doors.onExport}>
          {said.export}
        </Button>
      </div>
      {removed.length > 0 && <RecentlyDeleted removed={removed} onRestore={onRestore} />}
    </div>
  )
}

const quiet = { kind: 'quiet', size: 'lesser' } as const

interface BotLinkProps {
  readonly bot: Bot
  readonly href: string
  readonly isShown: boolean
  readonly isUnsaved: boolean
}

function BotLink({ bot, href, isShown, isUnsaved }: BotLinkProps) {
  const { blocks, attributes, variables } = bot
  return (
    <a
      href={href}
      aria-current={isShown ? 'page' : undefined}
      className={`block min-h-11 rounded-control border px-3 py-1.5 transition-colors max-lg:grid max-lg:place-items-center lg:py-2 ${isShown ? 'border-ink bg-card font-semibold' : 'border-control hover:bg-hover max-lg:bg-card lg:border-transparent'}`}
    >
      <span className="block max-w-56 truncate lg:max-w-none">{nameOf(bot)}</span>
      {isUnsaved ? (
        <span className="block truncate text-hint font-medium text-error">{said.notSaved}</span>
      ) : (
        <span className="block truncate text-hint font-normal text-soft max-lg:hidden">
          {said.counts(blocks.length, attributes.length + variables.length)}
        </span>
      )}
    </a>
  )
}

function RecentlyDeleted({ removed, onRestore }: Pick<BotListProps, 'removed' | 'onRestore'>) {
  return (
    <Disclosure summary={said.deleted} className="mt-4 border-t border-line pt-1 text-hint">
      <p className="mb-1 text-soft">{said.deletedHint}</p>
      <ul className="grid grid-cols-[minmax(0,1fr)] gap-1">
        {removed.map((bot) => (
          <li key={bot.id} className="flex items-center gap-2">
            <span className="min-w-0 grow truncate">{nameOf(bot.value)}</span>
            <IconButton
              label={said.restore(nameOf(bot.value))}
              icon={<RotateCcw aria-hidden size={16} />}
              onClick={() => onRestore(bot)}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
