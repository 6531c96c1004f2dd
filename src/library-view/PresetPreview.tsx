import { CircleQuestionMark, Lock, type LucideIcon } from 'lucide-react'
import { Fragment, useMemo, useState, type ReactNode } from 'react'
import { ColouredLink } from '#link-view/ColouredLink.tsx'
import { createLight, LightProvider } from '#link-view/light.ts'
import { visible } from '#link-view/visible.ts'
import type { Bot } from '#library/bot.ts'
import type { Preset } from '#library/preset.ts'
import { FoldedText } from './FoldedText.tsx'
import { judgePreset, type JudgedPreset } from './judged-preset.ts'
import { blockName, heldFields, type ShownField } from './preset-fields.ts'
import { presetWords as said } from './preset-words.ts'

interface PresetPreviewProps {
  readonly preset: Preset
  /** The preset's bot, where this library has it. */
  readonly bot: Bot | null
  /** Where it has been judged already. */
  readonly judged?: JudgedPreset
  /** Leads to the bot. */
  readonly botHref?: string
  /** Stands between the link and what is known of it: what can be done with it. */
  readonly children?: ReactNode
}

/** More parts than these are not looked at by anybody, and take long to paint. */
const most = { pieces: 200, labels: 6 }

/** What a preset holds: the link in its colours, and all that is known of it. Its name stands above, with whoever shows it. */
export function PresetPreview({ preset, bot, judged, botHref, children }: PresetPreviewProps) {
  const own = useMemo(() => judged ?? judgePreset(preset, bot), [judged, preset, bot])
  const [light] = useState(createLight)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <section
        aria-label={said.link}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long link is scrolled by keys
        tabIndex={0}
        className="max-h-64 overflow-y-auto rounded-sm"
      >
        <LightProvider value={light}>
          <ColouredLink pieces={own.pieces.slice(0, most.pieces)} channel={preset.draft.channel} />
        </LightProvider>
        {own.pieces.length > most.pieces && (
          <p className="text-hint text-soft">{said.cut(most.pieces, own.pieces.length)}</p>
        )}
      </section>
      {children}
      <Facts preset={preset} bot={bot} botHref={botHref} />
    </div>
  )
}

type FactsProps = Pick<PresetPreviewProps, 'preset' | 'bot'> & {
  readonly botHref: string | undefined
}

function Facts({ preset, bot, botHref }: FactsProps) {
  const { note, tags, botId, draft } = preset
  const block = blockName(bot, draft.blockId)
  const asked = heldFields(preset, 'ask', bot)
  const locked = heldFields(preset, 'locked', bot)
  const isEmpty = [note.trim(), tags[0], botId, asked[0], locked[0]].every((it) => !it)
  if (isEmpty) return null
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-2 text-hint sm:grid-cols-[8rem_minmax(0,1fr)]">
      <Fact term={said.note}>
        {note.trim() !== '' && <FoldedText key={note} text={note.trim()} />}
      </Fact>
      <Fact term={said.tags}>{tags.length > 0 && <Tags tags={tags} />}</Fact>
      <Fact term={said.bot}>{botId !== '' && <BotName bot={bot} href={botHref} />}</Fact>
      <Fact term={said.block}>{block !== '' && <bdi>{visible(block)}</bdi>}</Fact>
      <Fact term={said.asked}>
        {asked.length > 0 && <Held icon={CircleQuestionMark} fields={asked} />}
      </Fact>
      <Fact term={said.locked}>{locked.length > 0 && <Held icon={Lock} fields={locked} />}</Fact>
    </dl>
  )
}

interface FactProps {
  readonly term: string
  /** `false`: nothing is known of it. */
  readonly children: ReactNode
}

function Fact({ term, children }: FactProps) {
  if (children === false) return null
  return (
    <div className="contents">
      <dt className="text-soft max-sm:-mb-1.5">{term}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </div>
  )
}

/** A preset's tags, as small labels. */
export function Tags({ tags }: { readonly tags: readonly string[] }) {
  return (
    <span className="flex flex-wrap gap-1">
      {tags.map((tag) => (
        <span
          key={tag}
          dir="auto"
          className="max-w-full truncate rounded-full border border-line bg-page px-2 text-[0.78125rem]/5"
        >
          {visible(tag)}
        </span>
      ))}
    </span>
  )
}

interface BotNameProps {
  readonly bot: Bot | null
  readonly href: string | undefined
}

function BotName({ bot, href }: BotNameProps) {
  if (bot === null) return <span className="text-soft">{said.unknownBot}</span>
  if (href === undefined) return <bdi>{visible(bot.name)}</bdi>
  return (
    <a href={href} className="underline decoration-from-font underline-offset-3 hover:decoration-2">
      <bdi>{visible(bot.name)}</bdi>
    </a>
  )
}

interface HeldProps {
  readonly icon: LucideIcon
  readonly fields: readonly ShownField[]
}

function Held({ icon: Icon, fields }: HeldProps) {
  const shown = fields.slice(0, most.labels)
  return (
    <span className="flex gap-1.5">
      <Icon aria-hidden size={14} className="mt-[0.25em] shrink-0 text-soft" />
      <span className="min-w-0">
        {shown.map(({ field, label }, index) => (
          <Fragment key={field}>
            {index > 0 && ', '}
            <bdi>{visible(label)}</bdi>
          </Fragment>
        ))}
        {shown.length < fields.length && said.more(fields.length - shown.length)}
      </span>
    </span>
  )
}
