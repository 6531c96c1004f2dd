import { Link2, Trash2 } from 'lucide-react'
import { useEffect, useRef, type RefObject } from 'react'
import { FormProvider } from 'react-hook-form'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import type { Work } from '#library/work.ts'
import { Button } from '#ui/Button.tsx'
import { AddressesSection } from './AddressesSection.tsx'
import { BlocksSection } from './BlocksSection.tsx'
import type { BotsPageProps } from './page-props.ts'
import { ConflictBox } from './ConflictBox.tsx'
import { FillButtons } from './FillButtons.tsx'
import { GoneBox } from './GoneBox.tsx'
import { HeadFields } from './HeadFields.tsx'
import { NamesSection } from './NamesSection.tsx'
import type { PresetCount } from './presets-of.ts'
import { SaveLine, SaveTrouble } from './SaveLine.tsx'
import { SpellingSection } from './SpellingSection.tsx'
import { BotUndoing, useBotEditor, type BotEditor } from './use-bot-editor.ts'
import { nameOf } from './use-bot-removal.ts'
import { words } from './words.ts'

const said = words.bot

interface BotEditorViewProps {
  readonly kept: Kept<Bot>
  /** False once another tab has deleted it. */
  readonly isHeld: boolean
  /** As which it lies among what was deleted. */
  readonly removed: Kept<Bot> | null
  readonly presets: PresetCount
  readonly onImport: (file?: File) => void
  /** Deletes it, as it was last kept. `presets`: how many use it. */
  readonly onRemove: (kept: Kept<Bot>, presets: number) => Promise<void>
  readonly onBuild: BotsPageProps['onBuild']
  /** It was made just now: the focus goes to its name, and `onFocused` is told. */
  readonly takesFocus: boolean
  readonly onFocused: () => void
}

/** Everything that is known about one bot, to be changed in place; each change is kept by itself. */
export function BotEditorView({ kept, isHeld, removed, presets, ...doors }: BotEditorViewProps) {
  const editor = useBotEditor(kept, isHeld)
  const { form, keeper, state } = editor
  const name = nameOf(kept.value)
  const heading = useTakenFocus(doors.takesFocus, doors.onFocused)
  const obstacles = useRef<HTMLDivElement>(null)
  return (
    <BotUndoing value={editor.offerUndo}>
      <FormProvider {...form}>
        <section aria-label={said.label(name)} className="min-w-0">
          <header className="sticky top-0 z-10 -mt-2 mb-4 flex min-h-11 items-center gap-4 border-b border-line bg-page py-2">
            <h2
              ref={heading}
              tabIndex={-1}
              className="me-auto min-w-0 truncate text-lg font-semibold outline-none"
            >
              {name}
            </h2>
            <SaveLine state={state} onWhy={() => obstacles.current?.focus()} />
          </header>
          <Obstacles ref={obstacles} editor={editor} removed={removed} />
          <form
            aria-label={said.label(name)}
            className={formLook}
            onSubmit={(event) => event.preventDefault()}
          >
            <HeadFields />
            <BuildButton kept={kept} onBuild={doors.onBuild} />
            <FillButtons editor={editor} onImport={doors.onImport} />
            <AddressesSection />
            <BlocksSection />
            <NamesSection list="attributes" />
            <NamesSection list="variables" />
            <SpellingSection presets={presets.spelled} />
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-5">
              <Button
                size="lesser"
                icon={<Trash2 aria-hidden size={16} />}
                disabled={!isHeld}
                onClick={async () => {
                  await keeper.keepNow()
                  await doors.onRemove({ ...kept, ...keeper.expected() }, presets.all)
                }}
              >
                {said.delete}
              </Button>
              <p className="min-w-0 text-hint text-soft">{said.usedBy(presets.all)}</p>
            </div>
          </form>
        </section>
      </FormProvider>
    </BotUndoing>
  )
}

// What has the focus is not to lie below the bar at the top.
const formLook =
  'grid grid-cols-[minmax(0,1fr)] gap-9 [&_:is(input,select,textarea,button)]:scroll-mt-16'

interface ObstaclesProps {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly editor: BotEditor
  readonly removed: Kept<Bot> | null
}

/** What keeps the bot from being saved, each with what can be done. */
function Obstacles({ ref, editor, removed }: ObstaclesProps) {
  const { state, keeper } = editor
  if (state.at === 'saved' || state.at === 'waiting' || state.at === 'saving') return null
  return (
    <div ref={ref} tabIndex={-1} className="mb-6 scroll-mt-16 outline-none">
      <SaveTrouble state={state} keeper={keeper} />
      {state.at === 'conflict' && <ConflictBox editor={editor} theirs={state.theirs} />}
      {state.at === 'gone' && <GoneBox keeper={keeper} removed={removed} />}
    </div>
  )
}

interface BuildButtonProps extends Pick<BotEditorViewProps, 'onBuild'> {
  readonly kept: Kept<Bot>
}

/** The way on: what a bot is filled for. */
function BuildButton({ kept, onBuild }: BuildButtonProps) {
  return (
    <div className="-mt-3">
      <Button
        size="lesser"
        icon={<Link2 aria-hidden size={16} />}
        onClick={() => onBuild(emptyWork(kept))}
      >
        {words.build}
      </Button>
    </div>
  )
}

/** Nothing yet, for this bot. */
function emptyWork({ id, value }: Kept<Bot>): Work {
  const draft = { channel: 'website', destination: '', blockId: '', rows: [] } as const
  return { draft, botId: id, systemNames: value.systemNames, holds: [], origin: null }
}

function useTakenFocus(takesFocus: boolean, onFocused: () => void) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!takesFocus) return
    heading.current?.focus()
    onFocused()
  }, [takesFocus, onFocused])
  return heading
}
