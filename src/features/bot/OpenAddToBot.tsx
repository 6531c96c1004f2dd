import { LoaderCircle } from 'lucide-react'
import { useMemo, useState } from 'react'
import { additionsOf, type LinkDraft } from '#link/index.ts'
import { newBot, type Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import { useBots, useSave } from '#library-view/queries.ts'
import { LibraryNotice, saveTroubleText } from '#library-view/Trouble.tsx'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import { AdditionList } from './AdditionList.tsx'
import { isTooFull, type Filling } from './fill.ts'
import { WhichBot, type Choice } from './WhichBot.tsx'
import type { TellAdded } from './use-adding-undo.ts'
import { useAdditions } from './use-additions.ts'
import { byName, nameOf } from './use-bot-removal.ts'
import { fillWords } from './fill-words.ts'
import { words } from './words.ts'

const said = fillWords.add

/** What is to be added, and to which bot. */
export interface AddingOptions {
  readonly onClose: () => void
  readonly drafts: readonly LinkDraft[]
  /** The one that is chosen to begin with; `''`, or one that is not here: some other, or a new one. */
  readonly botId: string
  /** The bot that now knows more. */
  readonly onAdded?: (botId: string) => void
}

interface OpenAddToBotProps extends AddingOptions {
  readonly tell: TellAdded
}

/** The dialog, as far as the library can be read. */
export function OpenAddToBot(props: OpenAddToBotProps) {
  const bots = useBots()
  if (bots.at === 'ready') return <ReadyDialog {...props} bots={bots.listing.items} />
  return (
    <Dialog open onClose={props.onClose} title={said.title} closeLabel={words.close}>
      {bots.at === 'loading' ? (
        <output className="flex items-center gap-2.5 text-soft">
          <LoaderCircle aria-hidden size={18} className="animate-spin" />
          {said.loading}
        </output>
      ) : (
        <LibraryNotice trouble={bots.why} />
      )}
    </Dialog>
  )
}

interface ReadyDialogProps extends OpenAddToBotProps {
  readonly bots: readonly Kept<Bot>[]
}

function ReadyDialog({ bots, botId, drafts, onClose, onAdded, tell }: ReadyDialogProps) {
  const [choice, setChoice] = useState<Choice>(() => firstChoice(bots, botId))
  const bot = bots.find(({ id }) => id === choice.id) ?? null
  const known = bot?.value ?? nobody
  const additions = useBotAdditions(drafts, known)
  const chosen = useAdditions(additions, known)
  const { add, trouble, isBusy } = useAdding({ bot, choice, onClose, onAdded, tell })
  const isNothing = additions.length === 0
  return (
    <Dialog
      open
      onClose={onClose}
      title={said.title}
      closeLabel={words.close}
      footer={
        isNothing ? (
          <Button onClick={onClose}>{words.close}</Button>
        ) : (
          <>
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button
              kind="main"
              busy={isBusy}
              disabled={chosen.count === 0}
              onClick={() => void add({ counts: chosen.counts, merge: chosen.addTo })}
            >
              {bot === null ? said.make : said.add(chosen.count)}
            </Button>
          </>
        )
      }
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <WhichBot
          bots={bots.toSorted(byName)}
          choice={choice}
          onChoose={setChoice}
          isMissing={trouble === words.create.missing}
        />
        {isNothing ? (
          <p>{bot === null ? said.nothingAtAll : said.nothing(nameOf(bot.value))}</p>
        ) : (
          <AdditionList
            label={bot === null ? said.intro : said.introOf(nameOf(bot.value))}
            {...chosen}
          />
        )}
        {trouble !== '' && trouble !== words.create.missing && (
          <p role="alert" className="text-hint text-error">
            {trouble}
          </p>
        )}
      </div>
    </Dialog>
  )
}

function firstChoice(bots: readonly Kept<Bot>[], botId: string): Choice {
  const first = bots.find(({ id }) => id === botId) ?? bots.toSorted(byName)[0]
  return { id: first?.id ?? '', name: '' }
}

function useBotAdditions(drafts: readonly LinkDraft[], known: Bot) {
  return useMemo(() => additionsOf(drafts, known), [drafts, known])
}

/** A bot that is still to be made. */
const nobody = newBot('')

interface AddingProps extends Pick<OpenAddToBotProps, 'onClose' | 'tell'> {
  readonly onAdded: OpenAddToBotProps['onAdded'] | undefined
  readonly bot: Kept<Bot> | null
  readonly choice: Choice
}

function useAdding({ bot, choice, onClose, onAdded, tell }: AddingProps) {
  const save = useSave('bot')
  const [trouble, setTrouble] = useState('')
  const [isBusy, setBusy] = useState(false)

  async function add({ counts, merge }: Filling) {
    const name = choice.name.trim()
    if (bot === null && name === '') return setTrouble(words.create.missing)
    const after = merge(bot?.value ?? newBot(name))
    if (isTooFull(after)) return setTrouble(fillWords.add.full)
    setBusy(true)
    const saved = await save(after, bot === null ? null : { id: bot.id, rev: bot.rev })
    setBusy(false)
    if (!saved.ok) {
      const isChanged = saved.reason === 'conflict'
      return setTrouble(isChanged ? said.changed : saveTroubleText(saved.reason))
    }
    onClose()
    tell(bot?.value ?? null, saved.value, counts)
    onAdded?.(saved.value.id)
  }
  return { add, trouble, isBusy }
}
