import { BotMenu } from '#library-view/BotMenu.tsx'
import { Button } from '#ui/Button.tsx'
import { documentedExample } from './example.ts'
import { draftToForm, emptyForm, isEmptyForm } from './form.ts'
import { useLater } from './later.ts'
import type { Builder } from './builder.ts'
import type { DraftStore } from './use-draft-keeper.ts'
import type { FormActions } from './form-actions.ts'
import { words } from './words.ts'

interface FormHeadProps {
  readonly drafts: DraftStore
  readonly builder: Builder
  readonly actions: FormActions
  readonly onManageBots: () => void
}

/** For a first visitor, the example; for others, a fresh start and the drafts of closed tabs. For all, the bot. */
export function FormHead({ drafts, builder, actions, onManageBots }: FormHeadProps) {
  const later = useLater()
  const isEmpty = isEmptyForm(builder.values)
  const { replaceForm, withBot } = actions
  const showExample = () => replaceForm(withBot(draftToForm(documentedExample)), words.exampleShown)
  const startOver = () => replaceForm(withBot(emptyForm()), words.startedOver)

  return (
    <div className="mb-6 flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2">
      {isEmpty ? (
        <>
          <p className="text-hint text-soft">{words.empty.lead}</p>
          <Button size="small" onClick={showExample}>
            {words.empty.example}
          </Button>
        </>
      ) : (
        <Button kind="quiet" size="small" className="-ms-2.5 text-soft!" onClick={startOver}>
          {words.startOver}
        </Button>
      )}
      <span className="ms-auto -me-2.5 flex min-w-0 flex-wrap items-center justify-end gap-x-3 gap-y-2">
        {later !== null && <later.OtherDrafts drafts={drafts} builder={builder} />}
        <BotMenu
          bots={builder.bots}
          chosen={builder.chosen}
          botId={builder.values.botId}
          onChoose={actions.chooseBot}
          onManage={onManageBots}
        />
      </span>
      {later !== null && <later.PresetBar builder={builder} onUnlock={actions.unlock} />}
    </div>
  )
}
