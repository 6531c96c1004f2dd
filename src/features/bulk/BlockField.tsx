import { useMemo } from 'react'
import { hasReference } from '#bulk/template-text.ts'
import { blockIdOf, withTextAt, type BotKnowledge } from '#link/index.ts'
import { blocksToOffer } from '#library-view/block-options.ts'
import { knownBot } from '#library-view/chosen-bot.ts'
import { Field } from '#ui/Field.tsx'
import { FixedProblems } from './FixedProblems.tsx'
import { fixedProblemsAt, isInvalid } from './spoken.ts'
import { TemplateInput } from './TemplateInput.tsx'
import { TemplateProblems } from './TemplateProblems.tsx'
import type { Bulk } from './use-bulk.ts'
import { words } from './words.ts'

const said = words.template
const noBlocks: BotKnowledge['blocks'] = []

/** Where the conversations start: a block of the bot, or a column that holds blocks by their names or IDs. */
export function BlockField({ bulk }: { readonly bulk: Bulk }) {
  const { state, setDraft, table, bot } = bulk
  const { blockId } = state.draft
  const blocks = bot.knowledge?.blocks ?? noBlocks
  const options = useMemo(() => blocksToOffer(blocks), [blocks])
  const problems = bulk.problemsAt('blockId')
  const about = fixedProblemsAt(bulk, 'blockId')
  const known = knownBot(bot.chosen)
  const name = blocks.find(({ id }) => id === blockId)?.name ?? ''
  const write = (to: string) => setDraft(withTextAt(state.draft, 'blockId', to))
  // Whoever types a block’s whole name has picked it.
  const takeName = () => {
    const id = hasReference(blockId) ? blockId : blockIdOf(blocks)(blockId)
    if (id !== blockId) write(id)
  }
  return (
    <div className="min-w-0">
      <Field
        label={said.block}
        hint={
          known === null ? (
            said.blockHint
          ) : (
            <span className="wrap-anywhere">{said.blockNames(known.name)}</span>
          )
        }
        invalid={isInvalid(problems, about)}
        messages={
          problems.length + about.length > 0 && (
            <>
              <TemplateProblems problems={problems} onFix={({ to }) => write(to)} />
              <FixedProblems bulk={bulk} problems={about} />
            </>
          )
        }
      >
        {(aria) => (
          <TemplateInput
            {...aria}
            value={blockId}
            columns={table?.columns ?? []}
            options={options}
            listLabel={said.knownBlocks}
            onChange={write}
            onBlur={takeName}
          />
        )}
      </Field>
      {name !== '' && <p className="mt-1.5 text-hint font-medium text-block">{name}</p>}
    </div>
  )
}
