import { LoaderCircle } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Bot } from '#library/bot.ts'
import type { Kept, Listing } from '#library/library.ts'
import { useBots, usePresets } from '#library-view/queries.ts'
import { LibraryNotice, UnreadableNotice } from '#library-view/Trouble.tsx'
import { useUndo } from '#ui/use-undo.ts'
import { BotEditorView } from './BotEditorView.tsx'
import { BotList } from './BotList.tsx'
import type { BotsPageProps } from './page-props.ts'
import { EmptyState } from './EmptyState.tsx'
import { NewBotDialog } from './NewBotDialog.tsx'
import { NotHere } from './NotHere.tsx'
import { countPresets } from './presets-of.ts'
import { byName, useBotRemoval } from './use-bot-removal.ts'
import { Undoing } from './undoing.ts'
import { useUnsavedBots } from './unsaved-bots.ts'
import { words } from './words.ts'

/** The page, as far as the library can be read. */
export function Bots(props: BotsPageProps) {
  const bots = useBots()
  const [isNaming, setNaming] = useState(false)
  const [made, setMade] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const offerUndo = useUndo(words.undo)
  const forgetMade = useCallback(() => setMade(''), [])
  return (
    <Undoing value={offerUndo}>
      <div className="mx-auto max-w-[1240px] px-4 pt-7 pb-16 sm:px-7">
        <h1 ref={heading} tabIndex={-1} className="text-xl font-semibold outline-none">
          {words.title}
        </h1>
        <div className="mt-5">
          {bots.at === 'loading' && <Loading />}
          {bots.at === 'failed' && <LibraryNotice trouble={bots.why} />}
          {bots.at === 'ready' && (
            <Ready
              {...props}
              listing={bots.listing}
              onNew={() => setNaming(true)}
              onDeleted={() => heading.current?.focus()}
              made={made}
              onFocused={forgetMade}
            />
          )}
        </div>
        {bots.at === 'ready' && (
          <NewBotDialog
            open={isNaming}
            onClose={() => setNaming(false)}
            bots={bots.listing.items}
            onMade={(id) => {
              setMade(id)
              location.hash = props.hrefOf(id)
            }}
          />
        )}
      </div>
    </Undoing>
  )
}

function Loading() {
  return (
    <output className="flex items-center gap-2.5 text-soft">
      <LoaderCircle aria-hidden size={18} className="shrink-0 animate-spin" />
      {words.loading}
    </output>
  )
}

interface ReadyProps extends BotsPageProps {
  readonly listing: Listing<Bot>
  readonly onNew: () => void
  /** The bot that was shown is gone: the focus needs a place. */
  readonly onDeleted: () => void
  /** The id of the bot that was made just now, until the focus is on its name. */
  readonly made: string
  readonly onFocused: () => void
}

function Ready({ listing, botId, onNew, onDeleted, made, onFocused, ...doors }: ReadyProps) {
  const { items, removed, unreadable } = listing
  const bots = items.toSorted(byName)
  const removal = useBotRemoval()
  const isEmpty = bots.length + removed.length === 0 && botId === null
  const id = botId ?? bots[0]?.id ?? null
  return (
    <>
      {unreadable.length > 0 && (
        <div className="mb-5">
          <UnreadableNotice count={unreadable.length} onExport={doors.onExport} />
        </div>
      )}
      {isEmpty ? (
        <EmptyState onNew={onNew} onImport={doors.onImport} />
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-x-10 gap-y-6 lg:grid-cols-[16rem_minmax(0,1fr)]">
          <BotList
            {...doors}
            bots={bots}
            removed={removed}
            shown={id}
            onNew={onNew}
            onRestore={(kept) => void removal.restore(kept)}
          />
          {id === null ? (
            <EmptyState onNew={onNew} onImport={doors.onImport} />
          ) : (
            <Shown
              key={id}
              id={id}
              listing={listing}
              {...doors}
              takesFocus={made === id}
              onFocused={onFocused}
              onRemove={removal.remove}
              onDeleted={onDeleted}
              onRestore={(kept) => void removal.restore(kept)}
            />
          )}
        </div>
      )}
    </>
  )
}

interface ShownProps
  extends Pick<BotsPageProps, 'onImport' | 'onBuild'>, Pick<ReadyProps, 'onDeleted' | 'onFocused'> {
  readonly id: string
  readonly listing: Listing<Bot>
  readonly takesFocus: boolean
  /** Whether it was done. */
  readonly onRemove: (kept: Kept<Bot>, presets: number) => Promise<boolean>
  readonly onRestore: (kept: Kept<Bot>) => void
}

/** The bot of the address. One that another tab deletes while it is open stays on the screen, with what is typed. */
function Shown({ id, listing, onRemove, onRestore, onDeleted, ...rest }: ShownProps) {
  const presets = usePresets()
  const unsaved = useUnsavedBots()
  const [held, setHeld] = useState<Kept<Bot> | null>(() => unsaved.all().get(id)?.base ?? null)
  const [deletion, setDeletion] = useState<Deletion>({ at: 'none' })
  const found = listing.items.find((it) => it.id === id) ?? null
  const removed = listing.removed.find((it) => it.id === id) ?? null
  // A list that lags behind still has it.
  const isDeleted = deletion.at !== 'none' && (found === null || deletion.revs.includes(found.rev))
  if (found !== null && found !== held && !isDeleted) setHeld(found)
  if (!isDeleted && deletion.at === 'deleted') setDeletion({ at: 'none' })
  const kept = found ?? held
  if (isDeleted || kept === null) {
    const isUnderWay = deletion.at === 'deleting'
    return <NotHere removed={removed} isBusy={isUnderWay} onRestore={onRestore} />
  }
  const all = presets.at === 'ready' ? presets.listing.items : []
  return (
    <BotEditorView
      kept={kept}
      isHeld={found !== null}
      removed={removed}
      presets={countPresets(all, id)}
      {...rest}
      onBuild={rest.onBuild}
      onRemove={async (expected, count) => {
        const revs = [kept.rev, expected.rev]
        flushSync(() => setDeletion({ at: 'deleting', revs }))
        onDeleted()
        const isDone = await onRemove(expected, count)
        setDeletion(isDone ? { at: 'deleted', revs } : { at: 'none' })
      }}
    />
  )
}

/** Of the bot that is shown, in this tab. `revs`: as which it was kept until then. */
type Deletion =
  | { readonly at: 'none' }
  | { readonly at: 'deleting' | 'deleted'; readonly revs: readonly string[] }
