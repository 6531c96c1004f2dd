import { useState } from 'react'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import { Button } from '#ui/Button.tsx'
import { botDifferences, type BotDifference } from './bot-differences.ts'
import type { BotEditor } from './use-bot-editor.ts'
import { words } from './words.ts'

const said = words.conflict

/** More are not read by anybody. */
const most = 30

interface ConflictBoxProps {
  readonly editor: BotEditor
  readonly theirs: Kept<Bot> | null
}

/** Another tab has saved the bot too: both are shown where they differ, and a person chooses. */
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
        <Choice editor={editor} theirs={theirs.value} />
      )}
    </section>
  )
}

interface ChoiceProps {
  readonly editor: BotEditor
  readonly theirs: Bot
}

function Choice({ editor, theirs }: ChoiceProps) {
  const { keeper, read, show, offerUndo } = editor
  const [isBusy, setBusy] = useState(false)
  const differences = botDifferences(read(), theirs)

  async function takeTheirs() {
    const mine = read()
    setBusy(true)
    const taken = await keeper.takeTheirs()
    setBusy(false)
    if (taken === null) return
    show(taken)
    offerUndo(said.tookTheirs, () => mine)
  }

  return (
    <>
      <p className="text-soft">{said.text}</p>
      <Differences differences={differences.slice(0, most)} />
      {differences.length > most && (
        <p className="text-hint text-soft">{said.more(differences.length - most)}</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button kind="main" disabled={isBusy} onClick={() => void keeper.keepMine()}>
          {said.mine}
        </Button>
        <Button busy={isBusy} onClick={() => void takeTheirs()}>
          {said.theirs}
        </Button>
      </div>
    </>
  )
}

function Differences({ differences }: { readonly differences: readonly BotDifference[] }) {
  return (
    <ul className="divide-y divide-line">
      {differences.map(({ of, key, mine, theirs }) => (
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

interface SideProps extends Pick<BotDifference, 'of'> {
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
