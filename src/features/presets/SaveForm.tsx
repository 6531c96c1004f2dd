import { useMemo } from 'react'
import { buildLink } from '#link/index.ts'
import { saveTroubleText } from '#library-view/Trouble.tsx'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import type { Work } from '#library/work.ts'
import { DetailFields } from './DetailFields.tsx'
import { HoldsField } from './HoldsField.tsx'
import { knownTags } from './known-tags.ts'
import { Namesake } from './Namesake.tsx'
import { Notice } from './Notice.tsx'
import { OriginNotice } from './OriginNotice.tsx'
import { TargetChoice } from './TargetChoice.tsx'
import type { Saving } from './use-saving.ts'
import { WhatChanges } from './WhatChanges.tsx'
import { words } from './words.ts'

const said = words.save

interface SaveFormProps {
  readonly id: string
  readonly saving: Saving
  readonly bots: readonly Kept<Bot>[]
  readonly work: Work
}

/** Over what it is saved, what it is called, what may be changed later, and what changes. */
export function SaveForm({ id, saving, bots, work }: SaveFormProps) {
  const { presets, bot, origin, target, preset, namesake, trouble, nameField } = saving
  const tags = useMemo(() => knownTags(presets), [presets])
  const errors = useMemo(() => countErrors(work), [work])
  const isNameless = saving.isNameLeft && preset.name.trim() === ''
  return (
    <form
      id={id}
      noValidate
      className="grid grid-cols-[minmax(0,1fr)] gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        saving.save()
      }}
    >
      {trouble !== null && <Notice title={troubleText(trouble)} />}
      {namesake !== null && (
        <Namesake
          namesake={namesake}
          onBoth={() => saving.save(target, true)}
          onOver={() => saving.aim({ at: 'over', kept: namesake, isRemoved: false })}
        />
      )}
      <OriginNotice
        origin={origin}
        target={target}
        preset={preset}
        name={work.origin?.name ?? ''}
        bots={bots}
      />
      <TargetChoice saving={saving} />
      <Changes target={target} preset={preset} bots={bots} />
      <DetailFields
        details={preset}
        onChange={saving.type}
        knownTags={tags}
        nameField={nameField}
        nameHint={nameHint(saving)}
        nameMessages={isNameless && words.details.nameNeeded}
        onLeaveName={saving.leaveName}
      />
      <HoldsField
        draft={work.draft}
        bot={bot}
        holds={preset.holds}
        onChange={(holds) => saving.type({ holds })}
      />
      {errors > 0 && <p className="text-hint text-soft">{said.unfinished(errors)}</p>}
    </form>
  )
}

interface ChangesProps extends Pick<Saving, 'target' | 'preset'> {
  readonly bots: readonly Kept<Bot>[]
}

/** What is about to be written over. */
function Changes({ target, preset, bots }: ChangesProps) {
  if (target.at === 'new') return null
  const { value } = target.kept
  return (
    <section aria-label={said.changes(value.name)}>
      <h3 className="mb-2 text-hint font-medium">{said.changes(value.name)}</h3>
      <WhatChanges before={value} after={preset} titles={[said.before, said.after]} bots={bots} />
    </section>
  )
}

/** Where it may be saved over or as a new one, it may get another name as a new one. */
function nameHint({ origin, target, preset, presetFor }: Saving): string | undefined {
  if (target.at === 'over' || (origin.at !== 'newer' && origin.at !== 'removed')) return undefined
  const { name } = presetFor(target)
  return name === preset.name ? undefined : words.conflict.nameAsNew(name)
}

function countErrors({ draft, systemNames }: Work): number {
  const { diagnostics } = buildLink(draft, { systemNames })
  return diagnostics.filter(({ severity }) => severity === 'error').length
}

/** Of a conflict the notice about it says the rest. */
function troubleText(trouble: NonNullable<Saving['trouble']>): string {
  return trouble === 'conflict' ? words.conflict.again : saveTroubleText(trouble)
}
