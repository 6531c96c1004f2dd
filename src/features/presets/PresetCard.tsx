import {
  Check,
  CopyPlus,
  History,
  Pencil,
  QrCode,
  Share2,
  Trash2,
  type LucideIcon,
} from 'lucide-react'
import { useMemo } from 'react'
import { judgePreset } from '#library-view/judged-preset.ts'
import { PresetPreview } from '#library-view/PresetPreview.tsx'
import { PresetStateLine } from '#library-view/PresetStateLine.tsx'
import { visible } from '#link-view/visible.ts'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { Button, WordButton } from '#ui/Button.tsx'
import { Standing } from './Standing.tsx'
import type { PresetActions } from './use-preset-actions.ts'
import { longWhen } from './when.ts'
import { words } from './words.ts'

const said = words.card

interface PresetCardProps {
  readonly preset: Kept<Preset>
  readonly bot: Bot | null
  readonly botHref: (id: string) => string
  readonly actions: PresetActions
  /** Not in a sheet, which has the name for its title. */
  readonly isTitled: boolean
}

/** All about the chosen preset, and what can be done with it. */
export function PresetCard({ preset, bot, botHref, actions, isTitled }: PresetCardProps) {
  const { value, createdAt, updatedAt } = preset
  const judged = useMemo(() => judgePreset(value, bot), [value, bot])
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4 p-4.5">
      <div className="grid gap-1.5">
        {isTitled && (
          <h2
            dir="auto"
            title={value.name.length > 60 ? value.name : undefined}
            className="line-clamp-3 text-lg/6 font-semibold wrap-anywhere"
          >
            {visible(value.name.trim() || words.row.unnamed)}
          </h2>
        )}
        <PresetStateLine state={judged.state} />
      </div>
      <PresetPreview
        preset={value}
        bot={bot}
        judged={judged}
        {...(bot !== null && { botHref: botHref(value.botId) })}
      >
        <Standing preset={value} judged={judged} />
        <LinkButtons preset={preset} url={judged.url} actions={actions} />
      </PresetPreview>
      <p className="text-hint text-soft">
        {[
          said.saved(longWhen(updatedAt)),
          createdAt === updatedAt ? '' : said.created(longWhen(createdAt)),
        ]
          .filter(Boolean)
          .join(', ')}
      </p>
      <Keeping preset={preset} actions={actions} />
    </div>
  )
}

interface LinkButtonsProps {
  readonly preset: Kept<Preset>
  readonly url: string | null
  readonly actions: PresetActions
}

function LinkButtons({ preset, url, actions: { use, copying, makeMany } }: LinkButtonsProps) {
  const isCopied = copying.at === 'copied' && copying.text === url
  return (
    <div className="flex flex-wrap gap-2">
      <Button kind="main" className="max-sm:w-full" onClick={() => use('open', preset)}>
        {said.open}
      </Button>
      <Button
        className="min-w-27 max-sm:grow"
        icon={isCopied ? <Check aria-hidden size={16} /> : undefined}
        onClick={() => use('copy', preset)}
      >
        {isCopied ? said.copied : said.copy}
      </Button>
      <Button
        className="max-sm:grow"
        icon={<QrCode aria-hidden size={16} />}
        onClick={() => use('qr', preset)}
      >
        {said.qr}
      </Button>
      <WordButton className="self-center" onClick={() => makeMany(preset)}>
        {said.makeMany}
      </WordButton>
      <output className="sr-only">{isCopied && said.copiedLong}</output>
    </div>
  )
}

/** What is done with the preset itself. */
function Keeping({ preset, actions }: Pick<PresetCardProps, 'preset' | 'actions'>) {
  const acts: readonly (readonly [LucideIcon, string, (preset: Kept<Preset>) => void])[] = [
    [Share2, said.share, actions.share],
    [CopyPlus, said.duplicate, actions.duplicate],
    [Pencil, said.edit, actions.edit],
    [History, said.history, actions.showHistory],
    [Trash2, said.remove, actions.remove],
  ]
  return (
    <div className="-mx-4.5 -mb-4.5 flex flex-wrap gap-x-0.5 gap-y-1 border-t border-line px-2 py-2">
      {acts.map(([Icon, label, act]) => (
        <Button
          key={label}
          kind="quiet"
          size="small"
          icon={<Icon aria-hidden size={15} className="text-soft" />}
          onClick={() => act(preset)}
        >
          {label}
        </Button>
      ))}
    </div>
  )
}
