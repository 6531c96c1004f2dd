import { useEffect, useMemo, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { buildLink } from '#link/index.ts'
import { saveTroubleText } from '#library-view/Trouble.tsx'
import type { Bot } from '#library/bot.ts'
import type { Kept } from '#library/library.ts'
import type { Work } from '#library/work.ts'
import { WordButton } from '#ui/Button.tsx'
import { DetailFields } from './DetailFields.tsx'
import { HoldsField } from './HoldsField.tsx'
import { knownTags } from './known-tags.ts'
import { detailFaults, linkFault } from './limits.ts'
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
  const { presets, bot, target, preset, form } = saving
  const tags = useMemo(() => knownTags(presets), [presets])
  const errors = useMemo(() => countErrors(work), [work])
  const faults = detailFaults(preset)
  const isNameQuiet = preset.name.trim() === '' && !saving.isNameLeft
  useFocus(form, saving.isSettling)
  return (
    <form
      id={id}
      ref={form}
      noValidate
      className="grid grid-cols-[minmax(0,1fr)] gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        saving.save()
      }}
    >
      <Notices saving={saving} bots={bots} work={work} />
      <TargetChoice saving={saving} />
      <Changes target={target} preset={preset} bots={bots} />
      {saving.isResumed && (
        <p className="text-hint text-soft">
          {said.resumed} <WordButton onClick={saving.beginAnew}>{said.beginAnew}</WordButton>
        </p>
      )}
      <DetailFields
        details={preset}
        onChange={saving.type}
        knownTags={tags}
        nameHint={nameHint(saving)}
        faults={isNameQuiet ? { ...faults, name: '' } : faults}
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

/** What a person has to know, or to decide, before it can be saved. */
function Notices({ saving, bots, work }: Omit<SaveFormProps, 'id'>) {
  const { target, namesake, trouble } = saving
  const tooLarge = useMemo(() => linkFault(work.draft), [work])
  return (
    <>
      {tooLarge !== '' && <Notice title={tooLarge} isFault />}
      {trouble !== null && <Notice title={troubleText(trouble)} />}
      {namesake !== null && (
        <Namesake
          namesake={namesake}
          onBoth={() => saving.save(target, true)}
          onOver={() => {
            // The pressed button goes; what it has chosen is looked at next.
            flushSync(() => saving.aim({ at: 'over', kept: namesake, isRemoved: false }))
            focusChoice(saving.form)
          }}
        />
      )}
      <OriginNotice saving={saving} bots={bots} />
    </>
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
      <h3 className="mb-2 text-hint font-medium wrap-anywhere">{said.changes(value.name)}</h3>
      <WhatChanges before={value} after={preset} titles={[said.before, said.after]} bots={bots} />
    </section>
  )
}

/** Where there is something to choose, that comes first; else the name that is suggested, to be typed over. */
function useFocus(form: RefObject<HTMLFormElement | null>, isSettling: boolean) {
  useEffect(() => {
    // Once the dialog around it is open and has given the focus away itself.
    queueMicrotask(() => {
      if (!isFocusFree() || form.current?.querySelector('[role=alert]') !== null) return
      if (focusChoice(form)) return
      const name = form.current.querySelector<HTMLInputElement>('[name=name]')
      name?.focus()
      name?.select()
    })
  }, [form])
  useEffect(() => {
    if (!isSettling || !isFocusFree()) return
    form.current?.querySelector<HTMLElement>('[role=alert]')?.focus()
  }, [form, isSettling])
}

function isFocusFree(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement.matches('body, h2')
}

/** False where there is nothing to choose. */
function focusChoice(form: RefObject<HTMLFormElement | null>): boolean {
  const choice = form.current?.querySelector<HTMLInputElement>('input[type=radio]:checked')
  choice?.focus()
  return choice !== null && choice !== undefined
}

/** Where it may be saved over or as a new one, it may get another name as a new one. */
function nameHint({ origin, target, preset, presetFor }: Saving): string | undefined {
  if (target.at === 'over' || (origin.at !== 'newer' && origin.at !== 'removed')) return undefined
  const { name } = presetFor(target)
  return name === preset.name ? undefined : words.conflict.nameAsNew(name)
}

function countErrors({ draft, systemNames, separators }: Work): number {
  const { diagnostics } = buildLink(draft, { systemNames, separators })
  return diagnostics.filter(({ severity }) => severity === 'error').length
}

/** Of a conflict the notice about it says the rest. */
function troubleText(trouble: NonNullable<Saving['trouble']>): string {
  return trouble === 'conflict' ? words.conflict.again : saveTroubleText(trouble)
}
