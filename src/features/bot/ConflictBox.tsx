import { useState } from 'react'
import { useWatch } from 'react-hook-form'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import { saveTroubleText } from '#library-view/words.ts'
import { Button } from '#ui/Button.tsx'
import { useToast } from '#ui/Toasts.tsx'
import { undoChoice, type BotCollision } from './join-bots.ts'
import type { Side as Tab } from './join-rows.ts'
import type { BotEditor } from './use-bot-editor.ts'
import { words } from './words.ts'

const said = words.conflict

/** More are not read by anybody. */
const most = 30

interface ConflictBoxProps {
  readonly editor: BotEditor
  readonly theirs: Kept<Bot> | null
}

/** Two tabs have changed the same thing of a bot: both are shown where they differ, and a person chooses. */
export function ConflictBox({ editor, theirs }: ConflictBoxProps) {
  return (
    <section
      role="alert"
      aria-label={said.title}
      className="grid gap-3 rounded-card border border-error bg-card p-4.5"
    >
      <h3 className="font-semibold text-error">{said.title}</h3>
      {theirs === null ? (
        <p className="text-soft">{words.save.notYet}</p>
      ) : (
        <Choice editor={editor} />
      )}
    </section>
  )
}

function Choice({ editor }: Pick<ConflictBoxProps, 'editor'>) {
  const { keeper, form, offerUndo } = editor
  const toast = useToast()
  const [isBusy, setBusy] = useState(false)
  // Typing goes on meanwhile.
  useWatch({ control: form.control })
  const collisions = keeper.collisions()

  async function choose(side: Tab) {
    setBusy(true)
    const choice = await keeper.choose(side)
    setBusy(false)
    if (!choice.ok) return toast({ text: saveTroubleText(choice.reason) })
    offerUndo(said.chosen[side], undoChoice(choice.value.chosen, choice.value.other))
  }

  return (
    <>
      <p className="text-soft">{said.text}</p>
      <Collisions collisions={collisions.slice(0, most)} />
      {collisions.length > most && (
        <p className="text-hint text-soft">{said.more(collisions.length - most)}</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button kind="main" disabled={isBusy} onClick={() => void choose('mine')}>
          {said.mine}
        </Button>
        <Button disabled={isBusy} onClick={() => void choose('theirs')}>
          {said.theirs}
        </Button>
      </div>
    </>
  )
}

function Collisions({ collisions }: { readonly collisions: readonly BotCollision[] }) {
  return (
    <ul className="divide-y divide-line">
      {collisions.map(({ of, key, mine, theirs }) => (
        <li key={`${of} ${key}`} className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[9rem_1fr_1fr]">
          <span className="min-w-0 font-medium wrap-anywhere">
            {said.of[of]}
            {key !== '' && of !== 'addresses' && (
              <code className="block text-[0.8125rem] font-normal text-soft">{key}</code>
            )}
          </span>
          <Side of={of} label={said.here} text={mine} />
          <Side of={of} label={said.there} text={theirs} />
        </li>
      ))}
    </ul>
  )
}

interface SideProps extends Pick<BotCollision, 'of'> {
  readonly label: string
  readonly text: string | null
}

function Side({ of, label, text }: SideProps) {
  return (
    <span className="min-w-0">
      <span className="block text-hint text-soft">{label}</span>
      {text === null || text === '' ? (
        <span className="text-soft italic">{text === null ? said.absent : said.blank}</span>
      ) : (
        <span className="whitespace-pre-wrap wrap-anywhere">
          {of === 'systemNames' ? spelled(text) : text}
        </span>
      )}
    </span>
  )
}

function spelled(text: string): string {
  return text === 'documented' ? words.spelling.documentedNames : words.spelling.widgetNames
}
