import { Fragment, memo, useMemo } from 'react'
import { judgePreset } from '#library-view/judged-preset.ts'
import { blockName } from '#library-view/preset-fields.ts'
import { Tags } from '#library-view/PresetPreview.tsx'
import { PresetStateMark, stateText } from '#library-view/PresetStateLine.tsx'
import { visible } from '#link-view/visible.ts'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import type { Preset } from '#library/preset.ts'
import { shortWhen } from './when.ts'
import { words } from './words.ts'

const said = words.row

interface PresetRowProps {
  readonly id: string
  readonly preset: Kept<Preset>
  readonly bot: Bot | null
  /** From 1, among all that was found. */
  readonly position: number
  readonly total: number
  readonly isChosen: boolean
}

const mostTags = 3

/** A preset in the list, which takes the presses and keys for it: its name, how it stands, where it leads and what it starts. */
export const PresetRow = memo(function PresetRow(props: PresetRowProps) {
  const { id, preset, bot, position, total, isChosen } = props
  const { value, updatedAt } = preset
  const { state } = useMemo(() => judgePreset(value, bot), [value, bot])
  return (
    <div
      id={id}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option of a select holds no two lines
      role="option"
      data-at={position - 1}
      aria-selected={isChosen}
      aria-posinset={position}
      aria-setsize={total}
      className={`flex min-h-16 [contain-intrinsic-size:auto_4rem] [content-visibility:auto] scroll-my-4 cursor-pointer items-start gap-3 border-b border-line px-3.5 py-2.5 outline-focus transition-colors last:border-b-0 hover:bg-hover ${isChosen ? 'lg:bg-hover lg:inset-shadow-[3px_0_0_var(--ink)] pointer-fine:bg-hover pointer-fine:inset-shadow-[3px_0_0_var(--ink)] group-focus-visible/list:outline-2 group-focus-visible/list:-outline-offset-2' : ''}`}
    >
      <span className="mt-0.5">
        <PresetStateMark state={state} />
      </span>
      <span className="min-w-0 grow">
        <span className="flex items-baseline gap-3">
          <span dir="auto" className="min-w-0 grow truncate font-semibold">
            {visible(value.name.trim() || said.unnamed)}
          </span>
          <span className="shrink-0 text-hint text-soft">{shortWhen(updatedAt)}</span>
        </span>
        <span className="sr-only">{stateText(state)}. </span>
        <span className="flex items-center gap-3 text-hint text-soft">
          <span className="min-w-0 grow truncate">
            {contentOf(value, bot).map((text, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- always in the same order
              <Fragment key={index}>
                {index > 0 && ' · '}
                <bdi>{visible(text)}</bdi>
              </Fragment>
            ))}
          </span>
          <span className="max-h-5.5 max-w-1/2 shrink-0 overflow-hidden max-sm:hidden">
            <Tags tags={value.tags.slice(0, mostTags)} />
          </span>
        </span>
      </span>
    </div>
  )
})

/** Where it leads, where it starts, how much it writes. */
function contentOf({ draft }: Preset, bot: Bot | null): readonly string[] {
  const { destination, blockId, rows } = draft
  const address = destination.trim().replace(/^https?:\/\//i, '')
  const block = blockId === '' ? '' : blockName(bot, blockId) || said.block(shortId(blockId))
  const count = rows.filter(({ name, value }) => name.trim() !== '' || value.trim() !== '').length
  const texts = [
    address.slice(0, 200) || said.noAddress,
    block,
    count > 0 ? said.rows(count) : '',
    bot?.name ?? '',
  ]
  return texts.filter((text) => text !== '')
}

function shortId(id: string): string {
  return id.length > 12 ? `${id.slice(0, 5)}…${id.slice(-4)}` : id
}
